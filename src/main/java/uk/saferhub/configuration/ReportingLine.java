package uk.saferhub.configuration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** How one group stands to another (GOV-04); a group may report to two. */
@Means("A line of the block chart, from a group to the one it reports to.")
public record ReportingLine(
        @Names(Group.class) String group,
        LineKind line,
        @Names(Group.class) String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Dated, Says {

    @Override
    public String toSentence() {
        return group + " " + line.words() + " " + parent + Say.period(this) + ".";
    }
}
