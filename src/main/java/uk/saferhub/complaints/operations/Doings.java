package uk.saferhub.complaints.operations;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordKind;
import uk.saferhub.access.RecordKinds;
import uk.saferhub.timeline.ReadLog;

/** What was done under an operation, as far as its reader may see each record: counted by kind, and the newest. */
@Component
class Doings {

    private static final int NEWEST = 25;

    /** They name no operation themselves: their place does. */
    private static final String DEPLOYMENTS = "concern state";

    private static final String DONE = """
            with part (id, place, number) as (
              select id, route, null::int from patrol where realm_id = :realm and operation = :code
              union all select id, place, number from engagement where realm_id = :realm and operation = :code
              union all select id, place, null from complaint where realm_id = :realm and operation = :code
              union all select id, place, null from joint_action where realm_id = :realm and operation = :code
              union all select id, array_to_string(places, ', '), null from joint_plan where realm_id = :realm and operation = :code
              union all select id, name, null from concern_place where realm_id = :realm and operation = :code
              union all select s.id, s.deployed, null from concern_place p join entry_label l on l.id = p.id
                join concern_state s on s.realm_id = p.realm_id and s.place = l.reference
                where p.realm_id = :realm and p.operation = :code and s.deployed is not null
            ), done as (
              select e.id, e.register as kind, e.reference, e.happened_on as day, p.place, p.number
              from part p join entry_label e on e.id = p.id where %s
              union all
              select n.id, r.kind, r.reference, n.issued_on, '', null from published_notices n join record_label r on r.id = n.id
              where n.realm_id = :realm and n.operation = :code and %s)
            """;

    /** One kind. @param number of people met, as contacts; null where none are counted */
    record Count(
            String kind,
            int records,
            @Nullable Integer number,
            @Nullable LocalDate lastOn) {}

    /** One record, with where it opens. */
    record Doing(
            UUID id,
            String kind,
            String reference,
            @Nullable LocalDate day,
            @Nullable String place,
            @Nullable String path) {

        @Nullable
        String href() {
            return path == null ? null : path + reference;
        }
    }

    private final JdbcClient client;
    private final ReadLog log;
    private final Map<String, String> paths;

    Doings(JdbcClient client, ReadLog log, List<RecordKinds> kinds) {
        this.client = client;
        this.log = log;
        this.paths = kinds.stream()
                .flatMap(some -> some.kinds().stream())
                .collect(toMap(RecordKind::kind, RecordKind::path, (first, second) -> first));
    }

    /** By kind, the most first. */
    List<Count> counts(OperationFile file, Actor actor) {
        return asked(
                        file,
                        actor,
                        "select kind, count(*)::int as records, sum(number)::int as number, max(day) as last_on from done group by kind order by 2 desc, 1")
                .query(Count.class)
                .list();
    }

    /** Newest first. */
    List<Doing> newest(OperationFile file, Actor actor) {
        List<Doing> newest = asked(
                        file,
                        actor,
                        "select id, kind, reference, day, place from done order by day desc nulls last, reference limit "
                                + NEWEST)
                .query((row, n) -> new Doing(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        paths.get(row.getString("kind"))))
                .list();
        log.read(newest.stream().map(Doing::id).toList());
        return newest;
    }

    /** By kind, where those of the kind stand in a list narrowed to the operation; deployments have none. */
    Map<String, String> lists(List<Count> counts, OperationFile file) {
        return counts.stream()
                .map(Count::kind)
                .filter(kind -> !kind.equals(DEPLOYMENTS) && paths.containsKey(kind))
                .collect(toMap(Function.identity(), kind -> list(kind, file)));
    }

    /** Complaints are listed by the days on which they were received, a year back unless one says more. */
    private String list(String kind, OperationFile file) {
        String since = kind.equals("complaint") ? "&from=" + file.begunOn() : "";
        return paths.get(kind).replaceFirst("/$", "") + "?operation=" + file.code() + since;
    }

    private JdbcClient.StatementSpec asked(OperationFile file, Actor actor, String select) {
        var sight = actor.sight();
        var notices = actor.sight(Permission.READ_NOTICE);
        return client.sql(DONE.formatted(sight.where("e"), notices.where("n", "notice_")) + select)
                .params(sight.params())
                .params(notices.params("notice_"))
                .param("realm", file.realmId())
                .param("code", file.code());
    }
}
