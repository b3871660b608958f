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
    private final BreakChoices choices;

    CatalogueController(Catalogue catalogue, DataSetHistory history, BreakChoices choices) {
        this.catalogue = catalogue;
        this.history = history;
        this.choices = choices;
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
        DataSet set = key(id).flatMap(key -> catalogue.kept(actor, key)).orElseThrow(NotFound::new);
        return show(frame, actor, set, Fields.empty());
    }

    ModelAndView show(Frame frame, Actor actor, DataSet set, Fields fields) {
        boolean mayChange = !set.withdrawn() && actor.may(Permission.IMPORT_CRIME, set.realmId());
        DataSetPage page = new DataSetPage(
                frame.withTitle(set.name()).withMarking("OFFICIAL"),
                fields,
                set,
                actor.today(),
                history.deliveries(set.id()),
                history.changes(set.id()),
                history.breaks(set.id()),
                history.superseded(set.id()),
                others(actor, set),
                mayChange ? choices.of(actor, set) : BreakForm.NONE,
                mayChange);
        return new ModelAndView("saferhub/crimedata/catalogue/show", "page", page);
    }

    /** What may be named as a substitute. */
    List<Choice> others(Actor actor, DataSet set) {
        return catalogue.all(actor).stream()
                .filter(other -> !other.id().equals(set.id()) && other.realmId().equals(set.realmId()))
                .map(other -> Choice.of(other.id(), other.name() + ", " + other.supplier()))
                .toList();
    }

    /** A data set that one sees and may keep; of another's catalogue, and of one withdrawn, there is nothing. */
    DataSet mine(Actor actor, String id) {
        DataSet set = key(id).flatMap(key -> catalogue.one(actor, key)).orElseThrow(NotFound::new);
        if (!actor.may(Permission.IMPORT_CRIME, set.realmId())) throw new NotFound();
        return set;
    }

    static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
