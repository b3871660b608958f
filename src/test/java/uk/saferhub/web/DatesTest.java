package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @Test
    void dates_and_times_are_Londons() {
        Instant summer = Instant.parse("2026-06-03T23:30:00Z");
        assertThat(Dates.moment(summer)).isEqualTo("4 June 2026, 00:30");
        assertThat(Dates.full(LocalDate.of(2026, 6, 4))).isEqualTo("Thursday 4 June 2026");
        assertThat(Dates.brief(LocalDate.of(2026, 6, 4))).isEqualTo("4 June");
        assertThat(Dates.day(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-04, today",
        "2026-06-05, in 1 working day",
        "2026-06-06, in 1 working day",
        "2026-06-08, in 2 working days",
        "2026-06-01, 3 working days late",
        "2026-06-03, 1 working day late"
    })
    void a_deadline_is_said_in_working_days(LocalDate due, String said) {
        assertThat(Dates.due(LocalDate.of(2026, 6, 4), due)).isEqualTo(said);
    }

    @Test
    void a_deadline_at_the_weekend_is_not_said_to_be_today() {
        LocalDate saturday = LocalDate.of(2026, 6, 6);
        assertThat(Dates.due(saturday, saturday.plusDays(1))).isEqualTo("before the next working day");
        assertThat(Dates.due(saturday.plusDays(1), saturday)).isEqualTo("late");
    }
}
