package uk.saferhub.analysis.rates;

import java.util.Arrays;
import java.util.List;

/**
 * One area among those most like it. Each area's count is compared with what it would be at the rate of all of them
 * together, in a funnel that widens as areas get smaller and as the areas differ from each other: Spiegelhalter, "Funnel
 * plots for comparing institutional performance", Statistics in Medicine 24 (2005), and "Handling over-dispersion of
 * performance indicators", Quality and Safety in Health Care 14 (2005), with a tenth winsorised.
 *
 * @param rank of the area, 1 for the highest rate
 * @param of how many areas
 * @param rate of all areas together, for each thousand people
 * @param z how many standard errors the area lies above what would be expected of it
 * @param dispersion how many times Poisson's variance the areas show
 */
public record SimilarAreas(int rank, int of, double rate, double z, double dispersion) {

    /** Fewer areas than this make no group. */
    public static final int LEAST = 5;

    private static final double WINSORISED = 0.1;
    private static final double LIMIT = 1.959963984540054;

    /** An area with its crimes and people. */
    public record Area(String name, long crimes, long people) {

        double rate() {
            return 1000.0 * crimes / people;
        }
    }

    /** @throws IllegalArgumentException if the area is not in the group, or the group is too small */
    public static SimilarAreas of(Area own, List<Area> group) {
        if (!group.contains(own) || group.size() < LEAST) {
            throw new IllegalArgumentException(group.size() + " areas are no group to compare " + own.name() + " with");
        }
        double each = (double) group.stream().mapToLong(Area::crimes).sum()
                / group.stream().mapToLong(Area::people).sum();
        double[] scores =
                group.stream().mapToDouble(area -> z(area, each)).sorted().toArray();
        int cut = (int) Math.floor(WINSORISED * scores.length);
        double dispersion = Math.max(
                1,
                Arrays.stream(scores)
                        .map(z -> Math.clamp(z, scores[cut], scores[scores.length - 1 - cut]))
                        .map(z -> z * z)
                        .average()
                        .orElse(1));
        int rank = 1
                + (int) group.stream().filter(area -> area.rate() > own.rate()).count();
        return new SimilarAreas(rank, group.size(), 1000 * each, z(own, each) / Math.sqrt(dispersion), dispersion);
    }

    /** Whether the area is higher than the spread of its like explains, at 95 per cent. */
    public boolean higher() {
        return z > LIMIT;
    }

    /** Whether the area is lower than the spread of its like explains, at 95 per cent. */
    public boolean lower() {
        return z < -LIMIT;
    }

    private static double z(Area area, double each) {
        double expected = each * area.people();
        // The square root steadies the variance of a count: a quarter, whatever its mean.
        return 2 * (Math.sqrt(area.crimes()) - Math.sqrt(expected));
    }
}
