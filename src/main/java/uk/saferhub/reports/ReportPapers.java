package uk.saferhub.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Settings;
import uk.saferhub.reports.composing.Composer;
import uk.saferhub.reports.composing.FigureLookup;
import uk.saferhub.reports.composing.Occasion;
import uk.saferhub.reports.composing.Written;
import uk.saferhub.reports.disclosure.PublicRendering;
import uk.saferhub.reports.disclosure.SealedGroup;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.linter.Finding;
import uk.saferhub.reports.linter.Linter;

/** The paper of a report as it stands: with live figures while it is written, with frozen ones once it is approved. */
@Component
class ReportPapers {

    static final String EXEMPT_MARKING = "EXEMPT: NOT FOR PUBLICATION";

    private final Configuration configuration;
    private final PartStore parts;
    private final SnapshotStore snapshots;
    private final PaperFigures figures;
    private final FindingStore findings;

    ReportPapers(
            Configuration configuration,
            PartStore parts,
            SnapshotStore snapshots,
            PaperFigures figures,
            FindingStore findings) {
        this.configuration = configuration;
        this.parts = parts;
        this.snapshots = snapshots;
        this.figures = figures;
        this.findings = findings;
    }

    Occasion occasion(Report report) {
        Settings settings = configuration.pinned(report.releaseId(), report.partnership());
        return new Occasion(
                settings, settings.template(report.template()), report.period(), report.dated(), report.ordinal());
    }

    private Occasion found(Report report) {
        Occasion occasion = occasion(report);
        return occasion.template().hasFindings() ? occasion.finding(findings.of(report.id())) : occasion;
    }

    /** The whole paper, as those see it who read exempt papers. */
    Paper whole(Actor actor, Report report) {
        return Composer.compose(found(report), words(report), lookup(actor, report));
    }

    PublicRendering forThePublic(Report report, Paper whole) {
        return PublicRendering.of(whole, SealedGroup.statutory(), snapshots.releases(report.id()));
    }

    Paper rendering(Report report, Paper whole, Audience audience) {
        return audience == Audience.PUBLIC ? forThePublic(report, whole).paper() : marked(whole);
    }

    static Paper marked(Paper whole) {
        return new Paper(whole.head().marked(EXEMPT_MARKING), whole.house(), whole.blocks(), whole.appendices());
    }

    List<Finding> findings(Report report, Paper whole) {
        Glossary glossary = new Glossary(occasion(report).template().abbreviations());
        return Linter.read(whole, glossary, report.periodFrom(), report.periodTo());
    }

    /** Every metric that the paper quotes, in words or in a table. */
    Set<String> quoted(Actor actor, Report report) {
        Set<String> asked = new TreeSet<>();
        FigureLookup live = figures.live(actor, occasion(report).settings(), report.period());
        Composer.compose(found(report), words(report), metric -> {
            asked.add(metric);
            return live.of(metric);
        });
        return asked;
    }

    private Map<String, Written> words(Report report) {
        return parts.of(report.id()).stream()
                .collect(Collectors.toMap(WrittenPart::code, part -> new Written(part.body(), part.writer())));
    }

    FigureLookup lookup(Actor actor, Report report) {
        boolean frozen = report.status() == ReportStatus.APPROVED || report.status() == ReportStatus.PUBLISHED;
        FigureLookup live = figures.live(actor, occasion(report).settings(), report.period());
        if (!frozen) {
            return live;
        }
        FigureLookup kept = figures.frozen(actor, snapshots.figures(report.id()));
        return metric -> {
            var figure = kept.of(metric);
            return figure == null ? live.of(metric) : figure;
        };
    }
}
