package uk.saferhub.tables.reading;

import java.util.List;
import java.util.Locale;

/**
 * A row as the file has it.
 *
 * @param line the line of the file on which it begins, or the sheet's row; from 1
 * @param cells every cell as text without spaces around it: numbers plain (1234.5), dates and times that the workbook marks as
 *     such in ISO form (2026-06-04, 2026-06-04T09:14, 09:14)
 */
public record TableRow(int line, List<String> cells) {

    /** The cell of that column, from 0; empty where the row ends before it. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** How many cells say something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Whether it sums up the rows above: its first word is "total" and it leaves most columns empty. */
    public boolean isTotal(int columns) {
        String first =
                cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return filled() * 2 <= Math.max(columns, 2)
                && first.toLowerCase(Locale.UK).matches("(grand |sub[- ]?)?totals?\\b.*");
    }
}
