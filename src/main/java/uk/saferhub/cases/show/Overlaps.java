package uk.saferhub.cases.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Side;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.configuration.Hub;
import uk.saferhub.referrals.OtherWork;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Link;

/**
 * Other work on the same people and at the same place. A case that the actor is barred from is no work that they are told of.
 * Cases of other compartments are in other realms, are not looked at here at all, and so leave no trace.
 */
@Component
class Overlaps implements OtherWork {

    private static final String PEOPLE = """
            select distinct c.id, c.reference, c.title, c.hub, 'case' as kind, '/cases/' as path,
                   exists (select 1 from hub_case known where known.id = c.id and %1$s) as seen
            from (%4$s) mine
            cross join lateral (
              select mine.person_id
              union select h.other_id from household_mate_label h where h.person_id = mine.person_id and %2$s
            ) somebody
            join case_party theirs on theirs.person_id = somebody.person_id
            join hub_case c on c.id = theirs.case_id
            where theirs.held_until is null and c.closed_on is null and c.realm_id = :realm
              and c.id is distinct from cast(:record as uuid) and %3$s
              and (theirs.role <> :harmed or %5$s or %6$s)
            order by c.reference limit 20
            """;

    private record Row(
            UUID id,
            String reference,
            String title,
            @Nullable String hub,
            String kind,
            String path,
            boolean seen) {}

    private final JdbcClient client;
    private final Choices choices;
    private final ReadLog log;
    private final Veils veils;
    private final HeldNames held;

    Overlaps(JdbcClient client, Choices choices, ReadLog log, Veils veils, HeldNames held) {
        this.held = held;
        this.veils = veils;
        this.client = client;
        this.choices = choices;
        this.log = log;
    }

    /** Of those in a case now. */
    Found of(HubCase hubCase, Actor actor) {
        String mine = """
                select p.person_id from case_party p where p.case_id = :record and p.held_until is null
                  and p.person_id <> all (:veiled::uuid[])""";
        UUID[] veiled = veils.of(hubCase, actor).people().toArray(UUID[]::new);
        return told(people(mine, Map.of("veiled", veiled), hubCase.id(), hubCase.realmId(), actor), hubCase);
    }

    /** At the places of a case. */
    Found at(HubCase hubCase, Actor actor) {
        return told(at(hubCase.id(), hubCase.realmId(), actor), hubCase);
    }

    /** Whoever sees the case through an agency in it is told of no hub to contact, whatever else they are. */
    private static Found told(Found found, HubCase hubCase) {
        return hubCase.asHub() ? found : new Found(found.seen(), List.of());
    }

    @Override
    public Found of(List<UUID> people, UUID realmId, Actor actor) {
        String mine = "select s.person_id from unnest(:people::uuid[]) as s (person_id)";
        return people(mine, Map.of("people", people.toArray(UUID[]::new)), null, realmId, actor);
    }

    @Override
    public Found at(UUID recordId, UUID realmId, Actor actor) {
        var cases = actor.sight(Permission.READ_CASE);
        var referrals = actor.sight(Permission.READ_REFERRAL);
        var complaints = actor.sight(Permission.READ_COMPLAINT);
        var params = new HashMap<String, Object>(cases.params());
        params.putAll(referrals.params("referral_"));
        params.putAll(complaints.params("complaint_"));
        String sql = SamePlace.SQL.formatted(
                cases.where("known"),
                cases.notBarred("c"),
                referrals.where("r", "referral_"),
                complaints.where("k", "complaint_"));
        return found(sql, params, recordId, realmId, actor);
    }

    private Found people(String mine, Map<String, ?> people, @Nullable UUID record, UUID realmId, Actor actor) {
        var sight = actor.sight(Permission.READ_CASE);
        var homes = actor.sight(Permission.READ_PERSON);
        var params = new HashMap<String, Object>(sight.params());
        params.putAll(homes.params("home_"));
        // A case in which somebody is harmed whom the reader does not read there would tell who it is.
        Mask harmed = Mask.of(actor, Permission.READ_HARMED, Permission.READ_CASE);
        params.putAll(harmed.params());
        params.put("harmed", Side.HARMED.role());
        params.putAll(people);
        String sql = PEOPLE.formatted(
                sight.where("known"),
                homes.where("h", "home_"),
                sight.notBarred("c"),
                mine,
                harmed.reads("c"),
                harmed.own("theirs"));
        return found(sql, params, record, realmId, actor);
    }

    private Found found(String sql, Map<String, ?> params, @Nullable UUID record, UUID realmId, Actor actor) {
        List<Row> rows = client.sql(sql)
                .params(params)
                .param("record", record, java.sql.Types.OTHER)
                .param("realm", realmId)
                .query(Row.class)
                .list();
        List<Row> seen = rows.stream().filter(Row::seen).toList();
        log.read(seen.stream().map(Row::id).toList());
        var names = held.in(seen.stream().map(Row::id).toList(), actor);
        List<Link> links = seen.stream()
                .map(row -> Link.to(HeldNames.told(names, row.id(), label(row)), row.path() + row.reference()))
                .toList();
        return new Found(links, contacts(rows, realmId, actor));
    }

    private static String label(Row row) {
        return switch (row.kind()) {
            case "case" -> row.title();
            case "referral" -> "Referral " + row.reference() + ", " + row.title();
            default -> "Complaint " + row.reference() + ", " + row.title();
        };
    }

    /** Staff of the hub alone are told that there is anything to ask about. */
    private List<String> contacts(List<Row> rows, UUID realmId, Actor actor) {
        boolean staff = actor.seats(Permission.READ_CASE).stream()
                .anyMatch(seat -> seat.onlyRecord() == null
                        && seat.realmId().equals(realmId)
                        && seat.reach() == Reach.WHOLE_REALM);
        if (!staff) return List.of();
        var hidden = new ArrayList<String>();
        rows.stream().filter(row -> !row.seen()).forEach(row -> hidden.add(row.hub()));
        return choices.now(realmId, actor).hubs().stream()
                .filter(hub -> hidden.contains(hub.code()))
                .map(Hub::name)
                .sorted()
                .toList();
    }
}
