package uk.saferhub.crimedata.incidents;

import java.util.Collection;
import java.util.stream.Stream;
import uk.saferhub.kernel.Period;

/**
 * How much of a period was delivered. A day that nobody delivered is missing and not a day on which nothing happened, so that
 * only what is whole may be compared.
 *
 * @param days that some delivery covers
 * @param of all days of the period
 */
record Delivered(long days, long of) {

    static Delivered of(Period period, Collection<Period> deliveries) {
        long days = Stream.iterate(period.from(), day -> !day.isAfter(period.to()), day -> day.plusDays(1))
                .filter(day -> deliveries.stream().anyMatch(delivery -> delivery.contains(day)))
                .count();
        return new Delivered(days, period.days());
    }

    /** Of several suppliers together: whole if each of them is, and nothing if there is none. */
    static Delivered together(Collection<Delivered> each) {
        return new Delivered(
                each.stream().mapToLong(Delivered::days).sum(),
                Math.max(1, each.stream().mapToLong(Delivered::of).sum()));
    }

    boolean whole() {
        return days == of;
    }

    boolean nothing() {
        return days == 0;
    }

    /** "Delivered", "Not delivered", "31 of 91 days delivered". */
    String words() {
        if (whole()) return "Delivered";
        return nothing() ? "Not delivered" : "%,d of %,d days delivered".formatted(days, of);
    }
}
