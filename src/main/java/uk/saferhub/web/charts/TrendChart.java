package uk.saferhub.web.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A measure as it stood from one day to the next: it holds from the day it was taken until the day of the next, so the line
 * goes in steps and never guesses at days between.
 *
 * @param id unique on the page
 * @param title what is measured
 * @param points in the order of their days, at least one
 * @param lines values that mean something, each with its words at the right
 * @param most the least end of the axis; 0 where the points alone say it
 */
public record TrendChart(String id, String title, List<Point> points, List<Line> lines, int most) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int WIDTH = 960;
    private static final int HEIGHT = 300;
    private static final int LEFT = 60;
    private static final int RIGHT = 820;
    private static final int TOP = 24;
    private static final int FOOT = 250;

    /** What was measured on a day. */
    public record Point(LocalDate day, int value) {}

    /** A value that means something. */
    public record Line(int value, String words) {}

    public Svg svg() {
        Drawing drawing = new Drawing(id, WIDTH, HEIGHT, title, description());
        Scale scale = Scale.upTo(largest());
        for (long mark : scale.marks()) {
            double y = y(scale, mark);
            drawing.line(LEFT, y, RIGHT, y, mark == 0 ? Drawing.GREY : Drawing.RULE)
                    .words(LEFT - 8, y + 5, "end", Drawing.GREY, Drawing.count(mark));
        }
        for (Line line : lines) {
            double y = y(scale, line.value());
            drawing.line(LEFT, y, RIGHT, y, Drawing.INK).words(RIGHT + 8, y + 5, "start", Drawing.INK, line.words());
        }
        steps(drawing, scale);
        foot(drawing);
        return drawing.svg();
    }

    /** What there is to see, in sentences: first, last, highest. */
    public String description() {
        Point first = points.getFirst();
        Point last = points.getLast();
        Point highest = points.stream()
                .max(java.util.Comparator.comparingInt(Point::value))
                .orElseThrow();
        return "%d on %s, %d on %s; the highest was %d on %s."
                .formatted(
                        first.value(), LONG.format(first.day()),
                        last.value(), LONG.format(last.day()),
                        highest.value(), LONG.format(highest.day()));
    }

    private void steps(Drawing drawing, Scale scale) {
        for (int i = 0; i < points.size(); i++) {
            double x = x(i);
            double y = y(scale, points.get(i).value());
            double until = i + 1 < points.size() ? x(i + 1) : Math.min(RIGHT, x + 40);
            drawing.rectangle(x, y - 1.5, until - x, 3, Drawing.BLUE);
            if (i > 0) {
                double before = y(scale, points.get(i - 1).value());
                drawing.rectangle(x - 1.5, Math.min(before, y), 3, Math.abs(before - y), Drawing.BLUE);
            }
            drawing.rectangle(x - 4, y - 4, 8, 8, Drawing.BLUE)
                    // Beside the step that leads to it, not on it.
                    .number(
                            i == 0 ? x : x + 14,
                            y - 9,
                            Drawing.count(points.get(i).value()));
        }
    }

    private void foot(Drawing drawing) {
        double from = 0;
        for (int i = 0; i < points.size(); i++) {
            String words = DAY.format(points.get(i).day());
            double half = Drawing.width(words) / 2;
            if (i > 0 && x(i) - half < from + 8) {
                continue;
            }
            drawing.words(x(i), FOOT + 22, "middle", Drawing.INK, words);
            from = x(i) + half;
        }
    }

    private int largest() {
        int points = this.points.stream().mapToInt(Point::value).max().orElse(0);
        int lines = this.lines.stream().mapToInt(Line::value).max().orElse(0);
        return Math.max(most, Math.max(points, lines));
    }

    private static double y(Scale scale, long value) {
        return FOOT - scale.along(value, FOOT - TOP);
    }

    /** By its day; points of one day stand side by side. */
    private double x(int i) {
        LocalDate first = points.getFirst().day();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, points.getLast().day()));
        double room = RIGHT - LEFT - 90.0;
        long sameBefore = points.subList(0, i).stream()
                .filter(point -> point.day().equals(points.get(i).day()))
                .count();
        return LEFT + 45 + room * ChronoUnit.DAYS.between(first, points.get(i).day()) / days + 14.0 * sameBefore;
    }
}
