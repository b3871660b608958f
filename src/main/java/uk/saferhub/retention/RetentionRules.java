package uk.saferhub.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** Who may hold, keep and dispose of what (PRV-01). */
final class RetentionRules {

    private static final String POLICY = "UK GDPR Article 5(1)(e); docs/decisions/retention.md";

    private RetentionRules() {}

    /** @param reviewOn by when somebody looks whether the hold is still needed */
    static Decision mayHold(boolean disposed, LocalDate reviewOn, LocalDate today) {
        return Decision.when(reviewOn.isAfter(today), "PRV-01-A", "A hold is looked at again on a day to come.", POLICY)
                .and(() -> Decision.when(
                        !disposed, "PRV-01-B", "What it held is destroyed already; there is nothing to hold.", POLICY));
    }

    /** @param standing how the record stands; null where its time is not over */
    static Decision mayReview(@Nullable DueRecord record) {
        if (record == null) return Decision.refused("PRV-01-C", "The time for which it is kept is not over.", POLICY);
        return switch (record.standing()) {
            case HELD -> Decision.refused("PRV-01-D", "A legal hold is on it: nothing of it may be destroyed.", POLICY);
            case OPEN -> Decision.refused("PRV-01-E", "It is not due. " + record.openWhy(), POLICY);
            case PROPOSED, APPROVED ->
                Decision.refused("PRV-01-F", "Somebody proposed to dispose of it; that is decided first.", POLICY);
            case KEPT ->
                Decision.refused("PRV-01-G", "It was kept on until its next review.", POLICY)
                        .opening(java.util.Objects.requireNonNull(record.nextReviewOn()));
            case DUE, REVIEW -> Decision.allowed();
        };
    }

    /** @param nextReviewOn of a record that is kept on, when it is looked at again */
    static Decision mayKeep(LocalDate nextReviewOn, LocalDate today) {
        return Decision.when(
                nextReviewOn.isAfter(today) && !nextReviewOn.isAfter(today.plusYears(10)),
                "PRV-01-H",
                "A record that is kept on is looked at again on a day to come, within ten years.",
                POLICY);
    }

    /**
     * @param refuses whether the answer is that it stays, which may be said of any proposal
     * @param record null where its time is not over any more
     */
    static Decision mayDecide(boolean refuses, Disposal disposal, @Nullable DueRecord record) {
        return Decision.when(disposal.proposed(), "PRV-01-J", "It is decided already.", POLICY)
                .and(() -> refuses ? Decision.allowed() : mayDispose(record, Standing.PROPOSED));
    }

    /** What was held, opened again or put off since it was proposed is not destroyed. */
    static Decision mayDispose(@Nullable DueRecord record, Standing expected) {
        return Decision.when(
                record != null && record.standing() == expected && record.openWhy() == null,
                "PRV-01-K",
                "It is not due any more: "
                        + (record == null
                                ? "the schedule or the record changed."
                                : record.openWhy() != null
                                        ? record.openWhy()
                                        : record.standing() == Standing.HELD
                                                ? "a legal hold is on it."
                                                : "it was changed since. Look at it again."),
                POLICY);
    }

    /** Nobody approves what they proposed, nor their deputy in their place. */
    static Decision mayApprove(UUID proposer, UUID actor, UUID worksAs) {
        return Decision.when(
                !proposer.equals(actor) && !proposer.equals(worksAs),
                "PRV-01-I",
                "Somebody else than who proposed it approves a disposal.",
                POLICY);
    }
}
