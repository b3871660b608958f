package uk.saferhub.people.things;

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
import uk.saferhub.timeline.ReadLog;

/** Reads things, those that the actor may know and no others. */
@Component
public class Things {

    static final int MOST_SHOWN = 25;

    private static final String THING = """
            select t.id, t.realm_id, t.reference, t.kind, t.name, t.identifier, t.also, t.words, o.name as holder
            from thing t join organisation_label o on o.id = t.organisation_id
            """;

    /** Somebody who has or had to do with a thing. @param source who says so */
    record Holder(
            UUID id,
            UUID personId,
            String reference,
            String name,
            Part part,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** A thing that somebody has or had to do with. */
    record Held(
            UUID thingId,
            String reference,
            ThingKind kind,
            String name,
            @Nullable String identifier,
            Part part,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final JdbcClient client;
    private final ReadLog log;

    Things(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** By what identifies a thing, exactly but for how it is written. One statement; no more than a few. */
    List<Thing> find(String typed, Actor actor) {
        log.note("searched for", typed);
        var keys = Identifier.sought(typed);
        if (keys.isEmpty()) return List.of();
        var sight = actor.sight(Permission.READ_PERSON);
        List<Thing> found = client.sql(THING + """
                where t.id in (select k.thing_id from thing_key k where k.key = any (:keys)) and %s
                order by t.kind, t.name, t.id limit %d
                """.formatted(sight.where("t"), MOST_SHOWN))
                .params(sight.params())
                .param("keys", keys.toArray(String[]::new))
                .query(Thing.class)
                .list();
        log.read(found.stream().map(Thing::id).toList());
        return found;
    }

    /** @throws NotFound where there is none, or the actor may not know it */
    Thing named(String reference, Actor actor) {
        return known(reference, actor).orElseThrow(NotFound::new);
    }

    Optional<Thing> known(String reference, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        Optional<Thing> found = client.sql(THING + "where t.reference = :reference and " + sight.where("t"))
                .params(sight.params())
                .param("reference", reference)
                .query(Thing.class)
                .optional();
        found.ifPresent(thing -> log.read(thing.id()));
        return found;
    }

    /** Whose it is and was, of the people whom the actor may know. */
    List<Holder> holders(UUID thingId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        List<Holder> holders = client.sql("""
                select h.id, p.id as person_id, p.reference, p.name, h.part, h.source, h.held_from as "from", h.held_until as until
                from thing_holder h join person p on p.id = h.person_id
                where h.thing_id = :thing and %s
                order by h.held_until is not null, h.held_from desc nulls last, p.name, h.id
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("thing", thingId)
                .query(Holder.class)
                .list();
        log.read(holders.stream().map(Holder::personId).toList());
        return holders;
    }

    /** What somebody has and had, of the things that the actor may know. */
    List<Held> of(UUID personId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        List<Held> held = client.sql("""
                select t.id as thing_id, t.reference, t.kind, t.name, t.identifier, h.part, h.source, h.held_from as "from",
                       h.held_until as until
                from thing_holder h join thing t on t.id = h.thing_id
                where h.person_id = :person and %s
                order by h.held_until is not null, h.held_from desc nulls last, t.name, h.id
                """.formatted(sight.where("t")))
                .params(sight.params())
                .param("person", personId)
                .query(Held.class)
                .list();
        log.read(held.stream().map(Held::thingId).toList());
        return held;
    }
}
