package uk.saferhub.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A partnership's figures as they were known on a day, beside today's; and of one, what came in or changed since. */
@Controller
class KnownController {

    record ListPage(
            Frame frame,
            Fields fields,
            Period period,
            LocalDate day,
            List<AsKnown.Pair> pairs,
            List<Choice> partnerships) {

        String address(Figure figure) {
            return "/figures/of/%s/%s/known?from=%s&to=%s&on=%s"
                    .formatted(figure.partnership(), figure.metric(), period.from(), period.to(), day);
        }
    }

    record Page(
            Frame frame, LocalDate day, AsKnown.Pair pair, List<RecordIndex.Seen> came, List<RecordIndex.Seen> went) {}

    private final AsKnown known;
    private final RecordIndex index;

    KnownController(AsKnown known, RecordIndex index) {
        this.known = known;
        this.index = index;
    }

    @GetMapping("/figures/known")
    @Requires(Permission.READ_FIGURE)
    ModelAndView list(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        FieldReader read = fields.read();
        LocalDate from = read.date("from", "Enter a real date to begin with");
        LocalDate to = read.date("to", "Enter a real date to end with");
        LocalDate on = read.date("on", "Enter a real day");
        if (from != null && to != null && to.isBefore(from)) fields.error("to", "The period ends before it begins");
        boolean usable = from != null && to != null && !to.isBefore(from);
        Period period = usable ? new Period(from, to) : Period.financialYearOf(actor.today());
        LocalDate day = on == null ? actor.today().minusMonths(1) : on;
        List<Seat> seats = actor.seats();
        String partnership =
                read.text("partnership").isEmpty() ? seats.getFirst().partnership() : read.text("partnership");
        fields.withDate("from", period.from())
                .withDate("to", period.to())
                .withDate("on", day)
                .with("partnership", partnership);
        var page = new ListPage(
                frame.withTitle("Figures as known on a day"),
                fields,
                period,
                day,
                known.all(actor, partnership, period, day),
                seats.stream()
                        .map(seat -> Choice.of(seat.partnership(), seat.partnershipName()))
                        .distinct()
                        .toList());
        return new ModelAndView("saferhub/figures/known", "page", page);
    }

    @GetMapping("/figures/of/{partnership}/{metric}/known")
    @Requires(value = Permission.READ_FIGURE, alsoRecords = true)
    ModelAndView one(
            Frame frame,
            Actor actor,
            @PathVariable String partnership,
            @PathVariable String metric,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String on) {
        LocalDate day = day(on);
        AsKnown.Changed changed = known.one(actor, metric, partnership, FiguresController.parse(from, to), day);
        var page = new Page(
                frame.withTitle(changed.pair().now().label()),
                day,
                changed.pair(),
                index.seen(actor, changed.came()),
                index.seen(actor, changed.went()));
        return new ModelAndView("saferhub/figures/known-one", "page", page);
    }

    private static LocalDate day(String on) {
        try {
            return Dates.asked(on);
        } catch (DateTimeParseException noDay) {
            throw new NotFound();
        }
    }
}
