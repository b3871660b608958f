package uk.saferhub.registers;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people type it: 21:30, 21.30, 2130, 9.30pm, 3am. A bare number is not taken for an hour. */
final class TimeWords {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*(am|pm)?");

    private TimeWords() {}

    static Optional<LocalTime> read(String text) {
        Matcher typed = TIME.matcher(text.toLowerCase(Locale.UK).strip());
        if (!typed.matches()) return Optional.empty();
        int hour = Integer.parseInt(typed.group(1));
        int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        String half = typed.group(3);
        if (half != null && (hour < 1 || hour > 12)) return Optional.empty();
        if (half != null) hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        boolean said = half != null || typed.group(2) != null;
        return said && hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
