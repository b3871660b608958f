package uk.saferhub.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.Svg;

/**
 * The page of hot spots.
 *
 * @param findings a sentence each; the first says whether there is a map at all
 * @param foretold how well the map of hot spots foretells; empty where there is none
 * @param foretoldByDensity the same of the map of density
 * @param hot the map of hot spots, or null where there is none to draw
 * @param density the map of density, or null likewise
 * @param table the cells with the highest scores
 * @param files every cell as files; empty where there is no map
 * @param query what is asked, as an address has it
 * @param source where the numbers come from
 */
record HotSpotPage(
        Frame frame,
        Fields fields,
        ScopeChoices choices,
        String what,
        List<String> findings,
        String foretold,
        String foretoldByDensity,
        @Nullable Svg hot,
        @Nullable Svg density,
        String hotMethod,
        String densityMethod,
        Table table,
        List<Link> files,
        String query,
        Sourced source) {

    static final List<Choice> SIDES = List.of(
            Choice.of(50, "50 metres (exact points only)"),
            Choice.of(100, "100 metres"),
            Choice.of(250, "250 metres"),
            Choice.of(500, "500 metres"),
            Choice.of(1000, "1 kilometre"),
            Choice.of(2000, "2 kilometres"));
}
