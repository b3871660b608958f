package uk.saferhub.analysis.places;

/**
 * A grid of square cells. A cell is told by its number: rows from the south, each from the west.
 *
 * @param west the western edge
 * @param south the southern edge
 * @param side of a cell
 */
public record Grid(double west, double south, double side, int columns, int rows) {

    public Grid {
        if (!(side > 0) || columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a grid of " + columns + " by " + rows + " cells of " + side);
        }
    }

    /** A grid over an extent, its lines at whole multiples of the side, so that two periods have the same cells. */
    public static Grid over(double west, double south, double east, double north, double side) {
        double left = Math.floor(west / side) * side;
        double foot = Math.floor(south / side) * side;
        int columns = (int) Math.floor((east - left) / side) + 1;
        int rows = (int) Math.floor((north - foot) / side) + 1;
        return new Grid(left, foot, side, columns, rows);
    }

    public int size() {
        return columns * rows;
    }

    /** The cell in which a point lies, or -1 if it lies outside. A point on a line belongs to the north and the east. */
    public int cell(double x, double y) {
        int column = (int) Math.floor((x - west) / side);
        int row = (int) Math.floor((y - south) / side);
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
    }

    public int column(int cell) {
        return cell % columns;
    }

    public int row(int cell) {
        return cell / columns;
    }

    /** These cells and those about each, corner to corner. */
    public boolean[] dilated(boolean[] some) {
        boolean[] more = new boolean[some.length];
        for (int cell = 0; cell < some.length; cell++) {
            if (!some[cell]) continue;
            for (int row = Math.max(0, row(cell) - 1); row <= Math.min(rows - 1, row(cell) + 1); row++) {
                for (int column = Math.max(0, column(cell) - 1);
                        column <= Math.min(columns - 1, column(cell) + 1);
                        column++) {
                    more[row * columns + column] = true;
                }
            }
        }
        return more;
    }

    /** The middle of a cell. */
    public double x(int cell) {
        return west + (column(cell) + 0.5) * side;
    }

    /** The middle of a cell. */
    public double y(int cell) {
        return south + (row(cell) + 0.5) * side;
    }
}
