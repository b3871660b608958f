package uk.saferhub.analysis.series;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * When in the week: crimes by day and hour. A crime whose moment is not known, only a span such as a night away from home,
 * is shared out over the hours of its span: Ratcliffe, "Aoristic analysis", International Journal of Geographical
 * Information Science 14 (2000). A span of a whole week or more says nothing of the hour and is left out.
 *
 * @param hours crimes for each day, from Monday, and hour; parts of crimes too
 * @param placed crimes that are in it
 * @param leftOut crimes whose span was too long
 */
public record DayHour(double[][] hours, int placed, int leftOut) {

    private static final int DAY = 24;

    /** When a crime happened: at {@code from}, or some time between. Local time. */
    public record Span(LocalDateTime from, LocalDateTime to) {}

    /**
     * The hours of the day that hold the most.
     *
     * @param from the hour at which it begins
     * @param to the hour at which it ends, not counted; before {@code from} if it goes over midnight
     * @param share of all crimes that it holds
     * @param even the share that it would hold were all hours alike
     */
    public record Peak(int from, int to, double share, double even) {}

    public static DayHour of(Collection<Span> spans) {
        double[][] hours = new double[7][DAY];
        int leftOut = 0;
        for (Span span : spans) {
            double minutes = Duration.between(span.from(), span.to()).toMinutes();
            if (minutes < 0 || minutes >= 7 * DAY * 60) {
                leftOut++;
                continue;
            }
            LocalDateTime at = span.from();
            do {
                LocalDateTime next = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
                LocalDateTime end = next.isBefore(span.to()) ? next : span.to();
                double part = minutes == 0 ? 1 : Duration.between(at, end).toMinutes() / minutes;
                hours[at.getDayOfWeek().getValue() - 1][at.getHour()] += part;
                at = next;
            } while (at.isBefore(span.to()));
        }
        return new DayHour(hours, spans.size() - leftOut, leftOut);
    }

    /** The window of so many hours with the most crime, whatever the day. @throws IllegalStateException if there is none */
    public Peak peak(int length) {
        if (placed == 0) {
            throw new IllegalStateException("there is no crime whose time is known");
        }
        int best = 0;
        double most = -1;
        for (int start = 0; start < DAY; start++) {
            double sum = 0;
            for (int hour = start; hour < start + length; hour++) {
                for (double[] day : hours) {
                    sum += day[hour % DAY];
                }
            }
            if (sum > most + 1e-9) {
                most = sum;
                best = start;
            }
        }
        return new Peak(best, (best + length) % DAY, most / placed, (double) length / DAY);
    }

    /** The share of crimes from Monday to Friday; alike on all days it would be five in seven. */
    public double weekdays() {
        double sum = 0;
        for (int day = 0; day < 5; day++) {
            for (double hour : hours[day]) {
                sum += hour;
            }
        }
        return sum / placed;
    }
}
