package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.saferhub.kernel.Money;
import uk.saferhub.kernel.Postcode;

class FieldsTest {

    private enum Kind {
        LITTER
    }

    private static Fields typed(String name, String value) {
        return Fields.of(Map.of(name, List.of(value)));
    }

    private static Fields date(String day, String month, String year) {
        return Fields.of(Map.of("on-day", List.of(day), "on-month", List.of(month), "on-year", List.of(year)));
    }

    @Test
    void of_marks_without_end_over_one_letter_eight_stay_and_every_other_word_stays_as_typed() {
        assertThat(typed("words", "e" + "\u0301".repeat(60_000) + "t").value("words"))
                .isEqualTo("e" + "\u0301".repeat(8) + "t");
        assertThat(typed("words", "Zoe\u0308 ne\u0301e O\u2019Brien").value("words"))
                .isEqualTo("Zoe\u0308 ne\u0301e O\u2019Brien");
    }

    @Test
    void a_name_without_a_value_is_an_empty_field() {
        var posted = new HashMap<String, List<String>>();
        posted.put("words", java.util.Collections.singletonList(null));
        assertThat(Fields.of(posted).value("words")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 6, 2026",
        "04, 06, 2026",
        "' 4 ', jun, 26",
        "4th, June, 2026",
        "4., JUNE., 2026.",
        "4, june, 2026",
        "04, Jun, 26"
    })
    void a_date_is_understood_as_people_type_it(String day, String month, String year) {
        Fields fields = date(day, month, year);
        assertThat(fields.read().date("on", "wrong")).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(fields.ok()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"31, 6, 2026", "4, 13, 2026", "4, ju, 2026", "4, '', 2026", "4, 6, 202", "x, 6, 2026", "29, 2, 2025"})
    void what_is_not_a_date_gets_its_sentence_and_keeps_its_words(String day, String month, String year) {
        Fields fields = date(day, month, year);
        assertThat(fields.read().date("on", "Enter a real date")).isNull();
        assertThat(fields.error("on")).isEqualTo("Enter a real date");
        assertThat(fields.value("on-day")).isEqualTo(day);
    }

    @Test
    void a_year_of_two_figures_may_be_a_birth_in_the_last_century() {
        assertThat(date("4", "6", "85").read().date("on", "wrong")).isEqualTo(LocalDate.of(1985, 6, 4));
    }

    @Test
    void an_empty_field_is_null_and_no_error_unless_it_must_be_there() {
        Fields fields = Fields.empty();
        FieldReader read = fields.read();
        assertThat(read.date("on", "x")).isNull();
        assertThat(read.number("n", "x")).isNull();
        assertThat(read.choice("k", Kind.class, "x")).isNull();
        assertThat(fields.ok()).isTrue();

        read.required("name", "Enter a name");
        read.requiredDate("on", "Enter a date");
        read.requiredChoice("k", Kind.class, "Choose a kind");
        assertThat(fields.errors().values()).containsExactly("Enter a name", "Enter a date", "Choose a kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neill", "Zoë", "Anne-Marie", "  Siân  ", "Nguyễn", "Jo 2nd", "d’Arcy"})
    void names_are_taken_as_they_are(String name) {
        Fields fields = typed("name", name);
        assertThat(fields.read().required("name", 50, "Enter a name")).isEqualTo(name.strip());
        assertThat(fields.ok()).isTrue();
        assertThat(fields.value("name")).isEqualTo(name);
    }

    @Test
    void numbers_amounts_and_postcodes_are_understood_as_people_type_them() {
        assertThat(typed("n", " 1,204. ").read().number("n", "x")).isEqualTo(1204);
        assertThat(typed("n", "£80").read().money("n", "x")).isEqualTo(Money.ofPounds(80));
        assertThat(typed("n", "yo1 9wt").read().postcode("n", "x")).isEqualTo(new Postcode("YO1 9WT"));
        Fields wrong = typed("n", "lots");
        assertThat(wrong.read().number("n", "Enter a number")).isNull();
        assertThat(wrong.error("n")).isEqualTo("Enter a number");
    }

    @Test
    void a_choice_that_the_form_did_not_offer_is_an_error() {
        UUID id = UUID.randomUUID();
        assertThat(typed("k", "LITTER").read().choice("k", Kind.class, "x")).isEqualTo(Kind.LITTER);
        assertThat(typed("k", id.toString()).read().id("k", "x")).isEqualTo(id);
        Fields wrong = typed("k", "litter'; --");
        wrong.read().choice("k", Kind.class, "Choose a kind");
        assertThat(wrong.error("k")).isEqualTo("Choose a kind");
    }

    @Test
    void text_that_is_too_long_says_by_how_much_and_the_first_error_stands() {
        Fields fields = typed("note", "x".repeat(1204)).error("note", "First");
        fields.read().atMost("note", 1000);
        assertThat(fields.error("note")).isEqualTo("First");
        Fields other = typed("note", "x".repeat(1204));
        other.read().atMost("note", 1000);
        assertThat(other.error("note")).isEqualTo("Shorten this to 1,000 characters or fewer: it has 1,204");
    }

    @Test
    void what_belongs_to_the_form_itself_is_not_among_its_words() {
        var posted = new HashMap<String, List<String>>();
        posted.put("_csrf", List.of("t"));
        posted.put("version", List.of("3"));
        posted.put("tags", List.of("a", "b"));
        assertThat(Fields.of(posted).posted()).isEqualTo(Map.of("tags", List.of("a", "b")));
        assertThat(Fields.of(posted).chosen("tags", "b")).isTrue();
    }
}
