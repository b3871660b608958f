package uk.saferhub.analysis;

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
 */
record Total(Scope scope, long crimes, @Nullable Rate rate, String how) {

    static Total of(Scope scope, long crimes, Bases.Base base) {
        return new Total(
                scope,
                crimes,
                base.people() == null
                        ? null
                        : Rate.ofOtherYear(crimes, "whole", new Population(base.people(), base.year(), "whole")),
                base.how());
    }

    /** How many months it is of. */
    long months() {
        return scope.from().until(scope.to(), ChronoUnit.MONTHS) + 1;
    }

    String sentence() {
        String all = "Together: %,d crimes and incidents".formatted(crimes);
        if (rate == null) return all + ". No rate: " + how + ".";
        return "%s among %,d %s, which is %.1f for each 1,000 (95%% interval: %.1f to %.1f) over %d month%s. %s.%s"
                .formatted(
                        all,
                        rate.population().people(),
                        Who.of(scope.fields()).words(),
                        rate.value(),
                        rate.lower(),
                        rate.upper(),
                        months(),
                        months() == 1 ? "" : "s",
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
