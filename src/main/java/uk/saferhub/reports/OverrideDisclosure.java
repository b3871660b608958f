package uk.saferhub.reports;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.reports.disclosure.Release;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** A named person lets something be printed for the public that disclosure control held back, and says why (PRV-05). */
@Component
class OverrideDisclosure {

    private final ReportStore store;
    private final ReportPapers papers;
    private final SnapshotStore snapshots;
    private final Timeline timeline;

    OverrideDisclosure(ReportStore store, ReportPapers papers, SnapshotStore snapshots, Timeline timeline) {
        this.store = store;
        this.papers = papers;
        this.snapshots = snapshots;
        this.timeline = timeline;
    }

    /** @throws NotFound where nothing of the sort is held back */
    @Transactional(propagation = Propagation.MANDATORY)
    public void override(Actor actor, String reference, String about, String reason) {
        Report report = store.one(actor, reference);
        ReportRules.mayOverride(report.status()).orThrow();
        boolean held = papers.forThePublic(report, papers.whole(actor, report)).held().stream()
                .anyMatch(h -> h.about().equals(about));
        if (!held) {
            throw new NotFound();
        }
        snapshots.release(report, new Release(about, actor.name(), reason), actor);
        timeline.record(new Happening(
                report.realmId(),
                report.id(),
                actor.accountId(),
                actor.seat(report.realmId()).organisationId(),
                actor.now(),
                "report_disclosure_overridden",
                Map.of("reason", reason)));
    }
}
