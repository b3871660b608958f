package uk.saferhub.configuration.check;

import java.util.Comparator;
import java.util.List;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.reading.Spots;

/** Bands cover every total that the answers can give, once. */
public final class MatrixCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        for (Matrix matrix : pack.matrices()) {
            matrix.factors().stream()
                    .filter(factor -> factor.levels().size() < 2)
                    .forEach(factor -> spots.fault(
                            factor, "\"" + factor.question() + "\" needs at least two levels to choose from."));
            if (matrix.factors().isEmpty()) spots.fault(matrix, "The matrix asks nothing: it needs a factor.");
            else bands(matrix, spots);
        }
    }

    private static void bands(Matrix matrix, Spots spots) {
        List<Matrix.Band> bands = matrix.bands().stream()
                .sorted(Comparator.comparingInt(Matrix.Band::from))
                .toList();
        if (bands.isEmpty()) {
            spots.fault(matrix, "bands", "The matrix has no band, so that a total would mean nothing.");
            return;
        }
        int next = matrix.least();
        for (Matrix.Band band : bands) {
            Integer to = band.to();
            if (band.from() > next) gap(matrix, band, next, band.from() - 1, spots);
            if (band.from() < next && band != bands.getFirst())
                spots.fault(
                        band,
                        "from",
                        "The bands of \"" + matrix.name() + "\" overlap: \"" + band.label() + "\" begins at "
                                + band.from() + ", which the band before it holds too.");
            if (to != null && to < band.from())
                spots.fault(
                        band,
                        "to",
                        "The band \"" + band.label() + "\" ends at " + to + ", before it begins at " + band.from()
                                + ".");
            if (band.from() > matrix.most())
                spots.fault(
                        band,
                        "from",
                        "No total reaches the band \"" + band.label() + "\": the most that \"" + matrix.name()
                                + "\" can give is " + matrix.most() + ".");
            if (to != null && to < matrix.least())
                spots.fault(
                        band,
                        "to",
                        "No total is as low as the band \"" + band.label() + "\": the least is " + matrix.least()
                                + ".");
            if (to == null && band != bands.getLast())
                spots.fault(
                        band, "Only the last band may go on without an end; \"" + band.label() + "\" needs a \"to\".");
            next = to == null ? Integer.MAX_VALUE : Math.max(next, to + 1);
        }
        if (next <= matrix.most()) gap(matrix, bands.getLast(), next, matrix.most(), spots);
    }

    private static void gap(Matrix matrix, Matrix.Band at, int from, int to, Spots spots) {
        spots.fault(
                at,
                "from",
                "The bands of \"" + matrix.name() + "\" leave a gap: no band holds "
                        + (from == to ? "a total of " + from : "totals from " + from + " to " + to) + ".");
    }
}
