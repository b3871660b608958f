package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * How long one kind of record is kept (PRV-01). The rule in force on the day of looking holds for every record of the kind, however
 * old. The periods are the partnership's own decision: UK GDPR Article 5(1)(e) sets no number.
 *
 * @param keep how many years or months; null where it is kept for ever, or only a law or guidance outside says how long, so that nothing is ever due
 * @param counting whether the day counted from is itself the first day; following where it is left out
 * @param atLeast years after the record's end before which nothing is due, whatever else is counted; null where there are none
 * @param reviewEvery months after which it is looked at again; null where the period alone counts
 */
@Means("How long a kind of record is kept, what that is counted from, and who answers for it.")
public record RetentionRule(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        @Means("The kind of record.") Kept record,
        @Means("The day from which the time runs.") Kept.CountedFrom countedFrom,

        @Means("How many years or months. Left out, nothing of the kind is ever due.") @Nullable
        Integer keep,

        @Means("Years or months; or for ever, without a number.") @Nullable
        Unit unit,

        @Means("Whether the day counted from is itself the first day. Left out, the next day is.") @Nullable
        Counting counting,

        @Means("Years after the record's end before which nothing is due.") @Nullable
        Integer atLeast,

        @Means("Months after which a record that is kept on is looked at again.") @Nullable
        Integer reviewEvery,

        @Means("Which role or body answers for the kind.") String owner,

        @Means("Why so long: the law, the guidance or the partnership's own reason.")
        String why,

        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Thing, Dated {

    /** What a period is counted in; what is kept for ever has no number. */
    public enum Unit {
        MONTHS,
        YEARS,
        FOR_EVER
    }

    /** Whether nothing of the kind is ever destroyed; {@link #why} says why. */
    public boolean forEver() {
        return unit == Unit.FOR_EVER;
    }

    /** Whole months of the period; null where there is none. */
    public @Nullable Integer months() {
        Integer number = keep;
        if (number == null) return null;
        return unit == Unit.MONTHS ? number : number * 12;
    }

    /** "7 years", or what is said where no number is. */
    public String period() {
        Integer number = keep;
        if (forEver()) return "for ever";
        if (number == null) return "as long as the law or guidance outside says";
        return Say.days(number, unit == Unit.MONTHS ? "month" : "year");
    }

    @Override
    public String toSentence() {
        String begins = countedFrom == Kept.CountedFrom.BIRTH
                ? " after the birth of the youngest child"
                : " after the " + Say.words(countedFrom);
        return "A " + Say.words(record) + " is kept " + (keep == null ? "" : "for ") + period()
                + (keep == null ? "" : begins)
                + (atLeast == null ? "" : " and at least " + Say.days(atLeast, "year") + " after its end")
                + (reviewEvery == null ? "" : ", looked at every " + Say.days(reviewEvery, "month"))
                + Say.period(this) + "; " + owner + " answers for it (" + why + ").";
    }
}
