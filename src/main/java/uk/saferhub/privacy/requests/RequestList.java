package uk.saferhub.privacy.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.privacy.Narrowed;
import uk.saferhub.timeline.ReadLog;

/** The register of requests, as far as one may see it: each list is one statement. */
@Component
class RequestList {

    static final int A_PAGE = 25;

    static final Narrowed.Register<State, RequestKind> REGISTER = new Narrowed.Register<>(
            "/information-requests", "state", State.class, State.OPEN, RequestKind.class, "Received in ");

    /** @param total of the whole list */
    record Row(
            UUID id,
            String reference,
            RequestKind kind,
            String asker,
            LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable String handler,
            @Nullable LocalDate closedOn,
            @Nullable Outcome outcome,
            int total) {

        boolean isLate(LocalDate today) {
            LocalDate on = closedOn == null ? today : closedOn;
            return dueOn != null && on.isAfter(dueOn);
        }
    }

    /** Of one kind and year (Europe/London). */
    record Number(int year, RequestKind kind, int received, int open, int overdue, int inTime, int late) {}

    private final JdbcClient client;
    private final ReadLog log;

    RequestList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** What is open by its last day, then what was closed last. @param page from 1 */
    List<Row> of(Actor actor, Narrowed<State, RequestKind> asked, int page) {
        Sight sight = actor.sight();
        List<Row> rows = client.sql(
                        """
                select r.id, r.reference, r.kind, r.asker, r.received_on, r.due_on, h.name as handler, r.closed_on, r.outcome,
                       count(*) over ()::int as total
                from information_request r left join account_label h on h.id = r.handler_id
                where %s and %s and (:kind::text is null or r.kind = :kind)
                  and (:year::int is null or (r.received_on >= make_date(:year, 1, 1) and r.received_on < make_date(:year + 1, 1, 1)))
                order by r.closed_on is not null, case when r.closed_on is null then r.due_on end nulls last, r.closed_on desc, r.id
                limit :size offset :skip
                """.formatted(sight.where("r"), asked.stands().condition()))
                .params(sight.params())
                .param("today", actor.today())
                .param("kind", asked.kindName())
                .param("year", asked.year())
                .param("size", A_PAGE)
                .param("skip", (page - 1) * A_PAGE)
                .query(Row.class)
                .list();
        log.read(rows.stream().map(Row::id).toList());
        return rows;
    }

    /** By the year in which they were received, newest first. */
    List<Number> numbers(Actor actor) {
        Sight sight = actor.sight();
        return client.sql("""
                select extract(year from r.received_on)::int as year, r.kind, count(*)::int as received,
                       count(*) filter (where %s)::int as open, count(*) filter (where %s)::int as overdue,
                       count(*) filter (where %s)::int as in_time, count(*) filter (where %s)::int as late
                from information_request r where %s group by 1, 2 order by 1 desc, 2 limit 120
                """.formatted(
                                State.OPEN.condition(),
                                State.OVERDUE.condition(),
                                State.IN_TIME.condition(),
                                State.LATE.condition(),
                                sight.where("r")))
                .params(sight.params())
                .param("today", actor.today())
                .query(Number.class)
                .list();
    }
}
