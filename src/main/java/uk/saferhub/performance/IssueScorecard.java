package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.figures.Figures;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.performance.Aim.Span;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Fixes a scorecard with its figures and what it is set beside, once for each span and quarter, and calls who may read it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssueScorecard {

    private final Measuring measuring;
    private final Figures figures;
    private final ScorecardSchedules schedules;
    private final Timeline timeline;
    private final Comparisons comparisons;
    private final CallReaders readers;

    IssueScorecard(
            Measuring measuring,
            Figures figures,
            ScorecardSchedules schedules,
            Timeline timeline,
            Comparisons comparisons,
            CallReaders readers) {
        this.comparisons = comparisons;
        this.readers = readers;
        this.measuring = measuring;
        this.figures = figures;
        this.schedules = schedules;
        this.timeline = timeline;
    }

    /** @return whether there was one to issue: not where it was, or no target of that length held */
    boolean issue(Actor actor, UUID realmId, Span span) {
        Seat seat = actor.seat(realmId);
        LocalDate last = IssueScorecards.due(actor.today());
        if (!schedules.first(realmId, span, last)) return false;
        List<Line> lines = measuring.lines(actor, seat.partnership(), realmId, last).stream()
                .filter(line -> line.aim().span() == span)
                .map(line -> frozen(actor, seat.partnership(), line))
                .toList();
        if (lines.isEmpty()) return false;
        var card = new Scorecard(seat.partnership(), span, last, lines);
        var issued = new IssuedCard(
                Reference.next("SC"),
                card.title(),
                actor.now(),
                new IssuedCard.Content(
                        lines.stream().map(IssueScorecard::row).toList(),
                        card.broken(),
                        comparisons.cited(actor, realmId, lines, actor.today()),
                        comparisons.elsewhere(actor, seat.partnership(), lines)));
        schedules.add(issued, seat, span, last, actor);
        timeline.record(new Happening(
                realmId,
                Keys.next(),
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "scorecard_issued",
                Map.of("reference", issued.reference(), "to", last.toString())));
        readers.call(actor, realmId);
        return true;
    }

    private Line frozen(Actor actor, String partnership, Line line) {
        // A year that is held back for one of its quarters is not small by itself: frozen it would be printed.
        if (line.now().small()) return line;
        return line.frozen(figures.freeze(actor, line.aim().metric(), partnership, line.period()));
    }

    private static IssuedCard.Row row(Line line) {
        List<String> cells = Scorecard.COLUMNS.stream()
                .map(column -> column.value().apply(line))
                .map(value -> value == null ? "" : value.toString())
                .toList();
        return new IssuedCard.Row(
                cells, line.now().reference() == null ? "" : line.now().address());
    }
}
