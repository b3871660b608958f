package uk.saferhub.partnership;

import java.util.List;

/** Draws a block chart. Colours are set as attributes, since pages allow no style of their own. */
final class ChartSvg {

    private ChartSvg() {}

    static String of(BlockChart chart) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"chart-title chart-desc\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"Arial, sans-serif\" font-size=\"14\">"
                        .formatted(chart.width(), chart.height(), chart.width(), chart.height()));
        svg.append("<title id=\"chart-title\">How the groups report to each other</title>");
        svg.append("<desc id=\"chart-desc\">%d groups and %d lines; the list of groups says the same in words.</desc>"
                .formatted(chart.boxes().size(), chart.lines().size()));
        svg.append(
                "<defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#0b0c0c\"/></marker></defs>");
        chart.lines().forEach(line -> line(svg, line));
        chart.boxes().forEach(box -> box(svg, box));
        return svg.append("</svg>").toString();
    }

    private static void line(StringBuilder svg, BlockChart.Line line) {
        int bend = line.fromX() == line.toX() ? 40 : (line.toX() - line.fromX()) / 2;
        svg.append(
                "<path d=\"M%d %dC%d %d %d %d %d %d\" fill=\"none\" stroke=\"#0b0c0c\" stroke-width=\"%s\"%s marker-end=\"url(#end)\"><title>%s</title></path>"
                        .formatted(
                                line.fromX(),
                                line.fromY(),
                                line.fromX() + bend,
                                line.fromY(),
                                line.fromX() == line.toX() ? line.toX() + bend : line.toX() - bend,
                                line.toY(),
                                line.toX(),
                                line.toY(),
                                line.full() ? "2" : "1.5",
                                line.full() ? "" : " stroke-dasharray=\"6 4\"",
                                escaped(line.sentence())));
    }

    private static void box(StringBuilder svg, BlockChart.Box box) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#0b0c0c\"/>"
                .formatted(
                        box.x(),
                        box.y(),
                        BlockChart.BOX_WIDTH,
                        BlockChart.BOX_HEIGHT,
                        box.own() ? "#ffffff" : "#f3f2f1"));
        List<String> words = box.words();
        int first = box.y() + BlockChart.BOX_HEIGHT / 2 + 5 - (words.size() - 1) * 9;
        for (int i = 0; i < words.size(); i++) {
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#0b0c0c\">%s</text>"
                    .formatted(box.x() + BlockChart.BOX_WIDTH / 2, first + i * 18, escaped(words.get(i))));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
