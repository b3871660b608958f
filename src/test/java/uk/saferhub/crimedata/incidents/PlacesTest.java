package uk.saferhub.crimedata.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.kernel.BritishGrid;
import uk.saferhub.kernel.Period;

/** DAT-10: where an agency's record lies. */
class PlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);

    @TempDir
    Path folder;

    @Test
    void DAT_10_metres_of_the_grid_become_degrees_as_the_way_there_has_them() {
        for (GridPoint point : new GridPoint[] {
            new GridPoint(651_410, 313_180), new GridPoint(460_120, 451_990), new GridPoint(385_000, 254_000)
        }) {
            BritishGrid.Degrees at = BritishGrid.degrees(point.east(), point.north());
            BritishGrid.Point back = BritishGrid.of(at.longitude(), at.latitude());
            assertThat(back.east()).isCloseTo(point.east(), within(0.5));
            assertThat(back.north()).isCloseTo(point.north(), within(0.5));
        }
        BritishGrid.Degrees caister = BritishGrid.degrees(651_410, 313_180);
        assertThat(caister.latitude()).as("Ordnance Survey's worked example").isCloseTo(52.65798, within(0.0001));
        assertThat(caister.longitude()).isCloseTo(1.71605, within(0.0001));
    }

    @Test
    void DAT_10_words_of_a_place_are_kept_only_where_nothing_coarser_says_where_it_was() throws IOException {
        Reading file = Reading.read(
                file("reference,type,from,area,east,north,place\n"
                        + "A1,x,2024-01-02,E05010318,,,12 High Street\nA2,x,2024-01-02,,460123,451987,12 High Street\n"
                        + "A3,x,2024-01-02,,,,Bus Station\n"),
                IncidentColumns.NONE,
                new Period(LocalDate.of(2024, 1, 1), TODAY),
                TODAY);
        assertThat(file.incidents()).extracting(Incident::place).containsExactly(null, null, "Bus Station");
        assertThat(PlaceKey.of(" bus-STATION ")).isEqualTo(PlaceKey.of("Bus Station"));
        assertThat(Reading.read(
                                file("reference,type,from,location\nA3,x,2024-01-02,12 High Street\n"),
                                IncidentColumns.NONE,
                                new Period(LocalDate.of(2024, 1, 1), TODAY),
                                TODAY)
                        .told())
                .as("a column of locations is read only by whoever chooses it")
                .containsExactly("These columns were not read and are not kept: location.");
    }

    @Test
    void DAT_10_a_part_of_the_postcode_directory_is_a_file_of_places() throws IOException {
        PlaceFile file = PlaceFile.read(
                file("pcds,lsoa21cd,osward\nYO1 7HH,E01013365,E05010318\nYO1 7XX,,\nEH1 1AA,S01008677,S13002930\n"));
        assertThat(file.wrong()).isEmpty();
        assertThat(file.places()).containsExactly(new PlaceAliases.New("YO1 7HH", "E01013365"));
        assertThat(PlaceFile.read(file("Place,Ward code\nBus station,Guildhall\n"))
                        .wrong())
                .containsExactly("Line 2: its area is not the code of a small area or ward.");
        assertThat(PlaceFile.read(file("a,b\n1,2\n")).wrong()).hasSize(1);
    }

    @Test
    void DAT_10_points_in_no_outline_do_not_hide_those_behind_them() {
        List<PlacePoints.Unplaced> points = java.util.stream.IntStream.rangeClosed(1, 5)
                .mapToObj(key -> new PlacePoints.Unplaced(new UUID(0, 6 - key), key, key))
                .toList();
        List<Integer> seen = new java.util.ArrayList<>();
        int placed = PlacePoints.all(
                last -> points.stream()
                        .filter(point -> last.getMostSignificantBits() == -1
                                || point.id().getLeastSignificantBits() < last.getLeastSignificantBits())
                        .limit(2)
                        .toList(),
                some -> {
                    some.forEach(point -> seen.add(point.east()));
                    return 0;
                });
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        assertThat(placed).isZero();
    }

    @Test
    void DAT_10_a_file_that_waits_is_taken_in_whole_or_not_at_all() throws IOException {
        Period january = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
        String rows = "reference,type,from\nA1,x,2024-01-02\nA2,x,2024-01-03\n";
        IncidentFile whole = IncidentFile.read(file(rows), IncidentColumns.NONE, january, TODAY, none -> {});
        UUID check = UUID.randomUUID();
        CheckController.whole(check, rows, whole);
        assertThatThrownBy(() -> CheckController.whole(check, rows + "A3,x,2024-01-04\n", whole))
                .as("a row that was lost on the way is not one that the supplier no longer has")
                .hasMessageContaining("waits with 3 rows, of which 2 can be read");
        String faulty = rows + "A3,x,2024-02-04\n";
        IncidentFile wrong = IncidentFile.read(file(faulty), IncidentColumns.NONE, january, TODAY, none -> {});
        assertThatThrownBy(() -> CheckController.whole(check, faulty, wrong))
                .hasMessageContaining("nothing is taken in");
    }

    @Test
    void a_long_file_is_handed_on_some_records_at_a_time_and_none_is_lost() throws IOException {
        StringBuilder rows = new StringBuilder("reference,type,from\n");
        for (int i = 0; i < 4_500; i++) rows.append("A").append(i).append(",x,2024-01-02\n");
        List<Integer> parts = new ArrayList<>();
        CheckedSum sum = new CheckedSum(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)));
        Batches batches = new Batches(some -> {
            parts.add(some.size());
            sum.add(some, Map.of());
        });
        IncidentFile.read(
                file(rows.toString()),
                IncidentColumns.NONE,
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)),
                TODAY,
                batches);
        batches.flush();
        assertThat(parts).containsExactly(2_000, 2_000, 500);
        assertThat(sum.effect(7)).isEqualTo(new IncidentCheck.Effect(4_500, 4_500, 0, 0, 7, 0));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "places", ".csv"), text);
    }
}
