package uk.saferhub.people;

import java.time.LocalDate;
import java.util.Collection;
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

/** Reads one entry of the index for somebody who may know the person. */
@Component
class PersonPage {

    private final JdbcClient client;
    private final Contacts contacts;
    private final ReadLog log;

    PersonPage(JdbcClient client, Contacts contacts, ReadLog log) {
        this.client = client;
        this.contacts = contacts;
        this.log = log;
    }

    record Entry(UUID id, UUID realmId, String reference, String name) {}

    /**
     * An address as this reader may see it.
     *
     * @param line null where it is a safe address that another body holds; nothing else is told of it then
     * @param holder the body to ask
     * @param premises the reference of the place in the index, where the reader may know it
     * @param until last day; null while it holds
     * @param reason why it ended
     */
    record Home(
            UUID id,
            @Nullable String line,
            @Nullable String postcode,
            boolean safeHouse,
            boolean doNotWrite,
            String holder,
            @Nullable String premises,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {

        boolean holds() {
            return until == null;
        }
    }

    /** What must not be done, wherever it is: it names no address and no number. */
    record Care(boolean doNotWrite, boolean doNotRing) {}

    /** Of one person, under whichever of these entries. */
    Care care(Collection<UUID> entries) {
        return client.sql("""
                select coalesce(bool_or(do_not_write), false) as do_not_write, coalesce(bool_or(do_not_ring), false) as do_not_ring
                from person_safety_label where person_id = any (:people)
                """)
                .param("people", entries.toArray(UUID[]::new))
                .query(Care.class)
                .single();
    }

    /** @throws NotFound where there is none, or the actor may not know the person */
    Entry named(String reference, Actor actor) {
        return known(reference, actor).orElseThrow(NotFound::new);
    }

    /** The entry of that reference, if there is one and the actor may know the person. */
    Optional<Entry> known(String reference, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        Optional<Entry> entry = client.sql(
                        "select p.id, p.realm_id, p.reference, p.name from person p where p.reference = :reference and "
                                + sight.where("p"))
                .params(sight.params())
                .param("reference", reference)
                .query(Entry.class)
                .optional();
        entry.ifPresent(found -> log.read(found.id()));
        return entry;
    }

    List<Name> aliases(UUID personId) {
        return client.sql("""
                select given, family from person_name
                where person_id = :person and (kind = 'alias' or held_until is not null) order by known_at, id
                """).param("person", personId).query(Name.class).list();
    }

    List<LocalDate> born(UUID personId) {
        return client.sql("select born from person_birth_date where person_id = :person order by known_at, id")
                .param("person", personId)
                .query(LocalDate.class)
                .list();
    }

    List<BornAbout> bornAbout(UUID personId) {
        return client.sql("""
                select earliest, latest, said, age_from, age_to, age_on from person_birth_about
                where person_id = :person order by known_at, id
                """)
                .param("person", personId)
                .query(Descriptions::about)
                .list();
    }

    /** A safe address leaves the database for its holder only. Those that hold come first. */
    List<Home> homes(UUID personId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        var holders = Holders.of(actor);
        return client.sql("""
                select a.id, a.safe_house, a.do_not_write, o.name as holder,
                       case when seen then a.line end as line, case when seen then a.postcode end as postcode,
                       case when seen then a.held_from end as "from", case when seen then a.held_until end as until,
                       case when seen then a.end_reason end as reason,
                       (select m.reference from premises m where seen and m.id = a.premises_id and %s and %s) as premises
                from person_address a join organisation_label o on o.id = a.organisation_id
                cross join lateral (select %s as seen) mask
                where a.person_id = :person
                order by seen and a.held_until is not null, a.known_at, a.id
                """.formatted(sight.where("m"), holders.where("m"), holders.where("a", "masked")))
                .params(sight.params())
                .params(holders.params())
                .param("person", personId)
                .query(Home.class)
                .list();
    }

    /** E-mail addresses, agencies' numbers and needs that hold. */
    List<Contacts.Held> contacts(UUID personId) {
        return contacts.of(personId);
    }

    /** Those that are theirs today. */
    List<Phone> phones(UUID personId) {
        return client.sql("""
                select number, safe_times, do_not_ring from person_phone
                where person_id = :person and held_until is null order by known_at, id
                """).param("person", personId).query(Phone.class).list();
    }
}
