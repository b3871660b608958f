package uk.saferhub.privacy.breaches;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/** Breaches in words, and how a moment is read from a form. */
final class BreachWords {

    private static final Words WORDS = Words.of(BreachWords.class);

    private BreachWords() {}

    static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> Choice.of(constant, of(constant)))
                .toList();
    }

    /** A day and a time of day, Europe/London; notes what cannot be read. */
    static @Nullable Instant moment(Fields fields, String day, String time, Actor actor) {
        LocalDate on = fields.read().requiredDate(day, "Enter the day, such as 4 June 2026");
        String wrong = "Enter the time, such as 14:05";
        LocalTime at = fields.read().reading(time, wrong, BreachWords::time);
        if (at == null) fields.error(time, wrong);
        if (on == null || at == null) return null;
        Instant moment = on.atTime(at).atZone(Actor.LONDON).toInstant();
        if (moment.isAfter(actor.now())) fields.error(day, "Enter a time that has passed");
        return moment;
    }

    private static Optional<LocalTime> time(String typed) {
        var parts = typed.strip().toLowerCase(java.util.Locale.UK).split("[:.h]");
        try {
            return parts.length != 2
                    ? Optional.empty()
                    : Optional.of(LocalTime.of(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip())));
        } catch (java.time.DateTimeException | NumberFormatException noTime) {
            return Optional.empty();
        }
    }
}
