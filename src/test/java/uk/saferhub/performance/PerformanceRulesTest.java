package uk.saferhub.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric.Rounding;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.SeriesNote;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Period;
import uk.saferhub.performance.Aim.Better;
import uk.saferhub.performance.Aim.Span;

class PerformanceRulesTest {

    private static final LocalDate JUNE = LocalDate.of(2019, 6, 30);

    @Test
    void a_lone_total_of_an_area_never_stands_as_the_nations() {
        assertThat(Comparisons.whose("National", "E06000014")).isEqualTo("Area E06000014");
        assertThat(Comparisons.whose("National", "K04000001")).isEqualTo("National");
        assertThat(Comparisons.whose("National", "")).isEqualTo("National");
        assertThat(Comparisons.whose("Region", "E12000003")).isEqualTo("Region");
        assertThat(Comparisons.whose("Region", "E92000001")).isEqualTo("Area E92000001");
        assertThat(Comparisons.whose("Similar areas", "E07000237")).isEqualTo("Area E07000237");
    }

    @Test
    void PRF_05_a_measure_is_green_at_its_target_amber_within_the_tolerance_and_else_red() {
        Aim more = aim(Better.MORE, 40, 10);
        assertThat(List.of(41, 40, 39, 36, 35).stream().map(n -> more.standing(BigDecimal.valueOf(n))))
                .containsExactly(Standing.GREEN, Standing.GREEN, Standing.AMBER, Standing.AMBER, Standing.RED);
        Aim fewer = aim(Better.FEWER, 40, 10);
        assertThat(List.of(39, 40, 44, 45).stream().map(n -> fewer.standing(BigDecimal.valueOf(n))))
                .containsExactly(Standing.GREEN, Standing.GREEN, Standing.AMBER, Standing.RED);
        assertThat(aim(Better.FEWER, 0, 50).standing(BigDecimal.ONE)).isEqualTo(Standing.RED);
    }

    @Test
    void ANL_08_two_counts_differ_when_chance_would_rarely_part_them_so() {
        assertThat(travel(40, 60, true)).as("20 apart, 1.96 × √100 = 19.6").isEqualTo(Travel.BETTER);
        assertThat(travel(41, 60, true)).as("19 apart, 1.96 × √101 = 19.7").isEqualTo(Travel.SAME);
        assertThat(travel(60, 40, true)).isEqualTo(Travel.WORSE);
        assertThat(travel(0, 9, true))
                .as("below ten together nothing is claimed")
                .isEqualTo(Travel.SAME);
        assertThat(travel(0, 10, true)).isEqualTo(Travel.BETTER);
        assertThat(travel(92, 83, false))
                .as("of a share or a sum nobody knows what chance does")
                .isEqualTo(Travel.CHANGED);
        assertThat(travel(83, 83, false)).isEqualTo(Travel.SAME);
        Line share = new Line(
                aim(Better.MORE, 40, 10),
                "P",
                figure(83, false),
                figure(92, false),
                figure(92, false),
                false,
                List.of(),
                "");
        assertThat(share.isException()).as("no exception in a pack").isFalse();
        assertThat(Travel.of(BigDecimal.valueOf(40), BigDecimal.valueOf(60), Better.FEWER, true))
                .isEqualTo(Travel.WORSE);
    }

    @Test
    void PRF_05_a_number_that_may_not_be_told_has_no_state_and_no_direction() {
        Line small = line(figure(3, true), figure(60, false), "");
        assertThat(small.standing()).isEqualTo(Standing.NONE);
        assertThat(small.travel()).isEqualTo(Travel.NONE);
        assertThat(small.value()).isEqualTo("Too small to print");
        Line before = line(figure(60, false), figure(3, true), "");
        assertThat(before.standing()).isEqualTo(Standing.GREEN);
        assertThat(before.travel()).isEqualTo(Travel.NONE);
    }

    @Test
    void PRF_08_what_is_counted_otherwise_goes_no_way_and_says_so() {
        LocalDate began = Span.QUARTER.endingOn(JUNE).from();
        var rule = new SeriesNote(began, "New rule", "Do not compare.");
        Line broken = new Line(
                aim(Better.FEWER, 40, 10),
                "P",
                figure(90, false),
                figure(10, false),
                figure(10, false),
                true,
                List.of(rule),
                "");
        // The fixture's figures are all of one quarter: the break must come after its first day to part it.
        assertThat(broken.travel()).isEqualTo(Travel.WORSE);
        var within = new SeriesNote(began.plusDays(1), "New rule", "Do not compare.");
        Line parted = new Line(
                broken.aim(), "P", broken.now(), broken.before(), broken.yearBefore(), true, List.of(within), "");
        assertThat(parted.travel()).isEqualTo(Travel.BROKEN);
        assertThat(parted.broken())
                .containsExactly("Things done: The series breaks on 2 April 2019 (New rule). Do not compare.");
    }

