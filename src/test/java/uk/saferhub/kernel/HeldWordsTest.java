package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldWordsTest {

    @Test
    void SHR_04_a_name_is_taken_out_whole_and_word_by_word_whatever_its_capitals() {
        var held = HeldWords.of(List.of("Joan Adeyemi", "07700 900123"));
        assertThat(held.in("joan adeyemi rang; ADEYEMI, from 07700 900123. Joan's sister too."))
                .isEqualTo("[held back] rang; [held back], from [held back]. [held back]'s sister too.");
        assertThat(held.in("Joanna and the Adeyemis stay")).isEqualTo("Joanna and the Adeyemis stay");
    }

    @Test
    void SHR_04_a_short_name_is_no_everyday_word() {
        assertThat(HeldWords.of(List.of("May Lee")).in("May may visit Lee, under the lee."))
                .isEqualTo("[held back] may visit [held back], under the lee.");
    }

    @Test
    void SHR_04_half_of_a_double_name_is_held_back_too() {
        assertThat(HeldWords.of(List.of("Ann Lowther-Pike")).in("Mrs Lowther and Lowther-Pike"))
                .isEqualTo("Mrs [held back] and [held back]-[held back]");
    }

    @Test
    void SHR_04_accents_and_apostrophes_hide_no_name() {
        var held = HeldWords.of(List.of("José O'Brien", "Zoe D\u2019Arcy"));
        assertThat(held.in("Jose, JOSÉ and Jose\u0301; O\u2019Brien, OBrien, o'brien; Zoë D'Arcy"))
                .isEqualTo(
                        "[held back], [held back] and [held back]; [held back], [held back], [held back]; [held back]");
        assertThat(held.in("Café by the Josette, café")).isEqualTo("Café by the Josette, café");
    }

    @Test
    void nobodyIsHeldBackByNothing() {
        assertThat(HeldWords.of(List.of(" ", "x")).words()).isEmpty();
        assertThat(HeldWords.NONE.in("As it was: $1 \\")).isEqualTo("As it was: $1 \\");
    }
}
