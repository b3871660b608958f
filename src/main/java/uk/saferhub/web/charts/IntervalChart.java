package uk.saferhub.web.charts;

import java.util.List;

/**
 * Values of named things with their intervals, one under the other in the order given, and a line at what they are compared with.
 *
 * @param id unique on the page
 * @param expected where the line stands
 * @param expectedWords what it is
 */
public record IntervalChart(
        String id, String title, String description, List<Row> rows, double expected, String expectedWords) {

    private static final int WIDTH = 960;
    private static final int LEFT = 300;
    private static final int ROW = 30;
    private static final int TOP = 30;

    /** One thing. @param own the one that the others are compared with: drawn in another colour and shape */
    public record Row(String label, double value, double lower, double upper, boolean own) {}

    public Svg svg() {
        Drawing drawing = new Drawing(id, WIDTH, TOP + rows.size() * ROW + 8, title, description);
        double most =
                Math.max(expected, rows.stream().mapToDouble(Row::upper).max().orElse(1));
        double scale = (WIDTH - LEFT - 110) / most;
        drawing.dashed(LEFT + expected * scale, TOP - 6, LEFT + expected * scale, TOP + rows.size() * ROW)
                .words(Math.min(LEFT + expected * scale, WIDTH - 120), TOP - 12, "middle", Drawing.INK, expectedWords);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = TOP + i * ROW + ROW / 2.0;
            String colour = row.own() ? Drawing.ALERT : Drawing.BLUE;
            drawing.words(LEFT - 12, y + 5, "end", Drawing.INK, row.own() ? "▶ " + row.label() : row.label())
                    .thick(LEFT + row.lower() * scale, y, LEFT + row.upper() * scale, y, colour);
            if (row.own()) {
                drawing.diamond(LEFT + row.value() * scale, y, 8, colour);
            } else {
                drawing.rectangle(LEFT + row.value() * scale - 4, y - 4, 8, 8, colour);
            }
            drawing.words(LEFT + row.upper() * scale + 10, y + 5, "start", Drawing.INK, "%,.1f".formatted(row.value()));
        }
        return drawing.line(LEFT, TOP - 6, LEFT, TOP + rows.size() * ROW + 4, Drawing.GREY)
                .svg();
    }
}
