package uk.saferhub.crimedata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;

/** A break parts the series that it is about, and no other. */
class BreakScopeTest {

    private static final Layer WARDS = new Layer(AreaKind.WARD, 2024);
    private static final BreakScope ASB =
            new BreakScope(Set.of("Anti-social behaviour", "Public order"), Set.of(), null);
    private static final Kinds THEFT = Kinds.published("Bicycle theft");
    private static final Kinds ORDER = Kinds.published("Public order");

    @Test
    void PRF_08_a_break_of_some_types_leaves_the_others_whole() {
        assertThat(touches(ASB, THEFT)).isFalse();
        assertThat(touches(ASB, ORDER)).isTrue();
        assertThat(touches(ASB, Kinds.published("")))
                .as("all crime holds it too")
                .isTrue();
        assertThat(touches(BreakScope.EVERYTHING, THEFT)).isTrue();
    }

    @Test
    void PRF_08_a_break_of_a_definition_parts_the_counts_by_it_alone_and_by_nobody_elses() {
        BreakScope defined = new BreakScope(Set.of(), Set.of("harm"), null);
        SeriesQuestion harm = SeriesQuestion.agencyRecords("defined:york/harm");
        assertThat(defined.touches(harm, "york", false)).isTrue();
        assertThat(defined.touches(harm, "elsewhere", false)).isFalse();
        assertThat(touches(defined, THEFT)).isFalse();
        assertThat(defined.touches(SeriesQuestion.agencyRecords(""), "york", false))
                .isFalse();
        assertThat(ASB.touches(harm, "york", false)).isFalse();
        assertThat(ASB.touches(harm, "york", true))
                .as("its records are of these types")
                .isTrue();
        Kinds byDefinition = new Kinds(
                "defined:york/harm",
                "Harm",
                "",
                List.of(new Kinds.Turn(Kinds.FIRST, Kinds.LAST, Set.of("Public order"))),
                List.of());
        assertThat(ASB.touches(SeriesQuestion.streetCrime("f", byDefinition), "york", false))
                .isTrue();
    }

    @Test
    void PRF_08_a_break_somewhere_leaves_other_places_whole_and_is_said_where_nobody_can_tell() {
        BreakScope here = new BreakScope(
                Set.of(), Set.of(), new BreakScope.Area("Centre", WARDS, new TreeSet<>(Set.of("E05000001"))));
        assertThat(touches(here, THEFT)).as("the whole force holds it").isTrue();
        assertThat(here.touches(asked(THEFT).within(of(WARDS, "E05000001")), "york", false))
                .isTrue();
        assertThat(here.touches(asked(THEFT).within(of(WARDS, "E05000002")), "york", false))
                .isFalse();
        assertThat(here.touches(asked(THEFT).within(of(new Layer(AreaKind.LSOA, 2021), "E01000001")), "york", false))
                .as("of another layer: it may")
                .isTrue();
        assertThat(here.touches(asked(THEFT).inWards(Set.of("E05000002"), WARDS), "york", false))
                .isFalse();
    }

    @Test
    void PRF_08_a_break_parts_only_what_lies_on_both_sides_of_it() {
        SeriesQuestion months = asked(THEFT).between(YearMonth.of(2024, 1), YearMonth.of(2024, 3));
        assertThat(months.meets(LocalDate.of(2024, 1, 15))).isFalse();
        assertThat(months.meets(LocalDate.of(2024, 2, 1))).isTrue();
        assertThat(months.meets(LocalDate.of(2024, 4, 1))).isFalse();
    }

    private static boolean touches(BreakScope scope, Kinds kinds) {
        return scope.touches(asked(kinds), "york", false);
    }

    private static SeriesQuestion asked(Kinds kinds) {
        return SeriesQuestion.streetCrime("f", kinds);
    }

    private static Footprint of(Layer layer, String code) {
        return new Footprint(
                UUID.randomUUID(), "F", 1, layer, new TreeSet<>(Set.of(code)), "", Instant.EPOCH, "A test");
    }
}
