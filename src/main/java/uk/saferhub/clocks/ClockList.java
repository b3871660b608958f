package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.ReadLog;

/**
 * Running clocks of every kind, by due day: one statement, each kind under the sight of its own permission. A hub's staff see
 * all clocks of the records that they see; an agency those that are its own turn.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClockList {

    static final int SIZE = 50;

    /** Which clocks; each is a condition on clock k. */
    enum View {
        ALL("true"),
        SOON("k.due_on >= :today and k.warn_on <= :today and not k.paused"),
        LATE("k.due_on < :today"),
        PAUSED("k.paused");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** A kind's permission and where its record's clocks stand. */
    private record Source(Permission permission, String path, List<ClockKind> kinds) {}

    private static final List<Source> SOURCES = List.of(
            new Source(Permission.READ_REFERRAL, "/referrals/", List.of(ClockKind.REFERRAL_DECISION)),
            new Source(
                    Permission.READ_CASE,
                    "/cases/",
                    List.of(ClockKind.CASE_REVIEW, ClockKind.VICTIM_UPDATE, ClockKind.RESEARCH_ANSWER)),
            new Source(
                    Permission.READ_COMPLAINT,
                    "/complaints/received/",
                    List.of(ClockKind.COMPLAINT_ACKNOWLEDGEMENT, ClockKind.COMPLAINT_ANSWER)));

    record Row(
            UUID id,
            String reference,
            String path,
            ClockKind kind,
            String organisation,
            LocalDate dueOn,
            LocalDate warnOn,
            @Nullable LocalDate pausedUntil,
            int total) {

        String standing(LocalDate today) {
            return ClockPages.standing(state(today), dueOn, pausedUntil, today);
        }

        ClockState state(LocalDate today) {
            if (dueOn.isBefore(today)) return ClockState.LATE;
            if (pausedUntil != null) return ClockState.PAUSED;
            return warnOn.isAfter(today) ? ClockState.RUNNING : ClockState.SOON;
        }
    }

    /** How many run out soon, and how many have. */
    public record Counts(int soon, int late) {}

    private final JdbcClient client;
    private final ReadLog log;

    ClockList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    List<Row> of(Actor actor, View view, @Nullable ClockKind kind, int page) {
        var params = new HashMap<String, Object>();
        String seen = seen(actor, params);
        if (seen.isEmpty()) return List.of();
        List<Row> rows = client.sql("""
                select k.id, k.reference, k.path, k.kind, o.name as organisation, k.due_on, k.warn_on, k.paused_until,
                       count(*) over ()::int as total
                from (%s) k join organisation_label o on o.id = k.organisation_id
                where %s and (:kind::text is null or k.kind = :kind)
                order by k.due_on, k.reference, k.kind limit :size offset :skip
                """.formatted(seen, view.condition))
                .params(params)
                .param("today", actor.today())
                .param("kind", kind == null ? null : kind.name())
                .param("size", SIZE)
                .param("skip", (page - 1) * SIZE)
                .query(Row.class)
                .list();
        log.read(rows.stream().map(Row::id).distinct().toList());
        return rows;
    }

    /** For the home page: numbers alone. */
    public Counts counts(Actor actor) {
        var params = new HashMap<String, Object>();
        String seen = seen(actor, params);
        if (seen.isEmpty()) return new Counts(0, 0);
        return client.sql("""
                select count(*) filter (where %s)::int as soon, count(*) filter (where %s)::int as late from (%s) k
                """.formatted(View.SOON.condition, View.LATE.condition, seen))
                .params(params)
                .param("today", actor.today())
                .query(Counts.class)
                .single();
    }

    private static String seen(Actor actor, Map<String, Object> params) {
        var parts = new ArrayList<String>();
        for (Source source : SOURCES) {
            if (actor.seats(source.permission()).isEmpty()) continue;
            String name = "c" + parts.size() + "_";
            var sight = actor.sight(source.permission());
            var staff = sight.asStaff();
            String whole = staff.wholeSeats().isEmpty() ? "false" : staff.where("k", name + "s_");
            parts.add("""
                    select k.*, '%s' || k.reference || '/clocks' as path, k.paused_until is not null as paused
                    from (select c.record_id as id, c.realm_id, c.area_id, c.reference, c.kind, c.organisation_id, c.due_on, c.warn_on,
                            (select max(coalesce(p.resumed_on - 1, p.until_on)) from clock_pause p where p.clock_id = c.id
                             and p.from_on <= :today and p.until_on >= :today and (p.resumed_on is null or p.resumed_on > :today))
                              as paused_until
                          from clock c where c.ended_on is null) k
                    where k.kind in (%s) and %s and (%s or k.organisation_id = any (:%sown::uuid[]))
                    """.formatted(source.path(), names(source.kinds()), sight.where("k", name), whole, name));
            params.putAll(sight.params(name));
            params.putAll(staff.params(name + "s_"));
            params.put(
                    name + "own",
                    new SqlArrayValue(
                            "uuid",
                            actor.seats(source.permission()).stream()
                                    .map(Seat::organisationId)
                                    .distinct()
                                    .toArray()));
        }
        return String.join(" union all ", parts);
    }

    private static String names(List<ClockKind> kinds) {
        return kinds.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", "));
    }
}
