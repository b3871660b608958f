package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.StillPicture;
import uk.saferhub.web.charts.Svg;

/**
 * The page of a trend.
 *
 * @param season the season, and the series without it where there is one; empty where it cannot be told
 * @param noSeason why it cannot, or empty
 * @param ahead the forecast, or null
 * @param noForecast why there is none, or empty
 * @param change the comparison of before and after, or null where none was asked for or can be made
 * @param query what is asked, as an address has it
 * @param source where the numbers come from
 * @param noChange why none can be made although it was asked for, or empty
 */
record TrendPage(
        Frame frame,
        Fields fields,
        ScopeChoices choices,
        String what,
        Section trend,
        List<Section> season,
        String noSeason,
        @Nullable Section ahead,
        String noForecast,
        @Nullable Section change,
        String noChange,
        String query,
        Sourced source) {

    /**
     * A chart with what it says.
     *
     * @param findings in sentences
     * @param method how it was made, of how much, with what caution
     * @param files the table as files
     */
    record Section(String heading, Svg chart, List<String> findings, String method, Table table, List<Link> files) {

        /** As it goes into a document: the chart with what is said above and beneath it. */
        StillPicture picture(Scope scope, Actor actor) {
            List<String> notes = new ArrayList<>(findings);
            notes.addAll(List.of(method, AgencyScope.source(scope), Pictures.taken(actor)));
            return new StillPicture(table.caption(), AgencyScope.marking(scope), chart, notes);
        }
    }
}
