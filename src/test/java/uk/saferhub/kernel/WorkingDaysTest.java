package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.ENGLAND_AND_WALES;
    private static final LocalDate MAUNDY_THURSDAY = LocalDate.of(2019, 4, 18);

    @Test
    void working_days_skip_weekends_and_bank_holidays() {
        assertThat(DAYS.add(MAUNDY_THURSDAY, 1)).isEqualTo("2019-04-23");
        assertThat(DAYS.add(MAUNDY_THURSDAY, 0)).isEqualTo(MAUNDY_THURSDAY);
        assertThat(DAYS.holiday(LocalDate.of(2022, 9, 19))).isEqualTo("State Funeral of Queen Elizabeth II");
    }

    @Test
    void bank_holidays_elsewhere_in_the_united_kingdom_are_kept_where_the_law_counts_them() {
        WorkingDays all = WorkingDays.UNITED_KINGDOM;
        for (String day : "2022-01-04 2023-01-03 2025-12-01 2026-03-17 2026-07-13 2026-08-03 2026-12-25".split(" "))
            assertThat(all.holiday(LocalDate.parse(day))).as(day).isNotNull();
        assertThat(all.isWorkingDay(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 11, 30))).isTrue();
    }

    @Test
    void a_count_beginning_with_a_day_ends_one_day_before_a_count_following_it() {
        LocalDate monday = LocalDate.of(2026, 6, 1);
        assertThat(DAYS.lastBeginningWith(monday, 5)).isEqualTo("2026-06-05");
        assertThat(DAYS.add(monday, 5)).isEqualTo("2026-06-08");
        assertThat(WorkingDays.daysBeginningWith(monday, 21)).isEqualTo("2026-06-21");
        assertThat(WorkingDays.daysFollowing(monday, 21)).isEqualTo("2026-06-22");
    }

    @Test
    void a_count_beginning_with_a_holiday_begins_with_the_next_working_day() {
        assertThat(DAYS.lastBeginningWith(LocalDate.of(2019, 4, 19), 1)).isEqualTo("2019-04-23");
    }

    @Test
    void days_between_are_negative_when_late() {
        assertThat(DAYS.between(MAUNDY_THURSDAY, LocalDate.of(2019, 4, 24))).isEqualTo(2);
        assertThat(DAYS.between(LocalDate.of(2019, 4, 24), MAUNDY_THURSDAY)).isEqualTo(-2);
        assertThat(DAYS.between(MAUNDY_THURSDAY, MAUNDY_THURSDAY)).isZero();
    }

    @Test
    void a_year_without_data_is_refused_not_guessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAYS.isWorkingDay(LocalDate.of(2029, 1, 1)))
                .withMessageContaining("bank-holidays.properties");
        assertThatIllegalArgumentException().isThrownBy(() -> DAYS.isWorkingDay(LocalDate.of(2017, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void every_year_has_its_holidays_none_at_a_weekend_and_Easter_where_the_moon_puts_it(int year) {
        var holidays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> DAYS.holiday(day) != null)
                .toList();
        assertThat(holidays).hasSize(year == 2022 ? 10 : year == 2023 ? 9 : 8);
        assertThat(holidays).noneMatch(d -> d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        assertThat(DAYS.holiday(easter(year).minusDays(2))).isEqualTo("Good Friday");
        assertThat(DAYS.holiday(easter(year).plusDays(1))).isEqualTo("Easter Monday");
    }

    /** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
    private static LocalDate easter(int y) {
        int a = y % 19, b = y / 100, c = y % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        return LocalDate.of(y, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }
}
