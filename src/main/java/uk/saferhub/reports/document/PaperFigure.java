package uk.saferhub.reports.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a paper quotes it.
 *
 * @param code the metric's code, as tokens name it
 * @param address where the figure opens to its records, or null when this reader has nowhere to go
 * @param caption what was counted, over which period, in one line
 * @param value the number; null when there is none or it may not be told
 * @param text what is printed instead of a number, when the metric is words or the number is held back
 * @param unit "notices", "percent", "pence" and so on; pence are printed as pounds
 * @param from first day counted, in London; null for a stock
 * @param to last day counted, or the day of a stock
 * @param small how small it may be and still be printed for the public
 * @param telling known to be too telling for the public, whatever its size: true of all of a group
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
        boolean telling,
        State state,
        @Nullable String reason) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    /** As a figure gives a day: ISO, or in words. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[uuuu-MM-dd][d MMMM uuuu]", Locale.UK);

    private static final String HELD = "[held back]";

    /** What may become of the number. */
    public enum State {
        LIVE,
        FROZEN,
        HELD_BACK,
        NO_DATA
    }

    /** The same figure with nothing left in it that would tell its value, nor a way to its records. */
    public PaperFigure heldBack(String why) {
        String below = value != null && counts() && small.tooSmall(value.longValue())
                ? "fewer than " + NumberWords.of(small.threshold())
                : HELD;
        return new PaperFigure(code, null, caption, null, below, unit, from, to, small, true, State.HELD_BACK, why);
    }

    /** May not be printed for the public as it is; of a sealed panel also words, for "three to four" tells as much as 3. */
    public boolean tooTelling() {
        if (state == State.HELD_BACK) {
            return false;
        }
        if (value == null) {
            return small == Disclosure.SEALED && text != null;
        }
        return telling || counts() && small.tooSmall(value.longValue());
    }

    String printed(NumberStyle style, HouseStyle house) {
        if (value == null) {
            String instead = state == State.NO_DATA ? "[no data]" : text == null ? HELD : text;
            return style.shape(date(instead, style));
        }
        if (unit.equals("pence")) {
            return "£" + String.format(Locale.UK, "%,.2f", value.movePointLeft(2));
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return style.shape(
                whole
                        ? number(value.longValue(), style, house)
                        : String.format(Locale.UK, "%,." + value.scale() + "f", value));
    }

    /** Whether a noun after it stands in the singular. */
    boolean one() {
        return value != null && value.compareTo(BigDecimal.ONE) == 0;
    }

    private static String number(long value, NumberStyle style, HouseStyle house) {
        return switch (style) {
            case DIGITS, MONTH, YEAR -> NumberWords.digits(value);
            case WORDS, CAPITAL -> NumberWords.of(value);
            case HOUSE -> value > 0 && value <= house.wordsUpTo() ? NumberWords.of(value) : NumberWords.digits(value);
        };
    }

    private static String date(String text, NumberStyle style) {
        try {
            return switch (style) {
                case MONTH -> MONTH.format(LocalDate.parse(text, DAY));
                case YEAR -> Integer.toString(LocalDate.parse(text, DAY).getYear());
                default -> text;
            };
        } catch (DateTimeException notADay) {
            return text;
        }
    }

    private boolean counts() {
        return !unit.equals("percent") && !unit.equals("pence");
    }
}
