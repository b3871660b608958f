package uk.saferhub.reports.rendering;

import java.util.Base64;
import uk.saferhub.reports.document.Block;

/** A block chart in HTML: a drawing that scrolls within itself on a narrow screen, or a picture where no drawing shows. */
final class HtmlChart {

    private HtmlChart() {}

    static void of(Block.Chart chart, boolean drawing, StringBuilder html) {
        String caption = Escape.xml(chart.caption());
        if (drawing) {
            html.append("<div class=\"app-chart__drawing\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(caption)
                    .append("\">")
                    .append(chart.drawing().svg())
                    .append("</div>\n");
            return;
        }
        html.append("<p><img class=\"paper__chart\" alt=\"")
                .append(caption)
                .append("; the list below says the same\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(ChartPicture.png(chart.drawing())))
                .append("\"/></p>\n");
    }
}
