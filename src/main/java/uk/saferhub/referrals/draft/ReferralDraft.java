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

    /** The fields of a page as they were saved; empty where they were not. */
    Fields fields(Step step) {
        return Fields.of(answers.getOrDefault(step.path(), Map.of()));
    }

    String path() {
        return "/referral-drafts/" + reference;
    }

    String path(Step step) {
        return path() + "/" + step.path();
    }
}
