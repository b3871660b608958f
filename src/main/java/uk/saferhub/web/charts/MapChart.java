package uk.saferhub.web.charts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map of areas in shades. A shade is how close its lines lie, in one dark blue, so that it holds in print, in
 * greyscale and for any eye; the darkest is solid. North is up; a bar says how long a kilometre or several are.
 *
 * @param id unique on the page
 * @param title what is shown, where and when
 * @param description what there is to see, in sentences
 * @param box what part of the plane is shown
 * @param areas drawn in order, in metres
 * @param legend the words of each shade from 0, empty for one that has none
 * @param missing the words of {@link #MISSING}, empty where nothing is
 * @param labels drawn over the areas
 */
public record MapChart(
        String id,
        String title,
        String description,
        Box box,
        List<Area> areas,
        List<String> legend,
        String missing,
        List<Label> labels) {

    /** The darkest shade: solid. */
    public static final int DARKEST = 5;

    /** Grey slanting lines: of this area the number is not known. */
    public static final int MISSING = -2;

    private static final int WIDTH = 900;
    private static final int MOST_HEIGHT = 900;
    private static final int KEY = 26;

    /** One on which nothing is missing. */
    public MapChart(String id, String title, String description, Box box, List<Area> areas, List<String> legend) {
        this(id, title, description, box, areas, legend, "");
    }

    /** One without labels. */
    public MapChart(
            String id,
            String title,
            String description,
            Box box,
            List<Area> areas,
            List<String> legend,
            String missing) {
        this(id, title, description, box, areas, legend, missing, List.of());
    }

    /** A rectangle of the plane, in metres. */
    public record Box(double west, double south, double east, double north) {}

    /** A letter or two at a place. @param east in metres, of its middle */
    public record Label(double east, double north, String words) {}

    /**
     * An area.
     *
     * @param shade from 0, which is a light grey, to {@link #DARKEST}; {@link #MISSING}; -1 for its outline alone
     * @param rings each as x, y, x, y, …
     * @param words read out for the area, or null
     * @param href where a click on it leads, such as its row of the table; or null
     */
    public record Area(
            int shade,
            List<double[]> rings,
            @Nullable String words,
            @Nullable String href) {

        /** One that leads nowhere. */
        public Area(int shade, List<double[]> rings, @Nullable String words) {
            this(shade, rings, words, null);
        }
    }

    /** For paper and files: what is drawn here and nothing else. */
    public Svg svg() {
        return svg(null);
    }

    /** For a page: over the picture of the ground, where the installation has one. */
    public Svg over(Tiles tiles) {
        return svg(tiles.any() ? tiles : null);
    }

    private Svg svg(@Nullable Tiles ground) {
        int key = 30
                + KEY
                        * (int) Stream.concat(legend.stream(), Stream.of(missing))
                                .filter(words -> !words.isEmpty())
                                .count();
        int height = (int) Math.ceil((box.north() - box.south()) * scale());
        boolean links = areas.stream().anyMatch(area -> area.href() != null);
        Drawing drawing = new Drawing(id, WIDTH, height + key, title, description, links ? "group" : "img");
        Plane plane = new Plane(drawing, WIDTH, height, ground == null ? "" : ground.images(box, scale()));
        for (Area area : areas) {
            String path = new MapPath(box, scale()).of(area.rings());
            if (path.isEmpty()) {
                continue;
            }
            String fill =
                    area.shade() == MISSING ? drawing.hatch() : area.shade() < 0 ? "none" : drawing.shade(area.shade());
            // Cells have no lines between them; named areas do.
            String stroke = area.shade() == -1 ? Drawing.INK : area.words() == null ? "none" : Drawing.BOUNDARY;
            plane.area(path, fill, stroke, area.words(), area.href());
        }
        plane.end();
        for (Label label : labels) {
            double x = (label.east() - box.west()) * scale();
            drawing.wordsOnWhite(x, (box.north() - label.north()) * scale() + 5, label.words());
        }
        bar(drawing, height);
        if (ground != null) drawing.words(0, height + 16, "start", Drawing.INK, ground.attribution());
        int row = 0;
        for (int shade = 0; shade < legend.size(); shade++) {
            if (!legend.get(shade).isEmpty()) {
                double y = height + 34.0 + KEY * row++;
                drawing.rectangle(0, y - 15, 34, 18, Drawing.GREY)
                        .rectangle(1, y - 14, 32, 16, drawing.shade(shade))
                        .words(44, y, "start", Drawing.INK, legend.get(shade));
            }
        }
        if (!missing.isEmpty()) {
            double y = height + 34.0 + KEY * row;
            drawing.rectangle(0, y - 15, 34, 18, Drawing.GREY)
                    .hatched(1, y - 14, 32, 16)
                    .words(44, y, "start", Drawing.INK, missing);
        }
        return drawing.svg();
    }

    private void bar(Drawing drawing, int height) {
        double[] lengths = {500, 1000, 2000, 5000, 10_000, 20_000, 50_000};
        double length = lengths[0];
        for (double longer : lengths) {
            length = longer * scale() < WIDTH / 4.0 ? longer : length;
        }
        double x = WIDTH - 12 - length * scale();
        String words =
                length < 1000 ? "500 metres" : "%.0f kilometre%s".formatted(length / 1000, length > 1000 ? "s" : "");
        drawing.thick(x, height + 12, WIDTH - 12.0, height + 12, Drawing.INK);
        Plane.length(drawing, WIDTH - 12.0, height + 34, length, words);
    }

    private double scale() {
        return Math.min(WIDTH / (box.east() - box.west()), MOST_HEIGHT / (box.north() - box.south()));
    }
}
