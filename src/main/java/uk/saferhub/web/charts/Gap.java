package uk.saferhub.web.charts;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months in a row of which nothing is known. @param first the place of the first in its chart @param length how many */
record Gap(int first, int length, YearMonth from, YearMonth to) {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    String words() {
        return between(LONG);
    }

    String briefly() {
        return between(BRIEF);
    }

    private String between(DateTimeFormatter form) {
        return from.equals(to) ? form.format(from) : form.format(from) + " to " + form.format(to);
    }
}
