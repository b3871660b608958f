package uk.saferhub.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline.
 *
 * @param title what happened, short
 * @param day when, Europe/London
 * @param at the moment when that is known; null when only the day is, so that no midnight is invented
 * @param by who or what did it, with the organisation
 * @param text what there is to say about it; line breaks are kept; empty for nothing
 * @param href where it opens to, or null
 */
public record Event(
        String title,
        LocalDate day,
        @Nullable Instant at,
        String by,
        String text,
        @Nullable String href) {

    /** The same with its words passed through, as for a reader who is not told some of them. */
    public Event told(UnaryOperator<String> words) {
        return new Event(words.apply(title), day, at, by, words.apply(text), href);
    }

    public static Event of(String title, Instant at, String by, String text) {
        return new Event(title, at.atZone(Dates.LONDON).toLocalDate(), at, by, text, null);
    }

    /** The day, with the time when that is known. */
    public String when() {
        return at == null ? Dates.day(day) : Dates.moment(at);
    }

    /** As a machine reads it: ISO 8601. */
    public String machine() {
        return at == null ? day.toString() : at.toString();
    }
}
