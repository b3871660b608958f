package uk.saferhub.briefings.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.saferhub.analysis.Outlines;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.crimedata.WardPoint;
import uk.saferhub.kernel.BritishGrid;
import uk.saferhub.web.charts.MapChart.Box;

/** Gathers the points of a ward's incidents and makes the map of them. */
public final class DrawWard {

    private static final int[] SIDES = {250, 500, 1000, 2000};
    private static final int MOST_ACROSS = 24;
    private static final int LETTERED = 6;
    private static final int NAMED = 3;
    private static final String UNNAMED = "No street was published";

    private record Place(double east, double north, String name) {}

    private final Map<Place, Long> places = new HashMap<>();

    private long unplaced;

    /** A point with how many were published at it. */
    public void add(WardPoint point) {
        if (!point.placed()) {
            unplaced += point.count();
            return;
        }
        BritishGrid.Point at = BritishGrid.of(point.longitude(), point.latitude());
        places.merge(new Place(at.east(), at.north(), name(point.location())), point.count(), Long::sum);
    }

    /** Incidents with a place. */
    public long incidents() {
        return places.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Points at which they were published. */
    public int points() {
        return (int) places.keySet().stream()
                .map(place -> Math.round(place.east()) + "/" + Math.round(place.north()))
                .distinct()
                .count();
    }

    /** @param rings of the ward's outline */
    public Picture picture(List<double[]> rings) {
        Grid grid = grid(rings);
        Map<Integer, Map<String, Long>> squares = new TreeMap<>();
        long outside = 0;
        int points = 0;
        for (Map.Entry<Place, Long> place : places.entrySet()) {
            int cell = grid.cell(place.getKey().east(), place.getKey().north());
            if (cell < 0) {
                outside += place.getValue();
            } else {
                points++;
                squares.computeIfAbsent(cell, none -> new TreeMap<>())
                        .merge(place.getKey().name(), place.getValue(), Long::sum);
            }
        }
        List<int[]> counted = squares.entrySet().stream()
                .map(square ->
                        new int[] {grid.column(square.getKey()), grid.row(square.getKey()), sum(square.getValue())})
                .toList();
        return new Picture(
                (int) grid.west(),
                (int) grid.south(),
                (int) grid.side(),
                grid.columns(),
                grid.rows(),
                counted,
                rings.stream().map(DrawWard::metres).toList(),
                spots(grid, squares),
                outside,
                unplaced,
                points);
    }

    /** How many were published in each square of the map, by the square's number. @param rings of the ward's outline */
    public Map<Integer, Long> squares(List<double[]> rings) {
        Grid grid = grid(rings);
        Map<Integer, Long> squares = new TreeMap<>();
        places.forEach((place, count) -> {
            int cell = grid.cell(place.east(), place.north());
            if (cell >= 0) squares.merge(cell, count, Long::sum);
        });
        return squares;
    }

    /** Over the ward's box: an incident's point may lie somewhat beyond its ward. */
    private static Grid grid(List<double[]> rings) {
        Box box = Outlines.box(rings);
        double across = Math.max(box.east() - box.west(), box.north() - box.south());
        int side = SIDES[SIDES.length - 1];
        for (int i = SIDES.length - 1; i >= 0; i--) {
            if (across / SIDES[i] <= MOST_ACROSS) side = SIDES[i];
        }
        return Grid.over(box.west(), box.south(), box.east(), box.north(), side);
    }

    private static List<Picture.Spot> spots(Grid grid, Map<Integer, Map<String, Long>> squares) {
        List<Map.Entry<Integer, Map<String, Long>>> most = squares.entrySet().stream()
                .filter(square -> sum(square.getValue()) > 1)
                .sorted(Comparator.comparing((Map.Entry<Integer, Map<String, Long>> square) -> -sum(square.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(LETTERED)
                .toList();
        List<Picture.Spot> spots = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, Long>> square : most) {
            int cell = square.getKey();
            spots.add(new Picture.Spot(
                    String.valueOf((char) ('A' + spots.size())),
                    around(square.getValue()),
                    grid.column(cell),
                    grid.row(cell),
                    sum(square.getValue())));
        }
        return spots;
    }

    private static String around(Map<String, Long> names) {
        // An empty cell of the table would look as if something were missing.
        if (names.keySet().stream().allMatch(String::isEmpty)) return UNNAMED;
        return names.entrySet().stream()
                .filter(name -> !name.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static int sum(Map<String, Long> names) {
        return (int) names.values().stream().mapToLong(Objects::requireNonNull).sum();
    }

    private static String name(String location) {
        // The publisher capitalises the letter after an apostrophe, too: St Helen'S Road.
        String name = location.replaceFirst("(?i)^on or near\\s*", "")
                .replaceAll("'S\\b", "'s")
                .strip();
        return name.equalsIgnoreCase("no location") ? "" : name;
    }

    private static int[] metres(double[] ring) {
        int[] metres = new int[ring.length];
        for (int i = 0; i < ring.length; i++) {
            metres[i] = (int) Math.round(ring[i]);
        }
        return metres;
    }
}
