package uk.saferhub.people.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.AddressRules;

class UprnTest {

    @Test
    void aUprnIsOneToTwelveFiguresAndKeepsItsLeadingZeros() {
        assertThat(Uprn.read("00100 023 4567").orElseThrow().value()).isEqualTo("001000234567");
        assertThat(Uprn.read("1").orElseThrow().value()).isEqualTo("1");
        assertThat(Uprn.read("123456789012")).isPresent();
        for (String wrong : new String[] {"", "1234567890123", "10A", "-1", "000", "1.5", "１２"})
            assertThat(Uprn.read(wrong)).as(wrong).isEmpty();
    }

    @Test
    void twoAreOnePropertyWhenTheyAreOneNumber() {
        assertThat(new Uprn("000100").number()).isEqualTo(new Uprn("100").number());
        assertThat(PremisesKeys.sought("000100")).contains(new PremisesKeys.Sought(0, "uprn 100"));
    }

    @Test
    void aRefugeIsAlwaysSafe() {
        assertThat(new NewPremises(PremisesKind.REFUGE, false, "A house", null, null, null, null).safe())
                .isTrue();
        assertThat(new NewPremises(PremisesKind.HOME, false, "A house", null, null, null, null).safe())
                .isFalse();
    }

    @Test
    void IDX_05_A_an_address_ends_on_a_day_that_has_been_and_not_before_it_began() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(AddressRules.mayEnd(null, today, today).isAllowed()).isTrue();
        assertThat(AddressRules.mayEnd(today, today, today).isAllowed()).isTrue();
        Decision tomorrow = AddressRules.mayEnd(null, today.plusDays(1), today);
        assertThat(((Decision.Refused) tomorrow).rule()).isEqualTo("IDX-05-A");
        assertThat(AddressRules.mayEnd(today, today.minusDays(1), today).isAllowed())
                .isFalse();
    }
}
