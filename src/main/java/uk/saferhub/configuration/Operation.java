package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** The short name of an operation by which figures and reports of the pack count it. The operation itself is a record. */
@Means(
        "An operation or campaign that figures and reports of this pack count by its code. Whoever runs it begins it on record.")
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
