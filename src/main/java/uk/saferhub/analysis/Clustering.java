package uk.saferhub.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.places.Dispersion;
import uk.saferhub.analysis.places.Moran;
import uk.saferhub.analysis.places.Neighbours;

/**
 * Whether crimes cluster at all, asked before any hot spot is drawn.
 *
 * @param words what was found, in a sentence without its end
 * @param p the probability of as much by chance
 */
record Clustering(String words, double p) {

    /**
     * Of snapped points: do cells with many lie beside such? They heap up whatever happens, since many are moved to one point.
     *
     * @return null where all cells hold as much, or too few lie beside another: then there is nothing to tell
     */
    static @Nullable Clustering beside(HotSpotCells cells, Neighbours neighbours) {
        double[] counts = Arrays.stream(cells.counts()).asDoubleStream().toArray();
        if (!Moran.tells(counts, neighbours)) return null;
        Moran moran = Moran.of(counts, neighbours);
        return new Clustering(
                "Moran’s I is %.2f, where %.3f would be without any pattern (z %.1f, p %s)"
                        .formatted(moran.i(), moran.expected(), moran.z(), words(moran.p())),
                moran.p());
    }

    /** Of exact points: do they heap up? A rack may be one cell with nothing beside it. */
    static Clustering heaped(HotSpotCells cells) {
        Dispersion dispersion = Dispersion.of(cells.counts());
        return new Clustering(
                "The index of dispersion over cells is %.2f, where 1 would be without any pattern (p %s, by dealing them out anew 199 times)"
                        .formatted(dispersion.index(), words(dispersion.p())),
                dispersion.p());
    }

    private static String words(double p) {
        return p < 0.001 ? "below 0.001" : "%.3f".formatted(p);
    }
}
