package uk.saferhub.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.MapChart;

/**
 * The page of rates.
 *
 * @param years of which a population is held
 * @param map null where nothing can be counted by ward
 * @param chart null where no outline is held
 * @param files the table as files
 */
record RatePage(
        Frame frame,
        Fields fields,
        ScopeChoices choices,
        List<Choice> years,
        String what,
        @Nullable RateMap map,
        @Nullable MapChart chart,
        List<Link> files) {

    static final List<Choice> CLASSES = List.of(
            Choice.of("quantile", "As many wards each"),
            Choice.of("natural", "Natural breaks"),
            Choice.of("equal", "Equal width"));

    String elsewhere() {
        return map == null || map.elsewhere() == 0
                ? ""
                : "%,d more have no place, or one that is in no ward of this look-up: they are not in it."
                        .formatted(map.elsewhere());
    }
}
