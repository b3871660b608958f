package uk.saferhub.crimedata;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;

/**
 * What whoever brings files says of them, for those that do not say it themselves: a file of stops and searches bears its
 * force in its name alone, and names are changed.
 *
 * @param force short name of the force; empty where nothing is said
 * @param month of which the file was published; null where nothing is said
 * @param areas what the codes of its areas are codes of; null where nothing is said
 */
public record Stated(
        String force, @Nullable YearMonth month, @Nullable Layer areas) {

    public static final Stated NOTHING = new Stated("", null, null);

    /**
     * @param force in any form: north-yorkshire, North Yorkshire Police
     * @param month such as 2025-08, or empty
     * @param areas such as ward-2025, or empty
     * @throws IllegalArgumentException with a sentence, if one of them cannot be read
     */
    public static Stated of(String force, String month, String areas) {
        String slug = Force.named(force.strip()).slug();
        if (slug.isEmpty() != force.isBlank() || slug.length() > 60)
            throw new IllegalArgumentException("“" + force + "” is not the name of a force, such as North Yorkshire.");
        return new Stated(
                slug,
                month.isBlank() ? null : read(month.strip()),
                areas.isBlank() ? null : layer(areas.strip().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Layer layer(String areas) {
        Layer layer = Layer.named(areas)
                .orElseThrow(() -> new IllegalArgumentException(
                        "“" + areas + "” is no kind of area and year, such as ward-2025 or lsoa-2021."));
        boolean ofACensus = layer.kind() == AreaKind.LSOA || layer.kind() == AreaKind.MSOA;
        if (layer.year() < 1991 || layer.year() > 2100 || ofACensus && layer.year() % 10 != 1)
            throw new IllegalArgumentException(
                    "There are no " + layer.words() + ". Small areas are those of a census: 2011, 2021.");
        return layer;
    }

    private static YearMonth read(String month) {
        return Optional.of(month)
                .filter(text -> text.matches("\\d{4}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .orElseThrow(() ->
                        new IllegalArgumentException("“" + month + "” is not a year and month, such as 2025-08."));
    }
}
