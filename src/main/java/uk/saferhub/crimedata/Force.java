package uk.saferhub.crimedata;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A police force as data.police.uk writes it.
 *
 * @param slug its short name in data.police.uk's file names and addresses, for example {@code north-yorkshire}
 * @param name its name in the files' "Reported by" column, for example "North Yorkshire Police"
 */
public record Force(String slug, String name) {

    /** Those whose short name does not follow from the full one. */
    private static final Map<String, String> IRREGULAR = Map.of(
            "british-transport", "btp",
            "psni", "northern-ireland",
            "service-of-northern-ireland", "northern-ireland",
            "hampshire-and-isle-of-wight", "hampshire");

    /** A force that was given another name, or is written in two ways, is the same force. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Force force && force.slug.equals(slug);
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }

    /** Whether it exists in a demonstration alone: its name says so. */
    boolean isMadeUp() {
        return slug.startsWith("made-up");
    }

    /** Where its published crime comes from, and under which licence: the beginning of a sentence. */
    public String source() {
        return isMadeUp()
                ? "Source: made up for demonstration, in the form in which data.police.uk publishes; it happened nowhere"
                : "Source: data.police.uk, Open Government Licence v3.0";
    }

    /** The force that a row says it was reported by; its slug is empty if the words hold no letter or digit. */
    public static Force named(String reportedBy) {
        String slug = reportedBy
                .toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("\\b(police|constabulary)\\b", " ")
                .replaceAll("\\bmetropolitan\\s+service\\b", "metropolitan")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return new Force(IRREGULAR.getOrDefault(slug, slug), reportedBy);
    }
}
