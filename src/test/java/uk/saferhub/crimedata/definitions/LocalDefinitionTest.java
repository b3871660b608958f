package uk.saferhub.crimedata.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Definition;
import uk.saferhub.configuration.Definition.Part;
import uk.saferhub.configuration.Definition.Version;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Kinds.Turn;
import uk.saferhub.testing.TestPacks;

/** A definition counts each month by the version that held in it, breaks its series at a new one, and says when it is too broad. */
class LocalDefinitionTest {

    private static final LocalDefinition LOCAL = new LocalDefinition(
            "somewhere",
            "Somewhere",
            new Definition(
                    "harm",
                    List.of("somewhere"),
                    "Harm",
                    null,
                    List.of(
                            new Version(
                                    1,
                                    LocalDate.of(2023, 4, 1),
                                    "The board",
                                    null,
                                    null,
                                    List.of(part(List.of(), "Robbery")),
                                    List.of()),
                            new Version(
                                    2,
                                    LocalDate.of(2024, 3, 1),
                                    "The board",
                                    null,
                                    "Drugs count too.",
                                    List.of(part(List.of("92A"), "Robbery", "Drugs")),
                                    List.of()))));

    @Test
    void SVD_02_each_month_is_counted_by_the_version_that_held_in_it_and_a_new_one_breaks_the_series() {
        Kinds kinds = LOCAL.kinds();

        assertThat(kinds.turns())
                .containsExactly(
                        new Turn(Kinds.FIRST, YearMonth.of(2024, 2), Set.of("Robbery")),
                        new Turn(YearMonth.of(2024, 3), Kinds.LAST, Set.of("Robbery", "Drugs")));
        assertThat(kinds.breaks(YearMonth.of(2024, 1), YearMonth.of(2024, 6)))
                .singleElement()
                .satisfies(series -> assertThat(series.caveat()).isEqualTo("Drugs count too."));
        assertThat(kinds.breaks(YearMonth.of(2024, 3), YearMonth.of(2024, 6)))
                .as("a break before what is shown parts nothing")
                .isEmpty();
        assertThat(kinds.note()).contains("version 1 from 1 April 2023", "counted whole");
        assertThat(LOCAL.on(LocalDate.of(2020, 1, 1)).number()).isEqualTo(1);
        assertThat(LOCAL.on(LocalDate.of(2024, 3, 1)).number()).isEqualTo(2);
    }

    @Test
    void SVD_02_what_only_codes_or_flags_tell_is_not_counted_from_broad_types() {
        var packs = TestPacks.read("york-and-north-yorkshire").definitions();
        LocalDefinition violence = new LocalDefinition("york", "York", packs.getFirst());
        assertThat(violence.definition().versions().getFirst().parts()).hasSize(7);
        assertThat(violence.definition().versions().getFirst().themes()).hasSize(6);
        assertThat(violence.indicative()).isTrue();
        assertThat(packs)
                .filteredOn(each -> !new LocalDefinition("york", "York", each).countsStreetCrime())
                .extracting(Definition::code)
                .containsExactly("hate_crime", "domestic_abuse");
    }

    @Test
    void STR_12_a_definition_that_cannot_be_counted_or_follows_wrongly_is_a_fault_of_the_pack() {
        String wrong = """
                definitions:
                  - code: a
                    partnerships: []
                    name: A
                    versions:
                      - { number: 1, from: 2024-02-15, agreed-by: Board, parts: [{ code: x, label: X }] }
                      - { number: 1, from: 2024-01-01, agreed-by: Board }
                  - { code: b, partnerships: [], name: B }
                """;
        assertThat(PackCheck.run(List.of(new PackFile("x.yaml", wrong.getBytes(StandardCharsets.UTF_8))))
                        .faults()
                        .toString())
                .contains(
                        "first of a month",
                        "names no offence code, type or flag",
                        "must be numbered and begin after version 1",
                        "Say what changed",
                        "has no part",
                        "\"B\" has no version");
    }

    private static Part part(List<String> codes, String... types) {
        return new Part("p", "P", codes, List.of(types), List.of());
    }
}
