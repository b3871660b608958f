package uk.saferhub.notices.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class OrderRulesTest {

    private static final LocalDate MADE = LocalDate.of(2019, 5, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }

    private static Decision close(LocalDate ends, Order.Extent extent, @Nullable String remains) {
        return OrderRules.mayCloseFrom(MADE, ends, extent, remains, TODAY);
    }

    private static Order order(
            Order.Kind kind,
            @Nullable LocalDate authorised,
            @Nullable LocalDate from,
            @Nullable LocalDate ends,
            @Nullable LocalDate ended) {
        UUID id = UUID.randomUUID();
        return new Order(
                id,
                id,
                id,
                "O-0000000",
                kind,
                "t",
                "p",
                null,
                null,
                null,
                "a",
                null,
                authorised,
                from,
                from,
                ends,
                ended,
                0);
    }

    @Test
    void ENF_10_C_a_closure_order_lasts_at_most_three_months() {
        assertThat(close(LocalDate.of(2019, 8, 30), Order.Extent.FULL, null).isAllowed())
                .isTrue();
        Decision.Refused long_ = (Decision.Refused) close(LocalDate.of(2019, 8, 31), Order.Extent.FULL, null);
        assertThat(long_.rule()).isEqualTo("ENF-10-C");
        assertThat(long_.section()).contains("s.80(6)");
    }

    @Test
    void ENF_10_A_ENF_10_B_and_ENF_10_D_a_closure_has_its_dates_in_order_and_a_partial_one_says_who_may_remain() {
        assertThat(rule(OrderRules.mayCloseFrom(TODAY.plusDays(1), TODAY.plusDays(2), Order.Extent.FULL, null, TODAY)))
                .isEqualTo("ENF-10-A");
        assertThat(rule(close(MADE.minusDays(1), Order.Extent.FULL, null))).isEqualTo("ENF-10-B");
        assertThat(rule(close(MADE, Order.Extent.PARTIAL, " "))).isEqualTo("ENF-10-D");
        assertThat(close(MADE, Order.Extent.PARTIAL, "Only the tenant").isAllowed())
                .isTrue();
    }

    @Test
    void ENF_10_E_to_ENF_10_I_an_extension_comes_in_time_and_within_six_months_in_all() {
        LocalDate ends = LocalDate.of(2019, 8, 30);
        Order closure = order(Order.Kind.CLOSURE, null, MADE, ends, null);
        assertThat(rule(OrderRules.mayExtend(
                        order(Order.Kind.CLOSURE, null, MADE, ends, MADE), MADE, ends.plusDays(1), TODAY)))
                .isEqualTo("ENF-10-E");
        assertThat(rule(OrderRules.mayExtend(closure, ends.plusDays(1), ends.plusDays(9), TODAY)))
                .isEqualTo("ENF-10-F");
        assertThat(rule(OrderRules.mayExtend(closure, ends, ends, TODAY))).isEqualTo("ENF-10-G");
        assertThat(rule(OrderRules.mayExtend(closure, ends, LocalDate.of(2019, 12, 1), TODAY)))
                .isEqualTo("ENF-10-H");
        assertThat(OrderRules.mayExtend(closure, ends, LocalDate.of(2019, 11, 29), TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(rule(OrderRules.mayExtend(closure, ends, LocalDate.of(2019, 11, 30), TODAY)))
                .isEqualTo("ENF-10-I");
    }

    @Test
    void PSO_03_A_and_PSO_03_B_a_public_space_protection_order_lasts_three_years_at_a_time() {
        LocalDate from = LocalDate.of(2018, 8, 13);
        Order authorised = order(Order.Kind.PSPO, from.minusDays(19), null, null, null);
        assertThat(OrderRules.mayMake(authorised, from, from, LocalDate.of(2021, 8, 12), TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(rule(OrderRules.mayMake(authorised, from, from, LocalDate.of(2021, 8, 13), TODAY)))
                .isEqualTo("PSO-03-B");
        Order made = order(Order.Kind.PSPO, from, from, LocalDate.of(2021, 8, 12), null);
        LocalDate before = LocalDate.of(2021, 8, 1);
        assertThat(OrderRules.mayExtend(made, before, LocalDate.of(2024, 8, 12), TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(rule(OrderRules.mayExtend(made, before, LocalDate.of(2024, 8, 13), TODAY)))
                .isEqualTo("PSO-03-A");
    }

    @Test
    void PSO_02_A_to_PSO_02_E_an_order_is_authorised_then_made_then_in_force_then_ended() {
        LocalDate day = LocalDate.of(2020, 3, 10);
        Order authorised = order(Order.Kind.PSPO, day, null, null, null);
        assertThat(rule(OrderRules.mayMake(order(Order.Kind.PSPO, day, day, day, null), day, day, day, TODAY)))
                .isEqualTo("PSO-02-A");
        assertThat(rule(OrderRules.mayMake(authorised, day.minusDays(1), day, day, TODAY)))
                .isEqualTo("PSO-02-B");
        assertThat(rule(OrderRules.mayMake(authorised, day, day.minusDays(1), day, TODAY)))
                .isEqualTo("PSO-02-C");
        assertThat(rule(OrderRules.mayEnd(order(Order.Kind.PSPO, day, day, day, day), day, TODAY)))
                .isEqualTo("PSO-02-D");
        assertThat(rule(OrderRules.mayEnd(authorised, TODAY.plusDays(1), TODAY)))
                .isEqualTo("PSO-02-E");
    }
}
