package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForceTest {

    @ParameterizedTest
    @CsvSource({
        "North Yorkshire Police, north-yorkshire",
        "Avon and Somerset Constabulary, avon-and-somerset",
        "Devon & Cornwall Police, devon-and-cornwall",
        "Dyfed-Powys Police, dyfed-powys",
        "Metropolitan Police Service, metropolitan",
        "City of London Police, city-of-london",
        "British Transport Police, btp",
        "Police Service of Northern Ireland, northern-ireland",
        "Hampshire Constabulary, hampshire",
        "Greater Manchester Police, greater-manchester"
    })
    void a_force_has_the_short_name_that_data_police_uk_gives_it(String name, String slug) {
        assertThat(Force.named(name).slug()).isEqualTo(slug);
        assertThat(Force.named(name).name()).isEqualTo(name);
    }

    @Test
    void a_force_that_was_given_another_name_is_the_same_force() {
        assertThat(Force.named("Hampshire and Isle of Wight Constabulary"))
                .isEqualTo(Force.named("Hampshire Constabulary"))
                .isNotEqualTo(Force.named("Hertfordshire Constabulary"));
    }
}
