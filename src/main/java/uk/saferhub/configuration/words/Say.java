package uk.saferhub.configuration.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.saferhub.configuration.Dated;

/** Small words that the sentences of a pack are made of. */
public final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Say() {}

    public static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String list(List<String> items) {
        return joined(items, " and ");
    }

    public static String or(List<String> items) {
        return joined(items, " or ");
    }

    private static String joined(List<String> items, String last) {
        if (items.size() < 2) {
            return items.isEmpty() ? "nothing" : items.getFirst();
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + last + items.getLast();
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** " from … to …", with a space before it, or nothing when it always holds. */
    public static String period(Dated dated) {
        LocalDate from = dated.from();
        LocalDate to = dated.to();
        return (from == null ? "" : " from " + day(from)) + (to == null ? "" : " to " + day(to));
    }

    public static String days(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    public static String pounds(int pence) {
        return pence % 100 == 0 ? "£" + pence / 100 : "£%d.%02d".formatted(pence / 100, pence % 100);
    }

    public static String stop(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
