package uk.saferhub.analysis.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** ANL-14: what a cohort has in common tells of the many and of nobody. */
class CohortProfileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void ANL_14_an_age_that_may_be_of_two_bands_is_not_known() {
        assertThat(AgeBand.on(DAY, LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31)))
                .isEqualTo("Under 18");
        assertThat(AgeBand.on(DAY, LocalDate.of(2008, 1, 1), LocalDate.of(2008, 12, 31)))
                .isEqualTo("Not known");
        assertThat(AgeBand.on(DAY, LocalDate.of(2008, 11, 22), LocalDate.of(2008, 11, 22)))
                .isEqualTo("18 to 24");
        assertThat(AgeBand.on(DAY, LocalDate.of(1950, 1, 1), LocalDate.of(1959, 1, 1)))
                .isEqualTo("65 and over");
        assertThat(AgeBand.on(DAY, null, null)).isEqualTo("Not known");
    }

    @Test
    void ANL_14_A_of_fewer_than_ten_nothing_is_said() {
        assertThat(((Decision.Refused) CohortRules.mayProfile(9)).rule()).isEqualTo("ANL-14-A");
        assertThat(CohortRules.mayProfile(10).isAllowed()).isTrue();
    }

    @Test
    void ANL_14_B_a_profile_of_nearly_the_same_people_does_not_go_out() {
        Set<UUID> before = people(0, 20);
        assertThat(((Decision.Refused) CohortRules.mayIssue(people(0, 21), List.of(before))).rule())
                .isEqualTo("ANL-14-B");
        assertThat(CohortRules.mayIssue(before, List.of(before)).isAllowed()).isTrue();
        assertThat(CohortRules.mayIssue(people(0, 25), List.of(before)).isAllowed())
                .isTrue();
    }

    @Test
    void ANL_14_ages_are_of_the_day_on_which_the_case_was_opened_and_all_alike_is_held_back() {
        List<CohortPerson> people = IntStream.range(0, 20)
                .mapToObj(i -> new CohortPerson(
                        new UUID(1, i),
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        DAY.minusYears(i < 8 ? 17 : 40),
                        DAY.minusYears(i < 8 ? 17 : 40),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        1))
                .toList();
        assertThat(people.stream().map(CohortProfile::age).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Under 18", "35 to 44");
        assertThat(IntStream.of(1, 2, 3, 7).mapToObj(CohortProfile::often))
                .as("ANL-10: repeats")
                .containsExactly("One", "Two", "Three or more", "Three or more");
        assertThat(CohortProfile.sex("PREFER_NOT_TO_SAY")).isEqualTo("Not known");
    }

    @Test
    void ANL_14_a_share_is_of_the_numbers_that_are_printed_and_a_small_cohort_has_none() {
        assertThat(CohortProfile.share(15L, 50)).isEqualTo(30);
        assertThat(CohortProfile.share(20L, 55)).isEqualTo(35);
        assertThat(CohortProfile.share(10L, 45))
                .as("with the counts it would tell the true ones")
                .isNull();
        assertThat(CohortProfile.share(null, 100)).isNull();
        assertThat(new CohortProfile(45, List.of()).hasShares()).isFalse();
        assertThat(new CohortProfile(50, List.of()).hasShares()).isTrue();
    }

    private static Set<UUID> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new UUID(0, i)).collect(Collectors.toSet());
    }
}
