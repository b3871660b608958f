package uk.saferhub.crimedata.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Period;

/** The quarterly statement of hate crime, and the file that it is made of. */
class HateStatementTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final Period PERIOD = new Period(LocalDate.of(2020, 1, 1), TODAY.plusYears(1));

    @Test
    void the_change_is_worked_out_and_not_rounded_to_ten() {
        HateStatement statement = whole(crimes(283, Strand.RACE), crimes(256, Strand.RACE));

        assertThat(statement.change()).isEqualTo("up 27 (10.5%) from 256");
        assertThat(whole(crimes(2, Strand.RACE), List.of()).change()).isEqualTo("up 2 from 0");
        assertThat(whole(List.of(), List.of()).change()).isEqualTo("the same as a year before");
    }

    @Test
    void HCR_02_what_nobody_delivered_is_not_nought_and_is_not_compared() {
        Period quarter = new Period(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31));
        Delivered none = Delivered.of(quarter, List.of(quarter.lastYear()));
        Delivered part =
                Delivered.of(quarter, List.of(new Period(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 10, 31))));
        Delivered all = Delivered.of(
                quarter,
                List.of(
                        new Period(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 11, 15)),
                        new Period(LocalDate.of(2023, 11, 10), LocalDate.of(2024, 1, 31))));
        assertThat(List.of(none.words(), part.words(), all.words()))
                .containsExactly("Not delivered", "31 of 92 days delivered", "Delivered");

        List<Incident> before = crimes(256, Strand.RACE);
        assertThat(HateStatement.of(none, List.of(), all, before).change()).isEqualTo("not compared: Not delivered");
        assertThat(HateStatement.of(part, crimes(9, Strand.RACE), all, before).change())
                .isEqualTo("not compared: 31 of 92 days delivered");
        assertThat(HateStatement.of(all, before, none, List.of()).change())
                .isEqualTo("not compared: of the same quarter a year before, nothing was delivered");
        assertThat(Delivered.together(List.of(all, none)).whole())
                .as("one of two suppliers did not deliver")
                .isFalse();
        assertThat(Delivered.together(List.of()).nothing()).isTrue();
    }

    @Test
    void one_crime_about_two_strands_counts_once_and_the_shares_exceed_one_hundred() {
        List<Incident> crimes = new ArrayList<>(crimes(3, Strand.RACE));
        crimes.add(incident("x", true, "2024-01-06T02:00", true, Set.of(Strand.RACE, Strand.RELIGION), true));
        crimes.add(incident("y", false, "2024-01-06T02:00", true, Set.of(Strand.DISABILITY), false));
        HateStatement statement = whole(crimes, List.of());

        assertThat(statement.crimes()).isEqualTo(4);
        assertThat(statement.incidents()).isEqualTo(1);
        assertThat(statement.strands())
                .containsEntry(Strand.RACE, 4L)
                .containsEntry(Strand.RELIGION, 1L)
                .containsEntry(Strand.DISABILITY, 0L);
        assertThat(statement.share(4) + " " + statement.share(1)).isEqualTo("100.0% 25.0%");
        assertThat(statement.exceeds()).isTrue();
        assertThat(statement.officers()).isEqualTo(1);
        assertThat(statement.weekdays()).as("6 January 2024 was a Saturday").isEqualTo(3);
    }

    @Test
    void PRF_09_few_are_held_back_and_one_more_where_the_total_would_tell_them() {
        assertThat(HeldBack.of(List.of(20L, 3L, 9L, 0L)).toString())
                .isEqualTo("[Optional[20], Optional.empty, Optional.empty, Optional[0]]");
        assertThat(HeldBack.of(List.of(20L, 1L, 1L, 9L)).toString())
                .as("two that add up to two are one each")
                .isEqualTo("[Optional[20], Optional.empty, Optional.empty, Optional.empty]");
        assertThat(HeldBack.of(List.of(20L, 4L, 4L)).toString())
                .isEqualTo("[Optional[20], Optional.empty, Optional.empty]");
        assertThat(HeldBack.of(List.of(20L, 5L)).toString()).isEqualTo("[Optional[20], Optional[5]]");

        List<Incident> crimes = new ArrayList<>(crimes(20, Strand.RACE));
        crimes.add(incident("x", true, "2024-01-06T02:00", true, Set.of(Strand.RELIGION), true));
        HateTold told = new HateTold(whole(crimes, crimes(3, Strand.RACE)), false);
        assertThat(told.change()).contains("held back").doesNotContain("3");
        assertThat(told.dominant()).as("all less those of race are one").isEmpty();
        assertThat(told.ofAll("officers", told.statement().officers()).words()).isEqualTo("held back");
        assertThat(told.ofAll("weekdays", told.statement().weekdays()).words()).isEqualTo("held back");
        assertThat(told.hours())
                .extracting(HateTold.Cell::name, HateTold.Cell::words)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("00:00 to 04:00", "held back"),
                        org.assertj.core.groups.Tuple.tuple("12:00 to 16:00", "held back"),
                        org.assertj.core.groups.Tuple.tuple("04:00 to 08:00", "0"));
        HateTold exact = new HateTold(told.statement(), true);
        assertThat(exact.hours()).hasSize(25);
        assertThat(exact.ofAll("officers", 1).words()).isEqualTo("1");
        assertThat(new HateTold(whole(crimes(4, Strand.RACE), List.of()), false).few())
                .isTrue();
    }

    @Test
    void the_peak_is_of_four_hours_and_a_day_without_an_hour_is_none() {
        List<Incident> crimes = List.of(
                incident("a", true, "2024-01-02T00:30", true, Set.of(Strand.RACE), false),
                incident("b", true, "2024-01-02T03:59", true, Set.of(Strand.RACE), false),
                incident("c", true, "2024-01-02T12:00", true, Set.of(Strand.RACE), false),
                incident("d", true, "2024-01-02T00:00", false, Set.of(Strand.RACE), false));
        HateStatement statement = whole(crimes, List.of());

        assertThat(statement.peak()).isEqualTo("00:00 to 04:00");
        assertThat(statement.withoutHour()).isEqualTo(1);
        assertThat(statement.hours().getFirst()).isEqualTo(1);
    }

    @Test
    void a_file_comes_in_with_several_strands_and_flags() {
        Reading file = read(
                "reference,crime,type,from,hate,officer,area",
                "A1,yes,Public order,2024-01-02 21:30,race; religion,y,E05010311");

        assertThat(file.wrong()).isEmpty();
        assertThat(file.incidents().getFirst().strands()).containsExactlyInAnyOrder(Strand.RACE, Strand.RELIGION);
        assertThat(file.incidents().getFirst().victimIsOfficer()).isTrue();
    }

    @Test
    void a_place_on_the_grid_is_kept_to_ten_metres_and_half_of_one_is_none() {
        assertThat(read("reference,type,from,east,north", "A1,x,2024-01-02,460123,451987.4", "A2,x,2024-01-02,,")
                        .incidents())
                .extracting(Incident::at)
                .containsExactly(new GridPoint(460120, 451990), null);
        assertThat(read("reference,type,from,east,north", "A1,x,2024-01-02,460123,", "A2,x,2024-01-02,-1.08,53.96")
                        .wrong())
                .hasSize(2)
                .allMatch(wrong -> wrong.contains("British National Grid"));
    }

    @Test
    void a_column_of_names_is_left_out_and_told_and_an_address_is_not_repeated() {
        Reading named = read("reference,type,from,victim name", "A1,x,2024-01-02,Somebody");
        assertThat(named.wrong()).isEmpty();
        assertThat(named.told()).containsExactly("These columns were not read and are not kept: victim name.");
        assertThat(IncidentCsv.of(named.incidents())).doesNotContain("Somebody", "victim name");
        assertThat(read("reference,type,from,area", "A1,x,2024-01-02,12 High Street")
                        .wrong())
                .containsExactly("Line 2: its area is not the code of a small area or ward.");
        assertThat(read("reference,type,from,hate", "A1,x,2024-01-02,football", "A1,x,2024-03-01,")
                        .wrong())
                .hasSize(2)
                .anyMatch(wrong -> wrong.contains("several are parted by a semicolon"))
                .anyMatch(wrong -> wrong.contains("it lies in the future"));
        assertThat(read("reference,type,from", "A1,x,2024-01-02", "A1,x,2024-01-02")
                        .wrong())
                .containsExactly("Line 3: its reference is there twice.");
    }

    @Test
    void DAT_02_columns_of_other_names_are_chosen_once_and_kept_and_every_fault_is_told() {
        String file = "Crime report for the quarter,,\nOur key;Kind of thing;Noted\n";
        Reading asked = Reading.read(
                file("Our key;Kind of thing;Noted\nA1;x;30/04/2023 14:05\n", StandardCharsets.UTF_8),
                IncidentColumns.NONE,
                PERIOD,
                TODAY);
        assertThat(asked.headings()).containsExactly("Our key", "Kind of thing", "Noted");
        assertThat(asked.wrong().getFirst()).contains("reference and type and from");
        var kept = new IncidentColumns(Map.of("reference", "Our key", "type", "Kind of thing", "from", "Noted"));
        assertThat(Reading.read(
                                file(file + "A1;x;30/04/2023 14:05\nA2;x;30 April 2023\n", StandardCharsets.UTF_8),
                                kept,
                                PERIOD,
                                TODAY)
                        .incidents())
                .extracting(Incident::from)
                .containsExactly(LocalDateTime.parse("2023-04-30T14:05"), LocalDateTime.parse("2023-04-30T00:00"));
        StringBuilder faulty = new StringBuilder("Crime reference\tOffence\tDate occurred\tTime\n");
        for (int i = 0; i < 60; i++) faulty.append("A").append(i).append("\tx\t31/02/2023\t09:00\n");
        assertThat(Reading.read(file(faulty.toString(), StandardCharsets.UTF_16), kept, PERIOD, TODAY)
                        .wrong())
                .as("other headings than those that were kept, recognised by their names; UTF-16 and tabs")
                .hasSize(60)
                .allMatch(wrong -> wrong.contains("its time is not such as"));
    }

    @Test
    void a_title_stands_above_the_headings_and_what_is_kept_reads_back_as_it_was() {
        Reading first = read(
                "Crimes of the caf\u00e9 quarter",
                "",
                "Ref,Offence type,Date,Time,Hate strand,LSOA code",
                "A1,\"Assault, minor\",30/04/2023,14:05,Racist/faith,E01013365",
                "A2,Theft,30/04/2023,,none,",
                "Total,2,,,,");
        assertThat(first.wrong()).isEmpty();
        assertThat(first.incidents().getFirst().from()).isEqualTo(LocalDateTime.parse("2023-04-30T14:05"));
        assertThat(first.incidents().getLast().hasTime()).isFalse();
        Reading again = Reading.read(
                file(IncidentCsv.of(first.incidents()), StandardCharsets.UTF_8), IncidentColumns.NONE, PERIOD, TODAY);
        assertThat(again.incidents()).isEqualTo(first.incidents());
        assertThat(Reading.read(
                                file(
                                        "reference;type;from\nA1;caf\u00e9 row;2023-04-30\n",
                                        java.nio.charset.Charset.forName("windows-1252")),
                                IncidentColumns.NONE,
                                PERIOD,
                                TODAY)
                        .incidents()
                        .getFirst()
                        .kind())
                .isEqualTo("caf\u00e9 row");
    }

    @Test
    void DAT_02_the_check_says_what_taking_in_would_do() {
        List<Incident> file = crimes(3, Strand.RACE);
        Map<String, Incident> known = Map.of(
                "r0",
                file.getFirst(),
                "r1",
                incident("r1", false, "2024-01-02T12:00", true, Set.of(Strand.RACE), false));
        CheckedSum sum = new CheckedSum(PERIOD);
        sum.add(file, known);
        assertThat(sum.effect(3))
                .as("of three that are known of the period one is not in the file")
                .isEqualTo(new IncidentCheck.Effect(3, 1, 1, 1, 1, 0));
    }

    @Test
    void a_time_of_another_zone_is_turned_into_ours_and_half_a_time_is_none() {
        Reading file = read(
                "reference,type,from,to",
                "A1,x,2023-07-01T23:30:00Z,2023-07-02T01:00:00.5+0100",
                "A2,x,2023-07-01 23:30,2023-07-01 23:45:10");

        assertThat(file.wrong()).isEmpty();
        assertThat(file.incidents())
                .extracting(Incident::from)
                .containsExactly(LocalDateTime.parse("2023-07-02T00:30"), LocalDateTime.parse("2023-07-01T23:30"));
        assertThat(file.incidents().getFirst().to()).isEqualTo(LocalDateTime.parse("2023-07-02T01:00"));
        assertThat(read("reference,type,from", "A1,x,2023-07-01 09:3").wrong())
                .containsExactly("Line 2: its time is not such as 2026-04-30 21:30 or 30/04/2026 21:30.");
    }

    @Test
    void DAT_10_degrees_become_metres_of_the_grid_and_a_place_that_is_not_known_is_none() {
        Reading file = read(
                "reference,type,date,latitude,Long",
                "A1,x,2023-07-01,53.959,-1.0815",
                "A2,x,2023-07-01,0,0",
                "A3,x,2023-07-01,,");

        assertThat(file.wrong()).isEmpty();
        assertThat(file.incidents())
                .extracting(Incident::at)
                .containsExactly(new GridPoint(460_370, 451_830), null, null);
        assertThat(read(
                                "reference,type,date,latitude,longitude",
                                "A1,x,2023-07-01,-1.08,53.96",
                                "A2,x,2023-07-01,53.96,",
                                "A3,x,2023-07-01,48.86,2.35")
                        .wrong())
                .as("the wrong way round, half of one, and Paris")
                .hasSize(3)
                .allSatisfy(wrong -> assertThat(wrong).contains("its longitude and latitude are"));
    }

    @Test
    void DAT_02_dates_that_a_spreadsheet_left_as_days_counted_are_read_and_said() {
        Reading file = read("reference,type,date", "A1,x,45108", "A2,x,45109.9375");

        assertThat(file.wrong()).isEmpty();
        assertThat(file.told()).anySatisfy(told -> assertThat(told).contains("count of days"));
        assertThat(file.incidents())
                .extracting(incident -> incident.from() + " " + incident.hasTime())
                .containsExactly("2023-07-01T00:00 false", "2023-07-02T22:30 true");
        assertThat(read("reference,type,date", "A1,x,451").wrong()).hasSize(1);
    }

    @Test
    void a_row_outside_the_period_that_the_supplier_states_refuses_the_file() {
        assertThat(Reading.read(
                                file("reference,type,from\nA1,x,2023-07-01\nA2,x,2023-08-01\n", StandardCharsets.UTF_8),
                                IncidentColumns.NONE,
                                Period.month(java.time.YearMonth.of(2023, 7)),
                                TODAY)
                        .wrong())
                .containsExactly("Line 3: it lies outside the period that the file is said to be of.");
    }

    @Test
    void ANL_05_the_dominant_strand_is_said_with_its_base_and_two_that_are_level_are_none() {
        List<Incident> crimes = new ArrayList<>(crimes(11, Strand.RACE));
        crimes.addAll(crimes(9, Strand.DISABILITY));
        assertThat(whole(crimes, List.of()).dominantWords())
                .isEqualTo("Race or ethnicity is the dominant strand: 11 of 20 crimes (55.0%).");
        crimes.addAll(crimes(2, Strand.DISABILITY));
        assertThat(whole(crimes, List.of()).dominantWords()).isEqualTo("No strand is named more than every other.");
    }

    private static HateStatement whole(List<Incident> now, List<Incident> before) {
        Delivered whole = new Delivered(92, 92);
        return HateStatement.of(whole, now, whole, before);
    }

    private static Reading read(String... lines) {
        return Reading.read(
                file(String.join("\n", lines) + "\n", StandardCharsets.UTF_8), IncidentColumns.NONE, PERIOD, TODAY);
    }

    private static Path file(String text, Charset charset) {
        try {
            Path file = Files.createTempFile("incidents", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Incident> crimes(int many, Strand strand) {
        List<Incident> crimes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            crimes.add(incident("r" + i, true, "2024-01-02T12:00", true, Set.of(strand), false));
        }
        return crimes;
    }

    private static Incident incident(
            String reference, boolean crime, String from, boolean hasTime, Set<Strand> strands, boolean officer) {
        return new Incident(
                reference,
                crime,
                "Public order",
                null,
                LocalDateTime.parse(from),
                hasTime,
                null,
                null,
                false,
                strands,
                false,
                false,
                officer,
                null,
                null);
    }
}
