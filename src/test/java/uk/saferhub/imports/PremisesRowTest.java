package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A row of a list of places. */
class PremisesRowTest {

    private final Map<String, String> faults = new HashMap<>();

    @Test
    void a_place_is_read_with_its_number_as_it_was_typed() {
        var place = PremisesTarget.place(
                Map.of(
                        "kind",
                        "LICENSED",
                        "line",
                        "The Made-up Arms",
                        "postcode",
                        "yo16ga",
                        "uprn",
                        "010002",
                        "ward",
                        "e05010310"),
                faults);
        assertThat(faults).isEmpty();
        assertThat(place.postcode()).isEqualTo("YO1 6GA");
        assertThat(place.uprn().value()).isEqualTo("010002");
        assertThat(place.wardCode()).isEqualTo("E05010310");
        assertThat(place.safe()).isFalse();
    }

    @Test
    void a_refuge_must_not_be_found_whatever_the_row_says() {
        assertThat(PremisesTarget.place(Map.of("kind", "REFUGE", "line", "A house", "safe", "no"), faults)
                        .safe())
                .isTrue();
    }

    @Test
    void what_a_spreadsheet_made_of_a_number_is_told_and_not_taken() {
        PremisesTarget.place(
                Map.of(
                        "kind",
                        "HOME",
                        "line",
                        "x".repeat(201),
                        "postcode",
                        "YO",
                        "uprn",
                        "1.0001E+11",
                        "ward",
                        "E01013339",
                        "lsoa",
                        "E05010310"),
                faults);
        assertThat(faults).containsOnlyKeys("line", "postcode", "uprn", "ward", "lsoa");
    }
}
