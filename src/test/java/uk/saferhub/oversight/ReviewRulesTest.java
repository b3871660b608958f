package uk.saferhub.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** SHR-06, AUD-04: who opens, explains and signs off. */
class ReviewRulesTest {

    private static final UUID READER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Review.Said SAID = new Review.Said("Somebody", Instant.EPOCH, "words", Finding.JUSTIFIED);

    private static Review review(Review.@Nullable Said explained, Review.@Nullable Said signedOff) {
        return new Review(
                UUID.randomUUID(),
                "RV-0000000",
                UUID.randomUUID(),
                ReviewKind.EMERGENCY,
                null,
                READER,
                "Reader",
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                explained,
                signedOff);
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    @Test
    void SHR_06_it_is_opened_only_where_somebody_else_will_look_and_five_times_a_day_at_most() {
        assertThat(rule(ReviewRules.mayOpen(true))).isEqualTo("allowed");
        assertThat(rule(ReviewRules.mayOpen(false))).isEqualTo("GLS-01");
        assertThat(rule(ReviewRules.mayOpenAs(READER, READER))).isEqualTo("allowed");
        assertThat(rule(ReviewRules.mayOpenAs(READER, OTHER))).isEqualTo("GLS-08");
        assertThat(rule(ReviewRules.mayTry(4))).isEqualTo("allowed");
        assertThat(rule(ReviewRules.mayTry(5))).isEqualTo("GLS-02");
    }

    @Test
    void AUD_04_nobody_explains_or_signs_off_their_own_reading_and_each_is_said_once() {
        assertThat(rule(ReviewRules.mayExplain(OTHER, review(null, null)))).isEqualTo("allowed");
        assertThat(rule(ReviewRules.mayExplain(READER, review(null, null)))).isEqualTo("GLS-03");
        assertThat(rule(ReviewRules.mayExplain(OTHER, review(SAID, null)))).isEqualTo("GLS-04");
        assertThat(rule(ReviewRules.maySignOff(OTHER, review(SAID, null)))).isEqualTo("allowed");
        assertThat(rule(ReviewRules.maySignOff(READER, review(null, null)))).isEqualTo("GLS-05");
        assertThat(rule(ReviewRules.maySignOff(OTHER, review(null, SAID)))).isEqualTo("GLS-07");
    }
}
