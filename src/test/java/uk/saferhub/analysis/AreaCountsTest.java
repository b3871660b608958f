package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.CrimeFolder;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.OtherCensus;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Residents;
import uk.saferhub.testing.RealData;
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
            assertThat(both.note()).contains("which are not the same areas").contains("no look-up between them");
            AreaCounts wards = AreaCounts.of(crime, scope(crime, 0, ""), AreaKind.WARD);
            assertThat(wards.crimes()).containsEntry("E05000001", 2L).containsEntry("E05000002", 4L);
            assertThat(wards.note()).contains("2011, others by those of 2021");
            assertThat(Gaps.of(crime, scope(crime, 0, ""))).startsWith("No data is held for 23 of these months");
            assertThat(Gaps.of(crime, scope(crime, 2023, ""))).isEmpty();
        }
    }

    @Test
    void a_look_up_between_two_censuses_joins_what_changed_and_says_which_areas_and_how_many_records()
            throws Exception {
        try (CrimeFolder store = new CrimeFolder(folder.resolve("crime"))) {
            CrimeData crime = store.load(
                    file(
                            "wards.csv",
                            "vintage,LSOACD,LSOANM,WD25CD,WD25NM,LAD25CD,LAD25NM",
                            "2011,E01000001,,E05000001,Guildhall,E06000014,York",
                            "2011,E01000002,,E05000001,Guildhall,E06000014,York",
                            "2011,E01000003,,E05000001,Guildhall,E06000014,York",
                            "2011,E01000004,,E05000001,Guildhall,E06000014,York",
                            "2011,E01000005,,E05000001,Guildhall,E06000014,York",
                            "2011,E01000006,,E05000001,Guildhall,E06000014,York",
                            "2011,E01000007,,E05000001,Guildhall,E06000014,York",
                            "2021,E01000001,,E05000001,Guildhall,E06000014,York",
                            "2021,E01000012,,E05000001,Guildhall,E06000014,York",
                            "2021,E01000022,,E05000001,Guildhall,E06000014,York",
                            "2021,E01000034,,E05000001,Guildhall,E06000014,York",
                            "2021,E01000015,,E05000001,Guildhall,E06000014,York",
                            "2021,E01000016,,E05000001,Guildhall,E06000014,York",
                            "2021,E01000017,,E05000001,Guildhall,E06000014,York"),
                    file(
                            "crime.csv",
                            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
                            row("2021-01", "E01000001", "Drugs"),
                            row("2021-01", "E01000002", "Drugs"),
                            row("2021-01", "E01000003", "Drugs"),
                            row("2021-01", "E01000004", "Drugs"),
                            row("2021-01", "E01000005", "Drugs"),
                            row("2021-01", "E01000007", "Burglary"),
                            row("2023-01", "E01000001", "Drugs"),
                            row("2023-01", "E01000012", "Drugs"),
                            row("2023-01", "E01000022", "Drugs"),
                            row("2023-01", "E01000034", "Drugs"),
                            row("2023-01", "E01000016", "Drugs"),
                            row("2023-01", "E01000017", "Burglary")));
            Layer newer = new Layer(AreaKind.LSOA, 2021);
            Footprint split = footprint(newer, "E01000001", "E01000012", "E01000022");
            Question drugs = scope(crime, 0, "Drugs").question();
            assertThatThrownBy(() -> crime.count(drugs.within(split)))
                    .isInstanceOf(OtherCensus.class)
                    .hasMessageContaining("Import the look-up between the small areas of the two censuses");

            CrimeData joined = store.load(file(
                    "LSOA11 to LSOA21.csv",
                    "\uFEFFLSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId",
                    "E01000001,York 001A,E01000001,York 001A,U,E06000014,York,,1",
                    "E01000002,York 001B,E01000012,York 001F,S,E06000014,York,,2",
                    "E01000002,York 001B,E01000022,York 001G,S,E06000014,York,,3",
                    "E01000003,York 001C,E01000034,York 001H,M,E06000014,York,,4",
                    "E01000004,York 001D,E01000034,York 001H,M,E06000014,York,,5",
                    "E01000005,York 001E,E01000015,York 001J,X,E06000014,York,,6",
                    "E01000005,York 001E,E01000016,York 001K,X,E06000014,York,,7",
                    "E01000006,York 002A,E01000016,York 001K,X,E06000014,York,,8"));
            AreaCounts both = AreaCounts.of(joined, scope(joined, 0, "Drugs"), AreaKind.LSOA);
            assertThat(both.crimes())
                    .containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                            "E01000001", 2L,
                            "E01000002", 3L,
                            "E01000034", 3L,
                            "E01000015+E01000016", 2L,
                            "E01000007", 0L,
                            "E01000017", 0L));
            assertThat(both.names())
                    .containsEntry("E01000002", "York 001B (split in 2021)")
                    .containsEntry("E01000034", "York 001H (merged in 2021)");
            assertThat(both.note())
                    .contains("1 merged areas", "1 split ones whole", "1 redrawn ones together", "with 8 of the crimes")
                    .contains("does not have E01000007, E01000017: with 0 crimes they stand by themselves");
            assertThat(JoinedAreas.table(both).rows())
                    .extracting(each -> each.get(2) + " " + each.get(3) + " > " + each.get(4) + ": " + each.get(5))
                    .containsExactlyInAnyOrder(
                            "split E01000002 > E01000012, E01000022: 3",
                            "merged E01000003, E01000004 > E01000034: 3",
                            "redrawn E01000005, E01000006 > E01000015, E01000016: 2");
            Residents before = people(2011, java.util.Map.of("E01000001", 10L, "E01000003", 20L, "E01000004", 30L));
            Residents after = people(2021, java.util.Map.of("E01000012", 5L, "E01000022", 6L, "E01000015", 7L));
            assertThat(JoinedAreas.residents(both, after, before).byCode())
                    .as("each by the newer areas, else by the older; never by some of its parts")
                    .containsExactlyInAnyOrderEntriesOf(
                            java.util.Map.of("E01000001", 10L, "E01000002", 11L, "E01000034", 50L));

            assertThat(joined.count(drugs.within(split)).total()).isEqualTo(5);
            assertThat(joined.places(drugs.within(split), YearMonth.of(2023, 1)).late())
                    .containsExactly(3);
            assertThat(joined.count(drugs.within(footprint(newer, "E01000012"))).total())
                    .as("half of the split area lies in it, so what was published for all of it counts")
                    .isEqualTo(2);
            assertThat(joined.count(drugs.within(footprint(new Layer(AreaKind.LSOA, 2011), "E01000003")))
                            .total())
                    .isEqualTo(2);
            assertThatThrownBy(() -> joined.count(drugs.within(footprint(newer, "E01000017"))))
                    .as("an area that the look-up does not have")
                    .isInstanceOf(OtherCensus.class);
        }
    }

    /** Of the real outlines of both censuses a look-up is made as the Office for National Statistics publishes it. */
    @Test
    void two_real_months_of_two_censuses_are_joined_without_losing_or_gaining_a_record() throws Exception {
        Path data = RealData.file("geography").getParent();
        try (CrimeFolder store = new CrimeFolder(folder.resolve("crime"))) {
            // Two of its rows name no ward, and are rejected.
            store.fresh()
                    .importFrom(
                            List.of(data.resolve("geography/lookups/lsoa_to_ward25_centroid_DERIVED.csv")),
                            "a test",
                            Progress.SILENT);
            store.load(
                    data.resolve("geography/lsoa2011/E06000014.geojson"),
                    data.resolve("geography/lsoa2021/E06000014.geojson"),
                    data.resolve("police-uk/street/2018-10-north-yorkshire-street.csv"),
                    data.resolve("police-uk/street/2025-01-north-yorkshire-street.csv"));
            CrimeData crime = store.load(Files.write(folder.resolve("lsoa11-lsoa21.csv"), lookUp(store.boundaries())));
            Scope scope = Scope.of(
                    Fields.empty().with("from", "2018-10").with("to", "2025-01"),
                    crime.parts(),
                    List.of(),
                    36,
                    Kinds.published(""));
            AreaCounts joined = AreaCounts.of(crime, scope, AreaKind.LSOA);

            assertThat(joined.joined().values())
                    .as("York's areas that changed")
                    .isNotEmpty()
                    .allSatisfy(unit -> assertThat(unit.older()).isNotEqualTo(unit.newer()));
            long published = crime.parts().stream().mapToLong(Part::rows).sum();
            assertThat(joined.crimes().values().stream().mapToLong(each -> each).sum() + joined.elsewhere())
                    .isEqualTo(published);
            long asPublished = crime.count(scope.question(Dimension.LSOA)).rows().stream()
                    .filter(row -> joined.joined().values().stream()
                            .anyMatch(unit -> unit.older().contains(row.keys().getFirst())
                                    || unit.newer().contains(row.keys().getFirst())))
                    .mapToLong(row -> row.count().orElse(0))
                    .sum();
            assertThat(joined.joined().keySet().stream()
                            .mapToLong(joined.crimes()::get)
                            .sum())
                    .isEqualTo(asPublished)
                    .isPositive();
            assertThat(joined.note()).contains("with %,d of the crimes counted".formatted(asPublished));
            assertThat(JoinedAreas.outlines(joined, store.boundaries()))
                    .as("each joined area has the outline of its parts")
                    .extracting(Boundary::code)
                    .containsAll(joined.joined().keySet())
                    .doesNotHaveDuplicates();
        }
    }

    /** Each pair of which one has a twentieth of the other; unchanged where the code is in both. */
    private static List<String> lookUp(Boundaries boundaries) {
        List<Boundary> older = all(boundaries, 2011);
        List<Boundary> newer = all(boundaries, 2021);
        List<String> lines = new ArrayList<>(List.of("LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND"));
        Set<String> kept = newer.stream().map(Boundary::code).collect(Collectors.toSet());
        Set<String> known = older.stream().map(Boundary::code).collect(Collectors.toSet());
        for (Boundary one : older) {
            if (kept.contains(one.code())) {
                lines.add("%s,%s,%s,%s,U".formatted(one.code(), one.name(), one.code(), one.name()));
                continue;
            }
            for (Boundary other : newer) {
                if (known.contains(other.code()) || !one.outline().intersects(other.outline())) continue;
                double shared = one.outline().intersection(other.outline()).getArea();
                double least = Math.min(one.outline().getArea(), other.outline().getArea());
                if (shared > least / 20)
                    lines.add("%s,%s,%s,%s,".formatted(one.code(), one.name(), other.code(), other.name()));
            }
        }
        return lines;
    }

    private static List<Boundary> all(Boundaries boundaries, int census) {
        Layer layer = new Layer(AreaKind.LSOA, census);
        return boundaries.of(
                layer,
                java.util.stream.IntStream.range(1_000_000, 1_040_000)
                        .mapToObj(n -> "E0" + n)
                        .toList());
    }

    private static Residents people(int census, java.util.Map<String, Long> byCode) {
        return new Residents(new Layer(AreaKind.LSOA, census), 2020, byCode, "");
    }

    private static Footprint footprint(Layer layer, String... codes) {
        return new Footprint(
                UUID.randomUUID(), "Some", 1, layer, new TreeSet<>(List.of(codes)), "", Instant.EPOCH, "Ada");
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
