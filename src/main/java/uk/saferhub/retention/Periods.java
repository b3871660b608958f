package uk.saferhub.retention;

import java.time.LocalDate;
import java.time.MonthDay;
import uk.saferhub.configuration.Counting;
import uk.saferhub.configuration.Kept;
import uk.saferhub.configuration.RetentionRule;

/**
 * From which day a record is due. Days are Europe/London's. A period of months ends on the day of the corresponding date (the rule of
 * Dodds v Walker [1981] 1 WLR 1027), and somebody attains an age as their birthday begins (Family Law Reform Act 1969 s.9).
 */
final class Periods {

    /** More than a month's end can shift a day. */
    private static final int SLACK = 5;

    private static final MonthDay LEAP = MonthDay.of(2, 29);

    private Periods() {}

    /**
     * The first day on which a record is due.
     *
     * @param counted the day that the rule counts from; of a child, the birth
     * @param ended the day the record ended
     * @throws IllegalArgumentException where the rule has no period
     */
    static LocalDate dueOn(RetentionRule rule, LocalDate counted, LocalDate ended) {
        LocalDate due = over(rule, counted);
        Integer years = rule.atLeast();
        LocalDate least = years == null ? LocalDate.MIN : ended.plusYears(years).plusDays(1);
        return due.isBefore(least) ? least : due;
    }

    /** The newest day such that what is counted from it is due today. */
    static LocalDate newestDue(RetentionRule rule, LocalDate today) {
        LocalDate day = today.minusMonths(months(rule)).plusDays(SLACK);
        while (over(rule, day).isAfter(today)) day = day.minusDays(1);
        return day;
    }

    /** The newest end such that the least number of years after it is over today. */
    static LocalDate newestEnd(RetentionRule rule, LocalDate today) {
        Integer years = rule.atLeast();
        if (years == null) return today;
        LocalDate day = today.minusYears(years).plusDays(SLACK);
        while (day.plusYears(years).plusDays(1).isAfter(today)) day = day.minusDays(1);
        return day;
    }

    private static LocalDate over(RetentionRule rule, LocalDate counted) {
        LocalDate same = counted.plusMonths(months(rule));
        if (rule.countedFrom() == Kept.CountedFrom.BIRTH) return birthday(counted, same);
        // The last day of keeping is the corresponding date where the next day was day one, and the day before where
        // the day itself was.
        return rule.counting() == Counting.BEGINNING_WITH ? same : same.plusDays(1);
    }

    /** Born on 29 February, somebody attains an age on 1 March of a year without that day. */
    private static LocalDate birthday(LocalDate born, LocalDate same) {
        return MonthDay.from(born).equals(LEAP) && !same.isLeapYear() ? same.plusDays(1) : same;
    }

    private static int months(RetentionRule rule) {
        Integer months = rule.months();
        if (months == null) throw new IllegalArgumentException(rule.code() + " has no period");
        return months;
    }
}
