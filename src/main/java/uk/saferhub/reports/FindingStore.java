package uk.saferhub.reports;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.reports.composing.Found;

/** The findings of assessments, in the order they were written. Whoever asks has got hold of the report through its locks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingStore {

    private final JdbcClient client;

    FindingStore(JdbcClient client) {
        this.client = client;
    }

    List<Found> of(UUID reportId) {
        return client.sql("""
                select id, number, statement, pages, recommended, because from (
                  -- What was removed is counted, so that no number moves to another finding.
                  select f.*, row_number() over (order by f.written_at, f.id) as number from report_finding f
                  where f.report_id = :report) numbered
                where removed_at is null order by number
                """)
                .param("report", reportId)
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("statement"),
                        List.of((String[]) row.getArray("pages").getArray()),
                        row.getString("recommended"),
                        row.getString("because")))
                .list();
    }

    void add(Report report, Found found, Actor actor) {
        client.sql("""
                insert into report_finding (id, report_id, realm_id, statement, pages, recommended, because, written_by, written_at)
                values (:id, :report, :realm, :statement, :pages, :recommended, :because, :by, :at)
                """)
                .param("id", found.id())
                .param("report", report.id())
                .param("realm", report.realmId())
                .param("statement", found.statement())
                .param("pages", found.pages().toArray(String[]::new))
                .param("recommended", found.recommended())
                .param("because", found.because())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** @return false where it is not there, or was removed already */
    boolean remove(Report report, UUID id, Actor actor) {
        return client.sql("""
                        update report_finding set removed_by = :by, removed_at = :at
                        where id = :id and report_id = :report and removed_at is null
                        """)
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .param("id", id)
                        .param("report", report.id())
                        .update()
                == 1;
    }

    /** Another key for a finding that is being written. */
    static UUID key() {
        return Keys.next();
    }
}
