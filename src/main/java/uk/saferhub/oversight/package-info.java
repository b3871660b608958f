/**
 * Looking at how records were read. <em>Emergency access</em> opens one record at once and is looked at afterwards; an
 * <em>access review</em> is one such thing to look at, explained by a sponsor and signed off by somebody else. Reviews lie in a
 * partnership's governance, apart from the records that they are about, and say nothing of what stands in those.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "people"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.oversight;
