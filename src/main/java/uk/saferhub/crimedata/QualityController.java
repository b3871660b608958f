package uk.saferhub.crimedata;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.counting.CheckPlaces;
import uk.saferhub.crimedata.counting.CheckPlaces.Found;
import uk.saferhub.crimedata.store.RevisionTable;
import uk.saferhub.crimedata.store.RevisionTable.Revised;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** How good a force's street data is: complete, placed, in time (DAT-09). */
@Controller
class QualityController {

    /** @param found null where nothing is held @param revised months that were published again */
    record Page(
            Frame frame,
            Fields fields,
            List<Choice> forces,
            String period,
            @Nullable Found found,
            List<Detail> rows,
            List<Revised> revised) {}

    private final CrimeData crime;
    private final CheckPlaces places;
    private final RevisionTable revisions;

    QualityController(CrimeData crime, CheckPlaces places, RevisionTable revisions) {
        this.revisions = revisions;
        this.crime = crime;
        this.places = places;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/quality")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        Frame titled = frame.withTitle("Quality of street crime").withMarking("OFFICIAL");
        List<Part> parts = crime.parts();
        if (parts.isEmpty()) {
            return view(new Page(titled, Fields.empty(), List.of(), "", null, List.of(), List.of()));
        }
        CrimeFilter filter = CrimeFilter.of(Fields.of(asked), parts, List.of());
        Question question = filter.question(List.of(Dimension.MONTH));
        List<Part> held = parts.stream()
                .filter(part -> question.covers(new ForceMonth(part.force(), part.month())))
                .toList();
        List<Choice> forces = crime.forces().values().stream()
                .map(force -> Choice.of(force.slug(), force.name()))
                .toList();
        Found found = held.isEmpty() ? null : places.of(held);
        return view(new Page(
                titled,
                filter.fields(),
                forces,
                filter.force().name() + ", " + filter.from() + " to " + filter.to(),
                found,
                found == null ? List.of() : rows(found, held, crime.count(question)),
                revisions.of(filter.force().slug())));
    }

    private static List<Detail> rows(Found found, List<Part> held, Counts months) {
        return List.of(
                Detail.of(
                        "Months held",
                        "%d; %d without data; %d incomplete"
                                .formatted(
                                        held.size(),
                                        months.missing().size(),
                                        months.incomplete().size())),
                Detail.of("Rows", "%,d".formatted(found.rows())),
                Detail.of("With a point", share(found.withPoint(), found.rows())),
                Detail.of("With a small area", share(found.withArea(), found.rows())),
                Detail.of("Crimes with an ID", share(found.withId(), found.crimes())),
                Detail.of("Crimes with an outcome", share(found.withOutcome(), found.crimes())),
                Detail.of(
                        "Rows that repeat another exactly",
                        share(found.repeated(), found.rows())
                                + "\nThey are different incidents at one point and are all counted."),
                Detail.of(
                        "Points in the small area that the row states",
                        share(found.inside(), found.inside() + found.outside())),
                Detail.of(
                        "Points outside it",
                        share(found.outside(), found.inside() + found.outside())
                                + "\nThe police move each place to the nearest of a fixed set of points, so some cross a boundary. Counts go by the stated area."),
                Detail.of(
                        "Points that could not be checked",
                        share(found.unchecked(), found.withPoint())
                                + "\nTheir row states no small area, or its outline has not been imported."),
                Detail.of("Time from a month’s end to its import", delay(held)));
    }

    private static String share(long some, long all) {
        return all == 0 ? "None to tell of" : "%,d (%.1f%%)".formatted(some, 100.0 * some / all);
    }

    /** The middle of all months', in days. */
    private static String delay(List<Part> held) {
        List<Long> days = held.stream()
                .map(part -> Duration.between(
                                part.month()
                                        .plusMonths(1)
                                        .atDay(1)
                                        .atStartOfDay(ZoneId.of("Europe/London"))
                                        .toInstant(),
                                part.importedAt())
                        .toDays())
                .sorted()
                .toList();
        return "%,d days in the middle, %,d at the most".formatted(days.get(days.size() / 2), days.getLast());
    }

    private static ModelAndView view(Page page) {
        return new ModelAndView("saferhub/crimedata/quality", "page", page);
    }
}
