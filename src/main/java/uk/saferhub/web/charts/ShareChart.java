package uk.saferhub.web.charts;

import java.util.List;

/**
 * How much of all the first so many hold, from the one with the most: Lorenz, "Methods of measuring the concentration of wealth",
 * Publications of the American Statistical Association 9 (1905), turned about. The dashed line is where all hold as much.
 *
 * @param id unique on the page
 * @param along what lies along the foot, such as "share of places"
 * @param points in order, in per cent of both
 */
public record ShareChart(String id, String title, String along, List<Point> points) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int RIGHT = 900;
    private static final int TOP = 24;
    private static final int FOOT = 300;
    private static final double ROOM = 40;

    /** @param of of all in per cent, beginning with those that hold the most @param hold what they hold in per cent */
    public record Point(double of, double hold) {}

    public Svg svg() {
        Drawing drawing = new Drawing(id, WIDTH, HEIGHT, title, description());
        for (int mark = 0; mark <= 100; mark += 25) {
            drawing.line(LEFT, y(mark), RIGHT, y(mark), mark == 0 ? Drawing.GREY : Drawing.RULE)
                    .words(LEFT - 8, y(mark) + 5, "end", Drawing.GREY, mark + "%")
                    .words(x(mark), FOOT + 22, "middle", Drawing.INK, mark + "%");
        }
        drawing.words(RIGHT, FOOT + 46, "end", Drawing.INK, along).dashed(x(0), y(0), x(100), y(100));
        double lastX = x(0);
        double lastY = y(0);
        double written = -ROOM;
        for (Point point : points) {
            drawing.thick(lastX, lastY, x(point.of()), y(point.hold()), Drawing.BLUE)
                    .rectangle(x(point.of()) - 3, y(point.hold()) - 3, 6, 6, Drawing.BLUE);
            lastX = x(point.of());
            lastY = y(point.hold());
            if (lastX - written >= ROOM) {
                drawing.number(lastX, lastY - 9, "%.1f".formatted(point.hold()));
                written = lastX;
            }
        }
        return drawing.svg();
    }

    /** What there is to see, in sentences. */
    public String description() {
        StringBuilder said = new StringBuilder();
        for (Point point : points) {
            if (point.of() == 5 || point.of() == 20 || point.of() == 50) {
                said.append("%.0f%% hold %.1f%%. ".formatted(point.of(), point.hold()));
            }
        }
        return said.toString().strip();
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * percent / 100;
    }

    private static double y(double percent) {
        return FOOT - (FOOT - TOP) * percent / 100;
    }
}
