package uk.saferhub.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.TRIAGE_REFERRAL;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class ScoresTest {

    private static final List<Answer> HIGH =
            List.of(new Answer("often", "daily", ""), new Answer("harm", "life", "A knife"));

    @Autowired
    Worlds worlds;

    @Autowired
    Scores scores;

    @Autowired
    Matrices matrices;

    World world;
    UUID officer;
    UUID record = Keys.next();

    @BeforeEach
    void anOpenSheet() {
        world = worlds.make();
        officer = world.person("Hub Officer", "council", "hub", WHOLE_REALM, TRIAGE_REFERRAL);
        as(actor -> scores.open(
                record, world.realm("hub"), matrices.keep(AMatrix.ofTwoFactors()), Occasion.REFERRAL, actor));
    }

    private void as(Consumer<Actor> work) {
        world.as(officer, TRIAGE_REFERRAL, actor -> {
            work.accept(actor);
            return true;
        });
    }

    private Sheet sheet() {
        return world.as(officer, TRIAGE_REFERRAL, actor -> scores.newest(record).orElseThrow());
    }

    /** Inside a transaction that is already open. */
    private Sheet now() {
        return scores.newest(record).orElseThrow();
    }

    @Test
    void theNewestAnswerHoldsAndTheOlderStaysOnRecord() {
        as(actor -> scores.answer(now(), List.of(new Answer("often", "once", "")), actor));
        as(actor -> scores.answer(now(), List.of(new Answer("often", "weekly", "")), actor));
        as(actor -> scores.answer(now(), List.of(new Answer("often", "weekly", "")), actor));

        assertThat(sheet().answersOf(world.organisation("council"))).containsExactly(new Answer("often", "weekly", ""));
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from score_answer where sheet_id = :sheet")
                        .param("sheet", sheet().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anAgreedScoreIsReadOnTheMatrixThatItWasGivenOn() {
        as(actor -> scores.agree(now(), HIGH, "Talked over", new ChosenBand("standard", "Moved away"), actor));

        Sheet agreed = sheet();
        assertThat(agreed.agreed()).isNotNull();
        assertThat(agreed.agreed().total()).isEqualTo(11);
        assertThat(agreed.band().code()).isEqualTo("standard");
        assertThat(agreed.agreed().answers()).containsExactlyInAnyOrderElementsOf(HIGH);
        List<PastScore> history = world.as(officer, TRIAGE_REFERRAL, actor -> scores.history(record));
        assertThat(history).singleElement().satisfies(past -> {
            assertThat(past.total()).isEqualTo(11);
            assertThat(past.band()).isEqualTo("Standard");
            assertThat(past.overridden()).isTrue();
        });
    }

    @Test
    void nothingIsWrittenWhileAQuestionIsUnanswered() {
        assertThatThrownBy(() -> as(actor -> scores.agree(now(), HIGH.subList(0, 1), "Talked over", null, actor)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at least 5, 1 unanswered");
        assertThat(sheet().agreed()).isNull();
    }

    @Test
    void hub02gTheSlowerOfTwoAgreementsIsRefused() {
        Sheet readBefore = sheet();
        as(actor -> scores.agree(now(), HIGH, "Talked over", null, actor));

        assertThatThrownBy(() -> as(actor -> scores.agree(readBefore, HIGH, "Otherwise", null, actor)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("HUB-02-G");
        assertThat(sheet().agreed().reason()).isEqualTo("Talked over");
    }

    @Test
    void theSameMatrixIsKeptOnce() {
        UUID first = world.as(officer, TRIAGE_REFERRAL, actor -> matrices.keep(AMatrix.ofTwoFactors()));
        UUID second = world.as(officer, TRIAGE_REFERRAL, actor -> matrices.keep(AMatrix.ofTwoFactors()));

        assertThat(second).isEqualTo(first);
        Matrix kept = world.as(officer, TRIAGE_REFERRAL, actor -> matrices.of(first));
        assertThat(kept).isEqualTo(AMatrix.ofTwoFactors());
    }
}
