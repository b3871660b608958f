package uk.saferhub.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in pounds sterling. Immutable; sums that overflow throw {@link ArithmeticException}.
 *
 * @param pence whole pence, negative for what is owed the other way
 */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);
    private static final Pattern TYPED = Pattern.compile("-?\\d{1,13}(\\.\\d{1,2})?");

    public static Money ofPence(long pence) {
        return new Money(pence);
    }

    public static Money ofPounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100));
    }

    /** An amount as somebody typed it: {@code £1,234.50}, {@code 1234.5}, {@code 80}. Empty when it is not one. */
    public static Optional<Money> read(String typed) {
        String plain = typed.replaceAll("[£,\\s]", "");
        return TYPED.matcher(plain).matches()
                ? Optional.of(new Money(new BigDecimal(plain).movePointRight(2).longValueExact()))
                : Optional.empty();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(pence, count));
    }

    /** Two decimals and commas: {@code £1,234.50}, {@code −£3.00} with a true minus sign. */
    @Override
    public String toString() {
        String pounds = String.format(
                Locale.UK, "£%,.2f", BigDecimal.valueOf(pence).movePointLeft(2).abs());
        return pence < 0 ? "−" + pounds : pounds;
    }

    /** As {@link #toString()}, without the pence when they are nil: {@code £80}. */
    public String brief() {
        return toString().replaceFirst("\\.00$", "");
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }
}
