package uk.saferhub.web.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts of named things as bars, one under the other in the order given, each with its name before and its number
 * behind it, so that there is no axis and no key to look up.
 *
 * @param id unique on the page
 * @param title what is counted, where and when
 * @param marks where bars on one side are not comparable with those on the other, in any order
 */
public record BarChart(String id, String title, List<Bar> bars, List<Mark> marks) {

    /** One whose bars may all be compared. */
    public BarChart(String id, String title, List<Bar> bars) {
        this(id, title, bars, List.of());
    }

    private static final int WIDTH = 960;
    private static final int ROW = 30;
    private static final int MOST_LEFT = 320;

    /** One thing and its count. */
    public record Bar(String label, long count) {}

    /** A broken line across, with its words. @param before the index of the bar that it stands above */
    public record Mark(int before, String words) {}

    public Svg svg() {
        double foot = (bars.size() + marks.size()) * ROW + 4.0;
        Drawing drawing = new Drawing(id, WIDTH, (int) foot, title, description());
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
            double y = row(i) + 4;
            double length = room * bar.count() / largest;
            drawing.words(from - 10, y + 17, "end", Drawing.INK, shortened(bar.label()))
                    .rectangle(from, y, length, ROW - 8, Drawing.BLUE)
                    .words(from + length + 6, y + 17, "start", Drawing.INK, Drawing.count(bar.count()));
        }
        List<Mark> down =
                marks.stream().sorted(Comparator.comparingInt(Mark::before)).toList();
        for (int i = 0; i < down.size(); i++) {
            double y = (down.get(i).before() + i) * ROW + 4.0;
            drawing.dashed(0, y + ROW - 8, WIDTH, y + ROW - 8)
                    .words(WIDTH, y + 14, "end", Drawing.INK, down.get(i).words());
        }
        return drawing.line(from, 0, from, foot, Drawing.GREY).svg();
    }

    /** How far down a bar's row begins: beneath the bars and marks above it. */
    private double row(int bar) {
        return (bar + marks.stream().filter(mark -> mark.before() <= bar).count()) * (double) ROW;
    }

    private static String shortened(String label) {
        int most = (int) ((MOST_LEFT - 12) / Drawing.width("x"));
        return label.length() <= most ? label : label.substring(0, most - 1) + "…";
    }

    /** What there is to see, in a sentence. */
    public String description() {
        return bars.stream()
                .max(Comparator.comparingLong(Bar::count))
                .map(bar -> "Most: %s with %s. %d are shown.%s"
                        .formatted(
                                bar.label(),
                                Drawing.count(bar.count()),
                                bars.size(),
                                marks.isEmpty()
                                        ? ""
                                        : " Broken lines show where they are not comparable: "
                                                + marks.stream()
                                                        .map(Mark::words)
                                                        .collect(Collectors.joining("; ")) + "."))
                .orElse("There is nothing to show.");
    }
}
