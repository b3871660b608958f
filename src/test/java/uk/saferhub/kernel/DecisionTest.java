package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Decision.Refused TOO_EARLY =
            Decision.refused("R-1", "Time to comply has not run out.", "Act 2014 s.43(5)");

    @Test
    void the_first_rule_that_refuses_is_the_one_the_user_reads() {
        Decision both =
                Decision.allowed().and(() -> TOO_EARLY).and(() -> Decision.refused("R-2", "Another.", "Act 2014 s.44"));

        assertThat(both).isEqualTo(TOO_EARLY);
        assertThat(both.isAllowed()).isFalse();
    }

    @Test
    void a_refusal_may_say_from_which_day_it_opens() {
        assertThat(TOO_EARLY.opening(LocalDate.of(2026, 6, 4)).opens()).isEqualTo("2026-06-04");
    }

    @Test
    void a_refused_command_throws_the_rule_and_its_reason() {
        assertThatThrownBy(TOO_EARLY::orThrow)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.decision()).isEqualTo(TOO_EARLY))
                .hasMessage("R-1: Time to comply has not run out.");
        Decision.allowed().orThrow();
    }
}
