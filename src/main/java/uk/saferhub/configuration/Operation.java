package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** A named operation or campaign that records can be counted under. */
@Means("An operation or campaign that joint days of action, notices and complaints are counted under.")
public record Operation(
        String code,
        @Names(Partnership.class) String partnership,
        String name,
        String theme,
        @Names(Group.class) @Nullable String group,
        @Names(Area.class) List<String> areas,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String aims,

        @Means("By what one will see that it worked.") @Nullable
        String success)
        implements Thing, Dated {

    @Override
    public String toSentence() {
        return name + " is an operation of " + partnership + " on " + theme + (group == null ? "" : ", under " + group)
                + Say.period(this) + (aims == null ? "" : ", to " + aims)
                + (success == null ? "" : "; it has worked when " + success) + ".";
    }
}
