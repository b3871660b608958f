package uk.saferhub.analysis;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.Rate;

/**
 * All crime of a scope for all who live there (SVD-03).
 *
 * @param rate null where the residents of some part of it are not known
 * @param how where the residents come from, or why there is no rate
 * @param missing of how many months nothing is held: they are not in it, and the rate is of the others
 */
record Total(Scope scope, long crimes, @Nullable Rate rate, String how, int missing) {

    static Total of(Scope scope, long crimes, Bases.Base base) {
        return of(scope, crimes, base, List.of());
    }

    /** @param missing months of which a force of the scope holds nothing; of one force, nothing of them is counted */
    static Total of(Scope scope, long crimes, Bases.Base base, List<YearMonth> missing) {
        if (!missing.isEmpty() && scope.force().equals(Scope.ALL))
            return new Total(
                    scope,
                    crimes,
                    null,
                    "%d of %d months %s not held of every force"
                            .formatted(missing.size(), all(scope), missing.size() == 1 ? "is" : "are"),
                    missing.size());
        return new Total(
                scope,
                crimes,
                base.people() == null
                        ? null
                        : Rate.ofOtherYear(crimes, "whole", new Population(base.people(), base.year(), "whole")),
                base.how(),
                missing.size());
    }

    /** How many months it is of: those that are held. */
    long months() {
        return all(scope) - missing;
    }

    private static long all(Scope scope) {
        return scope.from().until(scope.to(), ChronoUnit.MONTHS) + 1;
    }

    private String over() {
        return missing == 0
                ? "%d month%s".formatted(months(), months() == 1 ? "" : "s")
                : "%d of %d months, since nothing is held for the others".formatted(months(), all(scope));
    }

    String sentence() {
        String all = "Together: %,d crimes and incidents".formatted(crimes);
        if (rate == null) return all + ". No rate: " + how + ".";
        return "%s among %,d %s, which is %.1f for each 1,000 (95%% interval: %.1f to %.1f) over %s. %s.%s"
                .formatted(
                        all,
                        rate.population().people(),
                        Who.of(scope.fields()).words(),
                        rate.value(),
                        rate.lower(),
                        rate.upper(),
                        over(),
                        how,
                        rate.population().year() == RateMap.yearOf(scope)
                                ? ""
                                : " These are the people of %d for crimes of %d."
                                        .formatted(rate.population().year(), RateMap.yearOf(scope)));
    }

    /** Its row beneath those of the areas. */
    List<String> row() {
        return List.of(
                "All together",
                "",
                "%,d".formatted(crimes),
                rate == null ? "" : "%,d".formatted(rate.population().people()),
                rate == null ? "" : "%.1f".formatted(rate.value()),
                rate == null ? "" : "%.1f to %.1f".formatted(rate.lower(), rate.upper()));
    }
}
