package uk.saferhub.configuration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that holds from one day to another; both days belong to it, and a missing one means no limit. */
public interface Dated {

    /** First day it holds (Europe/London), or none if it always has. */
    @Nullable
    LocalDate from();

    /** Last day it holds (Europe/London), or none if it still does. */
    @Nullable
    LocalDate to();

    /** Whether it holds on a day. */
    default boolean on(LocalDate day) {
        LocalDate from = from();
        LocalDate to = to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
