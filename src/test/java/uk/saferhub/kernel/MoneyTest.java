package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void money_shows_pounds_with_commas_and_pence() {
        assertThat(Money.ofPence(123_450)).hasToString("£1,234.50");
        assertThat(Money.ofPence(5)).hasToString("£0.05");
        assertThat(Money.ofPence(-300)).hasToString("−£3.00");
        assertThat(Money.ofPounds(80).brief()).isEqualTo("£80");
        assertThat(Money.ofPence(8_050).brief()).isEqualTo("£80.50");
    }

    @Test
    void money_is_read_as_people_type_it() {
        assertThat(Money.read(" £1,234.50 ")).contains(Money.ofPence(123_450));
        assertThat(Money.read("80")).contains(Money.ofPounds(80));
        assertThat(Money.read("1234.5")).contains(Money.ofPence(123_450));
        assertThat(Money.read("12.345")).isEmpty();
        assertThat(Money.read("eighty")).isEmpty();
    }

    @Test
    void sums_are_exact_and_do_not_wrap_round() {
        assertThat(Money.ofPence(10)
                        .plus(Money.ofPence(20))
                        .minus(Money.ofPence(5))
                        .times(3))
                .isEqualTo(Money.ofPence(75));
        assertThatThrownBy(() -> Money.ofPence(Long.MAX_VALUE).plus(Money.ofPence(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
