package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.Family;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Tone;

/** What data the partnership is supplied with, and what of it is late. */
@Controller
class CatalogueController {

    /** The list. */
    record Page(Frame frame, List<DataSet> sets, LocalDate today, boolean mayChange) {

        long late() {
            return sets.stream()
                    .filter(set -> set.supply(today) == DataSet.Supply.LATE)
                    .count();
        }

        List<Family> counted() {
            return Family.ALL;
        }

        String covered(DataSet set) {
            boolean some = set.coveredTo() != null && !set.coveredTo().isBefore(set.firstFrom());
            return some ? "to " + Dates.day(set.coveredTo()) : "Nothing yet";
        }

        String due(DataSet set) {
            return set.dueOn() == null ? "None" : Dates.day(set.dueOn());
        }
    }

    /**
     * One data set.
     *
     * @param fields of the form that was refused, else empty
     * @param others what may be named as a substitute
     */
    record Shown(
            Frame frame,
            Fields fields,
            DataSet set,
            LocalDate today,
            List<DataSetHistory.Delivery> deliveries,
            List<DataSetHistory.Change> changes,
            List<SeriesBreak> breaks,
            List<Choice> others,
            boolean mayChange) {

        List<Detail> details() {
            return List.of(
                    Detail.of("Supplier", set.supplier()),
                    Detail.of("Supply", words(set.supply(today))),
                    Detail.of("Content", set.content()),
                    Detail.of("Coverage", set.coverage()),
                    Detail.of("Licence or agreement", set.licence()),
                    Detail.of("Marking", set.marking()),
                    Detail.of("Form", set.aggregates() ? "Totals, never mixed with records" : "Records"),
                    Detail.of("Comes", cadence()),
                    Detail.of(
                            "Data here until",
                            set.coveredTo() == null || set.coveredTo().isBefore(set.firstFrom())
                                    ? "Nothing yet"
                                    : Dates.day(set.coveredTo())),
                    Detail.of(
                            "Next expected by", set.dueOn() == null ? "Nothing is expected" : Dates.day(set.dueOn())));
        }

        String action(String what) {
            return "/data/sets/" + set.id() + "/" + what;
        }

        private String cadence() {
            return set.cadenceMonths() == 0
                    ? "Once"
                    : "Every %d months, due by the end of %d months after"
                            .formatted(set.cadenceMonths(), set.lagMonths());
        }
    }

    static String words(DataSet.Supply supply) {
        return switch (supply) {
            case ON_TIME -> "On time";
            case LATE -> "Late";
            case CEASED -> "Ceased";
            case ONCE -> "Came once";
        };
    }

    static Tone tone(DataSet.Supply supply) {
        return switch (supply) {
            case ON_TIME -> Tone.GREEN;
            case LATE -> Tone.RED;
            case CEASED, ONCE -> Tone.GREY;
        };
    }

    private final Catalogue catalogue;
    private final DataSetHistory history;

    CatalogueController(Catalogue catalogue, DataSetHistory history) {
        this.catalogue = catalogue;
        this.history = history;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data")
    ModelAndView list(Frame frame, Actor actor) {
        Page page = new Page(
                frame.withTitle("Data").withMarking("OFFICIAL"),
                catalogue.all(actor),
                actor.today(),
                actor.may(Permission.IMPORT_CRIME));
        return new ModelAndView("saferhub/crimedata/catalogue/list", "page", page);
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String id) {
        return show(frame, actor, one(actor, id), Fields.empty());
    }

    ModelAndView show(Frame frame, Actor actor, DataSet set, Fields fields) {
        List<Choice> others = catalogue.all(actor).stream()
                .filter(other -> !other.id().equals(set.id()) && other.realmId().equals(set.realmId()))
                .map(other -> Choice.of(other.id(), other.name() + ", " + other.supplier()))
                .toList();
        Shown page = new Shown(
                frame.withTitle(set.name()).withMarking("OFFICIAL"),
                fields,
                set,
                actor.today(),
                history.deliveries(set.id()),
                history.changes(set.id()),
                history.breaks(set.id()),
                others,
                actor.may(Permission.IMPORT_CRIME, set.realmId()));
        return new ModelAndView("saferhub/crimedata/catalogue/show", "page", page);
    }

    DataSet one(Actor actor, String id) {
        return key(id).flatMap(key -> catalogue.one(actor, key)).orElseThrow(NotFound::new);
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
