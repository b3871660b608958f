package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.ForceMonth;

/** Months of a scope of which nothing is held: no number speaks for them, and none of them is nought. */
final class Gaps {

    private static final int MOST_NAMED = 6;

    private Gaps() {}

    /** A sentence that names them, or empty. */
    static String of(CrimeData crime, Scope scope) {
        return of(months(crime, scope));
    }

    /** In order; one that only some forces of the scope hold is among them. */
    static List<YearMonth> months(CrimeData crime, Scope scope) {
        return crime.count(scope.everyType().question()).missing().stream()
                .map(ForceMonth::month)
                .distinct()
                .sorted()
                .toList();
    }

    static String of(List<YearMonth> missing) {
        return missing.isEmpty()
                ? ""
                : "No data is held for "
                        + (missing.size() > MOST_NAMED
                                ? missing.size() + " of these months"
                                : missing.stream().map(Scope::words).collect(Collectors.joining(", ")))
                        + ": these are not in it, and are not nought.";
    }
}
