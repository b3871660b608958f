package uk.saferhub.web.charts;

import java.util.Comparator;
import java.util.List;

/**
 * Counts of named things as bars, one under the other in the order given, each with its name before and its number
 * behind it, so that there is no axis and no key to look up.
 *
 * @param id unique on the page
 * @param title what is counted, where and when
 */
public record BarChart(String id, String title, List<Bar> bars) {

    private static final int WIDTH = 960;
    private static final int ROW = 30;
    private static final int MOST_LEFT = 320;

    /** One thing and its count. */
    public record Bar(String label, long count) {}

    public Svg svg() {
        Drawing drawing = new Drawing(id, WIDTH, bars.size() * ROW + 4, title, description());
        double left = bars.stream()
                        .mapToDouble(bar -> Drawing.width(bar.label()))
                        .max()
                        .orElse(0)
                + 12;
        double from = Math.min(MOST_LEFT, left);
        long largest = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        double room = WIDTH - from - Drawing.width(Drawing.count(largest)) - 12;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * ROW + 4;
            double length = room * bar.count() / largest;
            drawing.words(from - 10, y + 17, "end", Drawing.INK, shortened(bar.label()))
                    .rectangle(from, y, length, ROW - 8, Drawing.BLUE)
                    .words(from + length + 6, y + 17, "start", Drawing.INK, Drawing.count(bar.count()));
        }
        return drawing.line(from, 0, from, bars.size() * ROW + 4, Drawing.GREY).svg();
    }

    private static String shortened(String label) {
        int most = (int) ((MOST_LEFT - 12) / Drawing.width("x"));
        return label.length() <= most ? label : label.substring(0, most - 1) + "…";
    }

    /** What there is to see, in a sentence. */
    public String description() {
        return bars.stream()
                .max(Comparator.comparingLong(Bar::count))
                .map(bar -> "Most: %s with %s. %d are shown."
                        .formatted(bar.label(), Drawing.count(bar.count()), bars.size()))
                .orElse("There is nothing to show.");
    }
}
