package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.saferhub.people.BornAbout;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;

class PersonRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void half_a_date_is_read_as_what_it_says_and_nothing_else_is() {
        assertThat(List.of("1990", " 3/1990", "03.1990", "1990-03", "March 1990", "Mar-1990").stream()
                        .map(HalfDate::read))
                .containsExactly(
                        Optional.of("1990"),
                        Optional.of("1990-03"),
                        Optional.of("1990-03"),
                        Optional.of("1990-03"),
                        Optional.of("1990-03"),
                        Optional.of("1990-03"));
        for (String none : List.of("90", "13/1990", "Foo 1990", "33000", "1990-00", "about 1990", ""))
            assertThat(HalfDate.read(none)).as(none).isEmpty();
    }

    @Test
    void a_row_becomes_somebody_with_aliases_a_birth_known_in_part_and_marks_that_stay_with_what_they_belong_to() {
        Described ada = read(Map.of(
                        "name", "Thorne, Ada",
                        "alias", "Addy Thorne; Ace",
                        "born", "1990-03",
                        "address", "12 Elm Row",
                        "postcode", "wr12ab",
                        "safe", "yes",
                        "phone", "07700 900123",
                        "times", "after six"))
                .orElseThrow();
        assertThat(ada.names())
                .containsExactly(new Name("Ada", "Thorne"), new Name("Addy", "Thorne"), new Name("Ace", ""));
        assertThat(ada.born()).isEmpty();
        assertThat(ada.about()).containsExactly(BornAbout.in(java.time.YearMonth.of(1990, 3)));
        assertThat(ada.addresses().getFirst().safeHouse()).isTrue();
        assertThat(ada.addresses().getFirst().postcode()).isEqualTo("WR1 2AB");
        assertThat(ada.phones().getFirst().safeTimes()).isEqualTo("after six");
    }

    @Test
    void a_mark_of_safety_that_belongs_to_nothing_is_a_fault_and_so_are_births_that_cannot_be() {
        assertThat(faults(Map.of("family", "Thorne", "safe", "yes"))).containsOnlyKeys("safe");
        assertThat(faults(Map.of("family", "Thorne", "safe", "yes", "postcode", "WR1 2AB")))
                .containsOnlyKeys("safe");
        assertThat(faults(Map.of("family", "Thorne", "silent", "yes", "quiet", "yes", "times", "never")))
                .containsOnlyKeys("silent", "quiet", "times");
        assertThat(faults(Map.of("born", "1990", "postcode", "nowhere", "phone", "12")))
                .containsOnlyKeys("family", "postcode", "phone");
        assertThat(faults(Map.of("family", "Thorne", "born", "2027-01-01"))).containsOnlyKeys("born");
        assertThat(faults(Map.of("family", "Thorne", "born", "1890"))).containsOnlyKeys("born");
        assertThat(faults(Map.of("family", "x".repeat(101)))).containsOnlyKeys("family");
    }

    private static Optional<Described> read(Map<String, String> words) {
        return new PersonRow(words, TODAY).read();
    }

    private static Map<String, String> faults(Map<String, String> words) {
        var row = new PersonRow(words, TODAY);
        assertThat(row.read()).isEmpty();
        return row.faults();
    }
}
