package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListTable;

/** The numbers of the statement as a list that goes out; of what was not delivered it says so and no number. */
final class HateFile {

    private static final String NONE = "not delivered";

    /** A line of the file. @param count a number, or words where there is none */
    record Line(String what, Object count) {}

    private HateFile() {}

    static ListTable<Line> of(HateFilter filter, String place, HateStatement statement) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("delivered", statement.delivered().words()));
        lines.add(new Line(
                "delivered, same quarter last year", statement.beforeDelivered().words()));
        boolean nothing = statement.delivered().nothing();
        lines.add(new Line("crimes", nothing ? NONE : statement.crimes()));
        lines.add(new Line(
                "crimes, same quarter last year", statement.beforeDelivered().nothing() ? NONE : statement.before()));
        if (!nothing) numbers(lines, statement);
        return new ListTable<>(
                "Hate crime",
                filter.words(place),
                List.of(ListColumn.of("what", Line::what), ListColumn.of("count", Line::count)),
                lines);
    }

    private static void numbers(List<Line> lines, HateStatement statement) {
        lines.add(new Line("incidents that are no crimes", statement.incidents()));
        lines.add(new Line("against a police officer on duty", statement.officers()));
        statement.strands().forEach((strand, count) -> lines.add(new Line(strand.words(), count)));
        for (int hour = 0; hour < 24; hour++) {
            lines.add(new Line(
                    "began from " + HatePage.hour(hour), statement.hours().get(hour)));
        }
        lines.add(new Line("hour not known", statement.withoutHour()));
    }
}
