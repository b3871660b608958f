package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.ReadLog;

/** The list of actions: one query and one capped count. */
@Component
class ActionList {

    static final int SIZE = 25;
    static final int MOST = 1000;

    /** Whose actions. */
    enum Whose {
        MINE,
        AGENCY,
        ALL
    }

    /** @param open only what has no final answer yet */
    record Asked(Whose whose, boolean open, int page) {}

    record Row(
            UUID recordId,
            String reference,
            String what,
            Approach approach,
            String owner,
            @Nullable String person,
            String sourceReference,
            String sourcePath,
            LocalDate dueOn,
            ActionStatus status) {

        boolean isLate(LocalDate today) {
            return status.isOpen() && dueOn.isBefore(today);
        }
    }

    record Found(List<Row> rows, int total, boolean capped) {}

    private static final String FROM = """
            from action_label a
            where %s
              and (:whose = 'ALL' or (:whose = 'MINE' and a.owner_account_id = :me)
                   or (:whose = 'AGENCY' and a.owner_organisation_id = any (:organisations::uuid[])))
              and (a.is_open or not :open)
            """;

    private final JdbcClient client;
    private final ReadLog log;

    ActionList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** Late first, since the longest overdue has the earliest date. */
    Found of(Asked asked, Actor actor) {
        var sight = actor.sight();
        String from = FROM.formatted(sight.where("a"));
        List<Row> rows = with(
                        client.sql(
                                """
                select a.id as record_id, a.reference, a.what, a.approach, a.owner, a.person, a.source_reference,
                       a.source_path, a.due_on, a.status
                """ + from + "order by a.is_open desc, a.due_on, a.reference limit :size offset :skip"),
                        asked,
                        actor)
                .params(sight.params())
                .param("size", SIZE)
                .param("skip", (asked.page() - 1) * SIZE)
                .query(Row.class)
                .list();
        int total = with(
                        client.sql("select count(*)::int from (select 1 " + from + " limit :most) counted"),
                        asked,
                        actor)
                .params(sight.params())
                .param("most", MOST + 1)
                .query(Integer.class)
                .single();
        log.read(rows.stream().map(Row::recordId).toList());
        return new Found(rows, Math.min(total, MOST), total > MOST);
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Asked asked, Actor actor) {
        return sql.param("whose", asked.whose().name())
                .param("me", actor.accountId())
                .param("organisations", organisations(actor))
                .param("open", asked.open());
    }

    private static String organisations(Actor actor) {
        return actor.seats().stream()
                .map(Seat::organisationId)
                .distinct()
                .map(UUID::toString)
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
