package uk.saferhub.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Money;
import uk.saferhub.kernel.Postcode;

/**
 * Reads posted words as what they mean. A field that is left empty is null, one that cannot be read is null and gets
 * the sentence given, so that a form reads all its fields first and asks {@link Fields#ok()} once. Tolerant of how
 * people type and dictate (quality.md A2.3): spaces, capitals, full stops and commas at the end.
 */
public final class FieldReader {

    private final Fields fields;

    FieldReader(Fields fields) {
        this.fields = fields;
    }

    /** The words without spaces around them; empty when nothing was typed. */
    public String text(String name) {
        return fields.value(name).strip().replace("\r\n", "\n");
    }

    /** Words that must be there. @param missing what to say when they are not, such as "Enter the street" */
    public String required(String name, String missing) {
        String text = text(name);
        if (text.isEmpty()) {
            fields.error(name, missing);
        }
        return text;
    }

    /** Words that must be there and be no longer than this many characters. */
    public String required(String name, int most, String missing) {
        String text = required(name, missing);
        atMost(name, most);
        return text;
    }

    /** Notes an error when the words are longer than this many characters. */
    public FieldReader atMost(String name, int most) {
        int length = text(name).length();
        if (length > most) {
            fields.error(name, "Shorten this to %,d characters or fewer: it has %,d".formatted(most, length));
        }
        return this;
    }

    /** A date from three fields: day, month (a number, jan or January) and year. */
    public @Nullable LocalDate date(String name, String wrong) {
        String[] parts = {text(name + "-day"), text(name + "-month"), text(name + "-year")};
        return Arrays.stream(parts).allMatch(String::isEmpty) ? null : noting(name, wrong, DateWords.read(parts));
    }

    /** A date that must be there. */
    public @Nullable LocalDate requiredDate(String name, String missing) {
        LocalDate date = date(name, missing);
        if (date == null) {
            fields.error(name, missing);
        }
        return date;
    }

    /** A whole number, commas allowed. */
    public @Nullable Integer number(String name, String wrong) {
        return reading(name, wrong, text -> {
            String plain = text.replaceAll("[,\\s]", "").replaceFirst("\\.$", "");
            return plain.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
        });
    }

    public @Nullable Money money(String name, String wrong) {
        return reading(name, wrong, Money::read);
    }

    public @Nullable Postcode postcode(String name, String wrong) {
        return reading(name, wrong, Postcode::read);
    }

    /** A key that the form itself offered, as in a select. */
    public @Nullable UUID id(String name, String wrong) {
        return reading(name, wrong, text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException notAKey) {
                return Optional.empty();
            }
        });
    }

    /** One of an enum's constants, by its name. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind, String wrong) {
        return reading(
                name,
                wrong,
                text -> Arrays.stream(kind.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst());
    }

    /** One of an enum's constants, which must be chosen. */
    public <E extends Enum<E>> @Nullable E requiredChoice(String name, Class<E> kind, String missing) {
        E chosen = choice(name, kind, missing);
        if (chosen == null) {
            fields.error(name, missing);
        }
        return chosen;
    }

    public boolean ticked(String name) {
        return !text(name).isEmpty();
    }

    /** Any other kind of word: null when empty, null and the sentence when it cannot be read. */
    public <T> @Nullable T reading(String name, String wrong, Function<String, Optional<T>> how) {
        String text = text(name);
        return text.isEmpty() ? null : noting(name, wrong, how.apply(text));
    }

    private <T> @Nullable T noting(String name, String wrong, Optional<T> found) {
        if (found.isEmpty()) {
            fields.error(name, wrong);
        }
        return found.orElse(null);
    }
}
