/**
 * The index of people: who somebody is, by which names, where and how they may be reached safely, and whether two entries are
 * the same person. The program only proposes a <em>possible match</em>, with its reasons; a person decides. People whom a
 * user may not know never surface here, not even as a number.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "matching", "search"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.people;
