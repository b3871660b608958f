package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_STRATEGY;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.performance.Aim.Span;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Quarterly and yearly scorecards of a partnership's targets, at the end of any of the last quarters. */
@Controller
class ScorecardController {

    private static final String GOVERNANCE = "governance";
    private static final int QUARTERS = 12;

    record Page(
            Frame frame,
            Fields fields,
            Scorecard card,
            List<Choice> partnerships,
            List<Choice> spans,
            List<Choice> ends,
            List<Link> files) {}

    private final Measuring measuring;
    private final ListFiles files;

    ScorecardController(Measuring measuring, ListFiles files) {
        this.measuring = measuring;
        this.files = files;
    }

    @GetMapping("/performance/scorecards")
    @Requires(value = READ_STRATEGY, also = READ_FIGURE)
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        List<Seat> seats = actor.seats().stream()
                .filter(seat -> seat.compartment().equals(GOVERNANCE))
                .toList();
        Seat seat = seats.stream()
                .filter(one -> fields.value("partnership").isEmpty()
                        || one.partnership().equals(fields.value("partnership")))
                .findFirst()
                .orElseThrow(NotFound::new);
        Span span = fields.value("span").equals(Span.YEAR.name()) ? Span.YEAR : Span.QUARTER;
        List<LocalDate> ends = Stream.iterate(
                        Measuring.quarterEndBefore(actor.today()), end -> Measuring.quarterEndBefore(end))
                .limit(QUARTERS)
                .toList();
        LocalDate last = end(fields.value("to"), ends);
        List<Line> lines = measuring.lines(actor, seat.partnership(), seat.realmId(), last).stream()
                .filter(line -> line.aim().span() == span)
                .toList();
        var card = new Scorecard(seat.partnership(), span, last, lines);
        fields.with("partnership", seat.partnership()).with("span", span.name()).with("to", last.toString());
        String path = "/performance/scorecards?partnership=%s&span=%s&to=%s".formatted(seat.partnership(), span, last);
        var page = new Page(
                frame.withTitle("Scorecard"),
                fields,
                card,
                seats.stream()
                        .map(one -> Choice.of(one.partnership(), one.partnershipName()))
                        .distinct()
                        .toList(),
                List.of(Choice.of(Span.QUARTER.name(), "Quarter"), Choice.of(Span.YEAR.name(), "Twelve months")),
                ends.stream()
                        .map(end -> Choice.of(end.toString(), Dates.day(end)))
                        .toList(),
                files.links(actor, path));
        return files.answer(asked, actor, frame, card::table)
                .orElseGet(() -> new ModelAndView("saferhub/performance/scorecard", "page", page));
    }

    private static LocalDate end(String asked, List<LocalDate> ends) {
        try {
            return ends.contains(LocalDate.parse(asked)) ? LocalDate.parse(asked) : ends.getFirst();
        } catch (DateTimeParseException noDay) {
            return ends.getFirst();
        }
    }
}
