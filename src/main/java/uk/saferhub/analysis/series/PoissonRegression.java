package uk.saferhub.analysis.series;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A log-linear regression of counts. Nelder and Wedderburn (1972), by iterated weighted least squares, with two covariances
 * that do not believe counts to be as tame as Poisson's: quasi-likelihood, whose dispersion is Pearson's (Wedderburn 1974),
 * and Newey and West's (1987), which allows for months that resemble the ones before. The same as {@code glm} with
 * {@code quasipoisson} and {@code NeweyWest} of R's sandwich without prewhitening.
 *
 * @param estimate the coefficients
 * @param quasi their covariance by quasi-likelihood
 * @param newey their covariance after Newey and West
 * @param dispersion 1 for Poisson; crime usually has more
 * @param resemblance how much the month after resembles what is left of a month: the first autocorrelation of Pearson's
 *     residuals, with Kendall's correction for a short series
 */
record PoissonRegression(
        RealVector estimate, RealMatrix quasi, RealMatrix newey, double dispersion, double resemblance) {

    private static final int MOST_STEPS = 50;

    /** @param offset what is known to multiply the count, as a logarithm: the days of a month */
    static PoissonRegression of(double[] counts, double[][] design, double[] offset) {
        RealMatrix x = new Array2DRowRealMatrix(design);
        int n = counts.length;
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            eta[i] = Math.log(counts[i] + 0.1);
        }
        RealVector estimate = new ArrayRealVector(x.getColumnDimension());
        RealMatrix inverse = x;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] working = new double[n];
            RealMatrix weighted = x.copy();
            for (int i = 0; i < n; i++) {
                double mean = Math.exp(eta[i]);
                working[i] = eta[i] - offset[i] + (counts[i] - mean) / mean;
                weighted.setRowVector(i, x.getRowVector(i).mapMultiply(mean));
            }
            inverse = new LUDecomposition(weighted.transpose().multiply(x))
                    .getSolver()
                    .getInverse();
            RealVector next = inverse.operate(weighted.transpose().operate(new ArrayRealVector(working)));
            boolean still = next.subtract(estimate).getLInfNorm() < 1e-12;
            estimate = next;
            for (int i = 0; i < n; i++) {
                eta[i] = x.getRowVector(i).dotProduct(estimate) + offset[i];
            }
            if (still) {
                break;
            }
        }
        return withCovariances(counts, x, eta, estimate, inverse);
    }

    private static PoissonRegression withCovariances(
            double[] counts, RealMatrix x, double[] eta, RealVector estimate, RealMatrix inverse) {
        int n = counts.length;
        int free = n - x.getColumnDimension();
        RealMatrix scores = x.copy();
        double pearson = 0;
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = Math.exp(eta[i]);
            double off = counts[i] - mean;
            pearson += off * off / mean;
            residuals[i] = off / Math.sqrt(mean);
            scores.setRowVector(i, x.getRowVector(i).mapMultiply(off));
        }
        double dispersion = pearson / free;
        RealMatrix newey =
                inverse.multiply(meat(scores, lag(n))).multiply(inverse).scalarMultiply((double) n / free);
        return new PoissonRegression(
                estimate, inverse.scalarMultiply(dispersion), newey, dispersion, resemblance(residuals, pearson));
    }

    private static double resemblance(double[] residuals, double squares) {
        double next = 0;
        for (int i = 1; i < residuals.length; i++) {
            next += residuals[i] * residuals[i - 1];
        }
        double raw = next / squares;
        return Math.clamp(raw + (1 + 4 * raw) / residuals.length, 0, 0.9);
    }

    /** How many months back a month may resemble: Newey and West's (1994) rule of thumb. */
    static int lag(int n) {
        return (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9));
    }

    private static RealMatrix meat(RealMatrix scores, int lag) {
        int n = scores.getRowDimension();
        RealMatrix meat = scores.transpose().multiply(scores);
        for (int back = 1; back <= lag; back++) {
            RealMatrix now = scores.getSubMatrix(back, n - 1, 0, scores.getColumnDimension() - 1);
            RealMatrix then = scores.getSubMatrix(0, n - 1 - back, 0, scores.getColumnDimension() - 1);
            RealMatrix cross = now.transpose().multiply(then).scalarMultiply(1 - back / (lag + 1.0));
            meat = meat.add(cross).add(cross.transpose());
        }
        return meat;
    }
}
