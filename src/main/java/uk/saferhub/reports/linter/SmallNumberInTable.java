package uk.saferhub.reports.linter;

import java.util.List;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Table;

/** RPT-SMALL: a table of people that goes to the public holds a count below its threshold, which will be held back. */
final class SmallNumberInTable implements Rule {

    @Override
    public List<Finding> check(Reading reading) {
        return reading.tables()
                .filter(table -> !table.exempt()
                        && table.rows().stream().flatMap(List::stream).anyMatch(cell -> small(table, cell)))
                .map(table -> new Finding(
                        "RPT-SMALL",
                        Severity.ASK,
                        "table “" + table.caption() + "”",
                        table.caption(),
                        "It counts people and holds a number below "
                                + table.small().threshold()
                                + ": the public rendering prints [c] there and where it could be worked out."))
                .toList();
    }

    private static boolean small(Table table, Cell cell) {
        return cell.number() != null && table.small().tooSmall(cell.number().longValue());
    }
}
