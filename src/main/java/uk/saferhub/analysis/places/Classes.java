package uk.saferhub.analysis.places;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Classes of a choropleth: where one shade ends and the next begins. Natural breaks are Fisher's exact ones ("On grouping
 * for maximum homogeneity", Journal of the American Statistical Association 53, 1958), which Jenks brought to maps;
 * the same as {@code classIntervals} of R's classInt in the styles fisher, quantile and equal.
 *
 * @param breaks the least value, each upper end but the last, the greatest value
 */
public record Classes(double[] breaks) {

    /** Classes of equal width. */
    public static Classes equal(double[] values, int classes) {
        double least = Arrays.stream(values).min().orElseThrow();
        double width = (Arrays.stream(values).max().orElseThrow() - least) / classes;
        return new Classes(IntStream.rangeClosed(0, classes)
                .mapToDouble(i -> least + i * width)
                .toArray());
    }

    /** Classes of as many areas each, as near as ties allow. */
    public static Classes quantile(double[] values, int classes) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return new Classes(IntStream.rangeClosed(0, classes)
                .mapToDouble(i -> {
                    double at = (sorted.length - 1) * (double) i / classes;
                    int below = (int) Math.floor(at);
                    int above = Math.min(sorted.length - 1, below + 1);
                    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
                })
                .toArray());
    }

    /** Natural breaks: the classes whose values differ the least from their class's mean. */
    public static Classes natural(double[] values, int classes) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int n = sorted.length;
        if (n < classes) {
            throw new IllegalArgumentException(n + " values do not make " + classes + " classes");
        }
        double[] sum = new double[n + 1];
        double[] squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sum[i + 1] = sum[i] + sorted[i];
            squares[i + 1] = squares[i] + sorted[i] * sorted[i];
        }
        double[][] least = new double[classes + 1][n + 1];
        int[][] start = new int[classes + 1][n + 1];
        for (double[] row : least) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        least[0][0] = 0;
        for (int k = 1; k <= classes; k++) {
            for (int to = k; to <= n; to++) {
                for (int from = k - 1; from < to; from++) {
                    double s = sum[to] - sum[from];
                    double spread = least[k - 1][from] + squares[to] - squares[from] - s * s / (to - from);
                    if (spread < least[k][to]) {
                        least[k][to] = spread;
                        start[k][to] = from;
                    }
                }
            }
        }
        double[] breaks = new double[classes + 1];
        breaks[0] = sorted[0];
        breaks[classes] = sorted[n - 1];
        for (int k = classes, to = n; k > 1; k--) {
            to = start[k][to];
            breaks[k - 1] = (sorted[to - 1] + sorted[to]) / 2;
        }
        return new Classes(breaks);
    }

    /**
     * The same for drawing. Where one value is so common that several breaks fall on it, these make one: otherwise areas without
     * any crime would lie in the class above them all and be drawn the darkest. There is one class at least.
     */
    public Classes distinct() {
        double[] ends = Arrays.stream(breaks).distinct().toArray();
        return new Classes(ends.length > 1 ? ends : new double[] {ends[0], ends[0]});
    }

    public int size() {
        return breaks.length - 1;
    }

    /** The class of a value, from nought; a value on a break belongs to the class above it, the greatest to the last. */
    public int of(double value) {
        int at = 0;
        while (at < size() - 1 && value >= breaks[at + 1]) {
            at++;
        }
        return at;
    }
}
