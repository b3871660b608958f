package uk.saferhub.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.reports.composing.Composer;
import uk.saferhub.reports.composing.FigureLookup;
import uk.saferhub.reports.composing.Found;
import uk.saferhub.reports.composing.Occasion;

/** What an approved assessment hands on to the session that chooses priorities (STR-06). */
@Component
class Recommending {

    private final RecordFinding findings;
    private final ReportPapers papers;

    Recommending(RecordFinding findings, ReportPapers papers) {
        this.findings = findings;
        this.papers = papers;
    }

    List<RecommendedPriority> of(Actor actor, String reference) {
        Report report = findings.assessment(actor, reference);
        boolean approved = report.status() == ReportStatus.APPROVED || report.status() == ReportStatus.PUBLISHED;
        Decision.when(
                        approved,
                        "ANL-03-F",
                        "Nobody has approved this assessment yet: what it recommends may still change.",
                        "SaferHub's own rule (ANL-03)")
                .orThrow();
        Occasion occasion = papers.occasion(report);
        FigureLookup figures = papers.lookup(actor, report);
        boolean exempt = occasion.template().findingsExempt();
        List<RecommendedPriority> recommended = new ArrayList<>();
        for (Found one : findings.of(report)) {
            if (one.recommended() == null || one.because() == null) {
                continue;
            }
            // What is exempt stays in the assessment: the register of candidates has other readers.
            String evidence = exempt
                    ? "Finding %d of %s, which is exempt: read it there.".formatted(one.number(), reference)
                    : Composer.said(occasion, figures, one.statement() + " " + one.because());
            recommended.add(new RecommendedPriority(
                    report.realmId(), reference, one.number(), one.recommended(), evidence, exempt));
        }
        return recommended;
    }
}
