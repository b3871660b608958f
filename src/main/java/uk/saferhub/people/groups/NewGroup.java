package uk.saferhub.people.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * People together, as somebody describes them.
 *
 * @param name what lists call them, such as "Young people at the skate ramp"
 * @param number how many; null where it was not counted, as of a household
 * @param ages about how old, in whole years; null where nobody says
 * @param place where they are met, in words; empty for none
 * @param seenOn the day on which they were so
 */
public record NewGroup(
        GroupKind kind,
        String name,
        @Nullable Count number,
        @Nullable Count ages,
        String place,
        String words,
        LocalDate seenOn) {

    /** From the least to the most. */
    public record Count(int least, int most) {

        public Count {
            if (least < 0 || most < least) throw new IllegalArgumentException("from the least to the most");
        }

        String inWords() {
            return least == most ? "" + least : least + " to " + most;
        }
    }
}
