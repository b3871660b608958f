package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** A statutory duty, who owns it and how often it falls due. */
@Means("A duty that the law lays on the partnership.")
public record Duty(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        String title,
        String law,
        @Names(Group.class) @Nullable String owner,

        @Means("Months between the times it must be done; none for a standing duty.") @Nullable
        Integer everyMonths,

        String evidence)
        implements Thing {

    @Override
    public String toSentence() {
        return title + " is a duty under " + law
                + (everyMonths == null ? "" : ", every " + Say.days(everyMonths, "month"))
                + (owner == null ? "" : ", owned by " + owner) + "; shown by " + Say.stop(evidence);
    }
}
