package uk.saferhub.notices.orders;

import static uk.saferhub.kernel.Decision.refused;
import static uk.saferhub.kernel.Decision.when;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/**
 * How long orders may last, under the Anti-social Behaviour, Crime and Policing Act 2014: closure orders three months and six in
 * all (ss.80(6), 82(7) and (8)), public space protection orders three years at a time (s.60). A period of months ends on the day
 * before the same date of the month.
 */
final class OrderRules {

    private static final String ACT = "Anti-social Behaviour, Crime and Policing Act 2014 ";
    private static final int CLOSURE_MONTHS = 3;
    private static final int CLOSURE_MONTHS_IN_ALL = 6;
    private static final int PSPO_YEARS = 3;

    private OrderRules() {}

    static Decision mayCloseFrom(
            LocalDate madeOn, LocalDate endsOn, Order.Extent extent, @Nullable String whoMayRemain, LocalDate today) {
        return when(!madeOn.isAfter(today), "ENF-10-A", "An order cannot be made later than today.", ACT + "s.80")
                .and(() ->
                        when(!endsOn.isBefore(madeOn), "ENF-10-B", "It cannot end before it is made.", ACT + "s.80(6)"))
                .and(() -> when(
                        endsOn.isBefore(madeOn.plusMonths(CLOSURE_MONTHS)),
                        "ENF-10-C",
                        "A closure order lasts at most three months.",
                        ACT + "s.80(6)"))
                .and(() -> when(
                        extent == Order.Extent.FULL || (whoMayRemain != null && !whoMayRemain.isBlank()),
                        "ENF-10-D",
                        "Say who may remain: a partial closure excepts somebody, some time or some part.",
                        ACT + "s.80(7)"));
    }

    /** @param on the day the court extends it; the application comes before it ends */
    static Decision mayExtend(Order order, LocalDate on, LocalDate until, LocalDate today) {
        LocalDate ends = order.endsOn();
        LocalDate from = order.inForceOn();
        if (ends == null || from == null || order.endedOn() != null)
            return refused("ENF-10-E", "Only an order in force can be extended.", ACT + "ss.60(2), 82");
        return when(
                        !on.isAfter(ends) && !on.isBefore(from) && !on.isAfter(today),
                        "ENF-10-F",
                        "An order is extended before it ends.",
                        ACT + "ss.60(2), 82(1)")
                .and(() -> when(
                        until.isAfter(ends),
                        "ENF-10-G",
                        "The new last day comes after the old one.",
                        ACT + "ss.60, 82"))
                .and(() -> order.orderKind() == Order.Kind.CLOSURE
                        ? closureWithin(from, ends, until)
                        : when(
                                !until.isAfter(ends.plusYears(PSPO_YEARS)),
                                "PSO-03-A",
                                "An extension lasts at most three years; the order can be extended again.",
                                ACT + "s.60(3)"));
    }

    private static Decision closureWithin(LocalDate from, LocalDate ends, LocalDate until) {
        return when(
                        !until.isAfter(ends.plusMonths(CLOSURE_MONTHS)),
                        "ENF-10-H",
                        "An extension lasts at most three months.",
                        ACT + "s.82(7)")
                .and(() -> when(
                        until.isBefore(from.plusMonths(CLOSURE_MONTHS_IN_ALL)),
                        "ENF-10-I",
                        "A closure order lasts at most six months in all.",
                        ACT + "s.82(8)"));
    }

    static Decision mayMake(Order order, LocalDate madeOn, LocalDate inForceOn, LocalDate endsOn, LocalDate today) {
        return when(
                        order.orderKind() == Order.Kind.PSPO && order.madeOn() == null && order.endedOn() == null,
                        "PSO-02-A",
                        "The order is made already, or was given up.",
                        ACT + "s.59")
                .and(() -> when(
                        order.authorisedOn() != null && !madeOn.isBefore(Objects.requireNonNull(order.authorisedOn())),
                        "PSO-02-B",
                        "An order is made once it has been authorised.",
                        ACT + "s.59"))
                .and(() -> when(
                        !madeOn.isAfter(today) && !inForceOn.isBefore(madeOn),
                        "PSO-02-C",
                        "It comes into force on the day it is made or later.",
                        ACT + "s.59"))
                .and(() -> when(
                        !endsOn.isBefore(inForceOn) && endsOn.isBefore(inForceOn.plusYears(PSPO_YEARS)),
                        "PSO-03-B",
                        "A public space protection order lasts at most three years.",
                        ACT + "s.60(1)"));
    }

    static Decision mayEnd(Order order, LocalDate on, LocalDate today) {
        return when(order.endedOn() == null, "PSO-02-D", "It was ended already.", ACT + "ss.61(4), 83")
                .and(() -> when(
                        !on.isAfter(today)
                                && (order.inForceOn() == null
                                        || !on.isBefore(Objects.requireNonNull(order.inForceOn()))),
                        "PSO-02-E",
                        "It ends between its first day and today.",
                        ACT + "ss.61(4), 83"));
    }
}
