package uk.saferhub.web.charts;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A monthly series as a line with the limits it should keep to. A flagged value is a large diamond with its number, a
 * foretold one hollow; limits are dashed. What is not known is hatched.
 *
 * @param id unique on the page
 * @param title what is measured, where and when
 * @param points every month, in order
 * @param marks moments that divide the series, each with its words
 * @param decimals with how many a value is written: those of the table beneath
 */
public record LimitChart(String id, String title, List<Point> points, List<Mark> marks, int decimals) {

    /** One of whole numbers. */
    public LimitChart(String id, String title, List<Point> points, List<Mark> marks) {
        this(id, title, points, marks, 0);
    }

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int WIDTH = 960;
    private static final int HEIGHT = 340;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int FOOT = 290;

    /** What a point is. */
    public enum Kind {
        USUAL,
        FLAGGED,
        FORETOLD
    }

    /** One month. Any number may be NaN, which is not known. @param centre the mean @param lower and upper the limits */
    public record Point(YearMonth month, double value, double centre, double lower, double upper, Kind kind) {}

    /** A line across at the beginning of a month. */
    public record Mark(YearMonth at, String words) {}

    public Svg svg() {
        Drawing drawing = new Drawing(id, WIDTH, HEIGHT, title, description());
        Scale scale = Scale.upTo((long) Math.ceil(points.stream()
                .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.value(), p.upper()))
                .filter(Double::isFinite)
                .max()
                .orElse(1)));
        for (long mark : scale.marks()) {
            drawing.line(LEFT, y(scale, mark), WIDTH, y(scale, mark), mark == 0 ? Drawing.GREY : Drawing.RULE)
                    .words(LEFT - 8, y(scale, mark) + 5, "end", Drawing.GREY, Drawing.count(mark));
        }
        for (int i = 0; i < points.size(); i++) {
            if (!Double.isFinite(points.get(i).value())) {
                drawing.hatched(LEFT + i * step(), TOP, step(), FOOT - TOP);
            }
            limits(drawing, scale, i);
            foot(drawing, i);
        }
        for (Mark mark : marks) {
            double x = LEFT + step() * points.get(0).month().until(mark.at(), java.time.temporal.ChronoUnit.MONTHS);
            boolean right = x < WIDTH * 0.7;
            drawing.line(x, TOP - 16, x, FOOT, Drawing.INK)
                    .words(x + (right ? 6 : -6), TOP - 8, right ? "start" : "end", Drawing.INK, mark.words());
        }
        for (int i = 0; i < points.size(); i++) {
            value(drawing, scale, i);
        }
        return drawing.svg();
    }

    /** What there is to see, in sentences. */
    public String description() {
        List<Point> known =
                points.stream().filter(p -> Double.isFinite(p.value())).toList();
        if (known.isEmpty()) {
            return "There is no data for any month.";
        }
        Point highest =
                known.stream().max(Comparator.comparingDouble(Point::value)).orElseThrow();
        Point lowest =
                known.stream().min(Comparator.comparingDouble(Point::value)).orElseThrow();
        long flagged = known.stream().filter(p -> p.kind() == Kind.FLAGGED).count();
        long foretold = known.stream().filter(p -> p.kind() == Kind.FORETOLD).count();
        return "Highest %s in %s, lowest %s in %s. %s%s"
                .formatted(
                        words(highest.value()),
                        LONG.format(highest.month()),
                        words(lowest.value()),
                        LONG.format(lowest.month()),
                        flagged == 0 ? "No month is flagged." : "Months flagged: " + flagged + ".",
                        foretold == 0 ? "" : " The last " + foretold + " are forecasts.");
    }

    private void limits(Drawing drawing, Scale scale, int i) {
        Point point = points.get(i);
        if (!Double.isFinite(point.lower()) || !Double.isFinite(point.upper())) {
            return;
        }
        double x = LEFT + i * step();
        drawing.dashes(x, y(scale, point.lower()), x + step(), y(scale, point.lower()))
                .dashes(x, y(scale, point.upper()), x + step(), y(scale, point.upper()));
        if (Double.isFinite(point.centre())) {
            drawing.line(x, y(scale, point.centre()), x + step(), y(scale, point.centre()), Drawing.GREY);
        }
    }

    private void value(Drawing drawing, Scale scale, int i) {
        Point point = points.get(i);
        if (!Double.isFinite(point.value())) {
            return;
        }
        double y = y(scale, point.value());
        if (i > 0 && Double.isFinite(points.get(i - 1).value())) {
            drawing.thick(x(i - 1), y(scale, points.get(i - 1).value()), x(i), y, Drawing.BLUE);
        }
        switch (point.kind()) {
            case USUAL -> drawing.rectangle(x(i) - 2.5, y - 2.5, 5, 5, Drawing.BLUE);
            case FORETOLD ->
                drawing.rectangle(x(i) - 4, y - 4, 8, 8, Drawing.BLUE).rectangle(x(i) - 2, y - 2, 4, 4, "#ffffff");
            case FLAGGED -> flagged(drawing, i, y);
        }
    }

    private void flagged(Drawing drawing, int i, double y) {
        String words = words(points.get(i).value());
        drawing.diamond(x(i), y, 7, Drawing.ALERT);
        if (step() > Drawing.numberWidth(words) || i == 0 || points.get(i - 1).kind() != Kind.FLAGGED) {
            drawing.number(x(i), y - 11, words);
        }
    }

    private void foot(Drawing drawing, int i) {
        YearMonth month = points.get(i).month();
        if (i == 0 && month.getMonthValue() < 10 || month.getMonthValue() == 1) {
            drawing.line(LEFT + i * step(), FOOT, LEFT + i * step(), FOOT + 24, Drawing.GREY)
                    .words(LEFT + i * step() + 4, FOOT + 22, "start", Drawing.INK, Integer.toString(month.getYear()));
        }
    }

    private String words(double value) {
        return decimals == 0 ? Drawing.count(Math.round(value)) : ("%,." + decimals + "f").formatted(value);
    }

    private double step() {
        return (double) (WIDTH - LEFT) / points.size();
    }

    private double x(int i) {
        return LEFT + (i + 0.5) * step();
    }

    private static double y(Scale scale, double value) {
        return FOOT - (FOOT - TOP) * value / scale.top();
    }
}
