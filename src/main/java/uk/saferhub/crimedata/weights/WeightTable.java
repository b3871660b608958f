package uk.saferhub.crimedata.weights;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a table of weights.
 *
 * @param scope what its scores speak of, such as "all recorded offences"
 * @param source publisher and licence
 * @param kinds how many kinds of crime it weighs
 * @param madeAt when it was brought (UTC)
 */
public record WeightTable(
        UUID id,
        String name,
        String version,
        String scope,
        KeyedBy keyedBy,
        String source,
        int kinds,
        Instant madeAt,
        String madeBy) {

    /** What a table is keyed by. */
    public enum KeyedBy {
        OFFENCE_CODE("Home Office offence codes"),
        CRIME_TYPE("Types of data.police.uk (indicative only)");

        private final String words;

        KeyedBy(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public String words() {
        return name + ", " + version;
    }
}
