package uk.saferhub.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.NotFound;
import uk.saferhub.people.RestrictedRecords;
import uk.saferhub.people.SafeInLists;
import uk.saferhub.timeline.ReadLog;

/** What a system reads: lists of what its body may see, a hundred at a time, each list one statement. */
@Component
class Summaries {

    static final int SIZE = 100;

    /** What somebody typed. */
    private static final List<String> TYPED = List.of("title", "what", "answer");

    /** What may be listed. @see #statement */
    enum Kind {
        REFERRALS("""
                select x.id, x.reference, x.title, x.hub, lower(x.status) as status, x.received_at, x.decide_by, x.decided_at,
                       x.answer, x.case_reference as "case"
                from referral_summary_label x where x.organisation_id = any (:bodies::uuid[]) and"""),
        CASES("""
                select x.id, x.reference, lower(x.kind) as kind, x.title, lower(x.status) as status, x.band, x.lead, x.opened_on,
                       x.closed_on, x.next_review_on
                from case_summary_label x where"""),
        ACTIONS("""
                select x.id, x.reference, x.source_reference as agreed_in, x.what, x.owner, x.raised_on, x.due_on,
                       lower(x.status) as status, x.version
                from action_label x where x.owner_organisation_id = any (:bodies::uuid[]) and""");

        private final String statement;

        Kind(String statement) {
            this.statement = statement;
        }
    }

    private final JdbcClient client;
    private final RestrictedRecords restricted;
    private final ReadLog log;
    private final HeldNames held;
    private final SafeInLists safe;

    Summaries(JdbcClient client, RestrictedRecords restricted, ReadLog log, HeldNames held, SafeInLists safe) {
        this.held = held;
        this.safe = safe;
        this.restricted = restricted;
        this.client = client;
        this.log = log;
    }

    /** @param page from 1 */
    List<Map<String, Object>> page(Kind kind, int page, Actor actor) {
        return read(kind, null, page, actor);
    }

    /** @throws NotFound where it is not there or may not be known */
    Map<String, Object> one(Kind kind, String reference, Actor actor) {
        return read(kind, reference, 1, actor).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Map<String, Object>> read(Kind kind, @Nullable String reference, int page, Actor actor) {
        var sight = actor.sight();
        String bodies = actor.seats().stream()
                .map(seat -> seat.organisationId().toString())
                .distinct()
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        List<Map<String, Object>> rows = client.sql(kind.statement + " " + sight.where("x") + """
                 and (:reference::text is null or x.reference = :reference)
                order by x.id desc, x.reference limit :size offset :skip
                """)
                .params(sight.params())
                .param("bodies", bodies)
                .param("reference", reference)
                .param("size", SIZE)
                .param("skip", (page - 1) * SIZE)
                .query()
                .listOfRows();
        log.read(rows.stream().map(row -> (UUID) row.get("id")).toList());
        Set<UUID> restricted = this.restricted.among(
                rows.stream().map(row -> (UUID) row.get("id")).toList());
        hold(rows, actor);
        shelter(rows, actor);
        return rows.stream()
                .map(row -> restricted.contains((UUID) row.get("id")) ? notUsed(row) : plain(row))
                .toList();
    }

    /** What a system's role does not read, it is not sent (SHR-04). */
    private void hold(List<Map<String, Object>> rows, Actor actor) {
        var names = held.in(rows.stream().map(row -> (UUID) row.get("id")).toList(), actor);
        if (names.isEmpty()) return;
        for (var row : rows)
            for (String told : TYPED)
                row.computeIfPresent(
                        told, (name, words) -> HeldNames.told(names, (UUID) row.get("id"), words.toString()));
    }

    /** What names an address that must not be found, and is not its body's, is not sent (IDX-05). */
    private void shelter(List<Map<String, Object>> rows, Actor actor) {
        var asked = rows.stream()
                .map(row -> new SafeInLists.Row(
                        (UUID) row.get("id"),
                        TYPED.stream().map(name -> (String) row.get(name)).toList()))
                .toList();
        SafeInLists.Answer answer = safe.in(asked, actor);
        if (!answer.all() && answer.spots().isEmpty()) return;
        log.note("held back", "words that may name an address that must not be found");
        for (int row = 0; row < rows.size(); row++)
            for (int told = 0; told < TYPED.size(); told++)
                if (answer.holds(row, told))
                    rows.get(row).computeIfPresent(TYPED.get(told), (name, words) -> SafeInLists.HELD);
    }

    /** That it is there and is not to be used for now, and nothing of it (PRV-03). */
    private static Map<String, Object> notUsed(Map<String, Object> row) {
        return Map.of("reference", row.get("reference").toString(), "restricted", true);
    }

    /** Without the key, which carries time; days and moments as text. */
    private static Map<String, Object> plain(Map<String, Object> row) {
        var plain = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            if (name.equals("id") || value == null) return;
            if (value instanceof java.sql.Timestamp at)
                plain.put(name, at.toInstant().toString());
            else plain.put(name, value instanceof Number ? value : value.toString());
        });
        return plain;
    }
}
