package uk.saferhub.web.charts;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/**
 * The hours of a week, the darker the more: a row for each day from Monday, a column for each hour. The shades are those of
 * {@link MapChart}, so it holds in print and for any eye.
 *
 * @param id unique on the page
 * @param hours of each day from Monday, 24 numbers each
 */
public record WeekChart(String id, String title, String description, double[][] hours) {

    private static final int LEFT = 100;
    private static final int CELL = 32;
    private static final int TOP = 28;
    private static final int KEY = 40;

    public Svg svg() {
        double most = Arrays.stream(hours).flatMapToDouble(Arrays::stream).max().orElse(0);
        Drawing drawing = new Drawing(id, LEFT + 24 * CELL + 4, TOP + 7 * CELL + KEY, title, description);
        for (int hour = 0; hour < 24; hour += 2) {
            drawing.words(LEFT + hour * CELL, TOP - 8, "start", Drawing.INK, "%02d".formatted(hour));
        }
        for (int day = 0; day < 7; day++) {
            String name = DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, Locale.UK);
            drawing.words(LEFT - 10, TOP + day * CELL + 21, "end", Drawing.INK, name);
            for (int hour = 0; hour < 24; hour++) {
                drawing.rectangle(LEFT + hour * CELL, TOP + day * CELL, CELL - 1, CELL - 1, Drawing.BOUNDARY)
                        .rectangle(
                                LEFT + hour * CELL + 0.5,
                                TOP + day * CELL + 0.5,
                                CELL - 2,
                                CELL - 2,
                                drawing.shade(shade(hours[day][hour], most)));
            }
        }
        for (int shade = 0; shade <= MapChart.DARKEST; shade++) {
            double x = LEFT + shade * 120.0;
            double y = TOP + 7 * CELL + 12.0;
            drawing.rectangle(x, y, 26, 18, Drawing.BOUNDARY)
                    .rectangle(x + 1, y + 1, 24, 16, drawing.shade(shade))
                    .words(x + 32, y + 14, "start", Drawing.INK, legend(shade, most));
        }
        return drawing.svg();
    }

    /** 0 for none at all. */
    private static int shade(double value, double most) {
        return value <= 0 ? 0 : Math.max(1, (int) Math.ceil(MapChart.DARKEST * value / most));
    }

    private static String legend(int shade, double most) {
        return shade == 0 ? "none" : "up to %,.1f".formatted(shade * most / MapChart.DARKEST);
    }
}
