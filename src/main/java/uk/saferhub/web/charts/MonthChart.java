package uk.saferhub.web.charts;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts by month as columns on a common foot, with the number on each column where there is room and on
 * the highest where there is not. Months of which
 * nothing is known are hatched and named: they are no low ones.
 *
 * @param id unique on the page
 * @param title what is counted, where and when
 * @param months every month of the period, in order
 * @param breaks where numbers cannot be compared with those before: a dashed line before the month
 */
public record MonthChart(String id, String title, List<Month> months, List<Break> breaks) {

    public MonthChart(String id, String title, List<Month> months) {
        this(id, title, months, List.of());
    }

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter INITIAL = DateTimeFormatter.ofPattern("MMMMM", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int WIDTH = 960;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int TOP = 24;
    private static final int FOOT = 270;

    /** One month. @param count null for no data @param incomplete drawn pale and named, for its count is too low */
    public record Month(YearMonth month, @Nullable Long count, boolean incomplete) {
        public Month(YearMonth month, @Nullable Long count) {
            this(month, count, false);
        }
    }

    /** A month from which on the numbers were made another way. @param what in a few words */
    public record Break(YearMonth month, String what) {}

    public Svg svg() {
        Drawing drawing = new Drawing(id, WIDTH, HEIGHT, title, description());
        long largest = known().stream().mapToLong(MonthChart::count).max().orElse(0);
        Scale scale = Scale.upTo(largest);
        for (long mark : scale.marks()) {
            double y = FOOT - scale.along(mark, FOOT - TOP);
            drawing.line(LEFT, y, WIDTH, y, mark == 0 ? Drawing.GREY : Drawing.RULE)
                    .words(LEFT - 8, y + 5, "end", Drawing.GREY, Drawing.count(mark));
        }
        for (int i = 0; i < months.size(); i++) {
            column(drawing, scale, i);
            foot(drawing, i);
        }
        gaps().forEach(gap -> hatch(drawing, gap));
        breaks.forEach(each -> part(drawing, each));
        return drawing.svg();
    }

    /** What there is to see, in sentences: the highest, the lowest, the last, and what is missing. */
    public String description() {
        List<Month> known = known();
        if (known.isEmpty()) {
            return "There is no data for any month.";
        }
        Month highest =
                known.stream().max(Comparator.comparingLong(MonthChart::count)).orElseThrow();
        Month lowest =
                known.stream().min(Comparator.comparingLong(MonthChart::count)).orElseThrow();
        StringBuilder words = new StringBuilder("Highest %s in %s, lowest %s in %s, last %s in %s."
                .formatted(
                        Drawing.count(count(highest)),
                        LONG.format(highest.month()),
                        Drawing.count(count(lowest)),
                        LONG.format(lowest.month()),
                        Drawing.count(count(known.getLast())),
                        LONG.format(known.getLast().month())));
        breaks.forEach(each -> words.append(" The series breaks in ")
                .append(LONG.format(each.month()))
                .append(": ")
                .append(each.what())
                .append('.'));
        gaps().forEach(gap -> words.append(" No data for ").append(gap.words()).append('.'));
        known.stream()
                .filter(Month::incomplete)
                .forEach(month -> words.append(" Incomplete: ")
                        .append(LONG.format(month.month()))
                        .append('.'));
        return words.toString();
    }

    private void column(Drawing drawing, Scale scale, int i) {
        Long count = months.get(i).count();
        if (count == null) {
            return;
        }
        double height = scale.along(count, FOOT - TOP);
        double gap = Math.min(8, step() / 4);
        drawing.rectangle(
                x(i) + gap / 2,
                FOOT - height,
                step() - gap,
                height,
                months.get(i).incomplete() ? Drawing.PALE : Drawing.BLUE);
        String words = Drawing.count(count);
        if (Drawing.numberWidth(words) < step() || i == highest()) {
            drawing.number(x(i) + step() / 2, FOOT - height - 6, words);
        }
    }

    private void foot(Drawing drawing, int i) {
        YearMonth month = months.get(i).month();
        String words = (step() > 30 ? SHORT : INITIAL).format(month);
        if (step() > 12) {
            drawing.words(x(i) + step() / 2, FOOT + 20, "middle", Drawing.INK, words);
        }
        boolean room = month.getMonthValue() == 1 || months.size() - i > 3 && month.getMonthValue() < 10;
        if (month.getMonthValue() == 1 || i == 0 && room || i == 0 && step() > 30) {
            drawing.line(x(i), FOOT, x(i), FOOT + 44, Drawing.GREY)
                    .words(x(i) + 4, FOOT + 42, "start", Drawing.INK, Integer.toString(month.getYear()));
        }
    }

    private void part(Drawing drawing, Break at) {
        for (int i = 0; i < months.size(); i++) {
            if (!months.get(i).month().equals(at.month())) continue;
            drawing.dashed(x(i), TOP - 16, x(i), FOOT);
            boolean left = x(i) > WIDTH / 2.0;
            drawing.words(x(i) + (left ? -4 : 4), TOP - 6, left ? "end" : "start", Drawing.INK, at.what());
        }
    }

    private void hatch(Drawing drawing, Gap gap) {
        double width = gap.length() * step();
        drawing.hatched(x(gap.first()), TOP, width, FOOT - TOP);
        double middle = x(gap.first()) + width / 2;
        if (Drawing.width(gap.words()) + 12 < width) {
            double height = (TOP + FOOT) / 2.0;
            drawing.wordsOnWhite(middle, height - 20, "No data").wordsOnWhite(middle, height, gap.words());
        } else {
            String words = "No data: " + gap.briefly();
            drawing.rectangle(middle - 10, FOOT - 12 - Drawing.width(words), 20, Drawing.width(words) + 8, "#ffffff")
                    .wordsUpwards(middle + 5, FOOT - 8, Drawing.INK, words);
        }
    }

    private List<Month> known() {
        return months.stream().filter(month -> month.count() != null).toList();
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            int first = i;
            while (i < months.size() && months.get(i).count() == null) {
                i++;
            }
            if (i > first) {
                gaps.add(new Gap(
                        first,
                        i - first,
                        months.get(first).month(),
                        months.get(i - 1).month()));
            }
        }
        return gaps;
    }

    private int highest() {
        int highest = 0;
        for (int i = 0; i < months.size(); i++) {
            highest = count(months.get(i)) > count(months.get(highest)) ? i : highest;
        }
        return highest;
    }

    private double step() {
        return (double) (WIDTH - LEFT) / months.size();
    }

    private double x(int i) {
        return LEFT + i * step();
    }

    private static long count(Month month) {
        return month.count() == null ? 0 : month.count();
    }
}
