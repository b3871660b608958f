package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.tables.reading.DateOrder;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.web.Choice;

class ImportRulesTest {

    @Test
    void DAT_02_A_what_has_been_imported_or_thrown_away_is_arranged_no_more() {
        assertThat(ImportRules.mayArrange(ImportState.CHECKED).isAllowed()).isTrue();
        for (var state : List.of(ImportState.IMPORTED, ImportState.TAKEN_BACK, ImportState.THROWN_AWAY))
            assertThat(ImportRules.mayArrange(state).isAllowed())
                    .as(state.name())
                    .isFalse();
    }

    @Test
    void DAT_02_B_nothing_is_imported_that_was_not_checked() {
        for (var state : ImportState.values())
            assertThat(ImportRules.mayImport(state).isAllowed()).isEqualTo(state == ImportState.CHECKED);
    }

    @Test
    void DAT_02_C_only_what_was_imported_is_taken_back_and_DAT_02_D_one_work_at_a_time() {
        for (var state : ImportState.values())
            assertThat(ImportRules.mayTakeBack(state).isAllowed()).isEqualTo(state == ImportState.IMPORTED);
        assertThat(ImportRules.mayWork(true).isAllowed()).isFalse();
        assertThat(ImportRules.mayWork(false).isAllowed()).isTrue();
    }

    @Test
    void cells_are_read_as_the_mapping_says_and_every_fault_of_a_row_is_told() {
        var fields = List.of(
                field("day", Shape.DATE, true),
                field("time", Shape.TIME, false),
                field("number", Shape.NUMBER, true),
                field("named", Shape.CHOICE, false));
        var mapping = new Mapping(
                Map.of("day", "When", "time", "When", "number", "How many", "named", "Known?"),
                Map.of("number", "1"),
                Map.of("day", DateOrder.MONTH_FIRST, "time", DateOrder.MONTH_FIRST),
                Map.of("named", Map.of("y", "NAMED", "-", "")),
                "");
        var words = new RowWords(mapping, List.of("When", "How many", "Known?"), fields);
        var faults = new ArrayList<Fault>();
        assertThat(words.read(row("06/04/2026 21:30:00", "1,200", " Y "), faults))
                .isEqualTo(Map.of("day", "2026-06-04", "time", "21:30", "number", "1200", "named", "NAMED"));
        assertThat(words.read(row("2026-06-04", "", "-"), faults))
                .containsAllEntriesOf(new HashMap<>(Map.of("day", "2026-06-04", "number", "1")))
                .doesNotContainKey("named");
        assertThat(faults).isEmpty();
        words.read(row("45017", "2.5", "perhaps"), faults);
        assertThat(faults).extracting(Fault::column).contains("When", "How many", "Known?");
        words.read(row("#REF!", "3", ""), faults);
        assertThat(faults.getLast().reason()).contains("error");
    }

    private static TableRow row(String... cells) {
        return new TableRow(7, java.util.Arrays.stream(cells).map(String::strip).toList());
    }

    private static Input field(String name, Shape shape, boolean required) {
        List<Choice> choices = shape == Shape.CHOICE ? List.of(Choice.of("NAMED", "Known by name")) : List.of();
        return new Input(name, name, null, shape, choices, required);
    }
}
