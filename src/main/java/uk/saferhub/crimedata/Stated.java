package uk.saferhub.crimedata;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever brings files says of them, for those that do not say it themselves: a file of stops and searches bears its
 * force in its name alone, and names are changed.
 *
 * @param force short name of the force; empty where nothing is said
 * @param month of which the file was published; null where nothing is said
 */
public record Stated(String force, @Nullable YearMonth month) {

    public static final Stated NOTHING = new Stated("", null);

    /**
     * @param force in any form: north-yorkshire, North Yorkshire Police
     * @param month such as 2025-08, or empty
     * @throws IllegalArgumentException with a sentence, if one of them cannot be read
     */
    public static Stated of(String force, String month) {
        String slug = Force.named(force.strip()).slug();
        if (slug.isEmpty() != force.isBlank() || slug.length() > 60)
            throw new IllegalArgumentException("“" + force + "” is not the name of a force, such as North Yorkshire.");
        return new Stated(slug, month.isBlank() ? null : read(month.strip()));
    }

    private static YearMonth read(String month) {
        return Optional.of(month)
                .filter(text -> text.matches("\\d{4}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .orElseThrow(() ->
                        new IllegalArgumentException("“" + month + "” is not a year and month, such as 2025-08."));
    }
}
