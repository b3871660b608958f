package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/** The list of actions: one query and one capped count. */
@Component
class ActionList {

    static final int SIZE = 25;
    static final int MOST = 1000;

    record Row(
            UUID recordId,
            String reference,
            String what,
            @Nullable Approach approach,
            String owner,
            @Nullable String person,
            String raisedBy,
            String sourceKind,
            String sourceReference,
            String sourcePath,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable LocalDate chasedOn,
            ActionStatus status,
            int version) {

        /** As it is ticked: which action, and as it was read. */
        String ticked() {
            return reference + "@" + version;
        }

        boolean isLate(LocalDate today) {
            return status.isOpen() && dueOn.isBefore(today);
        }

        private Row under(HeldWords held) {
            return new Row(
                    recordId,
                    reference,
                    held.in(what),
                    approach,
                    owner,
                    person,
                    raisedBy,
                    sourceKind,
                    sourceReference,
                    sourcePath,
                    raisedOn,
                    dueOn,
                    chasedOn,
                    status,
                    version);
        }
    }

    record Found(List<Row> rows, int total, boolean capped) {}

    // Open ones are asked for by `is_open` alone: with the status beside it no index gives them in their order, which
    // took the agency
    // that sees most a second and a quarter.
    private static final String FROM = """
            from action_label a
            where %s
              and (:whose = 'ALL' or (:whose = 'MINE' and a.owner_account_id = :me)
                   or (:whose = 'AGENCY' and a.owner_organisation_id = any (:organisations::uuid[]))
                   or (:whose = 'ASKED' and a.raised_by_organisation_id = any (:organisations::uuid[])))
              and (:state = 'ALL' or (:state in ('OPEN', 'LATE') and a.is_open) or (:state not in ('OPEN', 'LATE') and a.status = :state))
              and (:state <> 'LATE' or a.due_on < :today)
              and (:kind = '' or a.source_kind = :kind) and (:on = '' or a.source_reference = :on)
              and (:approach = '' or a.approach = :approach)
              and (:owner = '' or a.owner_organisation_id = (select o.id from organisation_label o where o.code = :owner))
            """;

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames held;

    ActionList(JdbcClient client, ReadLog log, HeldNames held) {
        this.held = held;
        this.client = client;
        this.log = log;
    }

    /** A page of 25. Late first, since the longest overdue has the earliest date. */
    Found of(ActionFilter filter, int page, Actor actor) {
        List<Row> rows = rows(filter, SIZE, (page - 1) * SIZE, actor);
        int total = with("select count(*)::int from (select 1 " + FROM + " limit :most) counted", filter, actor)
                .param("most", MOST + 1)
                .query(Integer.class)
                .single();
        return new Found(rows, Math.min(total, MOST), total > MOST);
    }

    /** The first so many, for a file. */
    List<Row> first(ActionFilter filter, int most, Actor actor) {
        return rows(filter, most, 0, actor);
    }

    private List<Row> rows(ActionFilter filter, int size, int skip, Actor actor) {
        List<Row> rows = with("""
                select a.id as record_id, a.reference, a.what, a.approach, a.owner, a.person, a.raised_by, a.source_kind,
                       a.source_reference, a.source_path, a.raised_on, a.due_on, a.chased_on, a.status,
                       a.version
                """ + FROM + order(filter) + " limit :size offset :skip", filter, actor)
                .param("size", size)
                .param("skip", skip)
                .query(Row.class)
                .list();
        List<UUID> records = rows.stream().map(Row::recordId).toList();
        log.read(records);
        Map<UUID, HeldWords> names = held.in(records, actor);
        List<Row> told = names.isEmpty()
                ? rows
                : rows.stream().map(row -> row.under(of(row, names))).toList();
        // What a meeting asks for stands on no record of people, and may name one.
        return held.written(told, Row::what, Row::under, actor);
    }

    private static HeldWords of(Row row, Map<UUID, HeldWords> names) {
        return names.getOrDefault(row.recordId(), HeldWords.NONE);
    }

    /** Where only open ones are asked for, they come in the order of their index. */
    private static String order(ActionFilter filter) {
        boolean open = filter.state() == ActionFilter.State.OPEN || filter.state() == ActionFilter.State.LATE;
        return "order by " + (open ? "" : "a.is_open desc, ") + "a.due_on, a.reference";
    }

    private JdbcClient.StatementSpec with(String sql, ActionFilter filter, Actor actor) {
        var sight = actor.sight();
        return client.sql(sql.formatted(sight.where("a")))
                .params(sight.params())
                .param("whose", filter.whose().name())
                .param("state", filter.state().name())
                .param("kind", filter.kind())
                .param("owner", filter.owner())
                .param("on", filter.on())
                .param("approach", filter.approach())
                .param("today", actor.today())
                .param("me", actor.worksAs())
                .param("organisations", organisations(actor));
    }

    private static SqlArrayValue organisations(Actor actor) {
        return new SqlArrayValue(
                "uuid",
                actor.seats().stream().map(Seat::organisationId).distinct().toArray());
    }
}
