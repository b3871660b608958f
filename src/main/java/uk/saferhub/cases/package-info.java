/**
 * The shared case: a person, family, place or theme that several agencies work on together. Words: a case has a <em>lead</em>
 * organisation and a lead officer, <em>parties</em> (people in roles) and places, <em>agencies</em> that take part,
 * <em>contributions</em>, a <em>plan</em> (its actions), <em>reviews</em> with scores, countable <em>outcomes</em>, and a
 * <em>closure</em>.
 *
 * <p>Everything that happened holds for its own day and is known from the moment of entry, so that history from an older system
 * is entered with its dates. Read views for others: {@code case_label}, {@code due_case_reviews} and the other kinds of work, {@code published_cases},
 * {@code published_case_outcomes}, {@code published_tenancy_outcomes}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: charts",
            "timeline",
            "access",
            "configuration",
            "clocks",
            "people",
            "people :: entry",
            "people :: consent",
            "people :: chronology",
            "scoring",
            "referrals",
            "registers",
            "actions",
            "files",
            "disclosures",
            "search",
            "tables"
        })
@NullMarked
package uk.saferhub.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
