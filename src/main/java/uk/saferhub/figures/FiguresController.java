package uk.saferhub.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Every figure of a partnership, and one figure opened to those of its records that its reader may see. */
@Controller
class FiguresController {

    record ListPage(Frame frame, Fields fields, List<Figure> figures, Period period, List<Choice> partnerships) {}

    /** @param mayRelease whether its reader holds the sealed records and may let the figure out */
    record Page(Frame frame, Fields fields, Figure figure, List<RecordIndex.Seen> records, boolean mayRelease) {}

    private final ComputedFigures figures;
    private final FigureStore store;
    private final RecordIndex index;

    FiguresController(ComputedFigures figures, FigureStore store, RecordIndex index) {
        this.figures = figures;
        this.store = store;
        this.index = index;
    }

    @Bean
    static Place figuresPlace() {
        return new Place(MenuPart.FIGURES, 75, "Figures", "/figures", Permission.READ_FIGURE);
    }

    @GetMapping("/figures")
    @Requires(Permission.READ_FIGURE)
    ModelAndView list(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate from = read.date("from", "Enter a real date to begin with");
        LocalDate to = read.date("to", "Enter a real date to end with");
        Period period = period(actor, from, to);
        if (from != null && to != null && to.isBefore(from)) fields.error("to", "The period ends before it begins");
        List<String> mine =
                actor.seats().stream().map(Seat::partnership).distinct().toList();
        String partnership = read.text("partnership").isEmpty() ? mine.getFirst() : read.text("partnership");
        fields.withDate("from", period.from()).withDate("to", period.to()).with("partnership", partnership);
        var page = new ListPage(
                frame.withTitle("Figures"),
                fields,
                figures.all(actor, partnership, period),
                period,
                actor.seats().stream()
                        .map(seat -> Choice.of(seat.partnership(), seat.partnershipName()))
                        .distinct()
                        .toList());
        return new ModelAndView("saferhub/figures/list", "page", page);
    }

    private static Period period(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean usable = from != null && to != null && !to.isBefore(from);
        return usable ? new Period(from, to) : Period.financialYearOf(actor.today());
    }

    @GetMapping("/figures/of/{partnership}/{metric}")
    @Requires(value = Permission.READ_FIGURE, alsoRecords = true)
    ModelAndView live(
            Frame frame,
            Actor actor,
            @PathVariable String partnership,
            @PathVariable String metric,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Period period = parse(from, to);
        Computation.Computed computed = figures.computed(actor, metric, partnership, period, null);
        boolean mayRelease = actor.grants().stream()
                .anyMatch(seat -> seat.permission() == Permission.RELEASE_FIGURE
                        && seat.realmId().equals(figures.source(actor, metric, partnership)));
        return open(frame, actor, computed.figure(), computed.records(), mayRelease);
    }

    @GetMapping("/figures/{reference}")
    @Requires(value = Permission.READ_FIGURE, alsoRecords = true)
    ModelAndView frozen(Frame frame, Actor actor, @PathVariable String reference) {
        return open(frame, actor, figures.frozen(actor, reference), store.inputs(reference), false);
    }

    private ModelAndView open(
            Frame frame, Actor actor, Figure figure, List<java.util.UUID> records, boolean mayRelease) {
        var page = new Page(
                frame.withTitle(figure.label()), Fields.empty(), figure, index.seen(actor, records), mayRelease);
        return new ModelAndView("saferhub/figures/show", "page", page);
    }

    /** A period that nobody could have followed a link to does not exist. */
    static Period parse(String from, String to) {
        try {
            return new Period(Dates.asked(from), Dates.asked(to));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new NotFound();
        }
    }
}
