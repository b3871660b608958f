package uk.saferhub.performance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.performance.Aim.Span;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;

/**
 * Which scorecard is asked for. Where nothing is asked: the quarter that ended last.
 *
 * @param fields the words as asked, filled in
 */
record Asked(Fields fields, Seat seat, Span span, LocalDate last, List<Choice> partnerships, List<Choice> ends) {

    private static final String GOVERNANCE = "governance";
    private static final int QUARTERS = 12;

    static final List<Choice> SPANS =
            List.of(Choice.of(Span.QUARTER.name(), "Quarter"), Choice.of(Span.YEAR.name(), "Twelve months"));

    /** @throws NotFound where the actor has no seat in the partnership's governance */
    static Asked of(Actor actor, Fields fields) {
        List<Seat> seats = actor.seats().stream()
                .filter(seat -> seat.compartment().equals(GOVERNANCE))
                .toList();
        String wanted = fields.value("partnership");
        Seat seat = seats.stream()
                .filter(one -> wanted.isEmpty() || one.partnership().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        Span span = fields.value("span").equals(Span.YEAR.name()) ? Span.YEAR : Span.QUARTER;
        List<LocalDate> ends = Stream.iterate(Measuring.quarterEndBefore(actor.today()), Measuring::quarterEndBefore)
                .limit(QUARTERS)
                .toList();
        LocalDate last = end(fields.value("to"), ends);
        fields.with("partnership", seat.partnership()).with("span", span.name()).with("to", last.toString());
        return new Asked(
                fields,
                seat,
                span,
                last,
                seats.stream()
                        .map(one -> Choice.of(one.partnership(), one.partnershipName()))
                        .distinct()
                        .toList(),
                ends.stream()
                        .map(end -> Choice.of(end.toString(), Dates.day(end)))
                        .toList());
    }

    /** As an address asks for it. */
    String query() {
        return "partnership=%s&span=%s&to=%s".formatted(seat.partnership(), span, last);
    }

    private static LocalDate end(String asked, List<LocalDate> ends) {
        try {
            return ends.contains(LocalDate.parse(asked)) ? LocalDate.parse(asked) : ends.getFirst();
        } catch (DateTimeParseException noDay) {
            return ends.getFirst();
        }
    }
}
