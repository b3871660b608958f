package uk.saferhub.crimedata.incidents;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Period;

/** Files that wait for a decision, and the columns that were chosen for a set. For sets that the reader keeps. */
@Repository
class IncidentChecks {

    private final JdbcClient client;
    private final ObjectMapper json;

    IncidentChecks(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** A file waits until it is decided or the next one comes: two that wait would be taken for one another. */
    UUID add(Actor actor, DataSet set, String fileName, String sha256, Period period, IncidentFile file) {
        client.sql("""
                        update incident_check_part p set rows = null from incident_check c
                         where c.id = p.check_id and c.data_set_id = :set and p.rows is not null
                        """).param("set", set.id()).update();
        client.sql("update incident_check set rows = null where data_set_id = :set and rows is not null")
                .param("set", set.id())
                .update();
        UUID id = Keys.next();
        client.sql("""
                        insert into incident_check (id, realm_id, data_set_id, file_name, sha256, period_from, period_to, told,
                                                    rows, recorded_at, recorded_by)
                        values (:id, :realm, :set, :file, :sha, :from, :to, :told, '', :at, :by)
                        """)
                .param("id", id)
                .param("realm", set.realmId())
                .param("set", set.id())
                .param("file", fileName)
                .param("sha", sha256)
                .param("from", period.from())
                .param("to", period.to())
                .param("told", String.join("\n", file.told()))
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .update();
        return id;
    }

    /** Some of its rows. */
    void addPart(DataSet set, UUID check, int part, List<Incident> incidents) {
        client.sql("""
                        insert into incident_check_part (check_id, part, realm_id, records, rows)
                        values (:check, :part, :realm, :records, :rows)
                        """)
                .param("check", check)
                .param("part", part)
                .param("realm", set.realmId())
                .param("records", incidents.size())
                .param("rows", IncidentCsv.of(incidents))
                .update();
    }

    /** Its rows under our own headings, a part at a time. */
    void parts(IncidentCheck check, Consumer<String> into) {
        if (!check.rows().isEmpty()) into.accept(check.rows());
        List<Integer> parts = client.sql("select part from incident_check_part where check_id = :check order by part")
                .param("check", check.id())
                .query(Integer.class)
                .list();
        for (int part : parts) {
            into.accept(client.sql("select rows from incident_check_part where check_id = :check and part = :part")
                    .param("check", check.id())
                    .param("part", part)
                    .query(String.class)
                    .single());
        }
    }

    /** Nothing where it was decided. */
    Optional<IncidentCheck> waiting(DataSet set, UUID id) {
        return client.sql("""
                        select id, file_name, sha256, period_from, period_to, told, rows, recorded_at, recorded_by,
                               (select coalesce(sum(p.records), 0) from incident_check_part p where p.check_id = incident_check.id)
                               as records
                          from incident_check where id = :id and data_set_id = :set and rows is not null
                        """)
                .param("id", id)
                .param("set", set.id())
                .query((row, number) -> new IncidentCheck(
                        row.getObject("id", UUID.class),
                        set.id(),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        new Period(
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class)),
                        row.getString("told"),
                        row.getLong("records") + IncidentCsv.count(row.getString("rows")),
                        row.getString("rows"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .optional();
    }

    /** When the very same file was taken in before and stands, the newest first. */
    List<LocalDate> before(DataSet set, String sha256) {
        return client.sql("""
                        select v.received_on from incident_check c join incident_delivery v on v.id = c.delivery_id
                         where c.data_set_id = :set and c.sha256 = :sha order by v.received_on desc limit 10
                        """)
                .param("set", set.id())
                .param("sha", sha256)
                .query(LocalDate.class)
                .list();
    }

    /** Its rows are emptied. @param delivery what came of it, or null where it was thrown away @return whether it still waited */
    boolean decided(IncidentCheck check, @Nullable UUID delivery) {
        client.sql("update incident_check_part set rows = null where check_id = :check and rows is not null")
                .param("check", check.id())
                .update();
        return client.sql("""
                                update incident_check set rows = null, delivery_id = :delivery
                                 where id = :id and rows is not null
                                """)
                        .param("id", check.id())
                        .param("delivery", delivery)
                        .update()
                == 1;
    }

    /** The newest choice for a set; none where its files go by the names of their columns. */
    IncidentColumns columns(UUID dataSet) {
        return client.sql("select columns from incident_columns where data_set_id = :set order by version desc limit 1")
                .param("set", dataSet)
                .query(String.class)
                .optional()
                .map(text -> new IncidentColumns(json.readValue(text, new TypeReference<Map<String, String>>() {})))
                .orElse(IncidentColumns.NONE);
    }

    void keep(Actor actor, DataSet set, IncidentColumns columns) {
        client.sql("""
                        insert into incident_columns (id, realm_id, data_set_id, version, columns, recorded_at, recorded_by)
                        select :id, :realm, :set, coalesce(max(version), 0) + 1, :columns::json, :at, :by
                          from incident_columns where data_set_id = :set
                        """)
                .param("id", Keys.next())
                .param("realm", set.realmId())
                .param("set", set.id())
                .param("columns", json.writeValueAsString(columns.named()))
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .update();
    }
}
