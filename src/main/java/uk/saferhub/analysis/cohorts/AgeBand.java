package uk.saferhub.analysis.cohorts;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ages as cohorts tell them. Where somebody may be of two bands it is not known. */
public final class AgeBand {

    public static final String NOT_KNOWN = "Not known";

    /** First ages of the bands. */
    private static final List<Integer> FROM = List.of(0, 18, 25, 35, 45, 55, 65);

    private AgeBand() {}

    /** In the order of tables; "not known" last. */
    static List<String> all() {
        return java.util.stream.Stream.concat(FROM.stream().map(AgeBand::words), java.util.stream.Stream.of(NOT_KNOWN))
                .toList();
    }

    /** The age on a day of somebody born between two others. */
    public static String on(LocalDate day, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null || latest == null || latest.isAfter(day)) return NOT_KNOWN;
        String oldest = band(Period.between(earliest, day).getYears());
        return oldest.equals(band(Period.between(latest, day).getYears())) ? oldest : NOT_KNOWN;
    }

    private static String band(int age) {
        return words(
                FROM.stream().filter(from -> from <= age).reduce((a, b) -> b).orElse(0));
    }

    private static String words(int from) {
        int next = FROM.indexOf(from) + 1;
        if (from == 0) return "Under 18";
        return next == FROM.size() ? from + " and over" : from + " to " + (FROM.get(next) - 1);
    }
}
