package uk.saferhub.reports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.reports.composing.Composer;
import uk.saferhub.reports.composing.Found;
import uk.saferhub.reports.prose.TemplateRefused;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Writes the findings of an assessment and takes them back, while its words may still change. */
@Component
class RecordFinding {

    private final ReportStore store;
    private final FindingStore findings;
    private final ReportPapers papers;
    private final Timeline timeline;
    private final KeptPages kept;

    RecordFinding(ReportStore store, FindingStore findings, ReportPapers papers, Timeline timeline, KeptPages kept) {
        this.kept = kept;
        this.store = store;
        this.findings = findings;
        this.papers = papers;
        this.timeline = timeline;
    }

    /**
     * The assessment, for whoever may read its findings.
     *
     * @throws NotFound where the report is no assessment, or its findings are exempt and the actor reads no exempt papers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Report assessment(Actor actor, String reference) {
        Report report = store.one(actor, reference);
        ReportTemplate template = papers.occasion(report).template();
        boolean open = !template.findingsExempt() || actor.may(Permission.READ_EXEMPT, report.realmId());
        if (!template.hasFindings() || !open || !Makers.of(actor, report)) {
            throw new NotFound();
        }
        return report;
    }

    /** @throws TemplateRefused when a token names no figure of the partnership */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = TemplateRefused.class)
    public void find(Actor actor, String reference, Found found) {
        Report report = assessment(actor, reference);
        ReportRules.mayWrite(report.status())
                .and(() -> FindingRules.mayFind(found))
                .orThrow();
        Composer.check(papers.occasion(report), papers.lookup(actor, report), found);
        findings.add(report, found, actor);
        kept.keep(report, found, actor);
        tell(actor, report, "report_finding_written", found.id());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Actor actor, String reference, UUID id) {
        Report report = assessment(actor, reference);
        ReportRules.mayWrite(report.status()).orThrow();
        if (!findings.remove(report, id, actor)) {
            throw new NotFound();
        }
        tell(actor, report, "report_finding_removed", id);
    }

    List<Found> of(Report report) {
        return findings.of(report.id());
    }

    private void tell(Actor actor, Report report, String verb, UUID finding) {
        timeline.record(new Happening(
                report.realmId(),
                report.id(),
                actor.accountId(),
                actor.seat(report.realmId()).organisationId(),
                actor.now(),
                verb,
                Map.of("finding", finding.toString())));
    }
}
