package uk.saferhub.privacy.breaches;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.privacy.Narrowed;
import uk.saferhub.timeline.ReadLog;

/** The register of breaches, as far as one may see it: each list is one statement. */
@Component
class BreachList {

    static final int A_PAGE = 25;

    static final Narrowed.Register<Standing, BreachKind> REGISTER = new Narrowed.Register<>(
            "/data-breaches", "standing", Standing.class, Standing.ALL, BreachKind.class, "Noticed in ");

    /** @param risk as last assessed. @param toldAt when the regulator was told. @param total of the whole list */
    record Row(
            UUID id,
            String reference,
            BreachKind kind,
            String organisation,
            Instant awareAt,
            Instant dueAt,
            @Nullable Risk risk,
            @Nullable Instant toldAt,
            boolean notTold,
            boolean closed,
            int total) {

        Standing standing() {
            if (toldAt != null) return toldAt.isAfter(dueAt) ? Standing.LATE : Standing.IN_TIME;
            return notTold ? Standing.NOT_TOLD : Standing.WAITS;
        }
    }

    /** Of one kind and year (Europe/London). */
    record Number(int year, BreachKind kind, int noticed, int inTime, int late, int notTold, int waits) {}

    private static final String STANDS = """
            cross join lateral (
              select min(t.happened_at) filter (where t.kind = 'REGULATOR_TOLD') as told_at,
                     coalesce(bool_or(t.kind = 'REGULATOR_NOT_TOLD'), false) as not_told,
                     coalesce(bool_or(t.kind = 'CLOSED'), false) as closed,
                     (array_agg(t.risk order by t.known_at desc, t.id desc) filter (where t.kind = 'ASSESSED'))[1] as risk
              from data_breach_step t where t.breach_id = b.id) s
            """;

    private final JdbcClient client;
    private final ReadLog log;

    BreachList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** What is open first, then by when it was noticed, newest first. @param page from 1 */
    List<Row> of(Actor actor, Narrowed<Standing, BreachKind> asked, int page) {
        Sight sight = actor.sight();
        List<Row> rows = client.sql(
                        """
                select b.id, b.reference, b.kind, o.name as organisation, b.aware_at, b.due_at, s.risk, s.told_at, s.not_told, s.closed,
                       count(*) over ()::int as total
                from data_breach b join organisation_label o on o.id = b.organisation_id
                %s
                where %s and %s and (:kind::text is null or b.kind = :kind)
                  and (:year::int is null or extract(year from b.aware_at at time zone 'Europe/London') = :year)
                order by s.closed, b.aware_at desc, b.id limit :size offset :skip
                """.formatted(STANDS, sight.where("b"), asked.stands().condition()))
                .params(sight.params())
                .param("kind", asked.kindName())
                .param("year", asked.year())
                .param("size", A_PAGE)
                .param("skip", (page - 1) * A_PAGE)
                .query(Row.class)
                .list();
        log.read(rows.stream().map(Row::id).toList());
        return rows;
    }

    /** By the year in which they were noticed, newest first. */
    List<Number> numbers(Actor actor) {
        Sight sight = actor.sight();
        return client.sql("""
                select extract(year from b.aware_at at time zone 'Europe/London')::int as year, b.kind, count(*)::int as noticed,
                       count(*) filter (where %s)::int as in_time, count(*) filter (where %s)::int as late,
                       count(*) filter (where %s)::int as not_told, count(*) filter (where %s)::int as waits
                from data_breach b
                %s
                where %s group by 1, 2 order by 1 desc, 2 limit 120
                """.formatted(
                                Standing.IN_TIME.condition(),
                                Standing.LATE.condition(),
                                Standing.NOT_TOLD.condition(),
                                Standing.WAITS.condition(),
                                STANDS,
                                sight.where("b")))
                .params(sight.params())
                .query(Number.class)
                .list();
    }
}
