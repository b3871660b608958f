package uk.saferhub.crimedata.definitions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Definition.Part;
import uk.saferhub.configuration.Definition.Version;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.catalogue.SeriesQuestion;
import uk.saferhub.crimedata.cited.CitedStatistics;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.MonthChart;
import uk.saferhub.web.charts.Svg;

/** The register of local definitions: what counts go by, who agreed it and since when. It is written by releasing a pack. */
@Controller
class DefinitionsController {

    /** The register. */
    record ListPage(Frame frame, List<LocalDefinition> definitions, LocalDate today) {

        Version now(LocalDefinition each) {
            return each.on(today);
        }
    }

    /**
     * One definition.
     *
     * @param today Europe/London
     * @param records of agencies in the twelve whole months before
     * @param months of agencies' records, two years of them; empty where none are shown
     * @param breaks where these cannot be compared
     * @param national what is cited beside it, or empty
     */
    record Page(
            Frame frame,
            LocalDefinition local,
            LocalDate today,
            boolean mayAnalyse,
            List<IncidentsByPart.Row> records,
            List<MonthChart.Month> months,
            List<SeriesBreak> breaks,
            String national) {

        /** The records by month, with a line where numbers cannot be compared; null where none are shown. */
        @Nullable
        Svg chart() {
            String title = "Agencies’ records of " + local.definition().name() + ", by month";
            return months.isEmpty()
                    ? null
                    : new MonthChart(
                                    "records",
                                    title,
                                    months,
                                    breaks.stream()
                                            .map(each -> new MonthChart.Break(YearMonth.from(each.on()), each.what()))
                                            .toList())
                            .svg();
        }

        static String month(MonthChart.Month month) {
            return MONTH.format(month.month());
        }

        /** The first of the twelve months that the records are of. */
        LocalDate since() {
            return since(today);
        }

        static LocalDate since(LocalDate today) {
            return today.withDayOfMonth(1).minusMonths(12);
        }

        LocalDate until() {
            return since().plusMonths(12).minusDays(1);
        }

        Version now() {
            return local.on(today);
        }

        List<Version> versions() {
            return local.definition().versions().reversed();
        }

        List<Detail> details() {
            List<Detail> details = new ArrayList<>();
            details.add(Detail.of("Partnership", local.partnershipName()));
            details.add(
                    Detail.of("Version", now().number() + " of " + versions().size()));
            details.add(Detail.of("Holds since", Dates.day(now().from())));
            details.add(Detail.of("Agreed by", agreed(now())));
            if (local.definition().law() != null)
                details.add(Detail.of("Law", local.definition().law()));
            return details;
        }

        static String agreed(Version version) {
            return version.agreedBy() + (version.agreedOn() == null ? "" : ", " + Dates.day(version.agreedOn()));
        }

        static String or(List<String> words) {
            return words.isEmpty() ? "None" : String.join(", ", words);
        }

        static String flags(Part part) {
            return or(part.flags().stream()
                    .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                    .toList());
        }

        /** Where street crime is counted by it. */
        List<Link> counts() {
            if (!local.countsStreetCrime()) return List.of();
            String type = "?type=" + URLEncoder.encode(local.key(), StandardCharsets.UTF_8);
            List<Link> links = new ArrayList<>(List.of(Link.to("Street crime by it", "/crime" + type)));
            if (mayAnalyse) {
                links.add(Link.to("Its trend", "/analysis/trend" + type));
                links.add(Link.to("Its rates by ward", "/analysis/rates" + type));
            }
            return links;
        }
    }

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Months of agencies' records that are drawn. */
    private static final int SHOWN = 24;

    private final Definitions definitions;
    private final IncidentsByPart incidents;
    private final CitedStatistics cited;
    private final Catalogue catalogue;

    DefinitionsController(
            Definitions definitions, IncidentsByPart incidents, CitedStatistics cited, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.incidents = incidents;
        this.cited = cited;
        this.definitions = definitions;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/definitions")
    ModelAndView list(Frame frame, Actor actor) {
        return new ModelAndView(
                "saferhub/crimedata/definitions/list",
                "page",
                new ListPage(
                        frame.withTitle("Local definitions").withMarking("OFFICIAL"),
                        definitions.of(actor),
                        actor.today()));
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/definitions/{partnership}/{code}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String partnership, @PathVariable String code) {
        LocalDefinition local = definitions.one(actor, partnership, code);
        YearMonth last = YearMonth.from(actor.today()).minusMonths(1);
        YearMonth first = last.minusMonths(SHOWN - 1);
        List<IncidentsByPart.Row> records = incidents.of(actor, local, Page.since(actor.today()), last.atEndOfMonth());
        return new ModelAndView(
                "saferhub/crimedata/definitions/show",
                "page",
                new Page(
                        frame.withTitle(local.definition().name()).withMarking("OFFICIAL"),
                        local,
                        actor.today(),
                        actor.may(Permission.ANALYSE_CRIME),
                        records,
                        records.isEmpty() ? List.of() : incidents.months(actor, local, first, last),
                        catalogue.breaks(
                                actor,
                                SeriesQuestion.agencyRecords(local.key())
                                        .with(local.breaks())
                                        .between(first, last)),
                        cited.quoted(actor, code + "_national")));
    }
}
