package uk.saferhub.crimedata.areas;

import java.util.Map;
import java.util.Optional;

/** How deprived small areas are, as published. */
public interface Deprivation {

    /** The newest index by small areas of that layer; empty if none is held. */
    Optional<Index> of(Layer layer);

    /**
     * One published index.
     *
     * @param year of its publication
     * @param composite whether it is mySociety's composite over England and Wales, on England's scale, and not the
     *     ministry's own: a caption says which
     */
    record Index(Layer layer, int year, boolean composite, Map<String, Decile> byCode) {}

    /** @param rank 1 for the most deprived; areas that tie share theirs, as 152.5 @param decile 1 for the most deprived tenth */
    record Decile(double rank, int decile) {}
}
