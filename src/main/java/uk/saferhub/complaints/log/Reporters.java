package uk.saferhub.complaints.log;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.People;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Words;

/**
 * Who of the index made a complaint, where somebody has said so: no name and no number decides it. Whoever gave neither name nor
 * contact stays unnamed.
 */
@Component
class Reporters {

    private static final Words WORDS = Words.of(Reporters.class);

    /** Somebody of the index. */
    record Person(UUID id, String reference, String name) {}

    private final JdbcClient client;
    private final People people;
    private final Timeline timeline;
    private final ReadLog log;

    Reporters(JdbcClient client, People people, Timeline timeline, ReadLog log) {
        this.client = client;
        this.people = people;
        this.timeline = timeline;
        this.log = log;
    }

    /** ASB-01-D: whoever wanted to stay unnamed does. SHR-04-A: whoever does not read who complained does not say who it was. */
    static Decision may(ComplaintFile file) {
        return Decision.when(
                        file.typedKey() != null, "ASB-01-D", WORDS.text("rule.anonymous"), "the reporter's own choice")
                .and(() -> Decision.when(
                        !file.held(),
                        "SHR-04-A",
                        WORDS.text("rule.held", file.body()),
                        "who reads what, docs/decisions/access.md"));
    }

    /** Who complained, for those who may know the person; nobody for the rest and for those who do not read who complained, and where nobody has said. */
    Optional<Person> of(ComplaintFile file, Actor actor) {
        if (file.held() || !actor.may(Permission.READ_PERSON, file.realmId())) return Optional.empty();
        var sight = actor.sight(Permission.READ_PERSON);
        Optional<Person> found = client.sql("""
            select p.id, p.reference, p.name from complaint c join person_label p on p.id = c.reporter_person_id
            where c.id = :complaint and
            """ + sight.where("p"))
                .params(sight.params())
                .param("complaint", file.id())
                .query(Person.class)
                .optional();
        found.ifPresent(person -> log.read(person.id()));
        return found;
    }

    /** Further complaints of the realm that the actor may see bear the same name or contact, and are not yet said to be anybody's. */
    List<UUID> alike(ComplaintFile file, Actor actor) {
        var sight = actor.sight();
        return client.sql("""
            select e.id from complaint c join entry_label e using (id)
            where c.realm_id = :realm and c.reporter_key = :key and c.id <> :complaint and c.reporter_person_id is null and
            """ + sight.where("e") + " order by e.id limit 200")
                .params(sight.params())
                .param("realm", file.realmId())
                .param("key", file.typedKey(), java.sql.Types.VARCHAR)
                .param("complaint", file.id())
                .query(UUID.class)
                .list();
    }

    /**
     * @param also whether the others of the same name or contact are hers or his too
     * @return false where there is nobody of that reference whom the actor may know in the complaint's realm
     */
    boolean link(ComplaintFile file, String reference, boolean also, Actor actor) {
        may(file).orThrow();
        Optional<UUID> person = person(reference, file.realmId(), actor);
        if (person.isEmpty()) return false;
        List<UUID> others = also ? alike(file, actor) : List.of();
        end(file, WORDS.text("reporter.other"), actor);
        say(file.id(), file.realmId(), person.get(), actor);
        others.forEach(other -> say(other, file.realmId(), person.get(), actor));
        people.mustStillStand(person.get());
        return true;
    }

    /** Takes it back, where it was said. */
    void end(ComplaintFile file, String why, Actor actor) {
        int ended = client.sql("""
            update complaint_identity set ended_at = :now, ended_by = :by, ended_reason = :why
            where complaint_id = :complaint and ended_at is null
            """)
                .param("now", Timestamp.from(actor.now()))
                .param("by", actor.accountId())
                .param("why", why)
                .param("complaint", file.id())
                .update();
        if (ended == 0) return;
        known(file.id(), null);
        tell(file.id(), file.realmId(), "complaint_unidentified", actor);
    }

    private void say(UUID complaint, UUID realm, UUID person, Actor actor) {
        client.sql("""
            insert into complaint_identity (id, realm_id, complaint_id, person_id, organisation_id, linked_by, linked_at)
            values (:id, :realm, :complaint, :person, :organisation, :by, :now)
            """)
                .param("id", Keys.next())
                .param("realm", realm)
                .param("complaint", complaint)
                .param("person", person)
                .param("organisation", actor.seat(realm).organisationId())
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        known(complaint, person);
        tell(complaint, realm, "complaint_identified", actor);
    }

    private void known(UUID complaint, @Nullable UUID person) {
        client.sql("update complaint set reporter_person_id = :person where id = :complaint")
                .param("person", person, java.sql.Types.OTHER)
                .param("complaint", complaint)
                .update();
    }

    private Optional<UUID> person(String reference, UUID realmId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        return client.sql("select p.id from person_label p where p.reference = :reference and p.realm_id = :realm and "
                        + sight.where("p"))
                .params(sight.params())
                .param("reference", reference)
                .param("realm", realmId)
                .query(UUID.class)
                .optional();
    }

    /** Who it was is read on the complaint, by those who may know. */
    private void tell(UUID complaint, UUID realm, String verb, Actor actor) {
        timeline.record(new Happening(
                realm, complaint, actor.accountId(), actor.seat(realm).organisationId(), actor.now(), verb, Map.of()));
    }
}
