package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.performance.Aim.Span;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Scorecards that issued themselves, and having them do so. */
@Controller
class IssuedController {

    /** One partnership's schedule of a span. @param setter null while it does not issue itself */
    record Row(
            Seat seat,
            Span span,
            @org.jspecify.annotations.Nullable String setter) {}

    record ListPage(Frame frame, List<IssuedCard> issued, List<Row> schedules) {}

    record Page(Frame frame, IssuedCard card, List<Comparison> beside, List<Link> files) {}

    private final ScorecardSchedules schedules;
    private final ListFiles files;

    IssuedController(ScorecardSchedules schedules, ListFiles files) {
        this.schedules = schedules;
        this.files = files;
    }

    @GetMapping("/performance/issued")
    @Requires(value = READ_STRATEGY, also = RECORD_ANALYSIS)
    ModelAndView list(Frame frame, Actor actor) {
        List<Seat> mine = actor.seats(RECORD_ANALYSIS).stream()
                .filter(seat -> seat.onlyRecord() == null && seat.compartment().equals("governance"))
                .toList();
        List<ScorecardSchedules.Schedule> live =
                schedules.live(mine.stream().map(Seat::realmId).toList());
        List<Row> rows = mine.stream()
                .flatMap(seat ->
                        List.of(Span.values()).stream().map(span -> new Row(seat, span, setter(live, seat, span))))
                .toList();
        return new ModelAndView(
                "saferhub/performance/issued-list",
                "page",
                new ListPage(frame.withTitle("Scorecards that were issued"), schedules.issued(actor), rows));
    }

    @GetMapping("/performance/issued/{reference}")
    @Requires(READ_STRATEGY)
    ModelAndView show(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> asked) {
        IssuedCard card = schedules.one(actor, reference).orElseThrow(NotFound::new);
        return files.answer(asked, actor, frame, card::table)
                .orElseGet(() -> new ModelAndView(
                        "saferhub/performance/issued",
                        "page",
                        new Page(
                                frame.withTitle("Scorecard " + card.reference()),
                                card,
                                card.beside(actor),
                                files.links(actor, "/performance/issued/" + reference))));
    }

    @PostMapping("/performance/schedules/{partnership}/{span}")
    @Requires(
            value = RECORD_ANALYSIS,
            also = {READ_STRATEGY, READ_FIGURE})
    String set(Actor actor, @PathVariable String partnership, @PathVariable String span) {
        schedules.set(seat(actor, partnership), span(span), actor);
        return "redirect:/performance/issued";
    }

    @PostMapping("/performance/schedules/{partnership}/{span}/end")
    @Requires(RECORD_ANALYSIS)
    String end(Actor actor, @PathVariable String partnership, @PathVariable String span) {
        schedules.end(seat(actor, partnership), span(span), actor);
        return "redirect:/performance/issued";
    }

    private static @org.jspecify.annotations.Nullable String setter(
            List<ScorecardSchedules.Schedule> live, Seat seat, Span span) {
        return live.stream()
                .filter(one -> one.realmId().equals(seat.realmId()) && one.span() == span)
                .map(ScorecardSchedules.Schedule::setter)
                .findFirst()
                .orElse(null);
    }

    private static Seat seat(Actor actor, String partnership) {
        return actor.seats().stream()
                .filter(one -> one.onlyRecord() == null
                        && one.compartment().equals("governance")
                        && one.partnership().equals(partnership))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Span span(String name) {
        return List.of(Span.values()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
