package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.composing.Found;

class CoveredPeriodTest {

    private static final Period YEAR = Period.parse("2018-10-01/2019-09-30");

    @Test
    void ANL_03_A_a_year_that_follows_a_year_needs_no_reason() {
        assertThat(of("2019-10-01/2020-09-30", YEAR, 12, 12)).isEmpty();
        assertThat(of("2019-10-01/2020-09-30", null, 12, 12)).isEmpty();
        assertThat(CoveredPeriod.free(YEAR).doubts()).isEmpty();
    }

    @Test
    void ANL_03_A_a_gap_is_told_in_days_and_refused_without_a_reason() {
        var gap = new CoveredPeriod(Period.parse("2019-11-01/2020-10-31"), YEAR, 12, 12);
        assertThat(gap.doubts())
                .containsExactly("The one before ended on 30 September 2019 and this begins on 1 November 2019: 31 days"
                        + " between them covered by neither.");
        assertThat(gap.may(" ", "the law")).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo("ANL-03-A");
            assertThat(refused.section()).isEqualTo("the law");
        });
        assertThat(gap.may("The police feed failed in October.", "the law").isAllowed())
                .isTrue();
    }

    @Test
    void ANL_03_A_an_overlap_is_told_unless_the_cycle_makes_it() {
        assertThat(of("2019-09-01/2020-08-31", YEAR, 12, 12))
                .containsExactly("The one before covers 1 October 2018 to 30 September 2019 and this begins on"
                        + " 1 September 2019, 30 days before the cycle lets it, which is 1 October 2019.");
        Period threeYears = Period.parse("2016-08-01/2019-07-31");
        assertThat(of("2017-08-01/2020-07-31", threeYears, 36, 12))
                .as("three years, made every year")
                .isEmpty();
        assertThat(of("2016-08-01/2019-07-31", threeYears, 36, 12))
                .anyMatch(doubt -> doubt.contains("it covers nothing new"));
    }

    @Test
    void ANL_03_A_a_gap_is_told_unless_the_cycle_makes_it() {
        Period year = Period.parse("2022-04-01/2023-03-31");
        assertThat(of("2024-04-01/2025-03-31", year, 12, 24))
                .as("one year, made every two")
                .isEmpty();
        assertThat(of("2024-05-01/2025-04-30", year, 12, 24)).hasSize(1);
    }

    /** The seed's own: said to be biennial, covering three years, where the law had asked for one each year. */
    @Test
    void ANL_03_A_three_years_where_the_cycle_says_two_are_counted() {
        assertThat(of("2019-08-01/2022-07-31", null, 24, 24))
                .containsExactly("It covers 36 months, from 1 August 2019 to 31 July 2022; by the cycle one covers"
                        + " 24 months, which from that day ends on 31 July 2021.");
        assertThat(of("2019-08-01/2020-08-15", null, 12, 12).getFirst()).startsWith("It covers 12 months and 15 days");
    }

    @Test
    void ANL_03_B_ANL_03_C_and_ANL_03_D_a_finding_shows_what_it_rests_on() {
        assertThat(rule(found("Thefts rose.", List.of(), null, null))).isEqualTo("ANL-03-B");
        assertThat(rule(found("In {{period.label}} thefts rose.", List.of(), null, null)))
                .isEqualTo("ANL-03-B");
        assertThat(rule(found("{{cpw_issued}} warnings.", List.of(), null, null)))
                .isEqualTo("allowed");
        assertThat(rule(found("Thefts rose.", List.of("/analysis/trend?force=x above its limits"), null, null)))
                .isEqualTo("allowed");
        for (String page : List.of(
                "https://example.org/x it rose", "//example.org it rose", "/cases/C-1 it rose", "/analysis/trend"))
            assertThat(rule(found("Thefts rose.", List.of(page), null, null)))
                    .as(page)
                    .isEqualTo("ANL-03-C");
        assertThat(rule(found("{{cpw_issued}} warnings.", List.of(), "Bicycles", null)))
                .isEqualTo("ANL-03-D");
        assertThat(rule(found("{{cpw_issued}} warnings.", List.of(), "Bicycles", "Harm.")))
                .isEqualTo("allowed");
    }

    @Test
    void ANL_03_E_an_assessment_is_approved_with_a_finding() {
        assertThat(FindingRules.mayApprove(true, List.of()).isAllowed()).isFalse();
        assertThat(FindingRules.mayApprove(false, List.of()).isAllowed()).isTrue();
        assertThat(FindingRules.mayApprove(true, List.of(found("{{a}}", List.of(), null, null)))
                        .isAllowed())
                .isTrue();
    }

    private static List<String> of(String covered, Period before, int covers, int every) {
        return new CoveredPeriod(Period.parse(covered), before, covers, every).doubts();
    }

    private static Found found(String statement, List<String> pages, String recommended, String because) {
        return new Found(FindingStore.key(), 1, statement, pages, recommended, because);
    }

    private static String rule(Found found) {
        return FindingRules.mayFind(found) instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
