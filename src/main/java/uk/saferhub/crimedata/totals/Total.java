package uk.saferhub.crimedata.totals;

import java.math.BigDecimal;
import uk.saferhub.kernel.Period;

/**
 * What somebody counted of one thing over some days.
 *
 * @param line of the file
 * @param area code of the Government Statistical Service; empty where the file has none
 * @param measure what was counted, in the supplier's words
 */
record Total(int line, Period period, String area, String measure, BigDecimal value) {

    /** What makes two rows say something of the same. */
    String key() {
        return period + "|" + area + "|" + measure;
    }
}
