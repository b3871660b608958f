package uk.saferhub.reports;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.reports.composing.Composer;
import uk.saferhub.reports.prose.TemplateRefused;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Stale;

/** Writes the words of one part; the words before it are kept, and so is what somebody else wrote meanwhile. */
@Component
class WritePart {

    private final ReportStore store;
    private final PartStore parts;
    private final ReportPapers papers;
    private final Timeline timeline;

    WritePart(ReportStore store, PartStore parts, ReportPapers papers, Timeline timeline) {
        this.store = store;
        this.parts = parts;
        this.papers = papers;
        this.timeline = timeline;
    }

    /**
     * @param version of the part as the writer saw it
     * @throws TemplateRefused when a token names no figure of the partnership
     * @throws Stale when somebody wrote first: both wordings are in it
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = TemplateRefused.class)
    public void write(Actor actor, String reference, String code, int version, String words) {
        Report report = store.one(actor, reference);
        ReportRules.mayWrite(report.status()).orThrow();
        WrittenPart part = parts.one(report.id(), code);
        if (part.body().equals(words)) {
            return;
        }
        Composer.check(papers.occasion(report), papers.lookup(actor, report), code, words);
        if (!parts.rewrite(report, part, version, words, actor)) {
            throw new Stale(
                    part.writer() == null ? "somebody" : part.writer(),
                    part.at(),
                    part.version(),
                    List.of(new Stale.Difference("Words", part.body(), words)));
        }
        timeline.record(new Happening(
                report.realmId(),
                report.id(),
                actor.accountId(),
                actor.seat(report.realmId()).organisationId(),
                actor.now(),
                "report_part_written",
                Map.of("part", code, "version", version + 1)));
    }
}
