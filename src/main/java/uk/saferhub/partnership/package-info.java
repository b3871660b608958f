/**
 * How a partnership is made up: its groups and how they report to each other, the bodies that sit on them, its
 * priorities and who leads them, and what the law asks of it. All of it comes from the pack in force.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "timeline", "access", "configuration"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.partnership;
