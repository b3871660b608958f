package uk.saferhub.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.figures.Split;
import uk.saferhub.figures.SplitFigures;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListTable;

/**
 * The measures of a scorecard told apart by area or team (PRF-06).
 *
 * @param untold measures that are not told apart: they count people over less than a financial year, are no counts, or have no such part
 */
record PartsCard(Scorecard card, Split by, List<Row> rows, List<String> untold) {

    record Row(
            String priority,
            String measure,
            String part,
            @Nullable Long count) {

        String value() {
            return count == null ? "Held back" : "%,d".formatted(count);
        }
    }

    static PartsCard of(Actor actor, Scorecard card, Split by, SplitFigures figures) {
        List<Row> rows = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (Line line : card.lines()) {
            Optional<List<SplitFigures.Part>> parts =
                    figures.of(actor, line.aim().metric(), card.partnership(), line.period(), by);
            if (parts.isEmpty()) untold.add(line.measure());
            parts.ifPresent(some -> some.forEach(
                    part -> rows.add(new Row(line.priority(), line.measure(), part.name(), part.count()))));
        }
        return new PartsCard(card, by, rows, untold);
    }

    String title() {
        return card.title() + ", by " + by.words().toLowerCase(java.util.Locale.UK);
    }

    List<ListColumn<Row>> columns() {
        return List.of(
                ListColumn.of("Priority", Row::priority),
                ListColumn.of("Measure", Row::measure),
                ListColumn.of(by.words(), Row::part),
                ListColumn.of("Value", row -> row.count() == null ? row.value() : row.count()));
    }

    ListTable<Row> table() {
        return new ListTable<>(title(), "", columns(), rows);
    }
}
