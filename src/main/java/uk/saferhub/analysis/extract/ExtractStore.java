package uk.saferhub.analysis.extract;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;

/** Keeps extracts, and destroys what is in them at their end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExtractStore {

    /** An agreement that an extract may rest on. @param gateway its law */
    record Basis(UUID id, String title, String gateway) {}

    /** What makes a row somebody's. */
    record Key(byte[] key, List<UUID> people) {}

    private static final int MOST = 200;
    private static final String COLUMNS = """
            e.id, e.realm_id, e.reference, e.question, e.purpose, e.recipient, e.agreement_id, e.basis, e.least, e.fields, e.changed,
            e.row_count, e.expires_on, e.organisation_id, e.asked_by, e.asker, e.asked_at, e.decision, e.decider, e.decided_at,
            e.decision_words, e.given_at, e.ended_at""";

    private final JdbcClient client;

    ExtractStore(JdbcClient client) {
        this.client = client;
    }

    void add(Extract extract, UUID areaId, ExtractTable.Made made, byte[] key) {
        client.sql("""
                insert into extract (id, realm_id, area_id, reference, question, purpose, recipient, agreement_id, basis, least, fields,
                  changed, row_count, content, pseudonym_key, people, expires_on, organisation_id, asked_by, asker, asked_at)
                values (:id, :realm, :area, :reference, :question, :purpose, :recipient, :agreement, :basis, :least, :fields,
                  :changed, :rows, cast(:content as json), :key, :people, :expires, :organisation, :by, :asker, :at)
                """)
                .param("id", extract.id())
                .param("realm", extract.realmId())
                .param("area", areaId)
                .param("reference", extract.reference())
                .param("question", extract.question())
                .param("purpose", extract.purpose())
                .param("recipient", extract.recipient())
                .param("agreement", extract.agreementId())
                .param("basis", extract.basis())
                .param("least", extract.least())
                .param("fields", extract.fields())
                .param("changed", extract.changed())
                .param("rows", extract.rowCount())
                .param("content", JsonMapper.shared().writeValueAsString(made.table()))
                .param("key", key)
                .param("people", made.people().toArray(UUID[]::new))
                .param("expires", extract.expiresOn())
                .param("organisation", extract.organisationId())
                .param("by", extract.askedBy())
                .param("asker", extract.asker())
                .param("at", Timestamp.from(extract.askedAt()))
                .update();
    }

    /** Newest first. One query. */
    List<Extract> all(Actor actor) {
        Sight sight = actor.sight(Permission.ASK_EXTRACT);
        return client.sql("select %s from extract e where %s order by e.asked_at desc limit :most"
                        .formatted(COLUMNS, sight.where("e")))
                .params(sight.params())
                .param("most", MOST)
                .query(Extract.class)
                .list();
    }

    /** @throws NotFound where there is none that the actor may know of */
    Extract one(Actor actor, String reference) {
        Sight sight = actor.sight(Permission.ASK_EXTRACT);
        return client.sql("select %s from extract e where e.reference = :reference and %s"
                        .formatted(COLUMNS, sight.where("e")))
                .params(sight.params())
                .param("reference", reference)
                .query(Extract.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound once it is destroyed */
    ExtractTable table(Extract extract) {
        String content = client.sql("select content::text from extract where id = :id and content is not null")
                .param("id", extract.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        return JsonMapper.shared().readValue(content, ExtractTable.class);
    }

    /** Those of a realm that are not over and were not refused, by whomever they were asked for: compared and never shown. */
    List<ExtractRules.Other> others(UUID realmId, LocalDate today) {
        return client.sql("""
                select people, fields from extract
                where realm_id = :realm and people is not null and expires_on >= :today and decision is distinct from 'REFUSED'
                """)
                .param("realm", realmId)
                .param("today", today)
                .query((row, n) -> new ExtractRules.Other(
                        Set.of((UUID[]) row.getArray("people").getArray()), ExtractField.all(row.getString("fields"))))
                .list();
    }

    /** @throws NotFound once it is destroyed */
    Key key(Extract extract) {
        return client.sql("select pseudonym_key, people from extract where id = :id and pseudonym_key is not null")
                .param("id", extract.id())
                .query((row, n) -> new Key(row.getBytes("pseudonym_key"), List.of((UUID[])
                        row.getArray("people").getArray())))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** References of those whom the actor may know. */
    List<String> known(List<UUID> people, Actor actor) {
        Sight sight = actor.sight(Permission.READ_PERSON);
        return client.sql("select p.reference from person_label p where p.id = any (:people) and %s order by 1"
                        .formatted(sight.where("p")))
                .params(sight.params())
                .param("people", people.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    List<Basis> bases(Seat seat, LocalDate today) {
        return client.sql("""
                select id, title, gateway from agreement_label
                where realm_id = :realm and in_force_from <= :today and (ended_on is null or ended_on > :today) order by title, id
                """)
                .param("realm", seat.realmId())
                .param("today", today)
                .query(Basis.class)
                .list();
    }

    /** @return whether nobody decided before */
    boolean decide(Extract extract, boolean approved, String words, Actor actor) {
        return client.sql("""
                update extract set decision = :decision, decided_by = :by, decider = :decider, decided_at = :at, decision_words = :words
                where id = :id and decision is null and ended_at is null
                """)
                        .param("decision", approved ? "APPROVED" : "REFUSED")
                        .param("by", actor.accountId())
                        .param("decider", actor.name())
                        .param("at", Timestamp.from(actor.now()))
                        .param("words", words)
                        .param("id", extract.id())
                        .update()
                == 1;
    }

    /** @return whether it was never taken out before */
    boolean given(Extract extract, Actor actor) {
        return client.sql("update extract set given_at = :at where id = :id and given_at is null")
                        .param("at", Timestamp.from(actor.now()))
                        .param("id", extract.id())
                        .update()
                == 1;
    }

    /** Destroys rows, key and whose they were. @return whether they were there */
    boolean end(UUID id, Actor actor) {
        return client.sql("""
                update extract set content = null, pseudonym_key = null, people = null, ended_at = :at where id = :id and ended_at is null
                """)
                        .param("at", Timestamp.from(actor.now()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those of the request's realms whose last day is over, or that were refused. */
    List<UUID> over(LocalDate today) {
        return client.sql(
                        "select id from extract where ended_at is null and (expires_on < :today or decision = 'REFUSED')")
                .param("today", today)
                .query(UUID.class)
                .list();
    }
}
