package uk.saferhub.crimedata.catalogue;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Dates;
import uk.saferhub.web.charts.BarChart;

/** Where breaks lie among bars that stand for periods (PRF-08). */
public final class BreakMarks {

    private BreakMarks() {}

    /**
     * Each above the first period that it lies in or before. One that lies before all of them, or after, or on the first day of the
     * first, parts nothing.
     *
     * @param periods of the bars, one after the other
     * @param above how many bars stand above the first of them
     */
    public static List<BarChart.Mark> of(List<SeriesBreak> breaks, List<Period> periods, int above) {
        List<BarChart.Mark> marks = new ArrayList<>();
        for (SeriesBreak each : breaks) {
            int at = 0;
            while (at < periods.size() && periods.get(at).to().isBefore(each.on())) at++;
            if (at < periods.size() && (at > 0 || periods.get(0).from().isBefore(each.on())))
                marks.add(new BarChart.Mark(above + at, Dates.day(each.on()) + ": " + each.what()));
        }
        return marks;
    }
}
