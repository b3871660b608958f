package uk.saferhub.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
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
 * @param note why there is no map, or what is to be known of it, or empty
 * @param files the table and the map as files
 * @param query what is asked, as an address has it
 */
record RatePage(
        Frame frame,
        Fields fields,
        ScopeChoices choices,
        List<Choice> years,
        String what,
        @Nullable RateMap map,
        @Nullable MapChart chart,
        String note,
        List<Link> files,
        String query) {

    static final List<Choice> CLASSES = List.of(
            Choice.of("quantile", "As many areas each"),
            Choice.of("natural", "Natural breaks"),
            Choice.of("equal", "Equal width"));

    static final List<Choice> AREAS =
            List.of(Choice.of("ward", "Wards"), Choice.of("lsoa", "Small areas (LSOA) of one census"));

    boolean small() {
        return map != null && map.layer().kind() == AreaKind.LSOA;
    }

    String elsewhere() {
        return map == null || map.elsewhere() == 0
                ? ""
                : "%,d more have no place, or one that is in no area of this look-up: they are not in it."
                        .formatted(map.elsewhere());
    }
}
