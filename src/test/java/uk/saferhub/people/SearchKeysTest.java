package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeysTest {

    private static final Set<String> JONATHAN = SearchKeys.kept(new Described(
            List.of(new Name("Jonathan", "O'Sélby-Knight"), new Name("Jono", "Selby")),
            List.of(LocalDate.of(1984, 5, 3)),
            List.of(
                    new Address("1 Example Street", "YO1 9WT", false, false),
                    new Address("2 Hidden Street", "YO31 7ZZ", true, true)),
            List.of(new Phone("+44 7700 900123", "", false))));

    /** How many of the typed words hit. */
    private static long hits(String typed) {
        return SearchKeys.sought(typed).stream()
                .filter(sought -> JONATHAN.contains(sought.key()))
                .map(SearchKeys.Sought::word)
                .collect(Collectors.toSet())
                .size();
    }

    @org.junit.jupiter.api.Test
    void WRK_05_a_page_of_letters_is_no_name_and_has_no_form_for_each_of_them() {
        assertThat(SearchKeys.sought("x" + "ab".repeat(35_000))).hasSizeLessThan(5);
        assertThat(SearchKeys.sought("Selby" + "\u0301".repeat(60_000) + " Jonathan"))
                .extracting(SearchKeys.Sought::key)
                .contains("word selby")
                .doesNotContain("word jonathan");
        assertThat(SearchKeys.sought("Wolfeschlegelsteinhausenbergerdorff")).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jonathan oselby",
                "OSELBY Jonathan",
                "Jonathon Osélby",
                "jonthan o'selby",
                "Jonathan Night",
                "jono selby",
                "selby 1984",
                "selby 05/1984",
                "selby 3/5/1984",
                "selby 5.3.1984",
                "selby 1984-05-03",
                "selby, 07700900123",
                "selby yo19wt",
            })
    void WRK_05_a_search_forgives_spelling_sound_order_accents_and_half_known_dates(String typed) {
        assertThat(hits(typed)).isEqualTo(2);
    }

    @Test
    void WRK_05_who_bears_the_words_as_typed_comes_first_so_that_no_others_need_be_sought() {
        assertThat(asTyped("Oliver Ashbourne 1984")).containsExactly("word oliver", "word ashbourne", "year 1984");
        // One name of the two, or the day and month the other way round, is somebody's in part.
        assertThat(asTyped("Smith-Jones")).isEmpty();
        assertThat(asTyped("selby 3/5/1984")).isEmpty();
        assertThat(SearchKeys.sought("word ".repeat(300))).allMatch(form -> form.word() < 20);
    }

    private static List<String> asTyped(String typed) {
        return SearchKeys.asTyped(SearchKeys.sought(typed)).stream()
                .map(SearchKeys.Sought::key)
                .toList();
    }

    @Test
    void SHR_04_a_safe_address_finds_nobody() {
        assertThat(hits("yo31 7zz")).isZero();
        assertThat(JONATHAN).noneMatch(key -> key.contains("7ZZ") || key.contains("Hidden"));
    }

    @Test
    void whatIsNoWordFindsNobody() {
        assertThat(SearchKeys.sought("  -- %' ")).isEmpty();
        assertThat(hits("margaret okafor")).isZero();
    }
}
