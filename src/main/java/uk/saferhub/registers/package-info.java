/**
 * Registers: records that are entered once, read back, and withdrawn when they were entered by mistake; never edited. A
 * register says its words (a record, each component a field) and its SQL; the list, the form, the page, the locks, the
 * timeline and the log are the same for all and are here. A thing with a life of its own (a case, a notice) is no register.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "timeline", "access", "configuration", "tables"})
@NullMarked
package uk.saferhub.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
