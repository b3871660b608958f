package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A board, group, forum or committee (GOV-01).
 *
 * @param tier where it stands in the structure, if the partnership has tiers
 * @param formedBy the decision that formed it, in words
 * @param members the bodies that sit on it; never people's names
 */
@Means("A group of any kind: board, sub-group, joint co-ordinating group, forum, committee.")
public record Group(
        String code,
        @Names(Partnership.class) String partnership,
        String name,
        @Nullable String shortName,
        GroupKind kind,
        String purpose,
        GroupStatus status,
        @Nullable String tier,
        @Names(Area.class) @Nullable String area,
        @Nullable String statutoryBasis,
        @Nullable String formedBy,
        List<String> themes,
        @Nullable Cadence cadence,
        @Nullable MeetingMode mode,
        List<Seat> members,
        @Names(Group.class) @Nullable String successor,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Thing, Dated {

    /**
     * A body's seat on the group.
     *
     * @param post the post that fills it (never a name)
     */
    @Means("A body that sits on the group, and in what capacity.")
    public record Seat(
            @Names(Organisation.class) String body,
            Capacity as,
            @Nullable String post,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {}

    /** In what capacity a body sits. */
    public enum Capacity {
        CHAIR,
        VICE_CHAIR,
        MEMBER,
        ADVISER,
        OBSERVER
    }

    @Override
    public String toSentence() {
        String meets = cadence == null
                ? ""
                : "; it meets " + cadence.words() + (mode == null ? "" : " (" + Say.words(mode) + ")");
        return name + " is a " + Say.words(kind) + " of " + partnership + " (" + Say.words(status) + ")" + meets
                + Say.period(this) + ". Purpose: " + Say.stop(purpose);
    }
}
