package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.ListQuery;

/** Lists of notices: one query each. */
@Component
class NoticeList {

    static final int SIZE = 50;

    private final JdbcClient client;
    private final ReadLog log;

    NoticeList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /**
     * What is asked for; null leaves a thing open.
     *
     * @param operation the short name of the operation that they are counted under
     * @param from first day of issue (Europe/London)
     * @param page counted from 1
     */
    record Asked(
            @Nullable String type,
            @Nullable String team,
            @Nullable NoticeState state,
            @Nullable String operation,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page) {

        /** As its address has it: every part is a code or a day, so that it names nobody. */
        String query() {
            var values = new LinkedHashMap<String, String>();
            if (type != null) values.put("type", type);
            if (team != null) values.put("team", team);
            if (state != null) values.put("state", state.name());
            if (operation != null) values.put("operation", operation);
            day(values, "from", from);
            day(values, "to", to);
            return ListQuery.of(values);
        }

        private static void day(Map<String, String> values, String name, @Nullable LocalDate day) {
            if (day == null) return;
            values.put(name + "-day", String.valueOf(day.getDayOfMonth()));
            values.put(name + "-month", String.valueOf(day.getMonthValue()));
            values.put(name + "-year", String.valueOf(day.getYear()));
        }

        Asked first() {
            return new Asked(type, team, state, operation, from, to, 1);
        }
    }

    /** @param total of all pages */
    record Row(
            UUID id,
            String reference,
            String type,
            String name,
            String place,
            String area,
            @Nullable String team,
            NoticeState state,
            LocalDate datedOn,
            @Nullable LocalDate complyBy,
            int total) {}

    private static final String SELECT = """
            select n.id, n.reference, n.notice_type as type, n.name, n.place, a.name as area, n.team, n.state, n.dated_on, n.comply_by,
                   count(*) over () as total
            from notice n join area_label a on a.id = n.area_id
            where\s""";

    /** Newest first. */
    List<Row> of(Asked asked, Actor actor) {
        return of(asked, SIZE, actor);
    }

    /** As above, with so many rows on a page. */
    List<Row> of(Asked asked, int size, Actor actor) {
        Sight sight = actor.sight();
        var conditions = new ArrayList<String>();
        Map<String, Object> params = new HashMap<>(sight.params());
        add(conditions, params, "n.notice_type = :type", "type", asked.type());
        add(conditions, params, "n.team = :team", "team", asked.team());
        add(
                conditions,
                params,
                "n.state = :state",
                "state",
                asked.state() == null ? null : asked.state().name());
        operation(conditions, params, asked.operation(), actor);
        add(conditions, params, "n.dated_on >= :from", "from", asked.from());
        add(conditions, params, "n.dated_on <= :to", "to", asked.to());
        conditions.add(sight.where("n"));
        params.put("size", size);
        params.put("skip", (asked.page() - 1) * size);
        return read(
                String.join(" and ", conditions) + " order by n.dated_on desc, n.id desc limit :size offset :skip",
                params);
    }

    /**
     * An operation that the reader may not know narrows to nothing, as one that is not there: the list would answer guesses. A short
     * name is that of each realm's own operation.
     */
    private static void operation(
            List<String> conditions, Map<String, Object> params, @Nullable String operation, Actor actor) {
        if (operation == null) return;
        Sight operations = actor.sight(Permission.READ_COMPLAINT);
        conditions.add(
                "n.operation = :operation and exists (select from operation_label o where o.realm_id = n.realm_id"
                        + " and o.code = n.operation and " + operations.where("o", "operation_") + ")");
        params.put("operation", operation);
        params.putAll(operations.params("operation_"));
    }

    /** What was issued so far to the same name or at the same place, oldest first; the notice itself among them. */
    List<Row> ladder(Notice notice, Sight sight) {
        Map<String, Object> params = new HashMap<>(sight.params());
        params.put("realm", notice.realmId());
        params.put("name", notice.nameKey());
        params.put("place", notice.placeKey());
        return read(
                "n.realm_id = :realm and (n.name_key = :name or n.place_key = :place) and " + sight.where("n")
                        + " order by n.dated_on, n.id limit 100",
                params);
    }

    private List<Row> read(String condition, Map<String, Object> params) {
        List<Row> rows =
                client.sql(SELECT + condition).params(params).query(Row.class).list();
        log.read(rows.stream().map(Row::id).toList());
        return rows;
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> params,
            String condition,
            String name,
            @Nullable Object value) {
        if (value == null) return;
        conditions.add(condition);
        params.put(name, value);
    }
}
