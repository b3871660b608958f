package uk.saferhub.privacy.foi;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is answered under freedom of information.
 *
 * @param searched where was looked. @param exemptions codes of {@link FoiExemption}; empty where nothing is held back
 * @param exemptionWords why they apply. @param reusable whether the next who asks may be given the same
 * @param by who wrote it, at that instant; both null of one that is being written
 */
public record FoiAnswer(
        String searched,
        String answer,
        String[] exemptions,
        String exemptionWords,
        boolean reusable,
        @Nullable String by,
        @Nullable Instant knownAt) {

    /** The exemptions in words. */
    List<String> held() {
        return Arrays.stream(exemptions)
                .map(code -> FoiWords.of(FoiExemption.valueOf(code)))
                .toList();
    }
}
