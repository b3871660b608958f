package uk.saferhub.reports.document;

import java.math.BigDecimal;

/** A total was typed that the rows do not make (rule RPT-FOOT; PRF-09, FUN-04). Carries both numbers for the author. */
public class TotalRefused extends RuntimeException {

    TotalRefused(String table, String column, BigDecimal typed, BigDecimal computed) {
        super("In “%s” the rows of “%s” add up to %s, and %s was typed. Leave the total out: it is computed."
                .formatted(
                        table, column, Cell.of(computed).text(), Cell.of(typed).text()));
    }
}
