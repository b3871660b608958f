package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Money;

/**
 * What a penalty notice asks for, and what has come in.
 *
 * @param discount what discharges it when paid up to {@code discountUntil}; null where there is none
 * @param payBy last day to pay (Europe/London)
 * @param proceedingsFrom first day on which proceedings may be taken
 * @param paidEarly received up to {@code discountUntil}
 */
record Penalty(
        UUID id,
        UUID noticeId,
        Money amount,
        @Nullable Money discount,
        @Nullable LocalDate discountUntil,
        LocalDate payBy,
        LocalDate proceedingsFrom,
        @Nullable LocalDate cancelledOn,
        Money paid,
        Money paidEarly,
        int version) {

    boolean isPaid() {
        return paid.compareTo(amount) >= 0 || (discount != null && paidEarly.compareTo(discount) >= 0);
    }

    boolean isCancelled() {
        return cancelledOn != null;
    }

    /** What discharges it on that day. */
    Money due(LocalDate day) {
        if (isPaid() || isCancelled()) return Money.ZERO;
        boolean early = discount != null && discountUntil != null && !day.isAfter(discountUntil);
        return (early ? discount : amount).minus(paid);
    }
}
