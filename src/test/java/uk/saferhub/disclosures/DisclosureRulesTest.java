package uk.saferhub.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DisclosureRulesTest {

    @Test
    void SHR_08_A_only_the_body_that_gave_it_says_that_it_was_entered_in_error() {
        assertThat(DisclosureRules.mayWithdraw(true).isAllowed()).isTrue();
        assertThat(DisclosureRules.mayWithdraw(false).isAllowed()).isFalse();
    }

    @Test
    void nothingIsGivenOnADayToCome() {
        LocalDate today = LocalDate.of(2026, 6, 4);
        assertThat(DisclosureRules.isPast(today, today)).isTrue();
        assertThat(DisclosureRules.isPast(today.plusDays(1), today)).isFalse();
    }
}
