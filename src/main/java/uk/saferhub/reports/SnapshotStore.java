package uk.saferhub.reports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;
import uk.saferhub.reports.disclosure.Release;

/** What is fixed about a report: frozen figures, released sentences, and the bytes that were published. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SnapshotStore {

    private final JdbcClient client;

    SnapshotStore(JdbcClient client) {
        this.client = client;
    }

    void keepFigure(Report report, String metric, String reference, Actor actor) {
        client.sql("""
                insert into report_figure (id, report_id, realm_id, metric, reference, frozen_at)
                values (:id, :report, :realm, :metric, :reference, :at)
                """)
                .param("id", Keys.next())
                .param("report", report.id())
                .param("realm", report.realmId())
                .param("metric", metric)
                .param("reference", reference)
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** Metric to reference of its newest frozen figure. */
    Map<String, String> figures(UUID reportId) {
        return client
                .sql("""
                select distinct on (metric) metric, reference from report_figure where report_id = :report order by metric, frozen_at desc, id desc
                """)
                .param("report", reportId)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void release(Report report, Release release, Actor actor) {
        client.sql("""
                insert into report_override (id, report_id, realm_id, about, reason, given_by, given_at)
                values (:id, :report, :realm, :about, :reason, :by, :at)
                """)
                .param("id", Keys.next())
                .param("report", report.id())
                .param("realm", report.realmId())
                .param("about", release.about())
                .param("reason", release.reason())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    List<Release> releases(UUID reportId) {
        return client.sql("""
                select o.about, a.name as by, o.reason from report_override o join account_label a on a.id = o.given_by
                where o.report_id = :report order by o.given_at
                """).param("report", reportId).query(Release.class).list();
    }

    void keep(Report report, Audience audience, String format, byte[] bytes, Actor actor) {
        client.sql("""
                insert into report_snapshot (id, report_id, realm_id, audience, format, bytes, sha256, made_at)
                values (:id, :report, :realm, :audience, :format, :bytes, :sha256, :at)
                """)
                .param("id", Keys.next())
                .param("report", report.id())
                .param("realm", report.realmId())
                .param("audience", audience.name())
                .param("format", format)
                .param("bytes", bytes)
                .param("sha256", sha256(bytes))
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    byte[] bytes(UUID reportId, Audience audience, String format) {
        return client.sql(
                        "select bytes from report_snapshot where report_id = :report and audience = :audience and format = :format")
                .param("report", reportId)
                .param("audience", audience.name())
                .param("format", format)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
