package uk.saferhub.web.charts;

import java.util.Locale;

/**
 * An SVG being written. Colours and sizes are attributes, never styles, since the content security policy lets no style
 * stand in a page. Lengths are in the drawing's own units: CSS pixels at its full width.
 */
final class Drawing {

    /** Dark blue of the Government Analysis Function's palette: 9.9 to 1 on white, and apart from grey in any eye. */
    static final String BLUE = "#12436d";

    /** Mid blue of the same palette, 3.3 to 1 on white: what is only partly known. */
    static final String PALE = "#4a8ec2";

    /** Dark orange of the same palette: 4.6 to 1 on white, and apart from the blue in any eye. */
    static final String ALERT = "#b45309";

    static final String INK = "#0b0c0c";
    static final String GREY = "#505a5f";
    static final String RULE = "#cecece";

    private final StringBuilder svg = new StringBuilder();
    private final String id;

    /** Parts two areas of any shade: 3.0 to 1 on white, 3.4 to 1 on the dark blue. */
    static final String BOUNDARY = "#949494";

    /**
     * @param id unique on the page
     * @param title what it shows, read out first
     * @param description what is to be seen in it, in sentences
     */
    Drawing(String id, int width, int height, String title, String description) {
        this(id, width, height, title, description, "img");
    }

    /** @param role img for one whole, group for one with links in it */
    Drawing(String id, int width, int height, String title, String description, String role) {
        this.id = id;
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="%s" \
                aria-labelledby="%s-title %s-desc" font-family="GDS Transport, arial, sans-serif" font-size="14">\
                <title id="%s-title">%s</title><desc id="%s-desc">%s</desc>""".formatted(width, height, width, height, role, id, id, id, escape(title), id, escape(description)));
    }

    Drawing rectangle(double x, double y, double width, double height, String fill) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(y), number(width), number(height), fill));
        return this;
    }

    /** A rectangle of slanting lines: something that is not known. */
    Drawing hatched(double x, double y, double width, double height) {
        return rectangle(x, y, width, height, hatch());
    }

    /** The fill of what is not known. */
    String hatch() {
        if (svg.indexOf("-hatch\"") < 0) {
            svg.append("""
                    <pattern id="%s-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
                    <rect width="8" height="8" fill="#f8f8f8"/><rect width="2" height="8" fill="#b1b4b6"/></pattern>""".formatted(id));
        }
        return "url(#" + id + "-hatch)";
    }

    Drawing line(double x1, double y1, double x2, double y2, String stroke) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), stroke));
        return this;
    }

    /** Where something ends and something else begins. */
    Drawing dashed(double x1, double y1, double x2, double y2) {
        svg.append(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"6 4\"/>"
                        .formatted(number(x1), number(y1), number(x2), number(y2), INK));
        return this;
    }

    /** A thin broken line: a limit. */
    Drawing dashes(double x1, double y1, double x2, double y2) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-dasharray=\"5 3\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), GREY));
        return this;
    }

    /** A line that carries values. */
    Drawing thick(double x1, double y1, double x2, double y2, String stroke) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), stroke));
        return this;
    }

    /** A square on its corner around a point. @param reach from the middle to a corner */
    Drawing diamond(double x, double y, double reach, String fill) {
        return path(
                "M%s %sL%s %sL%s %sL%s %sZ"
                        .formatted(
                                number(x),
                                number(y - reach),
                                number(x + reach),
                                number(y),
                                number(x),
                                number(y + reach),
                                number(x - reach),
                                number(y)),
                fill,
                fill);
    }

    /** A fill of slanting lines, the closer the higher: 0 has none, 5 is solid. */
    String shade(int shade) {
        if (shade <= 0 || shade >= 5) {
            return shade <= 0 ? "#eeefef" : BLUE;
        }
        String name = id + "-shade" + shade;
        if (svg.indexOf("id=\"" + name + "\"") < 0) {
            svg.append("""
                    <pattern id="%s" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
                    <rect width="6" height="6" fill="#ffffff"/><rect width="%s" height="6" fill="%s"/></pattern>""".formatted(name, number(shade * 1.1 - 0.3), BLUE));
        }
        return "url(#" + name + ")";
    }

    /** @param path in SVG's own letters, made of numbers only */
    Drawing path(String path, String fill, String stroke) {
        svg.append("<path d=\"%s\" fill=\"%s\" stroke=\"%s\"/>".formatted(path, fill, stroke));
        return this;
    }

    /** @param anchor start, middle or end: which part of the words is at x */
    Drawing words(double x, double y, String anchor, String fill, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, fill, escape(words)));
        return this;
    }

    /** A number in small type, in the middle over the point. */
    Drawing number(double x, double y, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\" font-size=\"12\">%s</text>"
                .formatted(number(x), number(y), INK, escape(words)));
        return this;
    }

    /** How wide a number in small type is, near enough. */
    static double numberWidth(String words) {
        return words.length() * 6.3;
    }

    /** Words with white behind them, which stay readable on a hatching. */
    Drawing wordsOnWhite(double x, double y, String words) {
        double width = width(words) + 12;
        return rectangle(x - width / 2, y - 15, width, 21, "#ffffff").words(x, y, "middle", INK, words);
    }

    /** Words that run upwards, their end at the point. */
    Drawing wordsUpwards(double x, double y, String fill, String words) {
        svg.append("<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"start\" fill=\"%s\">%s</text>"
                .formatted(number(x), number(y), fill, escape(words)));
        return this;
    }

    /** SVG as it is; every text in it has been through {@link #escape}. */
    Drawing add(String drawn) {
        svg.append(drawn);
        return this;
    }

    Svg svg() {
        return new Svg(svg + "</svg>");
    }

    /** How wide words are, near enough, at the drawing's size of type. */
    static double width(String words) {
        return words.length() * 7.3;
    }

    /** A whole number as people read it: 5,969. */
    static String count(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "");
    }
}
