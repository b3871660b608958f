package uk.saferhub.crimedata;

import java.util.List;

/**
 * The category that holds most of a count, in a sentence with its interval (ANL-05). The interval is Wilson's, "Probable inference,
 * the law of succession, and statistical inference", Journal of the American Statistical Association 22 (1927).
 */
final class Dominant {

    /** Fewer make no sentence: their share swings with every one of them. */
    static final long LEAST = 30;

    private static final double Z = 1.959963984540054;

    private Dominant() {}

    /** @param rows the largest first @return empty where there is nothing to say */
    static String sentence(List<Counts.Row> rows) {
        long all = rows.stream().mapToLong(row -> row.count().orElse(0)).sum();
        if (rows.size() < 2 || all < LEAST) return "";
        long most = rows.getFirst().count().orElse(0);
        long next = rows.get(1).count().orElse(0);
        double[] interval = wilson(most, all);
        double[] second = wilson(next, all);
        String share = "%s: %.1f%% of %,d (95%% interval: %.1f%% to %.1f%%)"
                .formatted(
                        rows.getFirst().names().getFirst(),
                        100.0 * most / all,
                        all,
                        100 * interval[0],
                        100 * interval[1]);
        return interval[0] > second[1]
                ? "Most are " + share + "."
                : "No type stands out as the largest. First is %s; %s has %.1f%%, and the intervals overlap."
                        .formatted(share, rows.get(1).names().getFirst(), 100.0 * next / all);
    }

    /** The lower and the upper end of the 95 per cent interval of a share. */
    static double[] wilson(long some, long all) {
        double n = all;
        double p = some / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new double[] {middle - half, middle + half};
    }
}
