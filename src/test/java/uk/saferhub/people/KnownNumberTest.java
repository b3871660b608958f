package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownNumberTest {

    @Test
    void anNhsNumberIsCheckedByItsLastFigure() {
        assertThat(new KnownNumber("NHS", "943 476 5919").isPossible()).isTrue();
        assertThat(new KnownNumber("NHS", "943-476-5918").isPossible()).isFalse();
        assertThat(new KnownNumber("NHS", "94347659190").isPossible()).isFalse();
        assertThat(new KnownNumber("TENANCY", "T/42").isPossible()).isTrue();
        assertThat(new KnownNumber("TENANCY", "-").isPossible()).isFalse();
    }

    @Test
    void aDateIsNoNumberToSearchFor() {
        assertThat("84/12345X").matches(KnownNumber.LIKELY);
        assertThat("5/3/84").doesNotMatch(KnownNumber.LIKELY);
        assertThat("05/03/84").doesNotMatch(KnownNumber.LIKELY);
        assertThat("Selby").doesNotMatch(KnownNumber.LIKELY);
        assertThat("12a").doesNotMatch(KnownNumber.LIKELY);
    }
}
