/**
 * Answering a <em>matrix</em>: agencies answer its factors separately, then one answer is agreed with reasons. The total falls
 * in a <em>band</em>; a band may be overridden with a reason. A factor that nobody has answered is not a nought.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "timeline", "access", "configuration"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.scoring;
