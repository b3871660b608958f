package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.web.Fields;

/** A rate of the whole: of a footprint, of a force, of what districts make up. A base is never short and never of a guessed year. */
class WholeRatesTest {

    private static final Layer DISTRICTS = new Layer(AreaKind.DISTRICT, 2021);
    private static final YearMonth FIRST = YearMonth.of(2022, 4);

    @Test
    void SVD_03_a_county_without_its_city_has_one_rate_with_its_people_year_and_interval() {
        Scope scope = scope(footprint("E07000163", "E07000167"));
        Total total = Total.of(scope, 5222, new Bases(people(), links()).of(scope, 2022));

        assertThat(total.sentence())
                .isEqualTo(
                        "Together: 5,222 crimes and incidents among 614,000 residents, which is 8.5 for each 1,000 (95% interval: 8.3 to 8.7) over 12 months. Residents in mid-2022.");
        assertThat(total.row()).containsExactly("All together", "", "5,222", "614,000", "8.5", "8.3 to 8.7");
        assertThat(Total.of(scope, 5222, new Bases(people(), links()).of(scope, 2019))
                        .sentence())
                .as("of another year than the crimes, it is said")
                .contains("No rate: No number of residents of 2019 is held for districts of 2021.");
    }

    @Test
    void a_base_that_would_be_short_is_none_and_says_what_is_lacking() {
        Scope scope = scope(footprint("E07000163", "E07009999"));

        assertThat(new Bases(people(), links()).of(scope, 2022))
                .isEqualTo(new Bases.Base(null, 2022, "1 of 2 districts of 2021 have no number of residents of 2022"));
    }

    @Test
    void a_force_has_the_districts_that_a_look_up_gives_it_and_years_without_people_take_the_nearest_and_say_so() {
        Bases bases = new Bases(people(), links());
        Scope scope = scope(null);

        assertThat(bases.of(scope, 2022).people()).isEqualTo(814_000);
        assertThat(bases.nearest(scope, 2025).year()).isEqualTo(2022);
        Exposure exposure = Exposure.of(bases, scope, new MonthlyCounts(FIRST, new double[12]));
        assertThat(exposure.residents()).hasSize(12).containsOnly(814_000);
        assertThat(exposure.words()).contains("2023 by the people of 2022");
        assertThat(bases.ofForce("Fenshire", 2022).people()).isEqualTo(814_000);
        assertThat(bases.ofForce("Nowhere", 2022).how()).startsWith("No look-up says which districts");
    }

    @Test
    void what_districts_make_up_is_added_up_and_a_district_that_no_look_up_has_is_named() {
        AreaCounts districts = new AreaCounts(
                DISTRICTS,
                Map.of("E07000163", "Craven", "E07000167", "Ryedale", "E06000014", "York", "E08000035", "Leeds"),
                Map.of("E07000163", 10L, "E07000167", 5L, "E06000014", 7L, "E08000035", 2L),
                1,
                "");
        AreaCounts made = districts.madeUp(links(), AreaKind.CSP);

        assertThat(made.layer()).isEqualTo(new Layer(AreaKind.CSP, 2021));
        assertThat(made.crimes()).isEqualTo(Map.of("E22000001", 15L, "E22000002", 7L));
        assertThat(made.names()).containsEntry("E22000001", "North CSP");
        assertThat(made.elsewhere()).isEqualTo(3);
        assertThat(made.note()).contains("Not in the look-up to community safety partnerships of 2021: Leeds.");
        assertThat(districts.madeUp(none(), AreaKind.CSP).note()).contains("no look-up from districts");
    }

    @Test
    void SVD_03_a_look_up_that_came_for_some_districts_alone_does_not_make_a_force_or_a_partnership_smaller() {
        assertThat(new Bases(people(), inTwo(links())).of(scope(null), 2022).people())
                .isEqualTo(814_000);
        AreaCounts districts = new AreaCounts(
                DISTRICTS,
                Map.of("E07000163", "Craven", "E07000167", "Ryedale"),
                Map.of("E07000163", 10L, "E07000167", 5L),
                0,
                "");
        assertThat(districts.madeUp(inTwo(links()), AreaKind.CSP).crimes()).isEqualTo(Map.of("E22000001", 15L));
    }

