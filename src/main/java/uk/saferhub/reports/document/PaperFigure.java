package uk.saferhub.reports.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a paper quotes it.
 *
 * @param code the metric's code, as tokens name it
 * @param address where the figure opens to its records, or null when this reader has nowhere to go
 * @param caption what was counted, over which period, in one line
 * @param value the number; null when there is none or it may not be told
 * @param text what is printed instead of a number, when the metric is a status; null otherwise
 * @param unit "notices", "%", "£" and so on; "%" and "£" are printed with the number
 * @param from first day counted, in London; null for a stock
 * @param to last day counted, or the day of a stock
 * @param small how small it may be and still be printed for the public
 * @param state live while drafting, frozen on approval, held back for the public
 * @param reason why it is held back or missing; never holds the value
 */
public record PaperFigure(
        String code,
        @Nullable String address,
        String caption,
        @Nullable BigDecimal value,
        @Nullable String text,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Disclosure small,
        State state,
        @Nullable String reason) {

    /** What may become of the number. */
    public enum State {
        LIVE,
        FROZEN,
        HELD_BACK,
        NO_DATA
    }

    /** The same figure with nothing left in it that would tell its value, nor a way to its records. */
    public PaperFigure heldBack(String why) {
        return new PaperFigure(code, null, caption, null, null, unit, from, to, small, State.HELD_BACK, why);
    }

    public PaperFigure frozen() {
        State next = state == State.LIVE ? State.FROZEN : state;
        return new PaperFigure(code, address, caption, value, text, unit, from, to, small, next, reason);
    }

    /** A count below the threshold; of a sealed panel also words, for "three to four" tells as much as 3. */
    public boolean tooSmall() {
        if (value == null) {
            return small == Disclosure.SEALED && text != null;
        }
        return unitIsCount() && small.tooSmall(value.longValue());
    }

    String printed(NumberStyle style, HouseStyle house) {
        if (state == State.HELD_BACK) {
            return style.shape(
                    small.threshold() > 0 ? "fewer than " + NumberWords.of(small.threshold()) : "[held back]");
        }
        if (value == null) {
            return style.shape(text == null ? "[no data]" : text);
        }
        if (unit.equals("£")) {
            return "£" + String.format(Locale.UK, "%,.2f", value);
        }
        String number = whole()
                ? number(value.longValueExact(), style, house)
                : String.format(Locale.UK, "%,." + value.scale() + "f", value);
        return style.shape(number) + (unit.equals("%") ? "%" : "");
    }

    private static String number(long value, NumberStyle style, HouseStyle house) {
        return switch (style) {
            case DIGITS -> NumberWords.digits(value);
            case WORDS, CAPITAL -> NumberWords.of(value);
            case HOUSE -> value > 0 && value <= house.wordsUpTo() ? NumberWords.of(value) : NumberWords.digits(value);
        };
    }

    private boolean whole() {
        return value != null && value.stripTrailingZeros().scale() <= 0;
    }

    private boolean unitIsCount() {
        return !unit.equals("%") && !unit.equals("£");
    }
}
