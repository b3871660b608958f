package uk.saferhub.briefings.making;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.MapChart.Area;
import uk.saferhub.web.charts.MapChart.Box;
import uk.saferhub.web.charts.MapChart.Label;

/**
 * A map of a ward: how many incidents were published in each square. Lengths are metres on the British National Grid.
 *
 * @param west of the first column
 * @param south of the first row
 * @param side of a square
 * @param columns how many
 * @param rows how many
 * @param squares those with any incident, as column, row and count
 * @param outline the ward's rings, each as east, north, east, north, …
 * @param spots the squares with most, by letter
 * @param outside incidents published at points beyond the squares
 * @param unplaced incidents published without a place
 * @param points at which those on the map were published
 */
public record Picture(
        int west,
        int south,
        int side,
        int columns,
        int rows,
        List<int[]> squares,
        List<int[]> outline,
        List<Spot> spots,
        long outside,
        long unplaced,
        int points) {

    /** @param around what the published points in the square are called: no address */
    public record Spot(String letter, String around, int column, int row, long count) {}

    /** A row of the table that is equal to the map. */
    public record Row(String square, String around, String count) {}

    /** How many are on the map. */
    public long drawn() {
        return squares.stream().mapToLong(square -> square[2]).sum();
    }

    /** The same numbers as the map: lettered squares, the others, and what is not on it. */
    public List<Row> table() {
        List<Row> rows = new ArrayList<>();
        spots.forEach(spot -> rows.add(new Row(spot.letter(), spot.around(), "%,d".formatted(spot.count()))));
        long lettered = spots.stream().mapToLong(Spot::count).sum();
        int others = squares.size() - spots.size();
        if (others > 0) {
            rows.add(new Row(
                    others == 1 ? "1 other square" : others + " other squares",
                    "",
                    "%,d".formatted(drawn() - lettered)));
        }
        if (outside > 0) rows.add(new Row("Not on the map", "Published at points beyond it", "%,d".formatted(outside)));
        if (unplaced > 0) rows.add(new Row("Not on the map", "Published without a place", "%,d".formatted(unplaced)));
        rows.add(new Row("All", "", "%,d".formatted(drawn() + outside + unplaced)));
        return rows;
    }

    /** How it was made and what may not be read off it. */
    public String caption() {
        return "Squares of %,d metres. Before publishing, each place was moved to one of a fixed set of points that several addresses share: a square says roughly where, and nothing on the map is an address. %,d incidents at %,d points are drawn."
                .formatted(side, drawn(), points);
    }

    /** @param title what is shown, where and when */
    public MapChart chart(String id, String title) {
        Shades shades =
                Shades.of(squares.stream().mapToInt(square -> square[2]).max().orElse(0));
        List<double[]> rings = outline.stream().map(Picture::ring).toList();
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(0, rings, null));
        for (int shade = 1; shade <= MapChart.DARKEST; shade++) {
            List<double[]> cells = new ArrayList<>();
            for (int[] square : squares) {
                if (shades.shade(square[2]) == shade) cells.add(cell(square[0], square[1]));
            }
            if (!cells.isEmpty()) areas.add(new Area(shade, cells, null));
        }
        areas.add(new Area(-1, rings, null));
        return new MapChart(
                id,
                title,
                "%,d squares have incidents; the darkest have most. The table gives the lettered squares and the rest."
                        .formatted(squares.size()),
                new Box(west, south, west + (double) columns * side, south + (double) rows * side),
                areas,
                shades.legend(),
                "",
                spots.stream()
                        .map(spot -> new Label(
                                west + (spot.column() + 0.5) * side, south + (spot.row() + 0.5) * side, spot.letter()))
                        .toList());
    }

    private double[] cell(int column, int row) {
        double left = west + (double) column * side;
        double foot = south + (double) row * side;
        return new double[] {left, foot, left + side, foot, left + side, foot + side, left, foot + side};
    }

    private static double[] ring(int[] metres) {
        double[] ring = new double[metres.length];
        for (int i = 0; i < metres.length; i++) {
            ring[i] = metres[i];
        }
        return ring;
    }
}
