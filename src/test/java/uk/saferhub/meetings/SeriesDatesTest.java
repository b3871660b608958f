package uk.saferhub.meetings;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Cadence;

class SeriesDatesTest {

    @Test
    void MTG_01_a_weekly_series_leaves_bank_holidays_out() {
        assertThat(SeriesDates.of(Cadence.WEEKLY, of(2026, 4, 27), null, of(2026, 4, 27), of(2026, 5, 12)))
                .containsExactly(of(2026, 4, 27), of(2026, 5, 11));
    }

    @Test
    void MTG_01_a_monthly_series_keeps_its_weekday_and_moves_off_a_bank_holiday() {
        assertThat(SeriesDates.of(Cadence.MONTHLY, of(2026, 3, 2), null, of(2026, 4, 1), of(2026, 6, 30)))
                .as("first Mondays; 4 May is a bank holiday")
                .containsExactly(of(2026, 4, 6).plusDays(1), of(2026, 5, 5), of(2026, 6, 1));
    }

    @Test
    void MTG_01_every_cadence_but_as_needed_makes_dates_a_year_ahead() {
        LocalDate began = of(2026, 1, 29);
        for (Cadence cadence : Cadence.values()) {
            List<LocalDate> dates = SeriesDates.of(cadence, began, null, began, began.plusYears(1));
            assertThat(dates).as(cadence.words()).isSorted();
            assertThat(dates.isEmpty()).isEqualTo(cadence == Cadence.AS_NEEDED);
        }
        assertThat(SeriesDates.of(Cadence.TWICE_WEEKLY, began, null, began, began.plusDays(8)))
                .containsExactly(began, began.plusDays(5), began.plusDays(7));
    }

    @Test
    void MTG_01_nothing_is_made_after_the_last_day() {
        assertThat(SeriesDates.of(Cadence.WEEKLY, of(2026, 6, 2), of(2026, 6, 12), of(2026, 6, 1), of(2027, 6, 1)))
                .containsExactly(of(2026, 6, 2), of(2026, 6, 9));
    }
}
