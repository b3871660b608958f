package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.cases.BroughtCase.Stage;
import uk.saferhub.web.Choice;

/** A row of a hub's old spreadsheet, read as a case. */
class CaseRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID BODY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID KNOWN = UUID.randomUUID();

    private final Map<String, String> words = new HashMap<>(Map.of(
            "kind", "PLACE", "concern", "place", "hub", "hub-one", "lead", BODY.toString(), "opened", "2024-03-01"));

    @Test
    void without_a_status_a_case_with_a_day_of_closing_is_closed_and_any_other_is_active() {
        assertThat(read().orElseThrow().stage()).isEqualTo(Stage.ACTIVE);
        words.put("closed", "2024-09-30");
        words.put("reason", "resolved");
        words.put("final", "8");
        BroughtCase closed = read().orElseThrow();
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.ending())
                .isEqualTo(new BroughtCase.Ending(LocalDate.of(2024, 9, 30), "resolved", "", 8, null));
    }

    @Test
    void HUB_04_J_a_status_and_a_day_of_closing_that_do_not_go_together_are_told() {
        words.put("stage", "CLOSED");
        assertThat(faults()).containsKey("stage");
        words.put("stage", "ACTIVE");
        words.put("closed", "2024-09-30");
        words.put("reason", "resolved");
        assertThat(faults()).containsOnlyKeys("stage");
    }

    @Test
    void HUB_04_G_history_is_of_days_that_have_been() {
        words.put("opened", "2027-01-01");
        assertThat(faults()).containsOnlyKeys("opened");
    }

    @Test
    void HUB_04_H_a_review_before_the_opening_is_told_and_one_that_has_passed_is_overdue() {
        words.put("review", "2024-02-01");
        assertThat(faults()).containsOnlyKeys("review");
        words.put("review", "2024-04-01");
        assertThat(faults()).isEmpty();
    }

    @Test
    void HUB_04_I_it_was_closed_between_its_opening_and_today() {
        words.put("closed", "2024-02-01");
        words.put("reason", "resolved");
        assertThat(faults()).containsOnlyKeys("closed");
        words.put("closed", "2026-11-23");
        assertThat(faults()).containsOnlyKeys("closed");
    }

    @Test
    void half_of_a_closing_or_of_a_person_is_never_left_out_silently() {
        words.putAll(Map.of("reason", "resolved", "final", "3", "role", "affected", "born2", "1990-01-01"));
        assertThat(faults()).containsOnlyKeys("reason", "final", "role", "born2");
        words.keySet().removeAll(List.of("reason", "final", "role", "born2"));
        words.put("person", "Ada Thornwick");
        assertThat(faults()).containsOnlyKeys("person");
    }

    @Test
    void a_person_is_the_one_of_the_index_that_the_row_says_and_else_somebody_new() {
        words.putAll(Map.of(
                "person", "T-17", "role", "affected", "person2", "Vale, Bo", "born2", "1988", "role2", "causing"));
        words.putAll(Map.of("person6", "Vale, Una", "role6", "affected"));
        var people = read().orElseThrow().people();
        assertThat(people.getFirst().personId()).isEqualTo(KNOWN);
        assertThat(people.get(1).personId()).isNull();
        assertThat(people.get(1).described().names().getFirst().whole()).isEqualTo("Bo Vale");
        assertThat(people.getLast().described().names().getFirst().whole()).isEqualTo("Una Vale");
        for (String nobody : List.of("P-7QK2M9F", "1042")) {
            words.put("person", nobody);
            assertThat(faults()).containsOnlyKeys("person");
        }
    }

    @Test
    void somebody_of_the_index_who_was_born_on_another_day_is_not_whom_the_row_means() {
        words.putAll(Map.of("person", "T-17", "role", "affected"));
        for (String born : List.of("1990", "1990-04", "1990-04-03")) {
            words.put("born", born);
            assertThat(faults()).isEmpty();
        }
        for (String born : List.of("1991", "1990-05", "1990-03-04")) {
            words.put("born", born);
            assertThat(faults()).containsOnlyKeys("born");
        }
    }

    @Test
    void a_title_names_neither_whom_the_row_names_nor_anybody_of_the_index() {
        words.putAll(Map.of("person", "Ada Thornwick", "role", "affected", "title", "Noise at ADA THORNWICK's"));
        assertThat(faults()).containsOnlyKeys("title");
        words.put("title", "The Known Person again");
        assertThat(faults()).containsOnlyKeys("title");
        words.put("title", "Noise, Elm Row");
        assertThat(faults()).isEmpty();
    }

    @Test
    void agencies_scores_postcodes_and_lengths_are_those_that_can_be() {
        words.putAll(Map.of(
                "agencies",
                "Housing; the  OTHER body ;Nobody",
                "score",
                "99",
                "postcode",
                "XX",
                "aim",
                "x".repeat(1001)));
        assertThat(faults()).containsOnlyKeys("agencies", "score", "postcode", "aim");
        words.putAll(Map.of(
                "agencies", "Housing; the  OTHER body ;housing", "score", "31", "postcode", "yo1 6ga", "aim", ""));
        BroughtCase brought = read().orElseThrow();
        assertThat(brought.agencies()).containsExactly(BODY, OTHER);
        assertThat(brought.place()).isEqualTo(new BroughtCase.Place("YO1 6GA", "YO1 6GA"));
    }

    private Map<String, String> faults() {
        CaseRow row = row();
        row.read();
        return row.faults();
    }

    private Optional<BroughtCase> read() {
        CaseRow row = row();
        Optional<BroughtCase> brought = row.read();
        assertThat(row.faults()).isEmpty();
        return brought;
    }

    private CaseRow row() {
        return new CaseRow(words, UUID.randomUUID(), TODAY, new CaseRow.Known() {
            @Override
            public Optional<UUID> person(String said) {
                return said.equals("T-17") ? Optional.of(KNOWN) : Optional.empty();
            }

            @Override
            public boolean mayBeBorn(UUID person, LocalDate earliest, LocalDate latest) {
                return !earliest.isAfter(LocalDate.of(1990, 4, 3)) && !latest.isBefore(LocalDate.of(1990, 4, 3));
            }

            @Override
            public Optional<String> named(String title) {
                return title.contains("Known Person") ? Optional.of("Known Person") : Optional.empty();
            }

            @Override
            public List<Choice> organisations() {
                return List.of(Choice.of(BODY, "Housing"), Choice.of(OTHER, "The Other Body"));
            }

            @Override
            public boolean scores(int total, String hub) {
                return total <= 60;
            }
        });
    }
}
