package uk.saferhub.figures;

import java.time.Instant;
import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Period;

/**
 * The figures of a partnership. The actor needs a seat, under the permission they came with, in any realm of the partnership;
 * the records themselves may lie where they cannot read: only the value comes out.
 */
public interface Figures {

    /**
     * The metric over the period, from the records as they are now.
     *
     * @throws NotFound where no such metric is released for the partnership, or the actor has no seat in it
     */
    Figure compute(Actor actor, String metric, String partnership, Period period);

    /** As {@link #compute}, leaving out whatever was entered after that moment. */
    Figure computeAsKnown(Actor actor, String metric, String partnership, Period period, Instant known);

    /** Computes, keeps value, provenance and records, and gives the figure its reference. It never changes again. */
    Figure freeze(Actor actor, String metric, String partnership, Period period);

    /** @throws NotFound where there is none, or it belongs to a partnership in which the actor has no seat */
    Figure frozen(Actor actor, String reference);

    /** Every metric of the partnership over the period, in the pack's order. */
    List<Figure> all(Actor actor, String partnership, Period period);

    /**
     * Where what the metric counts cannot be compared with before: after the period's first day and up to its last.
     *
     * @throws NotFound as {@link #compute}
     */
    List<SeriesNote> breaks(Actor actor, String metric, String partnership, Period period);
}
