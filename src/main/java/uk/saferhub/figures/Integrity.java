package uk.saferhub.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import uk.saferhub.web.Words;

/** Whether printed arithmetic comes out: totals from their parts, shares from their bases (PRF-09). A mismatch says both values. */
public final class Integrity {

    private static final Words WORDS = Words.of(Integrity.class);

    private Integrity() {}

    /** What is wrong with a total, in a sentence; empty when its parts come to it. */
    public static Optional<String> total(String label, BigDecimal printed, List<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(printed) == 0) return Optional.empty();
        return Optional.of(WORDS.text("sum.differs", label, printed.toPlainString(), sum.toPlainString()));
    }

    /**
     * What is wrong with a share, in a sentence; empty when it is the part's percentage of the whole, rounded half up to as many
     * places as are printed.
     *
     * @param whole not nought
     */
    public static Optional<String> share(String label, BigDecimal printed, BigDecimal part, BigDecimal whole) {
        BigDecimal exact = part.multiply(BigDecimal.valueOf(100)).divide(whole, 6, RoundingMode.HALF_UP);
        int places = Math.max(0, printed.scale());
        if (exact.setScale(places, RoundingMode.HALF_UP).compareTo(printed) == 0) return Optional.empty();
        return Optional.of(WORDS.text(
                "share.differs",
                label,
                printed.toPlainString(),
                part.toPlainString(),
                whole.toPlainString(),
                exact.setScale(places + 1, RoundingMode.HALF_UP).toPlainString()));
    }
}
