package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class PlacesNamedTest {

    @Test
    void IDX_05_B_streets_with_a_number_count_as_postcodes_do_and_days_do_not() {
        assertThat(PlacesNamed.of("1 Ash Road, 2 Ash Rd and 3 Old Mill Lane")).isEqualTo(3);
        assertThat(PlacesNamed.of("On 12 June 2026 at 10 in room 4, twice")).isZero();
        assertThat(PlacesNamed.of("YO1 7AA yo17ab 1 Ash Road")).isEqualTo(2);
        assertThat(PlacesNamed.of("100012345678, 100012345679 and 100012345680"))
                .as("properties by number")
                .isEqualTo(3);
        assertThat(PlacesNamed.of("1 Broadgate 2 Broadgate 3a Broadgate 4 The Shambles"))
                .isEqualTo(3);
        assertThat(PlacesNamed.of("Aged 3 years, 5 years, 7 years and 9 years; 07700900123"))
                .isZero();
        assertThat(SafeElsewhereRules.fewPlaces(5, 5).isAllowed()).isTrue();
        assertThat(((Decision.Refused) SafeElsewhereRules.fewPlaces(6, 5)).rule())
                .isEqualTo("IDX-05-B");
        assertThat(SafeElsewhereRules.fewPlacesADay(true).isAllowed()).isTrue();
        assertThat(((Decision.Refused) SafeElsewhereRules.fewPlacesADay(false)).rule())
                .isEqualTo("IDX-05-E");
        assertThat(SafeElsewhereRules.mayAsk(true).isAllowed()).isTrue();
        assertThat(((Decision.Refused) SafeElsewhereRules.mayLeave(true)).reason())
                .as("nothing of whose it is")
                .doesNotContain("compartment", "MARAC");
    }
}
