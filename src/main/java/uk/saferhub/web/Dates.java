package uk.saferhub.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.WorkingDays;

/** Dates and times as users read them, in Europe/London. Null reads as nothing at all. */
public final class Dates {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** Of centuries within which anything is recorded: who asks for the month of each of a thousand million years gets no page made. */
    private static final Pattern ASKED = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private Dates() {}

    /**
     * A day out of an address, as "2026-06-04".
     *
     * @throws DateTimeParseException where it is none, or of no year from 1900 to 2199
     */
    public static LocalDate asked(String day) {
        if (!ASKED.matcher(day).matches()) throw new DateTimeParseException("no day that anybody asks for", day, 0);
        return LocalDate.parse(day);
    }

    /** "Thursday 4 June 2026". */
    public static String full(@Nullable LocalDate date) {
        return date == null ? "" : FULL.format(date);
    }

    /** "4 June 2026". */
    public static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** What {@link #day} said; null where it is no such day. */
    public static @Nullable LocalDate said(String day) {
        try {
            return LocalDate.parse(day, DAY);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** "4 June": where the year is said elsewhere on the page. */
    public static String brief(@Nullable LocalDate date) {
        return date == null ? "" : BRIEF.format(date);
    }

    /** "Thu 4": where month and year are said elsewhere on the page. */
    public static String weekday(@Nullable LocalDate date) {
        return date == null ? "" : WEEKDAY.format(date);
    }

    /** "09:14". */
    public static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(LONDON));
    }

    /** "4 June 2026, 09:14". */
    public static String moment(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(LONDON).toLocalDate()) + ", " + time(at);
    }

    /** How a deadline stands, never a bare date: "today", "in 2 working days", "3 working days late", "not within a year". */
    public static String due(LocalDate today, @Nullable LocalDate due) {
        if (due == null) {
            return "";
        }
        // So far off nobody counts working days, and the bank holidays may not be known.
        if (due.isAfter(today.plusYears(1))) return "not within a year";
        if (due.isBefore(today.minusYears(1))) return "late since " + day(due);
        int days = WorkingDays.ENGLAND_AND_WALES.between(today, due);
        if (due.equals(today)) {
            return "today";
        }
        if (due.isBefore(today)) {
            return days == 0 ? "late" : count(-days) + " late";
        }
        return days == 0 ? "before the next working day" : "in " + count(days);
    }

    private static String count(int days) {
        return days + (days == 1 ? " working day" : " working days");
    }
}
