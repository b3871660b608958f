package uk.saferhub.privacy.breaches;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** Breaches in the database. */
@Component
class BreachStore {

    /** What is reported. @param areaId where the reporter acts */
    record Reported(
            UUID id,
            UUID realmId,
            UUID areaId,
            String reference,
            BreachKind kind,
            String words,
            Instant awareAt,
            UUID organisationId) {}

    private final JdbcClient client;
    private final ReadLog log;

    BreachStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** Adds it without reading it back: its reporter may not read the register. */
    void add(Reported breach, Actor actor) {
        client.sql("""
                insert into data_breach (id, realm_id, area_id, reference, kind, words, aware_at, due_at, organisation_id, account_id, known_at)
                values (:id, :realm, :area, :reference, :kind, :words, :aware, :due, :organisation, :actor, :now)
                """)
                .param("id", breach.id())
                .param("realm", breach.realmId())
                .param("area", breach.areaId())
                .param("reference", breach.reference())
                .param("kind", breach.kind().name())
                .param("words", breach.words())
                .param("aware", Timestamp.from(breach.awareAt()))
                .param("due", Timestamp.from(BreachClock.due(breach.awareAt())))
                .param("organisation", breach.organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @throws NotFound where there is none that the actor may see under that permission */
    Breach load(String reference, Permission permission, Actor actor) {
        Sight sight = actor.sight(permission);
        Breach breach = client.sql("""
                select b.*, o.name as organisation, a.name as reported_by
                from data_breach b join organisation_label o on o.id = b.organisation_id join account_label a on a.id = b.account_id
                where b.reference = :reference and %s
                """.formatted(sight.where("b")))
                .params(sight.params())
                .param("reference", reference)
                .query((row, n) -> new Breach(
                        row.getObject("id", UUID.class),
                        row.getObject("realm_id", UUID.class),
                        row.getString("reference"),
                        BreachKind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getTimestamp("aware_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        row.getString("organisation"),
                        row.getString("reported_by"),
                        row.getTimestamp("known_at").toInstant(),
                        List.of()))
                .optional()
                .orElseThrow(NotFound::new);
        log.read(breach.id());
        return breach.with(steps(breach.id()));
    }

    /** Waits for whoever is recording something about it at this moment. */
    void lock(Breach breach) {
        client.sql("select 1 from data_breach where id = :id for update")
                .param("id", breach.id())
                .query(Integer.class)
                .single();
    }

    List<Breach.Step> steps(UUID breach) {
        return client.sql("""
                select s.kind, s.risk, s.people, s.categories, s.happened_at, s.words, a.name as by
                from data_breach_step s join account_label a on a.id = s.account_id
                where s.breach_id = :breach order by s.known_at, s.id
                """)
                .param("breach", breach)
                .query((row, n) -> new Breach.Step(
                        BreachStepKind.valueOf(row.getString("kind")),
                        row.getString("risk") == null ? null : Risk.valueOf(row.getString("risk")),
                        row.getObject("people", Integer.class),
                        (String[]) row.getArray("categories").getArray(),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("words"),
                        row.getString("by")))
                .list();
    }

    void step(
            Breach breach,
            BreachStepKind kind,
            @Nullable Risk risk,
            @Nullable Integer people,
            List<DataCategory> categories,
            Instant at,
            String words,
            Actor actor) {
        client.sql("""
                insert into data_breach_step (id, breach_id, realm_id, kind, risk, people, categories, happened_at, words, account_id, known_at)
                values (:id, :breach, :realm, :kind, :risk, :people, :categories, :at, :words, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("breach", breach.id())
                .param("realm", breach.realmId())
                .param("kind", kind.name())
                .param("risk", risk == null ? null : risk.name())
                .param("people", people)
                .param("categories", categories.stream().map(Enum::name).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("words", words)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }
}
