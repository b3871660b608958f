package uk.saferhub.crimedata.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Incomplete;
import uk.saferhub.crimedata.Stated;

/**
 * An import that somebody asked for, and how far it is.
 *
 * @param files the names of its files
 * @param force what was said of whose files they are; empty where nothing was
 * @param month likewise; empty where nothing was said
 * @param areas of which kind and year their areas are said to be; empty where nothing was said
 * @param accepts whether files with rows that cannot be read come in without them
 * @param reason why, where it does
 * @param doing the file that is being read; empty while it waits
 * @param done rows read so far
 * @param finishedAt null while it waits or runs
 * @param beganAt the moment under which its files are listed; null until it is done, or where it failed
 * @param failure why nothing came of it, or null
 */
public record Asked(
        UUID id,
        UUID accountId,
        String askedBy,
        Instant askedAt,
        String files,
        String force,
        String month,
        String areas,
        boolean accepts,
        String reason,
        String doing,
        int done,
        @Nullable Instant finishedAt,
        @Nullable Instant beganAt,
        @Nullable String failure) {

    public Incomplete incomplete() {
        return accepts ? Incomplete.ACCEPTED : Incomplete.REFUSED;
    }

    public Stated stated() {
        return Stated.of(force, month, areas);
    }

    /** The first of its files, and how many more there are. */
    public String name() {
        String[] names = files.split("\n");
        return names.length == 1 ? names[0] : "%s and %d more".formatted(names[0], names.length - 1);
    }

    /** How far it is: "2025-06.zip: 120,000 rows read so far". */
    public String inWords() {
        if (doing.isEmpty()) return "It waits for its turn";
        return "%s: %,d rows read so far".formatted(doing, done);
    }
}
