package uk.saferhub.crimedata.catalogue;

/**
 * How often a data set comes.
 *
 * @param every how many months or weeks one delivery covers; 0 if it comes once
 * @param lag it is due by the end of that many months, or that many weeks, after the period
 */
public record Cadence(Unit unit, int every, int lag) {

    /** By what it is counted. */
    public enum Unit {
        MONTHS,
        WEEKS
    }

    public static Cadence months(int every, int lag) {
        return new Cadence(Unit.MONTHS, every, lag);
    }

    public static Cadence weeks(int every, int lag) {
        return new Cadence(Unit.WEEKS, every, lag);
    }

    /** It comes once, and nothing is chased. */
    public static Cadence once() {
        return months(0, 0);
    }

    boolean isOnce() {
        return every == 0;
    }

    boolean isWeekly() {
        return unit == Unit.WEEKS;
    }

    /** "Every 3 months, due by the end of 3 months after". */
    String words() {
        if (isOnce()) return "Once";
        return isWeekly()
                ? "Every %s, due %s after".formatted(some(every, "week"), some(lag, "week"))
                : "Every %s, due by the end of %s after".formatted(some(every, "month"), some(lag, "month"));
    }

    private static String some(int number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
