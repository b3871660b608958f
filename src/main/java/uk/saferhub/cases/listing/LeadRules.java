package uk.saferhub.cases.listing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.WhoMay;
import uk.saferhub.kernel.Decision;

/** Who is made lead officer of several cases at once: facts in, decision out (WRK-08). */
final class LeadRules {

    private static final String POLICY = "Hub case management, as the partnership agreed it";

    private LeadRules() {}

    /**
     * WRK-08-A to D: an open case that one's own organisation leads, as it was read, given to one of its people who may work on it.
     *
     * @param read the version that stood in the list
     */
    static Decision mayLead(
            LeadStore.Led led, int read, boolean manages, UUID own, List<WhoMay.Person> able, @Nullable UUID person) {
        return Decision.when(
                        manages && led.leadOrganisationId().equals(own),
                        "WRK-08-A",
                        "Only the hub's staff of " + led.lead() + ", which leads this case, say who of them leads it.",
                        POLICY)
                .and(() -> Decision.when(
                        led.open(), "WRK-08-B", "This case is closed, so that nobody leads it any more.", POLICY))
                .and(() -> Decision.when(
                        person == null
                                || able.stream()
                                        .anyMatch(one -> one.recordId().equals(led.id())
                                                && one.accountId().equals(person)
                                                && one.organisationId().equals(own)),
                        "WRK-08-C",
                        "That person cannot see this case, or may not work on it for " + led.lead() + ".",
                        POLICY))
                .and(() -> Decision.when(
                        led.version() == read,
                        "WRK-08-D",
                        led.changedBy()
                                + " changed this case after you read the list. Look at it before you give it away.",
                        POLICY));
    }
}
