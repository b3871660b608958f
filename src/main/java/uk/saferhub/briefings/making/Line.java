package uk.saferhub.briefings.making;

import org.jspecify.annotations.Nullable;

/**
 * One category of published crime in a ward.
 *
 * @param type as published, or "All"
 * @param now in the months of the round; null for no data
 * @param before in the same months a year earlier; null for no data
 * @param comparable whether both were counted over whole months of the same kind
 */
public record Line(
        String type, @Nullable Long now, @Nullable Long before, boolean comparable) {

    /** From so many on a share says more than a number does. */
    private static final int ENOUGH_FOR_SHARE = 20;

    /** As with the limits of a control chart: a round asks some hundreds of such questions, and may say "change" by mistake once. */
    private static final double DEVIATIONS = 3;

    public String nowWords() {
        return words(now);
    }

    public String beforeWords() {
        return words(before);
    }

    /** "+12 (+31%)", "−3", "none", or why there is nothing to compare. */
    public String change() {
        if (now == null || before == null || !comparable) return "not compared";
        long difference = now - before;
        if (difference == 0) return "none";
        String share = before < ENOUGH_FOR_SHARE
                ? ""
                : " (%s%.0f%%)".formatted(sign(difference), Math.abs(100.0 * difference / before));
        return "%s%,d%s".formatted(sign(difference), Math.abs(difference), share);
    }

    /**
     * Whether the difference is larger than counts differ by chance alone: three standard deviations of the difference of two
     * Poisson counts.
     */
    public boolean beyondChance() {
        return now != null
                && before != null
                && comparable
                && Math.abs(now - before) > DEVIATIONS * Math.sqrt((double) now + before);
    }

    /** What is to be made of the change. */
    public String verdict() {
        if (now == null || before == null || !comparable) return "";
        return beyondChance() ? now > before ? "More" : "Fewer" : "Within chance";
    }

    private static String sign(long difference) {
        return difference > 0 ? "+" : "−";
    }

    private static String words(@Nullable Long count) {
        return count == null ? "no data" : "%,d".formatted(count);
    }
}
