package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as it was agreed.
 *
 * @param sourceKind what it was agreed in, one word: case, sitting, meeting, plan
 * @param sourceId the protected record that it belongs to; who sees the record sees the action
 * @param sourceReference the record's reference, as people say it
 * @param sourcePath where the record is shown
 * @param ownerAccountId the person who does it; null until the organisation names somebody
 * @param what one sentence that begins with a verb
 * @param approach null where it is none of these, as of most actions of a meeting
 * @param raisedOn the day it was agreed (Europe/London); of migrated history, that day and not the day of entry
 * @param dueOn the last day on which it is in time
 */
public record NewAction(
        UUID realmId,
        UUID areaId,
        String sourceKind,
        UUID sourceId,
        String sourceReference,
        String sourcePath,
        UUID ownerOrganisationId,
        @Nullable UUID ownerAccountId,
        String what,
        @Nullable Approach approach,
        LocalDate raisedOn,
        LocalDate dueOn) {}
