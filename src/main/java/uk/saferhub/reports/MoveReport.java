package uk.saferhub.reports;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.linter.Severity;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Takes a report one step on: approval freezes its figures, publication keeps its bytes. */
@Component
class MoveReport {

    private final ReportStore store;
    private final PartStore parts;
    private final ReportPapers papers;
    private final Fixing fixing;
    private final FindingStore findings;
    private final Timeline timeline;

    MoveReport(
            ReportStore store,
            PartStore parts,
            ReportPapers papers,
            Fixing fixing,
            FindingStore findings,
            Timeline timeline) {
        this.store = store;
        this.parts = parts;
        this.papers = papers;
        this.fixing = fixing;
        this.findings = findings;
        this.timeline = timeline;
    }

    /** The same answer for the button and for the command. */
    Decision may(Actor actor, Report report, ReportStep step) {
        return ReportRules.may(
                report.status(),
                step,
                parts.writers(report.id()),
                store.lastClearer(report.id()).orElse(null),
                actor.accountId());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Actor actor, String reference, ReportStep step, String remark) {
        Report report = store.one(actor, reference);
        may(actor, report, step).orThrow();
        if (step == ReportStep.APPROVE) {
            approve(actor, report, remark);
        }
        if (step == ReportStep.DROP) {
            ReportRules.mayDrop(remark).orThrow();
        }
        if (step == ReportStep.PUBLISH) {
            fixing.keepBytes(actor, report);
        }
        ReportRules.first(store.move(report, ReportStatus.STEPS.move(report.status(), step)))
                .orThrow();
        store.addStep(report, step, remark, actor);
        timeline.record(new Happening(
                report.realmId(),
                report.id(),
                actor.accountId(),
                actor.seat(report.realmId()).organisationId(),
                actor.now(),
                step.verb(),
                Map.of("remark", remark)));
    }

    private void approve(Actor actor, Report report, String remark) {
        Paper whole = papers.whole(actor, report);
        int faults = (int) papers.findings(report, whole).stream()
                .filter(f -> f.severity() == Severity.FAULT)
                .count();
        ReportRules.mayLeave(faults, remark)
                .and(() -> FindingRules.mayApprove(
                        papers.occasion(report).template().hasFindings(), findings.of(report.id())))
                .orThrow();
        fixing.freeze(actor, report);
    }
}
