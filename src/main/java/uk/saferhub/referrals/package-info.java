/**
 * A partner refers somebody, or a place, to a hub; the hub decides whether it is theirs and how serious, and the referrer is
 * answered: <em>accepted</em>, <em>one agency alone</em>, <em>another pathway</em> or <em>declined</em>, after <em>more
 * information</em> where that is needed.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "timeline",
            "access",
            "configuration",
            "clocks",
            "people",
            "people :: entry",
            "people :: chronology",
            "people :: factors",
            "scoring",
            "search",
            "files",
            "tables"
        })
@org.jspecify.annotations.NullMarked
package uk.saferhub.referrals;
