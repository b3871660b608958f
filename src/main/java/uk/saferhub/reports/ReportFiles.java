package uk.saferhub.reports;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.composing.Composer;
import uk.saferhub.reports.composing.Occasion;
import uk.saferhub.reports.disclosure.PublicRendering;
import uk.saferhub.reports.disclosure.SealedGroup;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.rendering.Format;

/** Files of reports: what was published, byte for byte; a draft as it stands; or a paper made from a template alone. */
@Component
class ReportFiles {

    private final ReportStore store;
    private final PartStore parts;
    private final SnapshotStore snapshots;
    private final ReportPapers papers;
    private final PaperFigures figures;
    private final Configuration configuration;

    ReportFiles(
            ReportStore store,
            PartStore parts,
            SnapshotStore snapshots,
            ReportPapers papers,
            PaperFigures figures,
            Configuration configuration) {
        this.store = store;
        this.parts = parts;
        this.snapshots = snapshots;
        this.papers = papers;
        this.figures = figures;
        this.configuration = configuration;
    }

    int version(Actor actor, String reference, String code) {
        return parts.one(store.one(actor, reference).id(), code).version();
    }

    byte[] of(Actor actor, Report report, Audience audience, Format format) {
        if (audience == Audience.EXEMPT && !actor.may(Permission.READ_EXEMPT, report.realmId())) {
            throw new NotFound();
        }
        return report.status() == ReportStatus.PUBLISHED
                ? snapshots.bytes(report.id(), audience, format.name())
                : format.render(papers.rendering(report, papers.whole(actor, report), audience));
    }

    byte[] of(Actor actor, String partnership, String template, Period period, Format format, boolean exempt) {
        Audience audience = exempt ? Audience.EXEMPT : Audience.PUBLIC;
        Optional<Report> kept = store.of(actor, partnership, template, period);
        return kept.isPresent()
                ? of(actor, kept.get(), audience, format)
                : made(actor, partnership, template, period, format, exempt);
    }

    private byte[] made(
            Actor actor, String partnership, String template, Period period, Format format, boolean exempt) {
        boolean may = actor.seats(exempt ? Permission.READ_EXEMPT : Permission.READ_REPORT).stream()
                .anyMatch(s -> s.partnership().equals(partnership));
        if (!may) {
            throw new NotFound();
        }
        Settings settings = configuration.of(partnership, actor.today());
        Occasion occasion = new Occasion(settings, settings.template(template), period, actor.today(), 1);
        Paper whole = Composer.compose(occasion, Map.of(), figures.live(actor, settings, period));
        return format.render(
                exempt
                        ? ReportPapers.marked(whole)
                        : PublicRendering.of(whole, SealedGroup.statutory(), java.util.List.of())
                                .paper());
    }
}
