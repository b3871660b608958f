package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.UUID;
import uk.saferhub.access.Actor;

/** A pause, or its end, moved a clock's last day; told in the same transaction to whoever keeps that day. */
public record ClockMoved(ClockKind kind, UUID recordId, UUID subjectId, LocalDate dueOn, Actor actor) {}
