package uk.saferhub.analysis.places;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The nearest neighbour index of Clark and Evans, "Distance to nearest neighbor as a measure of spatial relationships in
 * populations", Ecology 35 (1954): how far points lie from their nearest, compared with points strewn by chance. Donnelly's
 * correction (1978) for what lies beyond the edge stands beside it. The same as {@code clarkevans} of R's spatstat.
 *
 * <p>It is for exact points. Points that were snapped to a few places have distances of nought to each other, and are
 * "clustered" whatever happened.
 *
 * @param index below 1 for clustered points, above for evenly spaced ones
 * @param donnelly the index with Donnelly's correction, for a rectangle of the study area's size and perimeter
 * @param z the standard score of the index without correction
 * @param p the probability of points at least as clustered by chance
 */
public record NearestNeighbours(double index, double donnelly, double z, double p) {

    /**
     * @param area of the study area, in square metres
     * @param perimeter of the study area, in metres
     * @throws IllegalArgumentException if there are fewer than two points
     */
    public static NearestNeighbours of(double[] x, double[] y, double area, double perimeter) {
        int n = x.length;
        if (n < 2) {
            throw new IllegalArgumentException("a nearest neighbour needs two points");
        }
        double chance = 0.5 * Math.sqrt(area / n);
        PointIndex index = new PointIndex(x, y, 2 * chance);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += nearest(index, x, y, i, 2 * chance);
        }
        double mean = sum / n;
        double corrected = chance + (0.0514 + 0.0412 / Math.sqrt(n)) * perimeter / n;
        double z = (mean - chance) / (Math.sqrt(4 - Math.PI) / (2 * Math.sqrt(Math.PI)) * Math.sqrt(area) / n);
        return new NearestNeighbours(
                mean / chance, mean / corrected, z, new NormalDistribution(null, 0, 1).cumulativeProbability(z));
    }

    private static double nearest(PointIndex index, double[] x, double[] y, int i, double first) {
        for (double reach = first; ; reach *= 2) {
            double nearest = index.within(x[i], y[i], reach)
                    .filter(j -> j != i)
                    .mapToDouble(j -> Math.hypot(x[j] - x[i], y[j] - y[i]))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            if (nearest <= reach) {
                return nearest;
            }
        }
    }
}
