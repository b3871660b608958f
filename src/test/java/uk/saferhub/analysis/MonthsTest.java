package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.Fields;

/** Series of months that must not be believed: torn ones, and ones of noughts. */
class MonthsTest {

    private static final Force FORCE = new Force("made-up", "Made Up Police");
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    @Test
    void a_torn_month_is_no_count_and_is_said() {
        Scope scope = scope(null, FIRST.plusMonths(1));
        MonthlyCounts months = MonthlyCounts.of(
                new Counts(
                        List.of(Dimension.MONTH),
                        List.of(row("2024-01", 30), row("2024-02", 3), row("2024-03", 31)),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        List.of(new ForceMonth(FORCE, FIRST.plusMonths(1)))),
                scope);

        assertThat(months.counts()).startsWith(30, Double.NaN, 31);
        assertThat(months.total()).isEqualTo(61);
        Trend trend = Trend.of(scope, months, List.of());
        assertThat(trend.table().rows().get(1)).startsWith("February 2024", "incomplete");
        assertThat(trend.method()).contains("Incomplete: February 2024.", "They are left out.");
        assertThat(scope.words()).endsWith("December 2025 (incomplete: February 2024)");
    }

    @Test
    void noughts_before_or_after_make_no_ratio() {
        YearMonth done = FIRST.plusMonths(36);

        assertThat(BeforeAfter.hindrance(months(i -> i < 36 ? 0 : 5), done, List.of()))
                .startsWith("Nothing was counted before");
        assertThat(BeforeAfter.hindrance(months(i -> i < 36 ? 5 : 0), done, List.of()))
                .startsWith("Nothing was counted before");
        assertThat(BeforeAfter.hindrance(months(i -> i % 12 == 6 ? 1 : 0), done, List.of()))
                .contains("Too many months are nought");
        assertThat(BeforeAfter.hindrance(months(i -> 20 + i * 7 % 5), done, List.of()))
                .isEmpty();
    }

    @Test
    void a_recorded_break_within_the_months_is_named_and_neither_forecast_nor_compared_over() {
        MonthlyCounts months = months(i -> 20 + i * 7 % 5);
        YearMonth done = FIRST.plusMonths(36);
        var within =
                List.of(new SeriesBreak(FIRST.plusMonths(30).atDay(1), "New recording rule", "Not to be compared."));
        var outside = List.of(
                new SeriesBreak(FIRST.atDay(1), "Before", ""),
                new SeriesBreak(FIRST.plusMonths(60).atDay(1), "After", ""));

        assertThat(Ahead.hindrance(months, within))
                .contains("breaks in July 2026 (New recording rule)", "no forecast is made");
        assertThat(BeforeAfter.hindrance(months, done, within))
                .contains("breaks in July 2026 (New recording rule)", "before and after are not compared");
        assertThat(Ahead.hindrance(months, outside)).isEmpty();
        assertThat(BeforeAfter.hindrance(months, done, outside)).isEmpty();
    }

    @Test
    void ANL_08_a_stretch_of_few_months_behind_a_break_has_no_limits_and_flags_nothing() {
        Scope scope = scope(null, FIRST);
        double[] counts = new double[24];
        java.util.Arrays.setAll(counts, i -> 20 + i * 7 % 5);
        counts[22] = 90;
        MonthlyCounts months = new MonthlyCounts(FIRST, counts);
        var breaks = List.of(new SeriesBreak(FIRST.plusMonths(20).atDay(1), "New rule", "Not to be compared."));

        Trend trend = Trend.of(scope, months, breaks);
        assertThat(trend.findings())
                .contains(
                        "Only 4 months are known from September 2025 to December 2025. Control limits need 12: no change is claimed from fewer.",
                        "Nothing stands out: the months differ by no more than they usually do.");
        assertThat(trend.table().rows().get(22)).endsWith("90", "", "", "", "");
        assertThat(trend.table().rows().get(3)).startsWith("April 2024", "21", "15.7", "22.0", "28.3");
        assertThat(Trend.of(scope, months, List.of()).findings())
                .as("the same month in one long stretch")
                .anySatisfy(finding -> assertThat(finding).contains("November 2025"));
        assertThat(Trend.of(scope, new MonthlyCounts(FIRST, java.util.Arrays.copyOf(counts, 8)), List.of())
                        .findings())
                .containsExactly("Only 8 months are known. Control limits need 12: no change is claimed from fewer.");
    }

    @Test
    void an_area_whose_force_has_a_torn_month_is_not_compared_with_its_like() {
        Counts.Row area = new Counts.Row(List.of("made-up", "E06000014"), List.of("", "York"), OptionalLong.of(9));
        Counts.Row other =
                new Counts.Row(List.of("another", "E07000237"), List.of("", "Worcester"), OptionalLong.of(9));
        Counts counts = new Counts(
                List.of(Dimension.FORCE, Dimension.DISTRICT),
                List.of(area, other),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(new ForceMonth(FORCE, FIRST)));

        assertThat(SimilarFinding.untold(counts, area)).contains("could not be read");
        assertThat(SimilarFinding.untold(counts, other)).isEmpty();
    }

    @Test
    void a_footprint_of_areas_that_crime_is_not_placed_in_says_so() {
        assertThat(Asking.unplaced(scope(new Layer(AreaKind.CSP, 2016))))
                .contains("placed in small areas, wards and districts");
        assertThat(Asking.unplaced(scope(new Layer(AreaKind.WARD, 2025)))).isEmpty();
        assertThat(Asking.unplaced(scope(null))).isEmpty();
    }

    static Scope scope(@Nullable Layer within, YearMonth... torn) {
        Footprint footprint = within == null
                ? null
                : new Footprint(
                        UUID.randomUUID(), "Some", 1, within, new TreeSet<>(List.of("x")), "", Instant.EPOCH, "Ada");
        return new Scope(
                FORCE,
                FIRST,
                FIRST.plusMonths(23),
                "Burglary",
                Kinds.published("Burglary"),
                footprint,
                Arrays.asList(torn),
                Fields.empty());
    }

    private static Counts.Row row(String month, long count) {
        return new Counts.Row(List.of(month), List.of(month), OptionalLong.of(count));
    }

    private static MonthlyCounts months(java.util.function.IntUnaryOperator count) {
        return new MonthlyCounts(
                FIRST, IntStream.range(0, 60).map(count).asDoubleStream().toArray());
    }
}
