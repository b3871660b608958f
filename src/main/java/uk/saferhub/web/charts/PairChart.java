package uk.saferhub.web.charts;

import java.util.List;

/**
 * Two measures of named things side by side, each with a scale of its own: what is many may be light, and what is few heavy.
 *
 * @param id unique on the page
 * @param title what is shown, where and when
 * @param left what the bars on the left measure
 * @param right what those on the right do
 */
public record PairChart(String id, String title, String left, String right, List<Pair> pairs) {

    private static final int WIDTH = 960;
    private static final int ROW = 30;
    private static final int HEAD = 28;
    private static final double NAMES = 250;
    private static final double ROOM = (WIDTH - NAMES) / 2;
    private static final double NUMBER = 84;

    /** One thing. @param saidLeft the number behind the bar on the left, as it is read */
    public record Pair(String label, double left, String saidLeft, double right, String saidRight) {}

    public Svg svg() {
        Drawing drawing = new Drawing(id, WIDTH, HEAD + pairs.size() * ROW + 4, title, description());
        drawing.words(NAMES, 16, "start", Drawing.INK, left).words(NAMES + ROOM, 16, "start", Drawing.INK, right);
        double mostLeft = pairs.stream().mapToDouble(Pair::left).max().orElse(1);
        double mostRight = pairs.stream().mapToDouble(Pair::right).max().orElse(1);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            double y = HEAD + i * ROW + 4.0;
            drawing.words(NAMES - 10, y + 17, "end", Drawing.INK, shortened(pair.label()));
            bar(drawing, NAMES, y, pair.left(), mostLeft, Drawing.BLUE, pair.saidLeft());
            bar(drawing, NAMES + ROOM, y, pair.right(), mostRight, Drawing.ALERT, pair.saidRight());
        }
        double foot = HEAD + pairs.size() * ROW + 4.0;
        return drawing.line(NAMES, HEAD, NAMES, foot, Drawing.GREY)
                .line(NAMES + ROOM, HEAD, NAMES + ROOM, foot, Drawing.GREY)
                .svg();
    }

    private static void bar(Drawing drawing, double x, double y, double value, double most, String fill, String said) {
        double length = most <= 0 ? 0 : (ROOM - NUMBER) * value / most;
        drawing.rectangle(x, y, length, ROW - 8, fill).words(x + length + 6, y + 17, "start", Drawing.INK, said);
    }

    private static String shortened(String label) {
        int most = (int) ((NAMES - 12) / Drawing.width("x"));
        return label.length() <= most ? label : label.substring(0, most - 1) + "…";
    }

    /** What there is to see, in a sentence. */
    public String description() {
        if (pairs.isEmpty()) return "There is nothing to show.";
        Pair many = pairs.stream()
                .max(java.util.Comparator.comparingDouble(Pair::left))
                .orElseThrow();
        Pair heavy = pairs.stream()
                .max(java.util.Comparator.comparingDouble(Pair::right))
                .orElseThrow();
        return "%s: most in %s with %s. %s: most in %s with %s. %d are shown."
                .formatted(left, many.label(), many.saidLeft(), right, heavy.label(), heavy.saidRight(), pairs.size());
    }
}
