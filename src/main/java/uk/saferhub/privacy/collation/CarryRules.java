package uk.saferhub.privacy.collation;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.kernel.Decision;
import uk.saferhub.privacy.requests.RequestKind;

/** What is carried to those who were given something, and when use is restricted (PRV-03). */
final class CarryRules {

    private static final String TELL = "UK GDPR article 19; Data Protection Act 2018 section 48(9)";

    private CarryRules() {}

    /** PRV-03-A: what was decided is said, and everybody who was given something is told, or it is said why not. */
    static Decision mayAnswer(Search search, String decided, List<Recipient> recipients) {
        return CollationRules.mayWork(search.isOpen())
                .and(() -> Decision.when(
                        !decided.isBlank() && recipients.stream().allMatch(one -> one.told() != null),
                        "PRV-03-A",
                        "Before you answer, say what was decided, and of each who was given something that they were told or why not.",
                        TELL));
    }

    /** PRV-03-B: nobody is told on a day to come. */
    static Decision happened(LocalDate on, LocalDate today) {
        return Decision.when(!on.isAfter(today), "PRV-03-B", "Enter today or a day before it.", TELL);
    }

    /** PRV-03-C: use is restricted on what somebody asked about their own records, and of whom it is found who they are. */
    static Decision mayRestrict(Search search) {
        return Decision.when(
                search.kind() != RequestKind.ACCESS && search.people().length > 0,
                "PRV-03-C",
                "First say who of the index is meant. A request for a copy restricts nothing.",
                "UK GDPR article 18; Data Protection Act 2018 section 47");
    }
}
