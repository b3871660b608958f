package uk.saferhub.privacy.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
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
import uk.saferhub.web.Stale;

/** Requests in the database. */
@Component
public class RequestStore {

    private final JdbcClient client;
    private final ReadLog log;

    RequestStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** @throws NotFound where there is none that the actor may see under that permission */
    public Request load(String reference, Permission permission, Actor actor) {
        Sight sight = actor.sight(permission);
        Request head = client.sql("""
                select r.*, h.name as handler, o.name as organisation, p.name as entered_by
                from information_request r join organisation_label o on o.id = r.organisation_id
                join account_label p on p.id = r.account_id left join account_label h on h.id = r.handler_id
                where r.reference = :reference and %s
                """.formatted(sight.where("r")))
                .params(sight.params())
                .param("reference", reference)
                .query((row, n) -> request(row))
                .optional()
                .orElseThrow(NotFound::new);
        log.read(head.id());
        return head.with(steps(head.id()));
    }

    private List<Request.Step> steps(UUID request) {
        return client.sql("""
                select s.kind, s.happened_on as "on", s.words, a.name as by, s.known_at
                from information_request_step s join account_label a on a.id = s.account_id
                where s.request_id = :request order by s.happened_on, s.known_at, s.id
                """)
                .param("request", request)
                .query(Request.Step.class)
                .list();
    }

    void add(Request request, Actor actor) {
        client.sql("""
                insert into information_request (id, realm_id, area_id, reference, kind, asker, words, received_on, due_on, handler_id,
                  organisation_id, account_id, known_at)
                values (:id, :realm, :area, :reference, :kind, :asker, :words, :received, :due, :handler, :organisation, :actor, :now)
                """)
                .param("id", request.id())
                .param("realm", request.realmId())
                .param("area", request.areaId())
                .param("reference", request.reference())
                .param("kind", request.kind().name())
                .param("asker", request.asker())
                .param("words", request.words())
                .param("received", request.receivedOn())
                .param("due", request.dueOn())
                .param("handler", request.handlerId())
                .param("organisation", request.organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void step(Request request, StepKind kind, LocalDate on, String words, Actor actor) {
        client.sql("""
                insert into information_request_step (id, request_id, realm_id, kind, happened_on, words, account_id, known_at)
                values (:id, :request, :realm, :kind, :on, :words, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("request", request.id())
                .param("realm", request.realmId())
                .param("kind", kind.name())
                .param("on", on)
                .param("words", words)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @throws Stale where somebody changed it since this version was read */
    void change(
            Request request,
            @Nullable LocalDate due,
            @Nullable UUID handler,
            @Nullable LocalDate closedOn,
            @Nullable Outcome outcome) {
        int changed = client.sql("""
                update information_request set due_on = :due, handler_id = :handler, closed_on = :closed, outcome = :outcome,
                  version = version + 1
                where id = :id and version = :version
                """)
                .param("due", due)
                .param("handler", handler)
                .param("closed", closedOn)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("id", request.id())
                .param("version", request.version())
                .update();
        if (changed == 0) throw stale(request);
    }

    /** Somebody was first: who recorded the last step, as far as it was read. */
    static Stale stale(Request request) {
        Request.Step last = request.steps().isEmpty() ? null : request.steps().getLast();
        return new Stale(
                last == null ? request.enteredBy() : last.by(),
                last == null ? request.knownAt() : last.knownAt(),
                request.version(),
                List.of());
    }

    private static Request request(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("reference"),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("asker"),
                row.getString("words"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("handler_id", UUID.class),
                row.getString("handler"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("entered_by"),
                row.getTimestamp("known_at").toInstant(),
                row.getObject("closed_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("version"),
                List.of());
    }
}
