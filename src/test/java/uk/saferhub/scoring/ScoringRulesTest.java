package uk.saferhub.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Fields;

class ScoringRulesTest {

    private static final Matrix MATRIX = AMatrix.ofTwoFactors();

    private static final List<Answer> ALL =
            List.of(new Answer("often", "daily", ""), new Answer("harm", "life", "A knife"));

    @Test
    void answersAddUpAndTheTotalFallsInItsBand() {
        Tally tally = Tally.of(MATRIX, ALL);

        assertThat(tally.points()).isEqualTo(11);
        assertThat(tally.band()).extracting(Matrix.Band::code).isEqualTo("high");
        assertThat(tally.inWords()).isEqualTo("11");
    }

    @Test
    void anUnansweredQuestionIsNotANought() {
        Tally some = Tally.of(MATRIX, List.of(new Answer("harm", "life", "")));
        Tally none = Tally.of(MATRIX, List.of());
        Tally nought = Tally.of(MATRIX, List.of(new Answer("often", "once", ""), new Answer("harm", "nuisance", "")));

        assertThat(some.inWords()).isEqualTo("at least 6, 1 unanswered");
        assertThat(some.band()).isNull();
        assertThat(none.inWords()).isEqualTo("not answered");
        assertThat(nought.inWords()).isEqualTo("0");
        assertThat(nought.band()).extracting(Matrix.Band::code).isEqualTo("standard");
    }

    @Test
    void anAnswerThatTheMatrixDoesNotOfferCountsAsNone() {
        assertThat(Tally.of(MATRIX, List.of(new Answer("harm", "dreadful", ""))).unanswered())
                .isEqualTo(2);
    }

    @Test
    void hub02aAScoreIsNotAgreedWhileAQuestionIsUnanswered() {
        assertThat(rule(ScoringRules.mayAgree(MATRIX, ALL.subList(1, 2), "Talked over")))
                .isEqualTo("HUB-02-A");
        assertThat(ScoringRules.mayAgree(MATRIX, ALL, "Talked over").isAllowed())
                .isTrue();
    }

    @Test
    void hub02bAnAnswerThatNeedsItsReasonIsNotAgreedWithoutIt() {
        var bare = List.of(new Answer("often", "daily", ""), new Answer("harm", "life", " "));

        assertThat(rule(ScoringRules.mayAgree(MATRIX, bare, "Talked over"))).isEqualTo("HUB-02-B");
    }

    @Test
    void hub02cAnAgreedScoreNeedsItsReason() {
        assertThat(rule(ScoringRules.mayAgree(MATRIX, ALL, " "))).isEqualTo("HUB-02-C");
    }

    @Test
    void hub02dABandIsOverriddenByAnotherBandOfTheMatrixOnly() {
        assertThat(rule(ScoringRules.mayOverride(MATRIX, ALL, new ChosenBand("high", "So it is"))))
                .isEqualTo("HUB-02-D");
        assertThat(rule(ScoringRules.mayOverride(MATRIX, ALL, new ChosenBand("extreme", "Worse"))))
                .isEqualTo("HUB-02-D");
        assertThat(ScoringRules.mayOverride(MATRIX, ALL, new ChosenBand("standard", "He has moved away"))
                        .isAllowed())
                .isTrue();
        assertThat(ScoringRules.mayOverride(MATRIX, ALL, null).isAllowed()).isTrue();
    }

    @Test
    void hub02eAnOverrideNeedsItsReason() {
        assertThat(rule(ScoringRules.mayOverride(MATRIX, ALL, new ChosenBand("standard", ""))))
                .isEqualTo("HUB-02-E");
    }

    @Test
    void hub02fAnAgreedScoreStaysAsItIs() {
        var agreed = new Sheet.Agreed(ALL, 11, MATRIX.bands().getLast(), null, "Talked over", Instant.EPOCH, "Ann");

        assertThat(rule(ScoringRules.mayAnswer(sheet(agreed, List.of())))).isEqualTo("HUB-02-F");
        assertThat(ScoringRules.mayAnswer(sheet(null, List.of())).isAllowed()).isTrue();
    }

    @Test
    void theChosenBandCountsInPlaceOfTheOneThatTheTotalFallsIn() {
        var chosen = new ChosenBand("standard", "He has moved away");
        var agreed = new Sheet.Agreed(ALL, 11, MATRIX.bands().getLast(), chosen, "Talked over", Instant.EPOCH, "Ann");

        assertThat(sheet(agreed, List.of()).band())
                .extracting(Matrix.Band::code)
                .isEqualTo("standard");
    }

    @Test
    void onlyWhatAllAgenciesAnswerAlikeIsFilledInForTheAgreement() {
        var police = new Sheet.Agency(UUID.randomUUID(), "Police", ALL);
        var housing = new Sheet.Agency(
                UUID.randomUUID(),
                "Housing",
                List.of(new Answer("often", "daily", ""), new Answer("harm", "nuisance", "")));

        Fields fields = AnswerForm.fillShared(Fields.empty(), sheet(null, List.of(police, housing)));

        assertThat(fields.value("q-often")).isEqualTo("daily");
        assertThat(fields.value("q-harm")).isEmpty();
    }

    private static Sheet sheet(Sheet.Agreed agreed, List<Sheet.Agency> agencies) {
        return new Sheet(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), MATRIX, Occasion.REFERRAL, agencies, agreed);
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }
}
