package uk.saferhub.registers;

import java.time.LocalDate;

/**
 * What is entered into a register. Each component is a field of the form: text, {@link Prose}, a date, a whole number, one
 * of an enum, or a list of texts (one a line); what is not nullable must be given.
 */
public interface Entered {

    /** The day (Europe/London) from which it holds, which of migrated history is long before its entry. */
    LocalDate on();
}
