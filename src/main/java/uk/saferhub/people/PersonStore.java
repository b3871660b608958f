package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Keys;

/** Writes entries of the index. Nothing is read back. */
@Component
class PersonStore {

    private final JdbcClient client;
    private final GuardSame same;

    PersonStore(JdbcClient client, GuardSame same) {
        this.client = client;
        this.same = same;
    }

    void add(PersonEntry entry, Described somebody, UUID realmId, UUID areaId, UUID holderId, Instant now) {
        client.sql("""
                insert into person (id, realm_id, area_id, reference, name, entered_at)
                values (:id, :realm, :area, :reference, :name, :now)
                """)
                .param("id", entry.id())
                .param("realm", realmId)
                .param("area", areaId)
                .param("reference", entry.reference())
                .param("name", entry.name())
                .param("now", Timestamp.from(now))
                .update();
        String kind = "name";
        for (Name name : somebody.names()) {
            name(entry.id(), realmId, name, kind, now);
            kind = "alias";
        }
        somebody.born().forEach(born -> born(entry.id(), realmId, born, now));
        somebody.about().forEach(about -> about(entry.id(), realmId, about, now));
        List<Address> homes = somebody.addresses().stream()
                .map(home -> address(entry.id(), realmId, holderId, Residence.of(home), now) ? home.keptSafe() : home)
                .toList();
        somebody.phones().forEach(phone -> phone(entry.id(), realmId, phone, now));
        keys(entry.id(), realmId, somebody.livingAt(homes));
    }

    /** Adds to what is known of somebody. */
    void learn(PersonPage.Entry person, Particulars learned, UUID holderId, Instant now) {
        learned.names().forEach(name -> name(person.id(), person.realmId(), name, "alias", now));
        learned.dates().forEach(born -> born(person.id(), person.realmId(), born, now));
        learned.births().forEach(about -> about(person.id(), person.realmId(), about, now));
        learned.addresses().forEach(home -> address(person.id(), person.realmId(), holderId, Residence.of(home), now));
        learned.phones().forEach(phone -> phone(person.id(), person.realmId(), phone, now));
    }

    /** Asks that they be compared with other compartments: always, so that nothing is told by it. */
    void compareElsewhere(UUID personId, UUID realmId, UUID bodyId, Instant now) {
        client.sql("""
                insert into person_match_due (id, realm_id, person_id, organisation_id, asked_at)
                values (:id, :realm, :person, :body, :now)
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("person", personId)
                .param("body", bodyId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Makes somebody findable by all that is known of them. */
    void keys(UUID personId, UUID realmId, Described somebody) {
        keys("person_key", personId, realmId, MatchKeys.kept(somebody));
        keys("person_search_key", personId, realmId, SearchKeys.kept(somebody));
    }

    /** As above, for somebody who had keys before. @param others by which they are searched for besides */
    void keysAnew(UUID personId, UUID realmId, Described somebody, Collection<String> others) {
        keys(personId, realmId, somebody);
        keys("person_search_key", personId, realmId, others);
        var searched = new HashSet<>(SearchKeys.kept(somebody));
        searched.addAll(others);
        forget("person_key", personId, MatchKeys.kept(somebody));
        forget("person_search_key", personId, searched);
    }

    void name(UUID personId, UUID realmId, Name name, String kind, Instant now) {
        client.sql("""
                insert into person_name (id, person_id, realm_id, given, family, kind, known_at)
                values (:id, :person, :realm, :given, :family, :kind, :now)
                """)
                .param("id", Keys.next())
                .param("person", personId)
                .param("realm", realmId)
                .param("given", name.given())
                .param("family", name.family())
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .update();
    }

    private void born(UUID personId, UUID realmId, LocalDate born, Instant now) {
        client.sql("""
                insert into person_birth_date (id, person_id, realm_id, born, known_at)
                values (:id, :person, :realm, :born, :now)
                """)
                .param("id", Keys.next())
                .param("person", personId)
                .param("realm", realmId)
                .param("born", born)
                .param("now", Timestamp.from(now))
                .update();
    }

    private void about(UUID personId, UUID realmId, BornAbout about, Instant now) {
        var ages = about.ages();
        client.sql("""
                insert into person_birth_about (id, person_id, realm_id, earliest, latest, said, age_from, age_to, age_on, known_at)
                values (:id, :person, :realm, :earliest, :latest, :said, :from::integer, :to::integer, :on::date, :now)
                """)
                .param("id", Keys.next())
                .param("person", personId)
                .param("realm", realmId)
                .param("earliest", about.earliest())
                .param("latest", about.latest())
                .param("said", about.said().name())
                .param("from", ages == null ? null : ages.from())
                .param("to", ages == null ? null : ages.to())
                .param("on", ages == null ? null : ages.on())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return whether it is kept safe though it was not entered as such, because the same body keeps it safe already */
    boolean address(UUID personId, UUID realmId, UUID holderId, Residence residence, Instant now) {
        UUID id = Keys.next();
        Address address = residence.address();
        if (address.safeHouse()) same.guard(personId, address);
        client.sql("""
                insert into person_address (id, person_id, realm_id, organisation_id, premises_id, line, postcode, held_from,
                  held_until, safe_house, do_not_write, known_at)
                values (:id, :person, :realm, :holder, :premises, :line, :postcode, :from::date, :until::date, :safe, :silent, :now)
                """)
                .param("premises", residence.premisesId())
                .param("from", residence.from())
                .param("until", residence.until())
                .param("id", id)
                .param("person", personId)
                .param("realm", realmId)
                .param("holder", holderId)
                .param("line", address.line())
                .param("postcode", address.postcode())
                .param("safe", address.safeHouse())
                .param("silent", address.doNotWrite())
                .param("now", Timestamp.from(now))
                .update();
        return same.keptSafe(id, now);
    }

    private void phone(UUID personId, UUID realmId, Phone phone, Instant now) {
        client.sql("""
                insert into person_phone (id, person_id, realm_id, number, safe_times, do_not_ring, known_at)
                values (:id, :person, :realm, :number, :times, :silent, :now)
                """)
                .param("id", Keys.next())
                .param("person", personId)
                .param("realm", realmId)
                .param("number", phone.number())
                .param("times", phone.safeTimes())
                .param("silent", phone.doNotRing())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** No row of a locked table goes; one that says nothing finds nobody. */
    private void forget(String table, UUID personId, Collection<String> kept) {
        client.sql("update " + table + " set key = 'gone ' || gen_random_uuid()"
                        + " where person_id = :person and key <> all (:kept) and key not like 'gone %'")
                .param("person", personId)
                .param("kept", kept.toArray(String[]::new))
                .update();
    }

    private void keys(String table, UUID personId, UUID realmId, Collection<String> keys) {
        client.sql(
                        "insert into " + table
                                + " (person_id, realm_id, key) select :person, :realm, k.key from unnest(:keys::text[]) as k (key) on conflict do nothing")
                .param("person", personId)
                .param("realm", realmId)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }
}
