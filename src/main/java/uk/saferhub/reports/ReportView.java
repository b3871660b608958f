package uk.saferhub.reports;

import static uk.saferhub.access.Permission.OVERRIDE_DISCLOSURE;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;
import static uk.saferhub.access.Permission.WRITE_REPORT;
import static uk.saferhub.reports.ReportsController.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.reports.composing.Part;
import uk.saferhub.reports.disclosure.PublicRendering;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.linter.Finding;
import uk.saferhub.reports.rendering.Format;
import uk.saferhub.reports.rendering.HtmlPaper;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Puts the page of one report together, for one reader and one rendering. */
@Component
class ReportView {

    private final ReportPapers papers;
    private final PartStore parts;
    private final SnapshotStore snapshots;
    private final MoveReport moving;
    private final ReportHistory history;

    ReportView(
            ReportPapers papers, PartStore parts, SnapshotStore snapshots, MoveReport moving, ReportHistory history) {
        this.papers = papers;
        this.parts = parts;
        this.snapshots = snapshots;
        this.moving = moving;
        this.history = history;
    }

    ReportPages.ShowPage of(Frame frame, Actor actor, Report report, Audience audience) {
        boolean published = report.status() == ReportStatus.PUBLISHED;
        boolean inside = Makers.of(actor, report);
        boolean exemptToo = actor.may(READ_EXEMPT, report.realmId());
        Paper whole = papers.whole(actor, report);
        PublicRendering forThePublic = papers.forThePublic(report, whole);
        // A finding quotes the passage that it is about: whoever does not read exempt papers gets those of the public
        // one.
        Paper read = exemptToo ? whole : forThePublic.paper();
        List<Finding> findings = published || !inside ? List.of() : papers.findings(report, read);
        return new ReportPages.ShowPage(
                frame.withTitle(whole.head().subject()),
                report.reference(),
                WORDS.of(report.status()),
                inside ? report.periodReason() : null,
                inside ? further(actor, report) : List.of(),
                renderings(actor, report, audience),
                files(report, audience, inside),
                audience == Audience.EXEMPT ? ExemptCopy.reader(actor) : null,
                paper(
                        actor,
                        report,
                        audience,
                        published,
                        audience == Audience.PUBLIC ? forThePublic.paper() : ReportPapers.marked(whole)),
                published ? List.of() : outline(actor, report, whole),
                findings,
                inside && exemptToo ? forThePublic.held() : List.of(),
                !published && actor.may(OVERRIDE_DISCLOSURE, report.realmId()),
                inside ? history.moved(actor, report, read) : List.of(),
                inside ? history.sinceLast(actor, report, read) : null,
                offers(actor, report),
                inside ? history.steps(report) : history.publication(report));
    }

    private String paper(Actor actor, Report report, Audience audience, boolean published, Paper paper) {
        String html = published
                ? new String(snapshots.bytes(report.id(), audience, Fixing.PAGE), StandardCharsets.UTF_8)
                : HtmlPaper.fragment(paper);
        // Whoever reads no figures opens one as far as the report itself tells it.
        return actor.may(READ_FIGURE, report.realmId())
                ? html
                : html.replace("<a href=\"/figures/F-", "<a href=\"/reports/" + report.reference() + "/figures/F-");
    }

    /** The findings of an assessment, and once it is approved what the strategy's session takes from it. */
    private List<Link> further(Actor actor, Report report) {
        ReportTemplate template = papers.occasion(report).template();
        boolean reads = !template.findingsExempt() || actor.may(READ_EXEMPT, report.realmId());
        if (!template.hasFindings() || !reads) {
            return List.of();
        }
        boolean approved = report.status() == ReportStatus.APPROVED || report.status() == ReportStatus.PUBLISHED;
        List<Link> links = new ArrayList<>();
        if (actor.may(WRITE_REPORT, report.realmId())) {
            links.add(Link.to("Findings", "/reports/" + report.reference() + "/findings"));
        }
        if (approved && actor.may(RECORD_STRATEGY, report.realmId())) {
            links.add(Link.to("Recommended priorities", "/strategy/assessments/" + report.reference()));
        }
        return links;
    }

    private static List<Link> renderings(Actor actor, Report report, Audience audience) {
        boolean exemptToo = actor.may(READ_EXEMPT, report.realmId());
        return Arrays.stream(Audience.values())
                .filter(one -> one == Audience.PUBLIC || exemptToo)
                .map(one -> new Link(
                        one == Audience.PUBLIC ? "Public" : "Exempt",
                        "/reports/" + report.reference() + "?as=" + one.word(),
                        one == audience))
                .toList();
    }

    private static List<Link> files(Report report, Audience audience, boolean inside) {
        return Stream.of(Format.values())
                .filter(format -> audience == Audience.PUBLIC || ExemptCopy.offered(format, inside))
                .map(format -> Link.to(
                        format.name(),
                        "/reports/" + report.reference() + "/files/" + audience.word() + "." + format.extension()))
                .toList();
    }

    private List<ReportPages.OutlineLine> outline(Actor actor, Report report, Paper whole) {
        boolean exemptToo = actor.may(READ_EXEMPT, report.realmId());
        boolean writes = actor.may(WRITE_REPORT, report.realmId())
                && ReportRules.mayWrite(report.status()).isAllowed();
        Map<String, WrittenPart> written =
                parts.of(report.id()).stream().collect(Collectors.toMap(WrittenPart::code, part -> part));
        Map<String, PartTask> tasks = parts.tasks(report.id());
        Map<String, String> numbers = whole.blocks().stream()
                .filter(block -> block instanceof Block.Paragraph paragraph && paragraph.number() != null)
                .map(Block.Paragraph.class::cast)
                .collect(Collectors.toMap(Block.Paragraph::key, Block.Paragraph::number, (first, again) -> first));
        List<ReportPages.OutlineLine> lines = new ArrayList<>();
        for (Part part : Part.of(papers.occasion(report).template())) {
            if (part.exempt() && !exemptToo) {
                continue;
            }
            WrittenPart words = written.get(part.code());
            String by = words == null || words.writer() == null
                    ? part.text().isBlank() ? "to be answered" : "as in the template"
                    : words.writer();
            String owed =
                    tasks.containsKey(part.code()) ? tasks.get(part.code()).inWords() : by;
            lines.add(new ReportPages.OutlineLine(
                    (numbers.getOrDefault(part.code(), "") + " " + part.title()).strip(),
                    part.code(),
                    owed,
                    writes ? "/reports/" + report.reference() + "/parts/" + part.code() : null));
        }
        return lines;
    }

    /** Whether there are faults, one who may not read them all does not know: approving always takes a remark. */
    private List<ReportPages.Offer> offers(Actor actor, Report report) {
        return Arrays.stream(ReportStep.values())
                .filter(step -> actor.may(step.permission(), report.realmId())
                        && moving.may(actor, report, step).isAllowed())
                .map(step -> offer(step, "/reports/" + report.reference() + "/" + StepController.noun(step)))
                .toList();
    }

    private ReportPages.Offer offer(ReportStep step, String action) {
        String remark = step.remarked() ? WORDS.text("remark." + step.name()) : null;
        return new ReportPages.Offer(WORDS.of(step), action, remark, "");
    }
}
