package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * How long emergency access lasts, when grants lapse, and from which numbers on reading is looked at (SHR-06, SHR-10, AUD-04).
 *
 * @param emergencyMinutes how long a record stays open that somebody opened in an emergency
 * @param confirmWithin days after which a grant lapses unless it is confirmed; null where grants do not lapse
 * @param fromHour first hour of the day at which work is usual (Europe/London), 0 to 23
 * @param untilHour hour from which it is not usual, 1 to 24
 */
@Means("Emergency access, how often grants are confirmed, and from which numbers on somebody's reading is looked at.")
public record AccessTerms(
        String code,
        @Names(Partnership.class) List<String> partnerships,

        @Means("Minutes for which a record stays open that somebody opened in an emergency.")
        int emergencyMinutes,

        @Means("Days after which a grant lapses unless a sponsor confirms it. Left out, grants do not lapse.") @Nullable
        Integer confirmWithin,

        @Means("Records that one person reads within an hour, from which it is looked at.")
        int recordsInAnHour,

        @Means("Requests of one person that are refused within an hour, from which it is looked at.")
        int refusalsInAnHour,

        @Means("Files that one person takes out within a day, from which it is looked at.")
        int filesInADay,

        @Means("Searches for the same words within a week, from which it is looked at.")
        int sameSearches,

        @Means(
                "Days within a month on which somebody opens one record and does nothing with it, from which it is looked at.")
        int readingsWithoutWork,

        @Means("First hour of the day at which work is usual, 0 to 23.")
        int fromHour,

        @Means("Hour of the day from which work is not usual, 1 to 24.")
        int untilHour,

        @Means("Roles that work at any hour.") @Names(Role.class)
        List<String> atAnyHour,

        @Means("Readings that are drawn by lot each month and looked at.")
        int sample,

        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Thing, Dated {

    @Override
    public String toSentence() {
        return "Emergency access lasts " + Say.days(emergencyMinutes, "minute")
                + (confirmWithin == null
                        ? "; grants do not lapse"
                        : "; a grant lapses after " + Say.days(confirmWithin, "day") + " unless it is confirmed")
                + "; it is looked at when somebody reads " + Say.days(recordsInAnHour, "record")
                + " in an hour, is refused " + Say.days(refusalsInAnHour, "time") + " in an hour, takes out "
                + Say.days(filesInADay, "file") + " in a day, seeks the same words " + Say.days(sameSearches, "time")
                + " in a week, opens one record on "
                + Say.days(readingsWithoutWork, "day") + " in a month and does nothing, or reads between " + untilHour
                + ":00 and " + fromHour + ":00" + Say.period(this) + ".";
    }
}
