package uk.saferhub.web.charts;

import org.jspecify.annotations.Nullable;

/**
 * The part of a map's drawing that a script may move: a picture within the picture, cut off at its edges.
 */
final class Plane {

    private final Drawing drawing;
    private final String over;

    /** Begins it; everything that is drawn until its end lies in it. @param ground pictures beneath it all, or empty */
    Plane(Drawing drawing, int width, int height, String ground) {
        this.over = ground.isEmpty() ? "" : " fill-opacity=\"0.6\"";
        this.drawing = drawing;
        drawing.add("<svg x=\"0\" y=\"0\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">"
                        .formatted(width, height))
                .add(ground);
    }

    /**
     * An area of the map.
     *
     * @param path in SVG's own letters, made of numbers only
     * @param words read out for it and shown under the pointer, or null
     * @param href where a click on it leads, or null. It is no stop of the tabulator: the table has the same rows
     */
    void area(String path, String fill, String stroke, @Nullable String words, @Nullable String href) {
        String drawn = "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s>%s</path>"
                .formatted(
                        path,
                        fill,
                        stroke,
                        stroke.equals(Drawing.BOUNDARY) ? "1" : "0.5",
                        fill.equals("none") ? "" : " fill-rule=\"evenodd\"" + over,
                        words == null ? "" : "<title>" + Drawing.escape(words) + "</title>");
        drawing.add(
                href == null ? drawn : "<a href=\"" + Drawing.escape(href) + "\" tabindex=\"-1\">" + drawn + "</a>");
    }

    Drawing end() {
        return drawing.add("</svg>");
    }

    /** Words for the length of a bar beside them, which a script changes when it moves the plane closer. */
    static void length(Drawing drawing, double x, double y, double metres, String words) {
        drawing.add("<text x=\"%s\" y=\"%s\" text-anchor=\"end\" fill=\"%s\" data-metres=\"%s\">%s</text>"
                .formatted(
                        Drawing.number(x),
                        Drawing.number(y),
                        Drawing.INK,
                        Drawing.number(metres),
                        Drawing.escape(words)));
    }
}
