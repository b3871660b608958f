package uk.saferhub.crimedata.definitions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Definition.Part;
import uk.saferhub.configuration.Definition.Version;
import uk.saferhub.crimedata.cited.CitedStatistics;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

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
     * @param national what is cited beside it, or empty
     */
    record Page(
            Frame frame,
            LocalDefinition local,
            LocalDate today,
            boolean mayAnalyse,
            List<IncidentsByPart.Row> records,
            String national) {

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

    private final Definitions definitions;
    private final IncidentsByPart incidents;
    private final CitedStatistics cited;

    DefinitionsController(Definitions definitions, IncidentsByPart incidents, CitedStatistics cited) {
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
        return new ModelAndView(
                "saferhub/crimedata/definitions/show",
                "page",
                new Page(
                        frame.withTitle(local.definition().name()).withMarking("OFFICIAL"),
                        local,
                        actor.today(),
                        actor.may(Permission.ANALYSE_CRIME),
                        incidents.of(
                                actor,
                                local,
                                Page.since(actor.today()),
                                actor.today().withDayOfMonth(1).minusDays(1)),
                        cited.quoted(actor, code + "_national")));
    }
}
