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

    static ListTable<Line> of(HateFilter filter, String place, HateTold told) {
        HateStatement statement = told.statement();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("delivered", statement.delivered().words()));
        lines.add(new Line(
                "delivered, same quarter last year", statement.beforeDelivered().words()));
        boolean nothing = statement.delivered().nothing();
        lines.add(new Line("crimes", nothing ? NONE : count(told.alone("", statement.crimes()))));
        lines.add(new Line(
                "crimes, same quarter last year",
                statement.beforeDelivered().nothing() ? NONE : count(told.alone("", statement.before()))));
        if (!nothing) numbers(lines, told);
        return new ListTable<>(
                "Hate crime",
                filter.words(place),
                List.of(ListColumn.of("what", Line::what), ListColumn.of("count", Line::count)),
                lines);
    }

    private static void numbers(List<Line> lines, HateTold told) {
        HateStatement statement = told.statement();
        lines.add(new Line("incidents that are no crimes", count(told.alone("", statement.incidents()))));
        if (told.few()) return;
        lines.add(new Line("against a police officer on duty", count(told.ofAll("", statement.officers()))));
        told.strands().forEach(strand -> lines.add(new Line(strand.name(), count(strand))));
        List<HateTold.Cell> hours = told.hours();
        hours.subList(0, hours.size() - 1)
                .forEach(each -> lines.add(new Line("began from " + each.name(), count(each))));
        lines.add(new Line("hour not known", count(hours.getLast())));
    }

    private static Object count(HateTold.Cell cell) {
        return cell.count().<Object>map(count -> count).orElse(HeldBack.WORDS);
    }
}
