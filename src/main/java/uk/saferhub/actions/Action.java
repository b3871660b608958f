package uk.saferhub.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.HeldWords;

/**
 * An action as it stands, with the names that go with its keys.
 *
 * @param raisedById the organisation that asked for it
 * @param firstDueOn the day first agreed, by which figures count what is late; the same unless the date was moved
 * @param askedDueOn the day that its owner asks for; null where nothing waits
 * @param answer the evidence when done, the reason when not possible, how it goes when begun; null before any answer
 * @param answeredOn the day the newest answer holds for (Europe/London)
 * @param chasedOn the day somebody last asked after it
 * @param version counts changes, from 0
 */
public record Action(
        UUID actionId,
        UUID realmId,
        UUID sourceId,
        String reference,
        String sourceKind,
        String sourceReference,
        String sourcePath,
        String what,
        @Nullable Approach approach,
        UUID ownerOrganisationId,
        String owner,
        @Nullable UUID ownerAccountId,
        @Nullable String person,
        UUID raisedById,
        LocalDate raisedOn,
        LocalDate dueOn,
        LocalDate firstDueOn,
        @Nullable LocalDate askedDueOn,
        ActionStatus status,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate chasedOn,
        int version,
        Instant changedAt,
        String changedBy) {

    /** Whether the day it was due has passed without a final answer. */
    public boolean isLate(LocalDate today) {
        return status.isOpen() && dueOn.isBefore(today);
    }

    /** Whether another date than the first was agreed later. */
    public boolean isMoved() {
        return !firstDueOn.equals(dueOn);
    }

    /** As it is told to somebody from whom these names are held back in its record (SHR-04). */
    Action under(HeldWords held) {
        if (held.words().isEmpty()) return this;
        return new Action(
                actionId,
                realmId,
                sourceId,
                reference,
                sourceKind,
                sourceReference,
                sourcePath,
                held.in(what),
                approach,
                ownerOrganisationId,
                owner,
                ownerAccountId,
                person,
                raisedById,
                raisedOn,
                dueOn,
                firstDueOn,
                askedDueOn,
                status,
                answer == null ? null : held.in(answer),
                answeredOn,
                chasedOn,
                version,
                changedAt,
                changedBy);
    }

    /** Whether nobody has done anything with it since it was raised. */
    public boolean isUntouched() {
        return version == 0 && chasedOn == null;
    }
}
