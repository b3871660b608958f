package uk.saferhub.notices.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order.
 *
 * @param on the day it holds for (Europe/London)
 * @param until of an extension, the new last day
 */
record OrderEvent(What what, LocalDate on, @Nullable LocalDate until, String note) {

    enum What {
        AUTHORISED,
        MADE,
        EXTENDED,
        ENDED
    }
}
