package uk.saferhub.crimedata.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.kernel.Period;

/** A file of totals is read whole or not at all, with its periods as tables write them. */
class TotalsFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    @Test
    void DAT_05_periods_are_read_as_tables_write_them() {
        assertThat(Spell.read("2024/25")).contains(Period.financialYear(2024));
        assertThat(Spell.read("2024-25")).contains(Period.financialYear(2024));
        assertThat(Spell.read("2024/2025")).contains(Period.financialYear(2024));
        assertThat(Spell.read("2024")).contains(Period.calendarYear(2024));
        assertThat(Spell.read("2024/25 Q1")).contains(Period.parse("2024-04-01/2024-06-30"));
        assertThat(Spell.read("Q1 2024")).contains(Period.parse("2024-01-01/2024-03-31"));
        assertThat(Spell.read("2024-04")).contains(Period.parse("2024-04-01/2024-04-30"));
        assertThat(Spell.read("April 2024")).contains(Period.parse("2024-04-01/2024-04-30"));
        assertThat(Spell.read("2024-04-01 to 2024-05-15")).contains(Period.parse("2024-04-01/2024-05-15"));
        assertThat(Spell.read("2011-12"))
                .as("December 2011, or 2011/12: nobody knows")
                .isEmpty();
        assertThat(Spell.read("2024/26")).isEmpty();
        assertThat(Spell.read("lately")).isEmpty();
    }

    @Test
    void DAT_05_a_wrong_row_refuses_the_file_and_no_further_column_comes_along() throws IOException {
        assertThat(read("Period,Area code,Measure,Value\n2024/25,E06000014,Fires,\"1,204\"\n")
                        .totals())
                .singleElement()
                .satisfies(total -> assertThat(total.value()).isEqualByComparingTo("1204"));
        assertThat(read("period,measure,value\n2024,Fires,3.5\n").wrong()).isEmpty();
        assertThat(read("period,measure,value,name\n2024,Fires,3,Somebody\n").wrong())
                .anyMatch(wrong -> wrong.contains("Take them out first"))
                .noneMatch(wrong -> wrong.contains("Somebody"));
        assertThat(read("period,area,measure,value\n2024,York,Fires,3\n2024,,Fires,x\n2026,,Fires,1\n")
                        .wrong())
                .containsExactly(
                        "Line 2: the area is no code such as E06000014.",
                        "Line 3: the value is no number.",
                        "Line 4: the period has not ended.");
        assertThat(read("period,measure,value\n2024,Fires,3\n2024,Fires,4\n").wrong())
                .containsExactly("Line 3: this period, area and measure is there twice.");
        assertThat(read("one,two\n1,2\n").wrong()).anyMatch(wrong -> wrong.startsWith("No sheet begins"));
    }

    private TotalsFile read(String text) throws IOException {
        return TotalsFile.read(Files.writeString(folder.resolve("totals.csv"), text), TODAY);
    }
}
