package uk.saferhub.crimedata.totals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.kernel.Period;

/** Reads a period as tables write it: a year, a financial year, a quarter of either, a month, or two dates. */
final class Spell {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)");
    private static final Pattern FINANCIAL = Pattern.compile("((?:19|20)\\d\\d)\\s*[/-]\\s*(\\d\\d|\\d{4})");
    private static final Pattern QUARTER_LAST = Pattern.compile("(.+?)[ ,]+Q([1-4])", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER_FIRST = Pattern.compile("Q([1-4])[ ,]+(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d\\d)-(0[1-9]|1[0-2])");
    private static final DateTimeFormatter NAMED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[MMMM uuuu][MMM uuuu][MMM-uu]")
            .toFormatter(Locale.UK);

    private Spell() {}

    /** 2024-04 is April 2024 and 2024-25 a financial year; 2011-12 could be either and is neither: 2011/12 is the year. */
    static Optional<Period> read(String words) {
        String text = words.strip();
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth read = YearMonth.parse(text);
            boolean either = read.getMonthValue() == (read.getYear() + 1) % 100;
            return either ? Optional.empty() : Optional.of(Period.month(read));
        }
        Matcher last = QUARTER_LAST.matcher(text);
        if (last.matches()) return quarter(last.group(1), Integer.parseInt(last.group(2)));
        Matcher first = QUARTER_FIRST.matcher(text);
        if (first.matches()) return quarter(first.group(2), Integer.parseInt(first.group(1)));
        return year(text).or(() -> named(text)).or(() -> dates(text));
    }

    private static Optional<Period> year(String text) {
        Matcher financial = FINANCIAL.matcher(text);
        if (financial.matches()) {
            int begins = Integer.parseInt(financial.group(1));
            int ends = Integer.parseInt(financial.group(2)) % 100;
            return ends == (begins + 1) % 100 ? Optional.of(Period.financialYear(begins)) : Optional.empty();
        }
        return YEAR.matcher(text).matches()
                ? Optional.of(Period.calendarYear(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<Period> quarter(String year, int number) {
        return year(year.strip()).map(whole -> {
            LocalDate from = whole.from().plusMonths(3L * (number - 1));
            return new Period(from, from.plusMonths(3).minusDays(1));
        });
    }

    private static Optional<Period> named(String text) {
        try {
            return Optional.of(Period.month(YearMonth.parse(text, NAMED)));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static Optional<Period> dates(String text) {
        try {
            return Optional.of(Period.parse(text.replaceAll("\\s+to\\s+", "/")));
        } catch (IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }
}
