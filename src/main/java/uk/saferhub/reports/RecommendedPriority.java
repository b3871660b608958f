package uk.saferhub.reports;

import java.util.UUID;

/**
 * A priority that an approved assessment recommends.
 *
 * @param realmId where the assessment lies
 * @param number of the finding that it follows from, as the assessment counts them
 * @param title as the assessment names it
 * @param evidence the finding with its figures as they were fixed, and why; where it is exempt, only where it is to be read
 */
public record RecommendedPriority(
        UUID realmId, String reference, int number, String title, String evidence, boolean exempt) {

    /** By which a form names it. */
    public String code() {
        return reference.toLowerCase(java.util.Locale.UK) + "-" + number;
    }
}
