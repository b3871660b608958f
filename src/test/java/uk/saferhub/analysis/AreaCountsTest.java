package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.CrimeFolder;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.web.Fields;

/** Small areas of two censuses never share a map, and a month that is not held is said. */
class AreaCountsTest {

    @TempDir
    Path folder;

    @Test
    void small_areas_are_those_of_one_census_and_a_period_of_both_makes_no_map() throws Exception {
        try (CrimeFolder store = new CrimeFolder(folder.resolve("crime"))) {
            CrimeData crime = store.load(
                    file(
                            "old.csv",
                            "LSOA11CD,WD21CD,WD21NM,LAD21CD,LAD21NM",
                            "E01000001,E05000001,Guildhall,E06000014,York",
                            "E01000002,E05000002,Selby East,E06000065,North"),
                    file(
                            "new.csv",
                            "LSOA21CD,WD21CD,WD21NM,LAD21CD,LAD21NM",
                            "E01000001,E05000001,Guildhall,E06000014,York",
                            "E01000003,E05000002,Selby East,E06000065,North",
                            "E01000004,E05000002,Selby East,E06000065,North"),
                    file(
                            "crime.csv",
                            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
                            row("2021-01", "E01000001", "Drugs"),
                            row("2021-01", "E01000002", "Drugs"),
                            row("2023-01", "E01000001", "Drugs"),
                            row("2023-01", "E01000003", "Drugs"),
                            row("2023-01", "E01000003", "Burglary"),
                            row("2023-01", "E01000004", "Burglary"),
                            row("2023-01", "E01999999", "Drugs")));

            AreaCounts now = AreaCounts.of(crime, scope(crime, 2023, "Drugs"), AreaKind.LSOA);
            assertThat(now.layer()).isEqualTo(new Layer(AreaKind.LSOA, 2021));
            assertThat(now.crimes())
                    .as("one with crime of another type only was counted, and is nought")
                    .containsOnly(
                            java.util.Map.entry("E01000001", 1L),
                            java.util.Map.entry("E01000003", 1L),
                            java.util.Map.entry("E01000004", 0L));
            assertThat(now.elsewhere()).as("of another county").isEqualTo(1);
            assertThat(AreaCounts.of(crime, scope(crime, 2021, ""), AreaKind.LSOA)
                            .layer())
                    .isEqualTo(new Layer(AreaKind.LSOA, 2011));

            AreaCounts both = AreaCounts.of(crime, scope(crime, 0, ""), AreaKind.LSOA);
            assertThat(both.layer()).isNull();
            assertThat(both.note()).contains("which are not the same areas");
            AreaCounts wards = AreaCounts.of(crime, scope(crime, 0, ""), AreaKind.WARD);
            assertThat(wards.crimes()).containsEntry("E05000001", 2L).containsEntry("E05000002", 4L);
            assertThat(wards.note()).contains("2011, others by those of 2021");
            assertThat(Gaps.of(crime, scope(crime, 0, ""))).startsWith("No data is held for 23 of these months");
            assertThat(Gaps.of(crime, scope(crime, 2023, ""))).isEmpty();
        }
    }

    @Test
    void several_forces_together_know_a_month_if_each_of_them_does() throws Exception {
        try (CrimeFolder store = new CrimeFolder(folder.resolve("crime"))) {
            String head =
                    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
            CrimeData crime = store.load(
                    file("one.csv", head, row("2023-01", "E01000001", "Drugs"), row("2023-02", "E01000001", "Drugs")),
                    file(
                            "two.csv",
                            head,
                            row("2023-01", "E01000001", "Drugs")
                                    .replace("Fenshire Police", "British Transport Police")));
            Scope both = Scope.of(
                    Fields.empty().with("force", "all").with("from", "2023-01").with("to", "2023-02"),
                    crime.parts(),
                    List.of(),
                    36,
                    Kinds.published(""));
            MonthlyCounts months = MonthlyCounts.of(crime.count(both.question(Dimension.MONTH)), both);

            assertThat(both.words()).contains("All forces held");
            assertThat(months.counts()).containsExactly(2, Double.NaN);
            assertThat(Gaps.of(crime, both)).startsWith("No data is held for February 2023");
            assertThat(Scope.of(Fields.empty().with("force", "btp"), crime.parts(), List.of(), 36, Kinds.published(""))
                            .force()
                            .name())
                    .isEqualTo("British Transport Police");
        }
    }

    private static Scope scope(CrimeData crime, int year, String type) {
        Fields fields = Fields.empty().with("type", type);
        if (year > 0) {
            fields.with("from", YearMonth.of(year, 1)).with("to", YearMonth.of(year, 1));
        }
        return Scope.of(fields, crime.parts(), List.of(), 36, Kinds.published(type));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static String row(String month, String lsoa, String type) {
        return ",%s,Fenshire Police,Fenshire Police,-1.08,53.96,On or near Made Up Lane,%s,,%s,,"
                .formatted(month, lsoa, type);
    }
}
