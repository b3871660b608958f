package uk.saferhub.analysis;

import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;

/** Counts a scope month by month, and measures it as it is asked: by count, by share or by rate. */
@Component
class Measuring {

    private final CrimeData crime;
    private final Agencies agencies;
    private final Bases bases;

    Measuring(CrimeData crime, Agencies agencies, Bases bases) {
        this.crime = crime;
        this.agencies = agencies;
        this.bases = bases;
    }

    /** For 100,000 residents; counts and the reason where they are not known of all months. */
    private Measured rate(Scope scope, MonthlyCounts months) {
        Exposure exposure = Exposure.of(bases, scope, months);
        if (!exposure.why().isEmpty()) {
            scope.fields().error("measure", exposure.why());
            return Measured.counts(months);
        }
        return Measured.rates(months, exposure.residents(), exposure.words());
    }

    /** As asked; where that cannot be, counts, and the sentence that says why. */
    Measured of(Scope scope, Actor actor) {
        MonthlyCounts months = months(scope, actor);
        if (scope.fields().value("measure").equals("rate")) return rate(scope, months);
        if (!scope.fields().value("measure").equals("share")) return Measured.counts(months);
        if (scope.kinds().everything() && AgencyScope.flagged(scope).isEmpty()) {
            scope.fields().error("measure", "Choose a type: everything is all of everything");
            return Measured.counts(months);
        }
        return scope.records() == null
                ? Measured.shares(
                        months,
                        MonthlyCounts.of(crime.count(scope.everyType().question(Dimension.MONTH)), scope),
                        "A share of all crime and antisocial behaviour that was published.")
                : Measured.shares(months, agencies.base(scope, actor), AgencyScope.baseWords(scope));
    }

    private MonthlyCounts months(Scope scope, Actor actor) {
        if (scope.records() != null) return agencies.months(scope, actor);
        return MonthlyCounts.of(crime.count(scope.question(Dimension.MONTH)), scope);
    }
}
