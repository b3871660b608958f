package uk.saferhub.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.Svg;

/**
 * The page of rates.
 *
 * @param years of which a population is held
 * @param cited numbers of others that may be set beside it
 * @param total all of it for all who live there, in a sentence
 * @param beside the number of others that was asked for, in a sentence; or empty
 * @param table the areas, and all of them together
 * @param map null where nothing can be counted by ward
 * @param chart null where no outline is held
 * @param joined which small areas of two censuses were joined; null where none was
 * @param note why there is no map, or what is to be known of it, or empty
 * @param files the table and the map as files
 * @param query what is asked, as an address has it
 * @param source where the numbers come from
 */
record RatePage(
        Frame frame,
        Fields fields,
        ScopeChoices choices,
        List<Choice> years,
        List<Choice> cited,
        String what,
        String total,
        String beside,
        @Nullable RateMap map,
        @Nullable Svg chart,
        Table table,
        @Nullable Table joined,
        String note,
        List<Link> files,
        String query,
        Sourced source) {

    static final List<Choice> CLASSES = List.of(
            Choice.of("quantile", "As many areas each"),
            Choice.of("natural", "Natural breaks"),
            Choice.of("equal", "Equal width"));

    static final List<Choice> AREAS = List.of(
            Choice.of("ward", "Wards"),
            Choice.of("lsoa", "Small areas (LSOA) of one census"),
            Choice.of("district", "Districts"),
            Choice.of("csp", "Community safety partnerships"));

    /** Why there is nothing to map, ending in a full stop. */
    String whyNoMap() {
        if (note.isEmpty()) return "no crime of this choice lies in an area.";
        return note.endsWith(".") ? note : note + ".";
    }

    /** How the shades part the areas. */
    String classes() {
        int many = map == null ? 0 : map.classes().size();
        return many == 1
                ? "One class: no area has more than another."
                : many + " classes; an area on a break belongs to the class above it.";
    }

    /** How near the truth places are. */
    String places() {
        boolean small = map != null && map.layer().kind() == AreaKind.LSOA;
        return choices.agency()
                ? "Each record lies in the area that the agency states, or in the outline that its point is in."
                : "Each place was moved before publishing to a point that several addresses share, so an area’s number is approximate"
                        + (small ? ", and a small area’s more so." : ".");
    }

    String elsewhere() {
        return map == null || map.elsewhere() == 0
                ? ""
                : "%,d more have no place, or one that is in no area of this look-up: they are not in it."
                        .formatted(map.elsewhere());
    }
}
