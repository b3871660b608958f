package uk.saferhub.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.Svg;

/**
 * The page of severity.
 *
 * @param tables of weights that may be chosen
 * @param byCode whether the Home Office's offences of a force are weighed, and not street crime
 * @param recorded the forces of the Home Office's tables
 * @param definitions by which offences may be chosen
 * @param years of which a population is held
 * @param table null where nothing can be weighed; then the findings say why
 * @param cut that the table shows fewer rows than its files hold; or empty
 * @param map the last period, or null where no outlines are held
 * @param query what is asked, as an address has it
 * @param findings sentences that stand above the chart
 * @param method sentences that stand beneath it
 */
record SeverityPage(
        Frame frame,
        Fields fields,
        ScopeChoices choices,
        List<Choice> tables,
        boolean byCode,
        List<Choice> recorded,
        List<Choice> definitions,
        List<Choice> years,
        String what,
        @Nullable Table table,
        String cut,
        @Nullable Svg chart,
        @Nullable Svg map,
        List<String> findings,
        String method,
        List<Link> files,
        String query,
        Sourced source) {

    static final List<Choice> AREAS = List.of(Choice.of("ward", "Ward"), Choice.of("district", "District"));

    static final List<Choice> PERIODS = List.of(
            Choice.of("year", "Year"), Choice.of("financial_year", "Financial year"), Choice.of("quarter", "Quarter"));
}
