package uk.saferhub.registers;

import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;

/**
 * Something was entered into a register, in this transaction: for whoever keeps more about it than its words. A listener that
 * refuses undoes the entry.
 *
 * @param seat where and for whom it was entered
 */
public record EntryMade(UUID id, String reference, Register<?> register, Record words, Seat seat, Actor actor) {}
