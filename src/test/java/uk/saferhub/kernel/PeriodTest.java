package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void both_ends_belong_to_a_period() {
        Period april = Period.parse("2019-04-01/2019-04-30");
        assertThat(april.days()).isEqualTo(30);
        assertThat(april.contains(LocalDate.of(2019, 4, 1))).isTrue();
        assertThat(april.contains(LocalDate.of(2019, 4, 30))).isTrue();
        assertThat(april.contains(LocalDate.of(2019, 5, 1))).isFalse();
        assertThat(april).hasToString("2019-04-01/2019-04-30");
        assertThat(april.inWords()).isEqualTo("1 April 2019 to 30 April 2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-04-01", "2019-04-01/", "2019-04-31/2019-05-01", "2019-05-01/2019-04-01", "a/b/c"})
    void what_is_not_a_period_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2019-04-01/2019-06-30",
        "2, 2019-07-01/2019-09-30",
        "3, 2019-10-01/2019-12-31",
        "4, 2020-01-01/2020-03-31"
    })
    void quarters_are_those_of_the_financial_year(int number, String period) {
        Period quarter = Period.parse(period);
        assertThat(Period.quarter(2019, number)).isEqualTo(quarter);
        assertThat(Period.quarterOf(quarter.from())).isEqualTo(quarter);
        assertThat(Period.quarterOf(quarter.to())).isEqualTo(quarter);
    }

    @Test
    void the_financial_year_turns_on_1_April() {
        assertThat(Period.financialYearOf(LocalDate.of(2020, 3, 31))).isEqualTo(Period.financialYear(2019));
        assertThat(Period.financialYearOf(LocalDate.of(2020, 4, 1))).isEqualTo(Period.financialYear(2020));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-01/2019-10-31, 2018-04-01/2018-10-31",
        "2020-02-01/2020-02-29, 2019-02-01/2019-02-28",
        "2021-02-01/2021-02-28, 2020-02-01/2020-02-29",
        "2020-02-10/2020-02-29, 2019-02-10/2019-02-28",
        "2021-02-10/2021-02-28, 2020-02-10/2020-02-28"
    })
    void the_equivalent_period_last_year_keeps_whole_months_whole(String period, String before) {
        assertThat(Period.parse(period).lastYear()).isEqualTo(Period.parse(before));
    }

    @Test
    void a_period_lists_every_month_it_touches() {
        assertThat(Period.parse("2019-11-15/2020-01-02").months())
                .containsExactly(YearMonth.of(2019, 11), YearMonth.of(2019, 12), YearMonth.of(2020, 1));
        assertThat(Period.calendarYear(2023).overlaps(Period.financialYear(2023)))
                .isTrue();
        assertThat(Period.calendarYear(2022).overlaps(Period.financialYear(2023)))
                .isFalse();
    }
}
