package uk.saferhub.figures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** J17 step 6: a public table is tried for small cells, and for what it tells beside last quarter's, before it goes out. */
class TableCheckTest {

    private static final String WARDS = """
            Ward,Female,Male,Total
            Acomb,40,12,52
            Guildhall,33,9,42
            Holgate,18,2,20
            Total,91,23,114
            """;

    private static TableCheck check(String table, String before) throws PrintedTable.Unreadable {
        return TableCheck.of(PrintedTable.read(table), before == null ? null : PrintedTable.read(before), 5, 1);
    }

    @Test
    void PRV_05_a_small_cell_is_named_and_the_safe_table_passes_its_own_test() throws PrintedTable.Unreadable {
        TableCheck found = check(WARDS, null);
        assertThat(found.findings()).containsExactly("Holgate, Male: 2 is below 5.");
        assertThat(found.safe()).isNotNull();
        assertThat(found.safe().cells().get(2).get(1)).isNull();
        assertThat(found.safe().cells().stream()
                        .flatMap(List::stream)
                        .filter(java.util.Objects::isNull)
                        .count())
                .as("and others with it, in its row and its column")
                .isGreaterThanOrEqualTo(4);
        assertThat(TableCheck.of(found.safe(), null, 5, 1).findings()).isEmpty();
    }

    @Test
    void PRV_05_a_lone_held_back_cell_is_worked_out_for_whoever_held_it_back() throws PrintedTable.Unreadable {
        TableCheck found = check(WARDS.replace("18,2,20", "18,c,20"), null);
        assertThat(found.findings()).containsExactly("Holgate, Male is held back, and can only be 2.");
        assertThat(found.safe()).as("true numbers are missing").isNull();
    }

    @Test
    void PRV_05_what_all_of_a_group_share_is_named() throws PrintedTable.Unreadable {
        assertThat(check("Group\tMale\tFemale\tTotal\nReferred\t7\t0\t7\nAdvised\t20\t11\t31", null)
                        .findings())
                .containsExactly("Referred, Male: it is all 7 of the group, which tells it of each of them.");
    }

    @Test
    void PRV_05_where_noughts_are_printed_what_is_held_back_is_none() throws PrintedTable.Unreadable {
        String table = "Group,Female,Male,Other,Total\nReferred,c,c,8,10\nAdvised,0,9,6,15";
        assertThat(check(table, null).findings())
                .containsExactly(
                        "Referred, Female is held back, and can only be 1.",
                        "Referred, Male is held back, and can only be 1.");
        assertThat(check(table.replace("0,9,6", "7,9,6").replace("15", "22"), null)
                        .findings())
                .isEmpty();
        assertThat(check(table.replace("8,10", "9,10").replace("Referred,c,c", "Referred,c,1"), null)
                        .findings())
                .as("a nought is held back all the same")
                .contains("Referred, Female is held back, and can only be 0.");
    }

    @Test
    void PRV_05_of_a_sealed_panel_nought_tells_as_much_as_one() throws PrintedTable.Unreadable {
        var panel = PrintedTable.read("Panel,Heard,Waiting,Closed,Total\nFirst,20,15,0,35");
        TableCheck found = TableCheck.of(panel, null, 10, 1);
        assertThat(found.findings()).containsExactly("First, Closed: 0 is below 10.");
        assertThat(found.safe()).isNotNull();
        assertThat(found.safe().cells().getFirst().get(2)).isNull();
        assertThat(TableCheck.of(panel, null, 5, 1).findings()).isEmpty();
    }

    @Test
    void PRV_05_beside_last_quarters_a_change_of_a_few_is_named() throws PrintedTable.Unreadable {
        String now = WARDS.replace("18,2,20", "18,8,26").replace("91,23,114", "91,29,120");
        assertThat(check(now, now).findings()).isEmpty();
        String before = now.replace("Acomb,40,12,52", "Acomb,38,12,50").replace("91,29,120", "89,29,118");
        assertThat(check(now, before).findings())
                .hasSize(4)
                .contains("Acomb, Female: 40 now and 38 before. Whoever has both knows that it changed by 2.");
        assertThat(check(now, before.replace("Acomb,38", "Acomb,")).findings()).hasSize(3);
    }

    @Test
    void PRV_05_totals_that_are_none_are_told_and_what_is_no_table_too() throws PrintedTable.Unreadable {
        assertThat(check(WARDS.replace("114", "115"), null).findings())
                .contains("Total, Total: the total says 115, and its parts come to 114.");
        assertThatThrownBy(() -> PrintedTable.read("Ward,Female\nAcomb,12.5%"))
                .hasMessageContaining("Line 2: “12.5%” is no count");
        assertThatThrownBy(() -> PrintedTable.read("Ward,Female\nAcomb,1,2"))
                .hasMessageContaining("Line 2 has 3 columns");
        assertThat(PrintedTable.read("Ward;Female\nAcomb;\"1,234\"").cells().getFirst())
                .containsExactly(1234L);
    }
}
