package uk.saferhub.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the program's log may keep it: what kind it was and where, each cause likewise, and no message. A message quotes what
 * was typed ("For input string: …"), and nobody's name belongs into a log that is not the log of readings.
 */
public final class FaultTrace extends Exception {

    private static final int CAUSES = 8;

    private FaultTrace(Throwable fault, @Nullable Throwable cause) {
        super(kind(fault), cause, false, true);
        setStackTrace(fault.getStackTrace());
    }

    /** @return for a logger, in place of the fault */
    public static FaultTrace of(Throwable fault) {
        return of(fault, CAUSES);
    }

    /** Whether the database took a word for no text at all, as one with a NUL: the sender's fault. */
    public static boolean isOfNoText(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException told && "22021".equals(told.getSQLState())) return true;
        return false;
    }

    private static FaultTrace of(Throwable fault, int causes) {
        Throwable cause = fault.getCause();
        return new FaultTrace(fault, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }

    private static String kind(Throwable fault) {
        String name = fault.getClass().getName();
        return fault instanceof SQLException told ? name + " " + told.getSQLState() : name;
    }
}
