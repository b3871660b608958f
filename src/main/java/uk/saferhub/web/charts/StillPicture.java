package uk.saferhub.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chart or map for documents: its title above, and beneath it what must be read with it. A picture is cut out of its page and
 * passed on, so how it was made, what may not be read off it and how it is handled are in it.
 *
 * @param marking how it is handled, such as OFFICIAL-SENSITIVE
 * @param drawing as a chart draws itself for paper
 * @param notes a paragraph each; empty ones are left out
 */
public record StillPicture(String title, String marking, Svg drawing, List<String> notes) {

    private static final Pattern SIZE = Pattern.compile("width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final int MARGIN = 24;
    private static final int LINE = 20;
    private static final int GAP = 8;

    /** The whole picture: an SVG file of its own. */
    public String svg() {
        Matcher size = SIZE.matcher(drawing.text());
        if (!size.find()) throw new IllegalArgumentException("a drawing without a size");
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        StringBuilder words = new StringBuilder();
        int y = MARGIN + LINE;
        y = paragraph(words, marking, width, y, true) + GAP;
        y = paragraph(words, title, width, y, true) + GAP;
        int top = y;
        y += height + GAP + LINE;
        for (String note : notes) {
            if (!note.isBlank()) y = paragraph(words, note.strip(), width, y, false) + GAP;
        }
        int wide = width + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="Liberation Sans, Arial, sans-serif" font-size="14"><rect width="%1$d" height="%2$d" fill="#ffffff"/>%3$s%4$s</svg>
                """.formatted(wide, y + MARGIN, words, placed(top));
    }

    /** The same as a PNG file, two dots to each unit. */
    public byte[] png() {
        return Raster.png(svg());
    }

    /** What is drawn, where it stands in the picture. Links lead nowhere from a document. */
    private String placed(int top) {
        return drawing.text()
                .replaceFirst("<svg ", "<svg x=\"" + MARGIN + "\" y=\"" + top + "\" ")
                .replaceAll("</?a\\b[^>]*>", "")
                .replace("GDS Transport, arial, sans-serif", "Liberation Sans, Arial, sans-serif");
    }

    private static int paragraph(StringBuilder words, String text, int width, int from, boolean strong) {
        int y = from;
        for (String line : lines(text, width)) {
            words.append("<text x=\"%d\" y=\"%d\" fill=\"%s\"%s>%s</text>"
                    .formatted(MARGIN, y, Drawing.INK, strong ? " font-weight=\"bold\"" : "", Drawing.escape(line)));
            y += LINE;
        }
        return y;
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && Drawing.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
