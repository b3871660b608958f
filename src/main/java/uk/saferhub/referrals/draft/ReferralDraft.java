package uk.saferhub.referrals.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.saferhub.web.Fields;

/**
 * A referral that is still being written.
 *
 * @param hub the hub's code
 * @param answers what was typed, by page and field; a page that was never saved is not in it
 */
record ReferralDraft(
        UUID id,
        UUID realmId,
        String reference,
        String hub,
        Map<String, Map<String, List<String>>> answers,
        Instant savedAt) {

    boolean has(Step step) {
        return answers.containsKey(step.path());
    }

    /** The fields of a page as they were saved or, until then, as they were filled in from elsewhere; else empty. */
    Fields fields(Step step) {
        return Fields.of(answers.getOrDefault(step.path(), answers.getOrDefault(filled(step), Map.of())));
    }

    /** Where what was filled in from elsewhere is kept: it does not count as answered. */
    static String filled(Step step) {
        return "filled-" + step.path();
    }

    String path() {
        return "/referral-drafts/" + reference;
    }

    String path(Step step) {
        return path() + "/" + step.path();
    }
}
