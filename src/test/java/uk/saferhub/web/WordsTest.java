package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = Words.of(WordsTest.class);

    @Test
    void a_sentence_is_filled_in_and_keeps_its_apostrophes_and_dashes() {
        assertThat(words.text("accepted", "R-1", 3)).isEqualTo("You've accepted R-1; 3 cases are open – R-1.");
        assertThat(words.of(Column.Sorted.ASCENDING)).isEqualTo("Rising");
    }

    @Test
    void a_missing_sentence_is_a_fault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> words.text("nothing"))
                .withMessageContaining("nothing");
        assertThatIllegalStateException()
                .isThrownBy(() -> Words.of(String.class))
                .withMessage("there is no java.lang/words.properties");
    }
}
