package uk.saferhub.registers;

import java.util.UUID;
import uk.saferhub.access.Actor;

/** What had been entered by mistake was withdrawn, in this transaction: nothing is owed of it any more. */
public record EntryWithdrawn(UUID id, Register<?> register, Actor actor) {}
