package uk.saferhub.reports;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;
import uk.saferhub.reports.composing.Part;

/** The words of reports. Whoever asks has got hold of the report through its locks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartStore {

    private static final String SELECT = """
            select p.id, p.code, p.body, p.version, p.written_by, a.name as writer, p.written_at as at
            from report_part p left join account_label a on a.id = p.written_by
            """;

    private final JdbcClient client;

    PartStore(JdbcClient client) {
        this.client = client;
    }

    void add(Report report, Part part, Actor actor) {
        client.sql("""
                insert into report_part (id, report_id, realm_id, code, body, version, written_by, written_at)
                values (:id, :report, :realm, :code, :body, 1, null, :at)
                """)
                .param("id", Keys.next())
                .param("report", report.id())
                .param("realm", report.realmId())
                .param("code", part.code())
                .param("body", part.text())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    List<WrittenPart> of(UUID reportId) {
        return client.sql(SELECT + " where p.report_id = :report")
                .param("report", reportId)
                .query(WrittenPart.class)
                .list();
    }

    WrittenPart one(UUID reportId, String code) {
        return client.sql(SELECT + " where p.report_id = :report and p.code = :code")
                .param("report", reportId)
                .param("code", code)
                .query(WrittenPart.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Keeps the old wording and writes the new one. @return false when somebody wrote first */
    boolean rewrite(Report report, WrittenPart part, int version, String body, Actor actor) {
        boolean first = client.sql("""
                update report_part set body = :body, version = version + 1, written_by = :by, written_at = :at
                where id = :id and version = :version
                """)
                        .param("body", body)
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .param("id", part.id())
                        .param("version", version)
                        .update()
                == 1;
        if (first) {
            keep(report, part);
        }
        return first;
    }

    private void keep(Report report, WrittenPart old) {
        client.sql("""
                insert into report_part_version (id, part_id, realm_id, version, body, written_by, written_at)
                values (:id, :part, :realm, :version, :body, :by, :at)
                """)
                .param("id", Keys.next())
                .param("part", old.id())
                .param("realm", report.realmId())
                .param("version", old.version())
                .param("body", old.body())
                .param("by", old.writtenBy())
                .param("at", Timestamp.from(old.at()))
                .update();
    }

    /** The words that stood there before, the newest first. */
    List<WrittenPart> earlier(UUID partId) {
        return client.sql("""
                select v.id, p.code, v.body, v.version, v.written_by, a.name as writer, v.written_at as at
                from report_part_version v join report_part p on p.id = v.part_id left join account_label a on a.id = v.written_by
                where v.part_id = :part order by v.version desc
                """).param("part", partId).query(WrittenPart.class).list();
    }

    /** Who is to write which part. */
    Map<String, PartTask> tasks(UUID reportId) {
        return client
                .sql("select code, account_id, owner, due_on, done from report_task_label where id = :report")
                .param("report", reportId)
                .query(PartTask.class)
                .stream()
                .collect(Collectors.toMap(PartTask::code, task -> task));
    }

    void give(Report report, Part part, UUID owner, LocalDate dueOn, Actor actor) {
        client.sql("""
                insert into report_task (id, report_id, realm_id, code, title, exempt, account_id, due_on, given_by, given_at)
                values (:id, :report, :realm, :code, :title, :exempt, :owner, :due, :by, :at)
                """)
                .param("id", Keys.next())
                .param("report", report.id())
                .param("realm", report.realmId())
                .param("code", part.code())
                .param("title", part.title())
                .param("exempt", part.exempt())
                .param("owner", owner)
                .param("due", dueOn)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** Whoever wrote any words of it, then or now. */
    Set<UUID> writers(UUID reportId) {
        return client.sql("""
                select p.written_by from report_part p where p.report_id = :report and p.written_by is not null
                union
                select v.written_by from report_part_version v join report_part p on p.id = v.part_id
                where p.report_id = :report and v.written_by is not null
                """).param("report", reportId).query(UUID.class).stream()
                .collect(Collectors.toSet());
    }
}
