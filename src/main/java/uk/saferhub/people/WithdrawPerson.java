package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Takes an entry back that nobody has used: it stays in the database and is read no more (a policy of the table sees to that).
 * What an entry is made of goes with it; whatever else names it keeps it, also where the actor may not know of that.
 */
@Component
class WithdrawPerson {

    /** What an entry of the index consists of, and what the program asks about every entry. */
    private static final String[] PARTS = {
        "person_name",
        "person_birth_date",
        "person_birth_about",
        "person_address",
        "person_phone",
        "person_email",
        "person_identifier",
        "person_need",
        "person_fact_withdrawal",
        "person_key",
        "person_search_key",
        "person_match_due",
        "person_touch"
    };

    /** Added and imported: before anybody does something with it. */
    private static final int UNTOUCHED = 2;

    private final JdbcClient client;
    private final Timeline timeline;

    WithdrawPerson(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** @return false where it stays, because it is in use or the actor may not know it */
    boolean withdraw(UUID personId, String reason, Actor actor) {
        return withdraw(personId, null, reason, actor);
    }

    /**
     * @param except a record that is taken back with it: what that alone says of them is no use of the entry; or null
     * @return false where it stays, because it is in use or the actor may not know it
     */
    boolean withdraw(UUID personId, @Nullable UUID except, String reason, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        // Held, so that whoever names it at this moment is either seen here or comes after.
        List<UUID> realm = client.sql("select p.realm_id from person p where p.id = :person and " + sight.where("p")
                        + " for update of p")
                .params(sight.params())
                .param("person", personId)
                .query(UUID.class)
                .list();
        if (realm.isEmpty() || timeline.of(personId).size() > UNTOUCHED || isNamed(personId, except)) return false;
        client.sql("""
                insert into person_withdrawal (person_id, realm_id, reason, withdrawn_by, withdrawn_at)
                values (:person, :realm, :reason, :by, :at)
                """)
                .param("person", personId)
                .param("realm", realm.getFirst())
                .param("reason", reason)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        UUID organisation = actor.seat(realm.getFirst()).organisationId();
        timeline.record(new Happening(
                realm.getFirst(),
                personId,
                actor.accountId(),
                organisation,
                actor.now(),
                "person_withdrawn",
                Map.of("reason", reason)));
        return true;
    }

    boolean isEnteredAt(UUID personId, Instant moment) {
        return client.sql("select exists (select from person where id = :person and entered_at = :moment)")
                .param("person", personId)
                .param("moment", Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    void mustStillStand(UUID personId) {
        client.sql("select id from person where id = :person")
                .param("person", personId)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** By every table that refers to people, of this module or another, whichever there are. */
    private boolean isNamed(UUID personId, @Nullable UUID except) {
        String somewhere = client.sql("""
                select format('exists (select from %I where %I = :person%s)', t.relname, a.attname,
                  case when exists (select from pg_attribute o where o.attrelid = t.oid and o.attname = 'case_id' and not o.attisdropped)
                       then ' and case_id is distinct from :except::uuid' else '' end)
                from pg_constraint c join pg_class t on t.oid = c.conrelid
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = 'person'::regclass and t.relname <> all (:parts)
                """).param("parts", PARTS).query(String.class).stream()
                .collect(Collectors.joining(" or "));
        return client.sql("select " + somewhere)
                .param("person", personId)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }
}
