/**
 * The interface for other agencies' systems, so that nobody keys twice: refer, follow what became of it, answer for one's body in
 * a case, answer an action, report a complaint. Every route runs the use case that the page runs, under the same locks.
 * {@code src/main/resources/api/openapi.json} describes it; a test holds the two together.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "registers",
            "referrals",
            "cases",
            "people",
            "actions",
            "complaints",
            "crimedata",
            "crimedata :: areas"
        })
@org.jspecify.annotations.NullMarked
package uk.saferhub.api;
