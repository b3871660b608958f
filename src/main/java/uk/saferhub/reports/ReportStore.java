package uk.saferhub.reports;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Period;
import uk.saferhub.timeline.ReadLog;

/**
 * Reports and the steps they have taken. What is published may be read by whoever reads reports in its realm; until then
 * only those see it who make it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportStore {

    private static final String SELECT = """
            select r.id, r.realm_id, r.area_id, r.reference, r.partnership, r.release_id, r.template,
                   r.period_from, r.period_to, r.dated, r.period_reason, r.status, r.version,
                   case when r.status in ('APPROVED', 'PUBLISHED') then r.ordinal
                        else 1 + (select count(*) from report o
                                  where o.partnership = r.partnership and o.template = r.template and o.status <> 'DROPPED'
                                    and date_trunc('year', o.dated - interval '3 months') = date_trunc('year', r.dated - interval '3 months')
                                    and (o.dated, o.started_at, o.id) < (r.dated, r.started_at, r.id))::integer end as ordinal
            from report r
            """;

    private final JdbcClient client;
    private final ReadLog log;

    ReportStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    void add(Report report, Actor actor) {
        client.sql("""
                insert into report (id, realm_id, area_id, reference, partnership, release_id, template, period_from, period_to,
                                    dated, ordinal, period_reason, status, version, started_by, started_at)
                values (:id, :realm, :area, :reference, :partnership, :release, :template, :from, :to, :dated, :ordinal, :reason, :status, 1, :by, :at)
                """)
                .param("id", report.id())
                .param("realm", report.realmId())
                .param("area", report.areaId())
                .param("reference", report.reference())
                .param("partnership", report.partnership())
                .param("release", report.releaseId())
                .param("template", report.template())
                .param("from", report.periodFrom())
                .param("to", report.periodTo())
                .param("dated", report.dated())
                .param("ordinal", report.ordinal())
                .param("reason", report.periodReason())
                .param("status", report.status().name())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** @throws NotFound where there is none, or it may not be known */
    Report one(Actor actor, String reference) {
        Report report = seen(actor, "r.reference = :key", reference).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        log.read(report.id());
        return report;
    }

    /** The newest first, up to 200. */
    List<Report> all(Actor actor) {
        List<Report> reports = seen(actor, "r.reference <> :key", "");
        log.read(reports.stream().map(Report::id).toList());
        return reports;
    }

    /** The newest report of a template for a period. */
    Optional<Report> of(Actor actor, String partnership, String template, Period period) {
        return seen(actor, "r.partnership = :key", partnership).stream()
                .filter(report ->
                        report.template().equals(template) && report.period().equals(period))
                .filter(report -> report.status() != ReportStatus.DROPPED)
                .findFirst();
    }

    /** The report of a template that covers the latest days, whatever its state; a dropped one covers none. */
    Optional<Report> latest(Actor actor, String partnership, String template) {
        return seen(actor, "r.partnership = :key", partnership).stream()
                .filter(report -> report.template().equals(template) && report.status() != ReportStatus.DROPPED)
                .max(Comparator.comparing(Report::periodTo));
    }

    /** The newest published report of the same template that bears an earlier day. */
    Optional<Report> before(Actor actor, Report report) {
        return seen(actor, "r.partnership = :key", report.partnership()).stream()
                .filter(other -> other.status() == ReportStatus.PUBLISHED)
                .filter(other -> other.template().equals(report.template())
                        && other.dated().isBefore(report.dated()))
                .findFirst();
    }

    private List<Report> seen(Actor actor, String condition, String key) {
        Sight sight = actor.sight();
        return client.sql(SELECT + " where " + condition
                        + " and (r.status = 'PUBLISHED' or r.realm_id = any (:makes::uuid[]) and " + sight.where("r")
                        + ") order by r.dated desc, r.reference limit 200")
                .params(sight.params())
                .param(
                        "makes",
                        "{" + Makers.realms(actor).stream().map(UUID::toString).collect(Collectors.joining(",")) + "}")
                .param("key", key)
                .query(Report.class)
                .list();
    }

    /** @return false when somebody took a step first */
    boolean move(Report report, ReportStatus to) {
        return client.sql("""
                        update report set status = :to, ordinal = :ordinal, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("to", to.name())
                        .param("ordinal", report.ordinal())
                        .param("id", report.id())
                        .param("version", report.version())
                        .update()
                == 1;
    }

    void addStep(Report report, ReportStep step, String remark, Actor actor) {
        client.sql("""
                insert into report_step (id, report_id, realm_id, step, remark, taken_by, taken_at)
                values (:id, :report, :realm, :step, :remark, :by, :at)
                """)
                .param("id", Keys.next())
                .param("report", report.id())
                .param("realm", report.realmId())
                .param("step", step.name())
                .param("remark", remark)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    Optional<UUID> lastClearer(UUID reportId) {
        return client.sql(
                        "select taken_by from report_step where report_id = :id and step = 'CLEAR' order by taken_at desc limit 1")
                .param("id", reportId)
                .query(UUID.class)
                .optional();
    }
}
