package uk.saferhub.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.saferhub.analysis.Numbers;
import uk.saferhub.analysis.rates.SimilarAreas.Area;

/** Rates with their people, severity, and areas beside their like. */
class RatesTest {

    @Test
    void a_rate_and_its_interval_are_those_of_poisson_test() {
        Numbers expected = Numbers.of("rates");
        for (int i = 0; i < expected.rows().size(); i++) {
            Population people = new Population(expected.whole("people")[i], 2024, "ward 2024");
            Rate rate = Rate.of(expected.whole("count")[i], 2024, "ward 2024", people);

            assertThat(rate.value()).isCloseTo(expected.column("rate")[i], within(1e-9));
            assertThat(rate.lower()).isCloseTo(expected.column("lower")[i], within(1e-7));
            assertThat(rate.upper()).isCloseTo(expected.column("upper")[i], within(1e-7));
        }
    }

    @Test
    void people_of_another_year_or_of_areas_drawn_otherwise_are_refused() {
        Population people = new Population(1500, 2019, "LSOA 2011");

        assertThatThrownBy(() -> Rate.of(12, 2024, "LSOA 2011", people))
                .isInstanceOf(WrongPopulation.class)
                .hasMessageContaining("2024")
                .hasMessageContaining("2019");
        assertThatThrownBy(() -> Rate.of(12, 2019, "LSOA 2021", people)).isInstanceOf(WrongPopulation.class);
        assertThatThrownBy(() -> Rate.ofOtherYear(12, "LSOA 2021", people)).isInstanceOf(WrongPopulation.class);
        assertThatThrownBy(() -> Rate.of(1, 2019, "LSOA 2011", new Population(0, 2019, "LSOA 2011")))
                .isInstanceOf(WrongPopulation.class);
        assertThat(Rate.of(12, 2019, "LSOA 2011", people).value()).isEqualTo(8);
    }

    /** The weights that the Office for National Statistics' article of 2016 names: homicide 7,979, possession of cannabis 3. */
    @Test
    void severity_weighs_each_offence_and_tells_what_it_could_not_weigh() {
        var table = new SeverityWeights(
                "Crime Severity Score",
                "2016",
                "two offences",
                SeverityWeights.By.OFFENCE_CODE,
                Map.of("1", 7979.0, "92E", 3.0));
        Population people = new Population(10_000, 2024, "district 2024");
        Severity whole = Severity.of(Map.of("1", 2L, "92E", 100L), table, people);
        Severity part = Severity.of(Map.of("1", 2L, "8N", 40L), table, people);

        assertThat(whole.score()).isCloseTo((2 * 7979 + 300) / 10_000.0, within(1e-12));
        assertThat(whole.indicative()).isFalse();
        assertThat(part.unknown()).containsExactly(Map.entry("8N", 40L));
        assertThat(part.crimes()).isEqualTo(2);
        assertThat(part.indicative()).isTrue();
    }

    @Test
    void severity_by_broad_types_is_indicative_only() {
        var table = new SeverityWeights("x", "1", "all", SeverityWeights.By.CRIME_TYPE, Map.of("Burglary", 400.0));

        assertThat(Severity.of(Map.of("Burglary", 1L), table, new Population(100, 2024, "x"))
                        .indicative())
                .isTrue();
    }

    @Test
    void PRF_07_the_funnel_of_similar_areas_is_that_of_r() {
        Numbers expected = Numbers.of("similar");
        List<Area> group = java.util.stream.IntStream.range(0, expected.rows().size())
                .mapToObj(i -> new Area("A" + i, expected.whole("crimes")[i], expected.whole("people")[i]))
                .toList();
        for (int i = 0; i < group.size(); i++) {
            SimilarAreas found = SimilarAreas.of(group.get(i), group);

            assertThat(found.z()).isCloseTo(expected.column("z")[i], within(1e-9));
            assertThat(found.rank()).isEqualTo(expected.whole("rank")[i]);
            assertThat(found.rate()).isCloseTo(expected.column("rate")[i], within(1e-9));
            assertThat(found.dispersion()).isCloseTo(expected.column("dispersion")[i], within(1e-9));
        }
    }

    /** By hand: ten areas of 10,000 people, nine with 400 crimes and one with 900. */
    @Test
    void an_area_far_above_its_like_stands_out_and_one_in_the_spread_does_not() {
        List<Area> alike = java.util.stream.IntStream.range(0, 9)
                .mapToObj(i -> new Area("A" + i, 390 + 3L * i, 10_000))
                .toList();
        var group = new java.util.ArrayList<>(alike);
        Area own = new Area("own", 900, 10_000);
        group.add(own);
        SimilarAreas high = SimilarAreas.of(own, group);
        SimilarAreas usual = SimilarAreas.of(alike.get(4), group);

        assertThat(high.rank()).isEqualTo(1);
        assertThat(high.of()).isEqualTo(10);
        assertThat(high.rate()).isCloseTo(45.18, within(1e-9));
        double crude = 2 * (30 - Math.sqrt(451.8));
        assertThat(high.z()).isCloseTo(crude / Math.sqrt(high.dispersion()), within(1e-9));
        assertThat(high.higher()).isTrue();
        assertThat(usual.higher() || usual.lower()).isFalse();
        assertThatThrownBy(() -> SimilarAreas.of(own, alike)).isInstanceOf(IllegalArgumentException.class);
    }
}
