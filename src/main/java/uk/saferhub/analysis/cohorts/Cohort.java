package uk.saferhub.analysis.cohorts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;

/**
 * Which people in which cases. Every condition is of a closed list or a day.
 *
 * @param realmId of the cases
 * @param role in the case: a code of the pack
 * @param concern a code, or empty for any; likewise hub and closing
 * @param state open or closed cases, or both
 * @param from first day on which a case was opened, and to the last; null for no end
 */
public record Cohort(
        UUID realmId,
        String role,
        String concern,
        String hub,
        State state,
        String closing,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** How a case stands. */
    public enum State {
        ANY,
        OPEN,
        CLOSED;

        public String words() {
            return this == ANY
                    ? "Open and closed"
                    : name().charAt(0) + name().substring(1).toLowerCase(Locale.UK);
        }
    }

    /** The one about whom a case is, by the code that every pack has. */
    static final String SUBJECT = "subject";

    /** What is asked; what is of no list is left out. @param seat from which the cases are read */
    public static Cohort of(Fields fields, Settings settings, Seat seat) {
        var read = fields.read();
        LocalDate from = read.date("from", "Enter a real date to begin with");
        LocalDate to = read.date("to", "Enter a real date to end with");
        if (from != null && to != null && to.isBefore(from)) fields.error("to", "The period ends before it begins");
        String role = listed(settings, CategorySet.PARTY_ROLE, fields.value("role"));
        State state = java.util.Arrays.stream(State.values())
                .filter(one -> one.name().equals(fields.value("state")))
                .findFirst()
                .orElse(State.ANY);
        String hub = settings.hubs().stream().anyMatch(one -> one.code().equals(fields.value("hub")))
                ? fields.value("hub")
                : "";
        return new Cohort(
                seat.realmId(),
                role.isEmpty() ? SUBJECT : role,
                listed(settings, CategorySet.CONCERN, fields.value("concern")),
                hub,
                state,
                listed(settings, CategorySet.CLOSING_REASON, fields.value("closing")),
                from,
                to);
    }

    private static String listed(Settings settings, CategorySet set, String code) {
        return settings.categories(set).stream().anyMatch(one -> one.code().equals(code)) ? code : "";
    }

    /** "Person the case is about, in closed cases; County lines; opened from 1 April 2025". */
    public String words(Settings settings) {
        var words = new StringJoiner("; ");
        words.add(settings.label(CategorySet.PARTY_ROLE, role) + ", in "
                + (state == State.ANY ? "open and closed" : state.words().toLowerCase(Locale.UK)) + " cases");
        if (!concern.isEmpty()) words.add(settings.label(CategorySet.CONCERN, concern));
        if (!hub.isEmpty()) words.add(settings.hub(hub).name());
        if (!closing.isEmpty()) words.add("closed as " + settings.label(CategorySet.CLOSING_REASON, closing));
        if (from != null) words.add("opened from " + Dates.day(from));
        if (to != null) words.add("opened to " + Dates.day(to));
        return words.toString();
    }
}
