package uk.saferhub.cases.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** When a case goes to another hub (HUB-16). */
final class TransferRules {

    private static final String POLICY = "Hub case management, as the partnership agreed it";

    private TransferRules() {}

    /** HUB-16-A: a record never leaves its partnership; another partnership's hub is sent a referral. */
    static Decision mayGoTo(boolean hubOfPartnership, boolean other) {
        return Decision.when(
                        hubOfPartnership,
                        "HUB-16-A",
                        "A case goes to a hub of the same partnership. Refer to another partnership’s hub instead.",
                        POLICY)
                .and(() -> Decision.when(other, "HUB-16-B", "The case is with this hub already.", POLICY));
    }

    /** HUB-16-C: one hub is asked at a time, so that two cannot both say yes. */
    static Decision mayAsk(boolean asked) {
        return Decision.when(
                !asked,
                "HUB-16-C",
                "A hub has been asked already. Wait for its answer, or take the question back.",
                POLICY);
    }

    /**
     * HUB-16-G: agreement covers what was agreed to. A case that came by it goes to a hub that it does not cover on another basis
     * only, which is recorded.
     *
     * @param rests whether the sharing of the case rests on agreement
     */
    static Decision mayShare(boolean rests, Agreement agreement) {
        return Decision.when(
                !rests || agreement.covers() || !agreement.basis().isBlank(),
                "HUB-16-G",
                "This case came by agreement, which does not cover the hub that is asked. Ask those in it, or record the other basis on which it goes.",
                "UK GDPR art. 6(1)(a) and 7: agreement is to a named purpose and recipient");
    }

    /** HUB-16-H: nobody was asked on a day to come. @param askedOn null where nobody was */
    static Decision mayHaveAsked(@Nullable LocalDate askedOn, LocalDate today) {
        return Decision.when(
                askedOn == null || !askedOn.isAfter(today),
                "HUB-16-H",
                "They were asked today or on an earlier day.",
                POLICY);
    }

    /**
     * HUB-16-D to F: the hub that was asked answers once, by somebody other than whoever asked, while the case is open.
     *
     * @param open whether nobody has answered yet
     */
    static Decision mayAnswer(boolean open, UUID askedBy, UUID actor, boolean closed) {
        return Decision.when(open, "HUB-16-D", "This has been answered, or taken back, already.", POLICY)
                .and(() -> Decision.when(
                        !askedBy.equals(actor),
                        "HUB-16-E",
                        "Whoever asked does not answer: a colleague of the hub that was asked does.",
                        POLICY))
                .and(() -> Decision.when(!closed, "HUB-16-F", "The case has been closed meanwhile.", POLICY));
    }
}
