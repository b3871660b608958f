package uk.saferhub.people.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.people.entry.Holders;
import uk.saferhub.timeline.ReadLog;

/**
 * Reads places, those that the actor may know and no others: by sight, and a safe place by its holder alone. What is hidden
 * moves no count and no order.
 */
@Component
public class PremisesIndex {

    static final int MOST_SHOWN = 25;

    private static final String FOUND = """
        select m.id, m.reference, m.kind, m.safe, m.line, m.postcode, m.uprn
        from (
          select k.premises_id, count(distinct s.word) as words
          from unnest(:words::integer[], :keys::text[]) as s (word, key)
          join premises_key k on k.key = s.key
          group by k.premises_id
          having count(distinct s.word) >= :least
        ) found
        join premises m on m.id = found.premises_id
        where %s and %s
        order by found.words desc, m.line, m.id
        limit :most
        """;

    /** @param uprn as it was typed */
    record Found(
            UUID id,
            String reference,
            PremisesKind kind,
            boolean safe,
            String line,
            @Nullable String postcode,
            @Nullable String uprn) {}

    /** Somebody who lives or lived there. @param reason why it ended */
    record Occupant(
            UUID personId,
            String reference,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    private final JdbcClient client;
    private final ReadLog log;

    PremisesIndex(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** The best first; no more than {@link #MOST_SHOWN}, and one more when there are more. One statement. */
    List<Found> find(String typed, Actor actor) {
        log.note("searched for", typed);
        List<PremisesKeys.Sought> sought = PremisesKeys.sought(typed);
        if (sought.isEmpty()) return List.of();
        List<Found> found = statement("", sought, actor).query(Found.class).list();
        log.read(found.stream().limit(MOST_SHOWN).map(Found::id).toList());
        return found;
    }

    /** @param before what stands before the statement: nothing, or what asks for its plan */
    JdbcClient.StatementSpec statement(String before, List<PremisesKeys.Sought> sought, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var holders = Holders.of(actor);
        long words = sought.stream().map(PremisesKeys.Sought::word).distinct().count();
        return client.sql(before + FOUND.formatted(sight.where("m"), holders.where("m")))
                .params(sight.params())
                .params(holders.params())
                .param("words", sought.stream().map(PremisesKeys.Sought::word).toArray(Integer[]::new))
                .param("keys", sought.stream().map(PremisesKeys.Sought::key).toArray(String[]::new))
                .param("least", words > 2 ? words - 1 : words)
                .param("most", MOST_SHOWN + 1);
    }

    /** @throws NotFound where there is none, or the actor may not know it */
    public Premises named(String reference, Actor actor) {
        return known(reference, actor).orElseThrow(NotFound::new);
    }

    /** The place of that reference, if there is one and the actor may know it. */
    public Optional<Premises> known(String reference, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var holders = Holders.of(actor);
        Optional<Premises> found = client.sql("""
            select m.id, m.realm_id, m.reference, m.kind, m.safe, m.line, m.postcode, m.uprn, m.ward_code, m.lsoa_code,
                   o.name as holder, m.organisation_id as holder_id
            from premises m join organisation_label o on o.id = m.organisation_id
            where m.reference = :reference and %s and %s
            """.formatted(sight.where("m"), holders.where("m")))
                .params(sight.params())
                .params(holders.params())
                .param("reference", reference)
                .query(Premises.class)
                .optional();
        found.ifPresent(place -> log.read(place.id()));
        return found;
    }

    /** The reference of a place of that realm with that property number, if there is one that the actor may know. */
    public Optional<String> numbered(Uprn uprn, UUID realmId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var holders = Holders.of(actor);
        return client.sql("""
            select m.reference from premises_key k join premises m on m.id = k.premises_id
            where k.realm_id = :realm and k.key = :key and %s and %s order by m.id limit 1
            """.formatted(sight.where("m"), holders.where("m")))
                .params(sight.params())
                .params(holders.params())
                .param("realm", realmId)
                .param("key", "uprn " + uprn.number())
                .query(String.class)
                .optional();
    }

    /** Who lives and lived there, of the people whom the actor may know; those who live there now first. */
    List<Occupant> occupants(Premises place, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var holders = Holders.of(actor);
        List<Occupant> occupants = client.sql("""
            select p.id as person_id, p.reference, p.name, a.held_from as "from", a.held_until as until, a.end_reason as reason
            from person_address a join person p on p.id = a.person_id
            where a.premises_id = :premises and %s and %s
            order by a.held_until is not null, a.held_from desc nulls last, p.name, a.id
            """.formatted(sight.where("p"), holders.where("a", "masked")))
                .params(sight.params())
                .params(holders.params())
                .param("premises", place.id())
                .query(Occupant.class)
                .list();
        log.read(occupants.stream().map(Occupant::personId).toList());
        return occupants;
    }
}
