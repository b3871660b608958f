package uk.saferhub.configuration.check;

import java.util.List;
import uk.saferhub.configuration.Dated;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.reading.Walk;
import uk.saferhub.configuration.words.Say;

/** No period ends before it begins. */
public final class PeriodCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        Walk.through(pack, (thing, part, value) -> {
            if (value instanceof List<?> items)
                items.forEach(item -> {
                    if (item instanceof Dated dated) look(dated, spots);
                });
        });
    }

    private static void look(Dated dated, Spots spots) {
        var from = dated.from();
        var to = dated.to();
        if (from != null && to != null && to.isBefore(from))
            spots.fault(dated, "to", "It ends on " + Say.day(to) + ", before it begins on " + Say.day(from) + ".");
    }
}
