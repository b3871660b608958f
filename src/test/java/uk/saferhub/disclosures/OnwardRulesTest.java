package uk.saferhub.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnwardRulesTest {

    private static final String SAID = "He was seen on Monday, throwing bottles at the railings near the school.";

    @Test
    void SHR_05_A_words_of_others_wait_for_their_yes() {
        assertThat(OnwardRules.mayUse(List.of()).isAllowed()).isTrue();
        assertThat(OnwardRules.mayUse(List.of("Housing, 4 June 2026")).isAllowed())
                .isFalse();
    }

    @Test
    void SHR_05_B_only_the_body_whose_words_they_are_answers_and_never_whoever_asked() {
        UUID asked = UUID.randomUUID();
        assertThat(OnwardRules.mayAnswer(true, asked, UUID.randomUUID()).isAllowed())
                .isTrue();
        assertThat(OnwardRules.mayAnswer(false, asked, UUID.randomUUID()).isAllowed())
                .isFalse();
        assertThat(OnwardRules.mayAnswer(true, asked, asked).isAllowed()).isFalse();
    }

    @Test
    void SHR_05_C_a_yes_is_taken_back_unless_the_words_were_read_by_it() {
        assertThat(OnwardRules.mayChange(true, Use.OUTSIDE, null, Said.YES).isAllowed())
                .isTrue();
        assertThat(OnwardRules.mayChange(true, Use.OUTSIDE, Said.YES, Said.NO).isAllowed())
                .isTrue();
        assertThat(OnwardRules.mayChange(true, Use.OUTSIDE, Said.NO, Said.YES).isAllowed())
                .isTrue();
        assertThat(OnwardRules.mayChange(true, Use.OUTSIDE, Said.YES, Said.YES).isAllowed())
                .isFalse();
        assertThat(OnwardRules.mayChange(true, Use.TRANSFER, Said.YES, Said.NO).isAllowed())
                .isFalse();
        assertThat(OnwardRules.mayChange(false, Use.OUTSIDE, null, Said.NO).isAllowed())
                .as("nobody was asked")
                .isFalse();
    }

    @Test
    void SHR_05_D_what_is_held_back_can_be_asked_for_to_be_read_and_for_nothing_else() {
        assertThat(OnwardRules.mayAsk(true, Use.TRANSFER).isAllowed()).isTrue();
        assertThat(OnwardRules.mayAsk(true, Use.OUTSIDE).isAllowed()).isFalse();
        assertThat(OnwardRules.mayAsk(false, Use.STUDY).isAllowed()).isTrue();
        assertThat(OnwardRules.mayAsk(false, Use.TRANSFER).isAllowed()).isFalse();
    }

    @Test
    void eightWordsInARowAreAQuotationWhateverTheirCaseAndStops() {
        assertThat(Quotation.stands(SAID, "As we know: he was SEEN on Monday throwing\nbottles, at the railings!"))
                .isTrue();
        assertThat(Quotation.stands(SAID, "On Monday he threw bottles at the railings near the school."))
                .as("told in other words")
                .isFalse();
        assertThat(Quotation.stands(SAID, "")).isFalse();
    }

    @Test
    void ofWhoeverSaidLittleAllIsLookedForAndAWordOrTwoAreNobodys() {
        assertThat(Quotation.stands("Rent is three months behind", "Their rent is three months behind."))
                .isTrue();
        assertThat(Quotation.stands("Nothing known", "There is nothing known of him."))
                .isFalse();
        assertThat(Quotation.stands("", "Anything at all that is written here")).isFalse();
    }
}
