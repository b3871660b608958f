package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "yo19wt, YO1 9WT",
        "' wr1  2ab ', WR1 2AB",
        "YO24-3AA., YO24 3AA",
        "sw1a1aa, SW1A 1AA",
        "w1a 0ax, W1A 0AX",
        "EC1A 1BB, EC1A 1BB",
        "m1 1ae, M1 1AE",
        "gir 0aa, GIR 0AA"
    })
    void a_postcode_is_understood_as_people_type_it(String typed, String postcode) {
        assertThat(Postcode.read(typed)).contains(new Postcode(postcode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YO1", "York", "YO1 9W", "YO1 99T", "QV1 1AA", "12345", "YO1 9CT"})
    void other_things_are_not_postcodes(String typed) {
        assertThat(Postcode.read(typed)).isEmpty();
    }

    @Test
    void the_outward_part_names_the_district() {
        assertThat(new Postcode("YO24 3AA").outward()).isEqualTo("YO24");
        assertThatIllegalArgumentException().isThrownBy(() -> new Postcode("yo243aa"));
    }
}
