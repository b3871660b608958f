package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * How a clock of the program's is counted in a partnership, and why it may stand still (WRK-07).
 *
 * @param code the clock's: {@code referral-decision}, {@code case-review}, {@code victim-update}, {@code research-answer},
 *     {@code complaint-acknowledgement} or {@code complaint-answer}
 * @param within days that it lasts, where nothing else of the pack says so; working or calendar days as {@code days} has it
 * @param warnBefore days before the last day, counted alike, from which it warns
 * @param reasons why it may be paused; without any it may not
 */
@Means("How a clock counts, when it warns, and why it may be paused.")
public record ClockTerms(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        String name,
        Days days,
        Counting firstDay,

        @Means("Days that it lasts, where no other part of the pack says so.") @Nullable
        Integer within,

        @Means("Days before the last day from which it warns.")
        int warnBefore,

        @Means("Why it may be paused; without any it may not.")
        List<PauseReason> reasons)
        implements Thing {

    /** Which days count. */
    public enum Days {
        /** Neither Saturdays, Sundays nor bank holidays of England and Wales. */
        WORKING,
        CALENDAR
    }

    /** Why a clock stands still. */
    @Means("Why a clock stands still.")
    public record PauseReason(String code, String label) implements Says {

        @Override
        public String toSentence() {
            return label;
        }
    }

    @Override
    public String toSentence() {
        String day = days == Days.WORKING ? "working day" : "day";
        String lasts = within == null ? "" : "lasts " + Say.days(within, day) + ", ";
        String pauses = reasons.isEmpty()
                ? "is never paused"
                : "may be paused: "
                        + String.join(
                                "; ", reasons.stream().map(PauseReason::label).toList());
        return "\"" + name + "\" " + lasts + "counts " + day + "s, "
                + (firstDay == Counting.FOLLOWING ? "from the next day" : "the day itself being the first") + ", warns "
                + Say.days(warnBefore, day) + " before, and " + pauses + ".";
    }
}
