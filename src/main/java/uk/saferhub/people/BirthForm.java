package uk.saferhub.people;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Fields;

/**
 * A birth as it was typed: a whole day, a month and year, a year, or how old somebody seems. Wrong words become errors.
 *
 * @param born the day, where it is known
 * @param about what is known of it else
 */
record BirthForm(@Nullable LocalDate born, @Nullable BornAbout about) {

    private static final int OLDEST = 120;

    static BirthForm read(Fields fields, LocalDate today) {
        BirthForm date = date(fields, today);
        Integer youngest = fields.read().number("youngest", "Enter an age in whole years");
        Integer oldest = fields.read().number("oldest", "Enter an age in whole years");
        if (youngest == null && oldest == null) return date;
        if (date.born != null || date.about != null)
            fields.error("youngest", "Enter a date of birth or an age, not both");
        if (youngest == null) fields.error("youngest", "Enter how old they seem at least");
        int from = youngest == null ? 0 : youngest;
        int to = oldest == null ? from : oldest;
        if (from < 0 || to < from || to > OLDEST) fields.error("oldest", "Enter ages from 0 to 120, the younger first");
        return fields.ok() ? new BirthForm(null, BornAbout.seeming(from, to, today)) : new BirthForm(null, null);
    }

    private static BirthForm date(Fields fields, LocalDate today) {
        boolean noDay = fields.read().text("born-day").isEmpty();
        boolean noMonth = fields.read().text("born-month").isEmpty();
        boolean noYear = fields.read().text("born-year").isEmpty();
        if (noDay && noMonth && noYear) return new BirthForm(null, null);
        // A day without a month says nothing; the reader of dates finds that out.
        var whole = Fields.empty()
                .with("born-day", noDay ? "1" : fields.value("born-day"))
                .with("born-month", noDay && noMonth ? "1" : fields.value("born-month"))
                .with("born-year", fields.value("born-year"));
        LocalDate day = whole.read().date("born", "Enter a real date of birth");
        if (day == null) fields.error("born", "Enter a real date of birth, or its year");
        else if (day.isAfter(today)) fields.error("born", "Enter a day that has been");
        if (day == null || !fields.ok()) return new BirthForm(null, null);
        if (!noDay) return new BirthForm(day, null);
        return new BirthForm(null, noMonth ? BornAbout.in(day.getYear()) : BornAbout.in(YearMonth.from(day)));
    }
}
