package uk.saferhub.analysis.rates;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Count and harm side by side. The score is the sum of crimes times their weights, divided by the people who live there:
 * Office for National Statistics, "Research outputs: developing a Crime Severity Score for England and Wales" (2016);
 * likewise Sherman, Neyroud and Neyroud, "The Cambridge Crime Harm Index", Policing 10 (2016).
 *
 * @param table with which it was weighed
 * @param crimes that were weighed
 * @param weight of all of them
 * @param score weight for each person; NaN where the people are not known
 * @param unknown crimes of kinds that the table does not have, by kind: they are in no score, and must be told
 */
public record Severity(SeverityWeights table, long crimes, double weight, double score, Map<String, Long> unknown) {

    /** @param counts by the words or codes that the table is keyed by */
    public static Severity of(Map<String, Long> counts, SeverityWeights table, @Nullable Population population) {
        long crimes = 0;
        double weight = 0;
        Map<String, Long> unknown = new TreeMap<>();
        for (var entry : counts.entrySet()) {
            Double each = table.weights().get(entry.getKey());
            if (each == null) {
                unknown.put(entry.getKey(), entry.getValue());
            } else {
                crimes += entry.getValue();
                weight += each * entry.getValue();
            }
        }
        double score = population == null ? Double.NaN : weight / population.people();
        return new Severity(table, crimes, weight, score, unknown);
    }

    /** Whether the score is only indicative: weighed by broad types, or with kinds that have no weight. */
    public boolean indicative() {
        return table.by() == SeverityWeights.By.CRIME_TYPE || !unknown.isEmpty();
    }
}
