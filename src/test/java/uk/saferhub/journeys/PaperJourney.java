package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Organisation;
import uk.saferhub.kernel.Period;
import uk.saferhub.testing.Visitor;

/** The partnership's report: composed from its template, approved by somebody else, and published. */
final class PaperJourney {

    private final AnyPack in;
    private final Visitor writer;
    private final Visitor approver;
    private final Visitor reader;
    private final LocalDate today;

    PaperJourney(AnyPack in, Cast cast, String suffix) {
        this.in = in;
        this.today = LocalDate.now(cast.clock());
        List<Organisation> bodies = in.signatories(Compartment.GOVERNANCE);
        writer = cast.seated(
                "writer" + suffix + "@example.org",
                in,
                bodies.get(0).code(),
                Compartment.GOVERNANCE,
                Reach.WHOLE_REALM,
                WRITE_REPORT,
                READ_FIGURE);
        approver = cast.seated(
                "approver" + suffix + "@example.org",
                in,
                bodies.get(1).code(),
                Compartment.GOVERNANCE,
                Reach.WHOLE_REALM,
                APPROVE_REPORT,
                PUBLISH_REPORT);
        reader = cast.seated(
                "reader" + suffix + "@example.org",
                in,
                bodies.get(2).code(),
                Compartment.GOVERNANCE,
                Reach.OWN_AGENCY,
                READ_REPORT);
    }

    /** @param warnings how many of the first step were issued in the period, which the report must print */
    List<String> walk(int warnings) {
        Period period = NoticeJourney.PERIOD;
        var words = CaseJourney.day("from", period.from());
        words.putAll(CaseJourney.day("to", period.to()));
        words.putAll(CaseJourney.day("dated", LocalDate.of(2024, 11, 12)));
        words.put("template", in.code() + "/" + in.ladder().report().code());
        Visitor.Page draft = CaseJourney.done(CaseJourney.on(writer, "/reports/new", words));
        assertThat(draft.path()).startsWith("/reports/R-");
        assertThat(printed(draft, warnings)).contains(in.ladder().counts().code());
        move(writer, draft.path(), "contribution");
        move(writer, draft.path(), "clearance");
        assertThat(writer.post(draft.path() + "/approval", List.of(writer.token()))
                        .status())
                .as("who wrote it does not approve it")
                .isEqualTo(403);
        assertThat(reader.get(draft.path()).status())
                .as("not yet for its readers")
                .isEqualTo(404);
        move(approver, draft.path(), "approval");
        move(approver, draft.path(), "publication");
        Visitor.Page published = CaseJourney.done(reader.get(draft.path()));
        assertThat(published.body()).contains("Published");
        String frozen = printed(published, warnings);
        assertThat(frozen).startsWith(draft.path() + "/figures/F-");
        String records = frozen.substring(draft.path().length());
        CaseJourney.done(writer.get(records));
        return List.of(
                frozen,
                records,
                counted(),
                draft.path(),
                draft.path() + "/files/public.html",
                draft.path() + "/files/public.json");
    }

    /** What the case came to is in the measure that the pack makes of it. @return the figure's address */
    private String counted() {
        Metric metric = in.casesComeTo();
        String address = "/figures/of/" + in.code() + "/" + metric.code() + "?from=2024-04-01&to=" + today;
        String shown = CaseJourney.done(writer.get(address)).body();
        assertThat(shown).contains(CaseJourney.escaped(metric.label()) + ": 1</h1>");
        return address;
    }

    /** The report prints the count beside what it counts. @return the address under which the figure opens */
    private String printed(Visitor.Page report, int value) {
        String label = CaseJourney.escaped(in.ladder().counts().label());
        return CaseJourney.found(
                report.body(),
                "<a href=\"([^\"]+)\"[^>]*>" + value + "\\b[^<]*</a><span[^>]*>"
                        // Paper escapes an apostrophe, pages do not; which label has one is drawn by lot.
                        + Pattern.quote(label + ", ").replace("'", "\\E(?:'|&#39;)\\Q"));
    }

    private static void move(Visitor visitor, String report, String step) {
        Visitor.Page page = visitor.get(report);
        CaseJourney.done(visitor.submit(page, report + "/" + step, Map.of("remark", "Looked at, and stands.")));
    }
}
