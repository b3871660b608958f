package uk.saferhub.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Metric.Measure;
import uk.saferhub.configuration.Metric.Rounding;
import uk.saferhub.web.Dates;

/** How a reading is rounded and worded, and whether it is too small to be printed (PRF-09, architecture "Figures"). */
final class Disclosing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Disclosing() {}

    /**
     * Whether it is below the metric's threshold, or true of all of a group: what holds of all says something about each. Nought
     * tells of nobody.
     */
    static boolean small(Metric metric, Reading reading) {
        int threshold = metric.disclosure().threshold();
        if (threshold == 0) return false;
        return switch (metric.measure()) {
            case COUNT, STOCK, DISTINCT -> few(reading.value(), threshold);
            case SHARE -> few(reading.part(), threshold) || few(minus(reading), threshold) || all(reading);
            case RANGE -> few(reading.part(), threshold) || few(reading.whole(), threshold);
            case RATE, SUM, LIST, TEXT ->
                few(BigDecimal.valueOf(reading.records().size()), threshold);
        };
    }

    private static boolean few(@Nullable BigDecimal n, int threshold) {
        return n != null && n.signum() > 0 && n.compareTo(BigDecimal.valueOf(threshold)) < 0;
    }

    private static boolean all(Reading share) {
        return share.whole() != null
                && share.part() != null
                && share.whole().signum() > 0
                && share.whole().compareTo(share.part()) == 0;
    }

    private static @Nullable BigDecimal minus(Reading share) {
        return share.whole() == null || share.part() == null
                ? null
                : share.whole().subtract(share.part());
    }

    /** The number to print, in the unit that is printed; null for words. */
    static @Nullable BigDecimal value(Metric metric, Reading reading) {
        BigDecimal raw = switch (metric.measure()) {
            case SHARE -> share(reading);
            case RATE -> rate(metric, reading);
            default -> reading.value();
        };
        if (raw == null) return null;
        BigDecimal inUnit =
                metric.unit().equals("pence") ? raw.movePointLeft(2).setScale(2, RoundingMode.HALF_UP) : raw;
        return round(inUnit, metric.rounding());
    }

    private static @Nullable BigDecimal share(Reading reading) {
        if (reading.whole() == null || reading.whole().signum() == 0) return null;
        return Objects.requireNonNull(reading.part())
                .multiply(HUNDRED)
                .divide(reading.whole(), 6, RoundingMode.HALF_UP);
    }

    /** For every 1,000 residents, or of a sum for every one. Null without residents of its year, or without a weight. */
    private static @Nullable BigDecimal rate(Metric metric, Reading reading) {
        if (reading.whole() == null || reading.part() == null) return null;
        boolean sum = metric.source().numbers().contains(metric.of());
        return reading.part()
                .multiply(sum ? BigDecimal.ONE : THOUSAND)
                .divide(reading.whole(), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal round(BigDecimal value, @Nullable Rounding rounding) {
        return switch (rounding == null ? Rounding.NONE : rounding) {
            case NONE -> value;
            case WHOLE -> value.setScale(0, RoundingMode.HALF_UP);
            case ONE_PLACE -> value.setScale(1, RoundingMode.HALF_UP);
            case TO_FIVE ->
                value.divide(BigDecimal.valueOf(5), 0, RoundingMode.HALF_UP).multiply(BigDecimal.valueOf(5));
        };
    }

    /** The words to print: "3 to 4", "a, b and c", a date as people write it; null for a number or where there is nothing. */
    static @Nullable String text(Metric metric, Reading reading, boolean dates) {
        if (metric.measure() == Measure.RANGE) return range(reading);
        if (metric.measure() == Measure.RATE) return null;
        if (reading.wording().isEmpty()) return null;
        List<String> words = dates
                ? reading.wording().stream()
                        .map(LocalDate::parse)
                        .map(Dates::day)
                        .toList()
                : reading.wording();
        if (words.size() == 1) return words.getFirst();
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static @Nullable String range(Reading reading) {
        if (reading.part() == null || reading.whole() == null) return null;
        boolean same = reading.part().compareTo(reading.whole()) == 0;
        return same
                ? reading.part().toPlainString()
                : reading.part().toPlainString() + " to " + reading.whole().toPlainString();
    }

    static String unit(Metric metric) {
        return switch (metric.unit()) {
            case "pence" -> "£";
            case "percent" -> "%";
            default -> metric.unit();
        };
    }
}