    @Test
    void SVD_03_a_rate_says_of_how_many_months_it_is_and_there_is_none_where_a_month_is_held_of_some_forces_alone() {
        Scope scope = scope(footprint("E07000163", "E07000167"));
        Bases.Base base = new Bases(people(), links()).of(scope, 2022);

        assertThat(Total.of(scope, 5222, base, List.of(FIRST, FIRST.plusMonths(3)))
                        .sentence())
                .contains("8.5 for each 1,000")
                .contains("over 10 of 12 months, since nothing is held for the others");
        Scope all = new Scope(
                Scope.ALL,
                FIRST,
                FIRST.plusMonths(11),
                "",
                Kinds.published(""),
                scope.footprint(),
                List.of(),
                Fields.empty());
        assertThat(Total.of(all, 5222, base, List.of(FIRST)).sentence())
                .endsWith("No rate: 1 of 12 months is not held of every force.");
    }

    private static Scope scope(@Nullable Footprint footprint) {
        return new Scope(
                new Force("fenshire", "Fenshire Police"),
                FIRST,
                FIRST.plusMonths(11),
                "",
                Kinds.published(""),
                footprint,
                List.of(),
                Fields.empty());
    }

    private static Footprint footprint(String... codes) {
        return new Footprint(
                UUID.randomUUID(),
                "County without city",
                1,
                DISTRICTS,
                new TreeSet<>(List.of(codes)),
                "",
                Instant.EPOCH,
                "Ada");
    }

    private static Populations people() {
        Map<String, Long> byCode = Map.of("E07000163", 400_000L, "E07000167", 214_000L, "E06000014", 200_000L);
        return new Populations() {
            @Override
            public List<Held> held() {
                return List.of();
            }

            @Override
            public Optional<Residents> of(Layer layer, int year, Group group) {
                return fitted(layer, year, group);
            }

            @Override
            public Optional<Residents> fitted(Layer layer, int year, Group group) {
                return layer.equals(DISTRICTS) && year == 2022
                        ? Optional.of(new Residents(layer, year, byCode, "Residents in mid-2022"))
                        : Optional.empty();
            }

            @Override
            public List<Integer> years(Layer layer) {
                return List.of(2022);
            }
        };
    }

    private static Links links() {
        Links.Held forces = held(AreaKind.FORCE);
        Links.Held partnerships = held(AreaKind.CSP);
        return new Links() {
            @Override
            public List<Held> held() {
                return List.of(forces, partnerships);
            }

            @Override
            public List<Link> of(UUID set) {
                return set.equals(forces.id())
                        ? List.of(
                                link("E07000163", "E23000009", "Fenshire"),
                                link("E07000167", "E23000009", "Fenshire"),
                                link("E06000014", "E23000009", "Fenshire"),
                                link("E08000035", "E23000010", "Another"))
                        : List.of(
                                link("E07000163", "E22000001", "North CSP"),
                                link("E07000167", "E22000001", "North CSP"),
                                link("E06000014", "E22000002", "City CSP"));
            }
        };
    }

    /** Each look-up as two in force beside each other: that of its first link, and the rest. */
    private static Links inTwo(Links whole) {
        Map<UUID, List<Link>> parts = new LinkedHashMap<>();
        List<Links.Held> held = new ArrayList<>();
        for (Links.Held each : whole.held()) {
            List<Link> links = whole.of(each.id());
            for (List<Link> part : List.of(links.subList(0, 1), links.subList(1, links.size()))) {
                Links.Held set = held(each.parent().kind());
                held.add(set);
                parts.put(set.id(), part);
            }
        }
        return new Links() {
            @Override
            public List<Held> held() {
                return held;
            }

            @Override
            public List<Link> of(UUID set) {
                return parts.getOrDefault(set, List.of());
            }
        };
    }

    private static Links none() {
        return new Links() {
            @Override
            public List<Held> held() {
                return List.of();
            }

            @Override
            public List<Link> of(UUID set) {
                return List.of();
            }
        };
    }

    private static Links.Held held(AreaKind parent) {
        return new Links.Held(UUID.randomUUID(), DISTRICTS, new Layer(parent, 2021), 4, 0, "made up", Instant.EPOCH);
    }

    private static Link link(String child, String parent, String name) {
        return new Link(child, child, parent, name, "", null, null);
    }
}
