package uk.saferhub.analysis.places;

/**
 * A surface of density: each point is spread as a quartic (biweight) kernel over a circle, and each cell is given the sum
 * at its middle. Silverman, "Density Estimation" (1986), equation 4.5; for crime, Chainey and Ratcliffe, "GIS and Crime
 * Mapping" (2005). The same as {@code density.ppp} of R's spatstat with a kernel of standard deviation radius / √8.
 *
 * <p>Edges: beyond the study area nothing is known, so a cell near its edge comes out too low. {@link #corrected} divides
 * by the share of the kernel that lies within; {@link #of} does not.
 */
public final class KernelDensity {

    private final Grid grid;
    private final double radius;

    /** @param radius the bandwidth: how far a point spreads, in the grid's unit. To be stated under every map. */
    public KernelDensity(Grid grid, double radius) {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("a bandwidth must be above nought: " + radius);
        }
        this.grid = grid;
        this.radius = radius;
    }

    /**
     * Without correction.
     *
     * @param weights how many crimes each point stands for
     * @return for each cell, crimes for each square unit of length
     */
    public double[] of(double[] x, double[] y, double[] weights) {
        double[] density = new double[grid.size()];
        for (int i = 0; i < x.length; i++) {
            spread(density, x[i], y[i], weights[i]);
        }
        return density;
    }

    /**
     * With what lies beyond the edge made up for.
     *
     * @param inside whether each cell belongs to the study area; outside it the density is nought
     */
    public double[] corrected(double[] x, double[] y, double[] weights, boolean[] inside) {
        double[] density = of(x, y, weights);
        double[] within = new double[grid.size()];
        for (int cell = 0; cell < grid.size(); cell++) {
            if (inside[cell]) {
                spread(within, grid.x(cell), grid.y(cell), 1);
            }
        }
        double whole = wholeKernel();
        for (int cell = 0; cell < grid.size(); cell++) {
            density[cell] = inside[cell] ? density[cell] * whole / within[cell] : 0;
        }
        return density;
    }

    /** The kernel summed over the cells around a cell's middle, were there no edge: what {@code within} is at most. */
    private double wholeKernel() {
        int reach = (int) Math.ceil(radius / grid.side());
        double sum = 0;
        for (int column = -reach; column <= reach; column++) {
            for (int row = -reach; row <= reach; row++) {
                sum += kernel(grid.side() * grid.side() * (column * column + row * row));
            }
        }
        return sum;
    }

    private void spread(double[] density, double px, double py, double weight) {
        int left = Math.max(0, (int) Math.ceil((px - radius - grid.west()) / grid.side() - 0.5));
        int right = Math.min(grid.columns() - 1, (int) Math.floor((px + radius - grid.west()) / grid.side() - 0.5));
        int foot = Math.max(0, (int) Math.ceil((py - radius - grid.south()) / grid.side() - 0.5));
        int head = Math.min(grid.rows() - 1, (int) Math.floor((py + radius - grid.south()) / grid.side() - 0.5));
        for (int row = foot; row <= head; row++) {
            double dy = grid.south() + (row + 0.5) * grid.side() - py;
            for (int column = left; column <= right; column++) {
                double dx = grid.west() + (column + 0.5) * grid.side() - px;
                density[row * grid.columns() + column] += weight * kernel(dx * dx + dy * dy);
            }
        }
    }

    private double kernel(double square) {
        double rest = 1 - square / (radius * radius);
        return rest <= 0 ? 0 : 3 / (Math.PI * radius * radius) * rest * rest;
    }
}
