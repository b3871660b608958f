package uk.saferhub.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Metric.Measure;
import uk.saferhub.configuration.Metric.Rounding;
import uk.saferhub.configuration.Source;

class DisclosingTest {

    private static Metric metric(Measure measure, Disclosure disclosure, String unit, @Nullable Rounding rounding) {
        return new Metric(
                "m",
                1,
                "M",
                List.of("p"),
                null,
                Compartment.HUB,
                Source.PUBLISHED_CASES,
                null,
                measure,
                null,
                null,
                null,
                null,
                unit,
                rounding,
                null,
                disclosure,
                List.of());
    }

    private static Reading reading(
            @Nullable Integer value, @Nullable Integer part, @Nullable Integer whole, String... words) {
        int records = value == null ? words.length : value;
        return new Reading(
                decimal(value),
                decimal(part),
                decimal(whole),
                List.of(words),
                Stream.generate(UUID::randomUUID).limit(records).toList());
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer n) {
        return n == null ? null : BigDecimal.valueOf(n);
    }

    private static boolean small(Measure measure, Disclosure disclosure, Reading reading) {
        return Disclosing.small(metric(measure, disclosure, "cases", null), reading);
    }

    @Test
    void people_are_held_back_below_five_and_sealed_ones_below_ten_and_acts_of_the_council_never() {
        assertThat(small(Measure.COUNT, Disclosure.PERSON, reading(4, null, null)))
                .isTrue();
        assertThat(small(Measure.COUNT, Disclosure.PERSON, reading(5, null, null)))
                .isFalse();
        assertThat(small(Measure.COUNT, Disclosure.SEALED, reading(9, null, null)))
                .isTrue();
        assertThat(small(Measure.COUNT, Disclosure.SEALED, reading(10, null, null)))
                .isFalse();
        assertThat(small(Measure.COUNT, Disclosure.COUNCIL_ACT, reading(1, null, null)))
                .isFalse();
        assertThat(small(Measure.COUNT, Disclosure.PERSON, reading(0, null, null)))
                .as("nought tells of nobody")
                .isFalse();
    }

    @Test
    void a_share_is_held_back_when_either_side_is_few_or_it_is_true_of_all() {
        assertThat(small(Measure.SHARE, Disclosure.PERSON, reading(null, 4, 50)))
                .isTrue();
        assertThat(small(Measure.SHARE, Disclosure.PERSON, reading(null, 46, 50)))
                .as("the rest are few")
                .isTrue();
        assertThat(small(Measure.SHARE, Disclosure.SEALED, reading(null, 50, 50)))
                .as("all of the group")
                .isTrue();
        assertThat(small(Measure.SHARE, Disclosure.PERSON, reading(null, 20, 50)))
                .isFalse();
    }

    @Test
    void a_range_is_held_back_when_its_least_is_few() {
        assertThat(small(Measure.RANGE, Disclosure.SEALED, reading(null, 3, 40)))
                .isTrue();
        assertThat(Disclosing.text(metric(Measure.RANGE, Disclosure.SEALED, "cases", null), reading(null, 3, 4), false))
                .isEqualTo("3 to 4");
    }

    @Test
    void a_share_is_rounded_half_up_as_the_metric_says() {
        Metric whole = metric(Measure.SHARE, Disclosure.COUNCIL_ACT, "percent", Rounding.WHOLE);
        Metric place = metric(Measure.SHARE, Disclosure.COUNCIL_ACT, "percent", Rounding.ONE_PLACE);
        assertThat(Disclosing.value(whole, reading(null, 1, 8))).isEqualByComparingTo("13");
        assertThat(Disclosing.value(place, reading(null, 1, 8))).isEqualByComparingTo("12.5");
        assertThat(Disclosing.value(whole, reading(null, 0, 0)))
                .as("a share of nothing")
                .isNull();
    }

    @Test
    void money_is_printed_in_pounds_and_counts_may_be_rounded_to_five() {
        assertThat(Disclosing.value(
                        metric(Measure.SUM, Disclosure.COUNCIL_ACT, "pence", null), reading(17500, null, null)))
                .isEqualTo(new BigDecimal("175.00"));
        assertThat(Disclosing.value(
                        metric(Measure.COUNT, Disclosure.PERSON, "cases", Rounding.TO_FIVE), reading(13, null, null)))
                .isEqualByComparingTo("15");
    }

    @Test
    void words_are_listed_and_dates_written_out() {
        Metric list = metric(Measure.LIST, Disclosure.COUNCIL_ACT, "text", null);
        assertThat(Disclosing.text(list, reading(null, null, null, "net", "police", "rangers"), false))
                .isEqualTo("net, police and rangers");
        assertThat(Disclosing.text(list, reading(null, null, null, "2019-10-03"), true))
                .isEqualTo("3 October 2019");
        assertThat(Disclosing.text(list, reading(null, null, null), false)).isNull();
    }
}
