package uk.saferhub.cases.show;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.configuration.Hub;

/**
 * Whether somebody in a case, or of one household with them that the reader may know, is in another open case of the same
 * compartment (HUB-11). A case that the reader may see is linked.
 * Of one that they may not, a hub's staff are told whom to contact and nothing else: neither the case nor the person, nor how
 * many there are. An agency, and whoever is barred from that other case, is told nothing. Cases of other compartments are in
 * other realms, are not looked at here at all, and so leave no trace.
 */
@Component
class Overlaps {

    record Other(String reference, String title) {}

    /** @param contacts names of hubs to ask, by name */
    record Elsewhere(List<Other> seen, List<String> contacts) {}

    private record Row(String reference, String title, String hub, boolean seen) {}

    private final JdbcClient client;
    private final Choices choices;

    Overlaps(JdbcClient client, Choices choices) {
        this.client = client;
        this.choices = choices;
    }

    Elsewhere of(HubCase hubCase, Actor actor) {
        var sight = actor.sight(Permission.READ_CASE);
        var homes = actor.sight(Permission.READ_PERSON);
        List<Row> rows = client.sql(
                        """
                select distinct c.reference, c.title, c.hub,
                       exists (select 1 from hub_case known where known.id = c.id and %s) as seen
                from case_party mine
                cross join lateral (
                  select mine.person_id
                  union select h.other_id from household_mate_label h where h.person_id = mine.person_id and %s
                ) somebody
                join case_party theirs on theirs.person_id = somebody.person_id and theirs.case_id <> mine.case_id
                join hub_case c on c.id = theirs.case_id
                where mine.case_id = :case and mine.held_until is null and theirs.held_until is null
                  and c.closed_on is null and %s
                order by c.reference limit 20
                """.formatted(sight.where("known"), homes.where("h", "home_"), sight.notBarred("c")))
                .params(sight.params())
                .params(homes.params("home_"))
                .param("case", hubCase.id())
                .query(Row.class)
                .list();
        List<Other> seen = rows.stream()
                .filter(Row::seen)
                .map(row -> new Other(row.reference(), row.title()))
                .toList();
        if (!hubCase.asHub()) return new Elsewhere(seen, List.of());
        List<String> hidden = rows.stream()
                .filter(row -> !row.seen())
                .map(Row::hub)
                .distinct()
                .toList();
        return new Elsewhere(
                seen,
                choices.hubs(hubCase, actor).stream()
                        .filter(hub -> hidden.contains(hub.code()))
                        .map(Hub::name)
                        .sorted()
                        .toList());
    }
}
