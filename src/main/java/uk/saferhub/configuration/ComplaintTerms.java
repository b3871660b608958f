package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * How soon whoever complains is answered, and from how many complaints on staff are reminded of the ASB case review.
 *
 * @param acknowledgeWithin working days after the complaint came in
 * @param answerWithin working days after which the reporter is told what was done
 * @param repeatWithin months that a place or a caller is watched for
 */
@Means("How soon complainants are answered, and how many complaints make an ASB case review due.")
public record ComplaintTerms(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        int acknowledgeWithin,
        int answerWithin,
        int repeatWithin,

        @Means(
                "Qualifying complaints from which a review is due; the law's own number is three, and procedures may ask for fewer.")
        int reviewAfter,

        @Means("Months, beginning with the day it happened, within which a complaint must be made to qualify.")
        int madeWithin,

        @Means("Months, beginning with the day of the complaint, within which a review must be applied for.")
        int appliedWithin,

        String law,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Thing, Dated {

    @Override
    public String toSentence() {
        return "A complaint is acknowledged within " + Say.days(acknowledgeWithin, "working day")
                + " and its reporter told what was done within " + Say.days(answerWithin, "working day") + "; "
                + Say.days(reviewAfter, "qualifying complaint") + " make an ASB case review due" + Say.period(this)
                + " (" + law + ").";
    }
}
