package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A clock that is to run.
 *
 * @param reference of the record, for lists
 * @param organisationId whose turn it is
 * @param startedOn the day it is counted from
 * @param dueOn its last day, before any pause (Europe/London)
 */
public record ClockRun(
        ClockKind kind,
        UUID subjectId,
        UUID recordId,
        String reference,
        UUID realmId,
        UUID areaId,
        UUID organisationId,
        LocalDate startedOn,
        LocalDate dueOn) {}