    @Test
    void PRF_05_a_target_does_not_judge_the_days_before_it_began() {
        Aim old = aim(Better.MORE, 40, 10);
        Aim may = new Aim(
                old.id(), "TG-2", "p", "m", Better.MORE, Span.QUARTER, null, 40, 10, LocalDate.of(2019, 5, 1), null);
        Line line = new Line(may, "P", figure(10, false), figure(10, false), figure(10, false), true, List.of(), "");
        assertThat(line.standing()).isEqualTo(Standing.EARLY);
        assertThat(line.isException() || line.wantsWords()).isFalse();
        assertThat(line(figure(10, false), figure(10, false), "").standing()).isEqualTo(Standing.RED);
    }

    @Test
    void PRF_09_a_year_that_would_tell_a_small_quarter_is_held_back() {
        Line held = line(figure(60, false).withheld(), figure(60, false), "");
        assertThat(held.value()).isEqualTo("Too small to print");
        assertThat(held.standing()).isEqualTo(Standing.NONE);
        assertThat(Span.quartersIn(Span.YEAR.endingOn(JUNE)))
                .hasSize(4)
                .startsWith(Period.parse("2018-07-01/2018-09-30"))
                .endsWith(Span.QUARTER.endingOn(JUNE));
        assertThat(Comparisons.class.getDeclaredFields())
                .as("what stands beside a scorecard comes by way of the same guard")
                .noneMatch(field -> field.getType().equals(uk.saferhub.figures.Figures.class));
    }

    @Test
    void PRF_05_D_red_is_sent_with_words_beside_it() {
        Line red = line(figure(10, false), figure(12, false), " ");
        assertThat(red.isException()).isTrue();
        assertThat(rule(PackRules.maySend(List.of(red)))).isEqualTo("PRF-05-D");
        assertThat(rule(PackRules.maySend(List.of(red.saying("Two officers were away.")))))
                .isEqualTo("allowed");
    }

    @Test
    void ANL_12_A_ANL_12_B_and_ANL_12_C_a_pack_measures_something_and_is_sent_once() {
        assertThat(rule(PackRules.mayMake(false))).isEqualTo("ANL-12-A");
        assertThat(rule(PackRules.mayChange(pack(Pack.Status.SENT)))).isEqualTo("ANL-12-B");
        assertThat(rule(PackRules.mayChange(pack(Pack.Status.DRAFT)))).isEqualTo("allowed");
        assertThat(rule(PackRules.first(false))).isEqualTo("ANL-12-C");
    }

    @Test
    void ANL_12_D_a_draft_of_months_ago_is_made_anew_before_it_is_sent() {
        Pack draft = pack(Pack.Status.DRAFT);
        assertThat(rule(PackRules.mayMeasure(draft, LocalDate.of(2019, 9, 30)))).isEqualTo("allowed");
        assertThat(rule(PackRules.mayMeasure(draft, LocalDate.of(2019, 10, 1)))).isEqualTo("ANL-12-D");
    }

    @Test
    void PRF_04_stretches_end_with_the_last_whole_quarter() {
        assertThat(Measuring.quarterEndBefore(LocalDate.of(2019, 7, 1))).isEqualTo(JUNE);
        assertThat(Measuring.quarterEndBefore(JUNE)).isEqualTo(LocalDate.of(2019, 3, 31));
        assertThat(Span.QUARTER.endingOn(JUNE)).isEqualTo(Period.parse("2019-04-01/2019-06-30"));
        assertThat(Span.YEAR.endingOn(JUNE)).isEqualTo(Period.parse("2018-07-01/2019-06-30"));
    }

    @Test
    void what_was_typed_stands_in_a_pack_as_words() {
        Line red = line(figure(10, false), figure(12, false), "<script>alert(1)</script>");
        var body = new PackBody(pack(Pack.Status.DRAFT), List.of(red), List.of(), List.of(), code -> code);
        assertThat(body.xhtml()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static Travel travel(int before, int now, boolean count) {
        return Travel.of(BigDecimal.valueOf(before), BigDecimal.valueOf(now), Better.MORE, count);
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static Aim aim(Better better, int target, int tolerance) {
        return new Aim(
                UUID.randomUUID(),
                "TG-1",
                "p",
                "m",
                better,
                Span.QUARTER,
                null,
                target,
                tolerance,
                JUNE.minusYears(2),
                null);
    }

    private static Line line(Figure now, Figure before, String comment) {
        return new Line(aim(Better.MORE, 40, 10), "Priority", now, before, before, true, List.of(), comment);
    }

    private static Figure figure(int value, boolean small) {
        return new Figure(
                null,
                "m",
                1,
                "Things done",
                "york",
                Span.QUARTER.endingOn(JUNE),
                "things",
                BigDecimal.valueOf(value),
                null,
                Rounding.NONE,
                Disclosure.PERSON,
                Figure.State.LIVE,
                small,
                null,
                null,
                value,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Pack pack(Pack.Status status) {
        @Nullable Instant never = null;
        return new Pack(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "PK-1",
                "york",
                "MS-1",
                "Board",
                JUNE.plusDays(20),
                JUNE,
                status,
                1,
                never);
    }
}
