package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;

class CountCrimeTest {

    private static final String FORCE = "Fenshire Police";

    @TempDir
    Path folder;

    private CrimeWorld world;

    @BeforeEach
    void open() throws IOException {
        world = new CrimeWorld(folder);
        world.load(
                world.file(
                        "a.csv",
                        HEADER,
                        row("2018-10", FORCE, "Burglary", "E01000001"),
                        row("2018-10", FORCE, "Drugs", "E01000002"),
                        row("2018-10", FORCE, "Drugs", ""),
                        row("2019-01", FORCE, "Drugs", "E01000001")),
                world.file(
                        "b.csv",
                        HEADER,
                        row("2025-01", "Marshshire Police", "Drugs", "E01000001"),
                        row("2025-01", "Marshshire Police", "Drugs", "E01900003"),
                        row("2025-01", "Marshshire Police", "Drugs", "E01900009")));
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Test
    void a_month_missing_between_two_that_are_held_is_no_data_and_never_nought() {
        assertThat(world.csv(Dimension.FORCE, Dimension.MONTH)).isEqualTo("""
                        force,month,count
                        fenshire,2018-10,3
                        fenshire,2018-11,no data
                        fenshire,2018-12,no data
                        fenshire,2019-01,1
                        marshshire,2025-01,3
                        """);
    }

    @Test
    void years_quarters_and_financial_years_go_by_the_month() {
        assertThat(world.csv(Dimension.FORCE, Dimension.YEAR, Dimension.QUARTER, Dimension.FINANCIAL_YEAR))
                .isEqualTo("""
                        force,year,quarter,financial_year,count
                        fenshire,2018,2018 Q4,2018/19,3
                        fenshire,2019,2019 Q1,2018/19,1
                        marshshire,2025,2025 Q1,2024/25,3
                        """);
    }

    @Test
    void a_period_names_the_missing_months_at_its_ends_too() {
        Counts counts = world.crime.count(Question.countBy(Dimension.MONTH)
                .ofForces("fenshire")
                .between(YearMonth.of(2018, 9), YearMonth.of(2018, 11)));

        assertThat(counts.rows())
                .extracting(row -> row.keys().getFirst() + " " + row.count().isPresent())
                .containsExactly("2018-09 false", "2018-10 true", "2018-11 false");
        assertThat(counts.total()).isEqualTo(3);
        assertThat(counts.missing()).hasSize(2);
        assertThat(counts.parts()).hasSize(1);
    }

    @Test
    void a_month_that_is_held_and_holds_none_of_a_type_is_nought_and_not_missing() {
        Counts counts = world.crime.count(
                Question.countBy(Dimension.MONTH).ofForces("fenshire").ofTypes(Set.of("Burglary")));

        assertThat(world.crime.csv(counts))
                .isEqualTo("month,count\r\n2018-10,1\r\n2018-11,no data\r\n2018-12,no data\r\n2019-01,0\r\n");
    }

    @Test
    void a_force_of_which_nothing_is_held_is_no_data_throughout() {
        Counts counts = world.crime.count(Question.countBy(Dimension.MONTH, Dimension.TYPE)
                .ofForces("nowhere")
                .between(YearMonth.of(2025, 1), YearMonth.of(2025, 2)));

        assertThat(counts.rows()).hasSize(2).allMatch(row -> row.count().isEmpty());
    }

    @Test
    void wards_need_a_look_up_and_say_so() {
        assertThatThrownBy(() -> world.csv(Dimension.WARD))
                .isInstanceOf(NoLookup.class)
                .hasMessageContaining("look-up");
    }

    @Test
    void wards_come_by_code_from_the_census_that_fits_the_month() throws IOException {
        world.load(world.file(
                "wards.csv",
                "vintage,LSOACD,LSOANM,WD25CD,WD25NM,LAD25CD,LAD25NM",
                "2011,E01000001,Old name,W1,Abbey,D1,Fenland",
                "2011,E01000002,Old name,W2,\"Birch, North\",D1,Fenland",
                "2021,E01000001,New name,W1,Abbey,D1,Fenland",
                "2021,E01900003,New name,W2,\"Birch, North\",D1,Fenland"));

        assertThat(world.csv(Dimension.FORCE, Dimension.WARD)).isEqualTo("""
                        force,ward,ward_name,count
                        fenshire,W1,Abbey,2
                        fenshire,W2,"Birch, North",1
                        fenshire,no LSOA,,1
                        marshshire,W1,Abbey,1
                        marshshire,W2,"Birch, North",1
                        marshshire,not in look-up,,1
                        """);
        Counts counts = world.crime.count(Question.countBy(Dimension.WARD));
        assertThat(counts.lsoaYears()).as("a break in the series is told").containsExactly(2011, 2021);
        assertThat(counts.wardYear()).isEqualTo(2025);
    }

    @Test
    void each_census_is_answered_by_the_newest_look_up_that_covers_it_and_the_page_says_so() throws IOException {
        world.load(
                world.file(
                        "LSOA11_WD21.csv",
                        "LSOA11CD,LSOA11NM,WD21CD,WD21NM,LAD21CD,LAD21NM",
                        "E01000001,x,E05000001,Abbey,E06000001,Fenland",
                        "E01000002,x,E05000002,Birch,E06000001,Fenland",
                        "E01000008,x,E05000008,Elsewhere,E06000008,Far away"),
                world.file(
                        "LSOA21_WD25.csv",
                        "LSOA21CD,LSOA21NM,WD25CD,WD25NM,LAD25CD,LAD25NM",
                        "E01000001,x,E05000001,Abbey,E06000001,Fenland",
                        "E01900003,x,E05000092,Birch New,E06000001,Fenland"));

        Question byWard = Question.countBy(Dimension.FORCE, Dimension.WARD);
        Counts counts = world.crime.count(byWard);
        assertThat(world.crime.csv(counts).replace("\r\n", "\n")).isEqualTo("""
                        force,ward,ward_name,count
                        fenshire,E05000001,Abbey,2
                        fenshire,E05000002,Birch,1
                        fenshire,no LSOA,,1
                        marshshire,E05000001,Abbey,1
                        marshshire,E05000092,Birch New,1
                        marshshire,not in look-up,,1
                        """);
        assertThat(counts.wardYear()).isEqualTo(2025);
        assertThat(counts.wardCaveat())
                .startsWith(
                        "Some months published by small areas of 2011 are placed in the wards and districts of 2021 and joined to those of 2025 by code");
        assertThat(world.crime.count(byWard.ofForces("marshshire")).wardCaveat())
                .isEmpty();
        Counts old = world.crime.count(byWard.withWardsOf(2021));
        assertThat(old.wardYear()).isEqualTo(2021);
        assertThat(old.wardCaveat()).contains("by small areas of 2021 are placed in the wards and districts of 2025");
    }

    @Test
    void a_footprint_is_counted_by_code_where_every_ward_kept_its_code_and_is_refused_where_one_changed()
            throws IOException {
        each_census_is_answered_by_the_newest_look_up_that_covers_it_and_the_page_says_so();
        Question all = Question.countBy();

        assertThat(world.crime.count(all.within(wardsOf2025("E05000001"))).total())
                .isEqualTo(3);
        assertThatThrownBy(() -> world.crime.count(all.within(wardsOf2025("E05000001", "E05000092"))))
                .isInstanceOf(OtherCensus.class)
                .hasMessageContaining("published by the small areas of 2011")
                .hasMessageContaining("do not have E05000092");
        assertThat(world.crime
                        .count(all.within(wardsOf2025("E05000001", "E05000092")).ofForces("marshshire"))
                        .total())
                .isEqualTo(2);
    }

    private static Footprint wardsOf2025(String... codes) {
        return new Footprint(
                UUID.randomUUID(),
                "Some",
                1,
                new Layer(AreaKind.WARD, 2025),
                new TreeSet<>(List.of(codes)),
                "",
                Instant.EPOCH,
                "Ada");
    }

    @Test
    void a_2021_code_is_never_placed_by_a_2011_look_up() throws IOException {
        world.load(world.file(
                "wards.csv",
                "vintage,LSOACD,LSOANM,WD25CD,WD25NM,LAD25CD,LAD25NM",
                "2011,E01900009,Only in 2011,W9,Wrong,D1,Fenland",
                "2021,E01000001,New name,W1,Abbey,D1,Fenland",
                "2021,E01900003,New name,W2,Birch,D1,Fenland"));

        assertThat(world.csv(Dimension.FORCE, Dimension.WARD))
                .contains("marshshire,not in look-up,,1")
                .doesNotContain("W9");
    }

    @Test
    void an_lsoa_twice_in_a_look_up_does_not_count_its_crimes_twice() throws IOException {
        ImportedFile lookup = world.loadOne(world.file(
                "wards.csv",
                "LSOA11CD,LSOA11NM,WD21CD,WD21NM,LAD21CD,LAD21NM",
                "E01000001,x,W1,Abbey,D1,Fenland",
                "E01000001,x,W2,Birch,D1,Fenland"));

        assertThat(lookup.rowsRejected()).isEqualTo(1);
        assertThat(world.crime.count(Question.countBy(Dimension.DISTRICT)).total())
                .isEqualTo(7);
    }

    @Test
    void types_and_wards_filter_and_what_is_typed_stays_a_value() throws IOException {
        world.load(world.file(
                "wards.csv", "LSOA11CD,LSOA11NM,WD21CD,WD21NM,LAD21CD,LAD21NM", "E01000001,x,W1,Abbey,D1,Fenland"));
        Question drugs = Question.countBy().ofTypes(Set.of("Drugs", "') or 1=1 --"));

        assertThat(world.crime.count(drugs).total()).isEqualTo(6);
        assertThat(world.crime.count(drugs.inWards(Set.of("W1"))).total()).isEqualTo(2);
    }

    @Test
    void dimensions_are_a_closed_set() {
        assertThat(Dimension.list("force, month,type"))
                .isEqualTo(List.of(Dimension.FORCE, Dimension.MONTH, Dimension.TYPE));
        assertThatThrownBy(() -> Dimension.list("force,location"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("force, month, quarter, year, financial_year, type, lsoa, ward and district");
    }

    @Test
    void a_type_that_is_a_formula_is_harmless_in_a_spreadsheet() throws IOException {
        world.load(world.file("x.csv", HEADER, row("2025-05", "Wellshire Police", "=HYPERLINK(1)", "")));

        assertThat(world.csv(Dimension.TYPE)).contains("'=HYPERLINK(1),1");
    }

    @Test
    void the_sandbox_reads_no_other_file_and_cannot_be_unlocked() throws IOException {
        world.file("secret.csv", "a", "b");
        String secret = "select * from read_csv('" + folder.resolve("secret.csv") + "')";

        assertThatThrownBy(() -> run(secret)).hasMessageContaining("disabled by configuration");
        assertThatThrownBy(() -> run("copy (select 1) to '" + folder.resolve("out.csv") + "'"))
                .hasMessageContaining("disabled by configuration");
        assertThatThrownBy(() -> run("set enable_external_access = true")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run("set memory_limit = '8GB'")).hasMessageContaining("locked");
    }

    private void run(String words) throws SQLException {
        try (Connection connection = world.store.connection();
                Statement sql = connection.createStatement()) {
            sql.execute(words);
        }
    }
}
