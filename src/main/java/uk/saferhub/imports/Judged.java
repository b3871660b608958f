package uk.saferhub.imports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.saferhub.people.Described;

/**
 * What is to be done with a row.
 *
 * @param reference the sender's own; empty for none
 * @param hash SHA-256 of what was read from the row
 * @param earlier the record that an earlier file made of it, or null
 * @param candidate null where there is nothing to enter
 */
record Judged(
        int line,
        Outcome outcome,
        String reference,
        String hash,
        @Nullable String earlier,
        List<Fault> faults,
        ImportTarget.@Nullable Candidate candidate) {

    enum Outcome {
        FRESH,
        KNOWN,
        CHANGED,
        FAULTY
    }

    /** Whom it would add to the index of people, where it can be entered. */
    List<Described> newcomers() {
        return candidate == null ? List.of() : candidate.newcomers();
    }

    /** Enters it. */
    ImportTarget.Written write() {
        return Objects.requireNonNull(Objects.requireNonNull(candidate).write()).get();
    }
}
