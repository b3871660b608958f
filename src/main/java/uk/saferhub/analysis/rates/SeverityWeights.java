package uk.saferhub.analysis.rates;

import java.util.Map;

/**
 * A table of how heavy each kind of crime weighs, as its publisher gives it: the Office for National Statistics for its
 * Crime Severity Score, or the Cambridge Crime Harm Index. The table is brought by the user, since licences differ.
 *
 * @param name what it is, such as "Crime Severity Score"
 * @param version as published, such as "March 2023"
 * @param scope what it speaks of, such as "all recorded offences" or "violence against the person"
 * @param by the words or codes that it weighs
 * @param weights for each of them
 */
public record SeverityWeights(String name, String version, String scope, By by, Map<String, Double> weights) {

    /** What a table of weights is keyed by. */
    public enum By {
        /** Home Office offence codes: the score is what its name says. */
        OFFENCE_CODE,
        /** The broad types of data.police.uk: a type holds light and heavy crimes, so the score is indicative only. */
        CRIME_TYPE
    }

    public SeverityWeights {
        weights = Map.copyOf(weights);
    }
}
