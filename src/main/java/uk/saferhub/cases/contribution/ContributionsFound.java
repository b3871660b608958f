package uk.saferhub.cases.contribution;

import static uk.saferhub.access.Permission.READ_CASE;

import java.util.HashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SqlArrayValue;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;
import uk.saferhub.search.Said;

/** What agencies contributed, for the one search box: found by whoever reads it on the case ({@link ContributionStore#of}). */
@Configuration
class ContributionsFound {

    private static final String OWN =
            "(t.realm_id, %s.organisation_id) in (select * from unnest(:own_realms::uuid[], :own_bodies::uuid[]))";

    // Whose agency is to say first what it knows itself reads no other's meanwhile (J4).
    private static final String WAITS = """
            exists (select from case_agency a where a.case_id = t.id and a.left_on is null and a.answer_due_on is not null
                    and a.answered_on is null and %s)""".formatted(OWN.formatted("a"));

    @Bean
    Said contributionsFound() {
        return new Said(
                "Contributions",
                "/cases/",
                "/contributions",
                READ_CASE,
                "case_contribution_word",
                "contribution_said_label",
                ContributionsFound::lock);
    }

    private static Said.Lock lock(Actor actor) {
        Sight sight = actor.sight(READ_CASE);
        Sight staff = sight.asStaff();
        String asHub = sight.wholeSeats().isEmpty() ? "false" : "(" + staff.where("t", "hub_") + ")";
        // Whom one case was opened to alone reads what is for everybody in it, and nothing of a body's own.
        var seats = actor.seats(READ_CASE).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .toList();
        var params = new HashMap<>(sight.params());
        params.putAll(staff.params("hub_"));
        params.put(
                "own_realms",
                new SqlArrayValue("uuid", seats.stream().map(Seat::realmId).toArray()));
        params.put(
                "own_bodies",
                new SqlArrayValue("uuid", seats.stream().map(Seat::organisationId).toArray()));
        String part = "(%s or t.visibility = 'HUB' and t.for_this_hub and %s or t.visibility = 'ALL' and (%s or not %s))"
                .formatted(OWN.formatted("t"), asHub, asHub, WAITS);
        return new Said.Lock(sight.where("t") + " and " + part, "false", params);
    }
}
