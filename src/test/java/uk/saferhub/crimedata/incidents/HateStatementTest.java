package uk.saferhub.crimedata.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Period;

/** The quarterly statement of hate crime, and the file that it is made of. */
class HateStatementTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);

    @Test
    void the_change_is_worked_out_and_not_rounded_to_ten() {
        HateStatement statement = HateStatement.of(crimes(283, Strand.RACE), crimes(256, Strand.RACE));

        assertThat(statement.change()).isEqualTo("up 27 (10.5%) from 256");
        assertThat(HateStatement.of(crimes(2, Strand.RACE), List.of()).change()).isEqualTo("up 2 from 0");
        assertThat(HateStatement.of(List.of(), List.of()).change()).isEqualTo("the same as a year before");
    }

    @Test
    void one_crime_about_two_strands_counts_once_and_the_shares_exceed_one_hundred() {
        List<Incident> crimes = new ArrayList<>(crimes(3, Strand.RACE));
        crimes.add(incident("x", true, "2024-01-06T02:00", true, Set.of(Strand.RACE, Strand.RELIGION), true));
        crimes.add(incident("y", false, "2024-01-06T02:00", true, Set.of(Strand.DISABILITY), false));
        HateStatement statement = HateStatement.of(crimes, List.of());

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
    void the_peak_is_of_four_hours_and_a_day_without_an_hour_is_none() {
        List<Incident> crimes = List.of(
                incident("a", true, "2024-01-02T00:30", true, Set.of(Strand.RACE), false),
                incident("b", true, "2024-01-02T03:59", true, Set.of(Strand.RACE), false),
                incident("c", true, "2024-01-02T12:00", true, Set.of(Strand.RACE), false),
                incident("d", true, "2024-01-02T00:00", false, Set.of(Strand.RACE), false));
        HateStatement statement = HateStatement.of(crimes, List.of());

        assertThat(statement.peak()).isEqualTo("00:00 to 04:00");
        assertThat(statement.withoutHour()).isEqualTo(1);
        assertThat(statement.hours().getFirst()).isEqualTo(1);
    }

    @Test
    void a_file_comes_in_with_several_strands_and_flags() {
        IncidentFile file = read(
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
    void a_column_of_names_an_address_and_an_unknown_strand_refuse_the_file_without_repeating_a_place() {
        assertThat(read("reference,type,from,victim name", "A1,x,2024-01-02,Somebody")
                        .wrong())
                .containsExactly("The column “victim name” is not one that is taken in. Remove it from the file.");
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
        assertThat(read("reference,type").wrong()).containsExactly("The first line has no column “from”.");
    }

    @Test
    void a_time_of_another_zone_is_turned_into_ours_and_half_a_time_is_none() {
        IncidentFile file = read(
                "reference,type,from,to",
                "A1,x,2023-07-01T23:30:00Z,2023-07-02T01:00:00.5+0100",
                "A2,x,2023-07-01 23:30,2023-07-01 23:45:10");

        assertThat(file.wrong()).isEmpty();
        assertThat(file.incidents())
                .extracting(Incident::from)
                .containsExactly(LocalDateTime.parse("2023-07-02T00:30"), LocalDateTime.parse("2023-07-01T23:30"));
        assertThat(file.incidents().getFirst().to()).isEqualTo(LocalDateTime.parse("2023-07-02T01:00"));
        assertThat(read("reference,type,from", "A1,x,2023-07-01 09:30 pm").wrong())
                .containsExactly("Line 2: its time is not such as 2026-04-30 21:30.");
    }

    @Test
    void a_row_outside_the_period_that_the_supplier_states_refuses_the_file() {
        byte[] file = "reference,type,from\nA1,x,2023-07-01\nA2,x,2023-08-01\n".getBytes(StandardCharsets.UTF_8);
        assertThat(IncidentFile.read(file, Period.month(java.time.YearMonth.of(2023, 7)), TODAY)
                        .wrong())
                .containsExactly("Line 3: it lies outside the period that the file is said to be of.");
    }

    @Test
    void ANL_05_the_dominant_strand_is_said_with_its_base_and_two_that_are_level_are_none() {
        List<Incident> crimes = new ArrayList<>(crimes(11, Strand.RACE));
        crimes.addAll(crimes(9, Strand.DISABILITY));
        assertThat(HateStatement.of(crimes, List.of()).dominantWords())
                .isEqualTo("Race or ethnicity is the dominant strand: 11 of 20 crimes (55.0%).");
        crimes.addAll(crimes(2, Strand.DISABILITY));
        assertThat(HateStatement.of(crimes, List.of()).dominantWords())
                .isEqualTo("No strand is named more than every other.");
    }

    private static IncidentFile read(String... lines) {
        return IncidentFile.read(
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                new Period(LocalDate.of(2020, 1, 1), TODAY.plusYears(1)),
                TODAY);
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
                null);
    }
}
