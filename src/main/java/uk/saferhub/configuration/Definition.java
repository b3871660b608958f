package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * What a partnership means by a word that counts go by, such as serious violence (STR-12). The law leaves the meaning of
 * serious violence to each area (Police, Crime, Sentencing and Courts Act 2022, section 13(6)); others have one of their own.
 *
 * @param law why there must be a definition, or where a national one stands
 * @param versions as they were agreed, the oldest first; a further version breaks the series
 */
@Means("What a partnership means by a word that counts go by, such as serious violence.")
public record Definition(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        String name,
        @Nullable String law,
        List<Version> versions)
        implements Thing {

    /** What records may say of themselves beside their offence. */
    public enum Flag {
        DOMESTIC,
        HATE,
        KNIFE,
        ALCOHOL,
        OFFICER
    }

    /**
     * The definition as it was agreed once.
     *
     * @param from the first day it holds, the first of a month; until the next version begins
     * @param agreedBy the body that agreed it, never a person
     * @param parts what belongs to it
     * @param themes what is looked at beside it, and not counted by
     */
    public record Version(
            int number,
            LocalDate from,
            String agreedBy,
            @Nullable LocalDate agreedOn,

            @Means("What changed, as a sentence for the captions of charts.") @Nullable
            String note,

            List<Part> parts,
            List<String> themes) {}

    /**
     * One group of offences or incidents. A record belongs to it by any of these.
     *
     * @param offenceCodes of the Home Office
     * @param crimeTypes of data.police.uk, which are broader than most definitions
     */
    public record Part(
            String code,
            String label,
            @Means("Home Office offence codes.") List<String> offenceCodes,
            @Means("Types as data.police.uk names them.") List<String> crimeTypes,
            List<Flag> flags) {}

    @Override
    public String toSentence() {
        return "\"" + name + "\" (" + code + ") is defined by "
                + Say.list(versions.stream().map(Definition::words).toList())
                + (law == null ? "" : " (" + law + ")") + ".";
    }

    private static String words(Version version) {
        return "version " + version.number() + " from " + Say.day(version.from()) + ", agreed by " + version.agreedBy()
                + ": "
                + Say.list(version.parts().stream().map(Definition::words).toList())
                + (version.themes().isEmpty() ? "" : ", with an eye to " + Say.list(version.themes()));
    }

    private static String words(Part part) {
        List<String> by = new java.util.ArrayList<>(part.offenceCodes());
        by.addAll(part.crimeTypes());
        part.flags().forEach(flag -> by.add("flag " + Say.words(flag)));
        return part.label() + " (" + String.join(", ", by) + ")";
    }
}
