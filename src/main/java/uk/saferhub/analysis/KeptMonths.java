package uk.saferhub.analysis;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;

/** The counts by month that the page of crime shows. */
@Component
class KeptMonths implements Keepable {

    private static final int USUAL_MONTHS = 24;

    private final CrimeData crime;

    KeptMonths(CrimeData crime) {
        this.crime = crime;
    }

    @Override
    public String path() {
        return "/crime";
    }

    @Override
    public int usualMonths() {
        return USUAL_MONTHS;
    }

    @Override
    public Table table(Scope scope, Actor actor) {
        return new Table(
                scope.words(),
                List.of("Month", "Count"),
                crime.count(scope.question(Dimension.MONTH)).rows().stream()
                        .map(row -> List.of(
                                row.keys().getFirst(),
                                row.count().isPresent()
                                        ? "%,d".formatted(row.count().getAsLong())
                                        : "no data"))
                        .toList());
    }
}
