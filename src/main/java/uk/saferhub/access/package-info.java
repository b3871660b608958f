/**
 * Who may see what: signing in, grants, realms, participation, the closure of the area tree, sharing agreements, and the desk
 * through which every request goes. Deny by default; unknown, time-out and null are a no.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "web :: charts", "timeline", "database"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.access;
