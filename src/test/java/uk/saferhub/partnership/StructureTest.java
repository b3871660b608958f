package uk.saferhub.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Release;
import uk.saferhub.configuration.Settings;
import uk.saferhub.testing.TestPacks;

class StructureTest {

    private static final LocalDate AUTUMN_2019 = LocalDate.of(2019, 10, 31);

    private static Settings settings(String folder, String partnership) {
        Release release = new Release(
                new UUID(1, 1),
                folder,
                1,
                folder,
                AUTUMN_2019,
                new UUID(0, 1),
                Instant.EPOCH,
                new UUID(0, 2),
                Instant.EPOCH);
        return new Settings(release, TestPacks.read(folder), partnership);
    }

    private static List<String> listed(List<Structure.Branch> branches) {
        List<String> names = new ArrayList<>();
        for (Structure.Branch branch : branches) {
            names.add(branch.group().code());
            names.addAll(listed(branch.below()));
        }
        return names;
    }

    @Test
    void GOV_04_a_group_that_reports_to_two_stands_under_both() {
        Structure structure = Structure.of(settings("york-and-north-yorkshire", "york"), AUTUMN_2019);
        assertThat(structure.parents("dajcg")).containsExactlyInAnyOrder("safer-york-board", "nycsp-board");
        assertThat(listed(structure.branches())).filteredOn("dajcg"::equals).hasSize(2);
        assertThat(structure.parents("jcg-soc")).containsExactlyInAnyOrder("safer-york-board", "soc-board");
    }

    @Test
    void GOV_05_the_chart_is_of_a_day_and_a_group_formed_later_is_not_on_it() {
        Settings york = settings("york-and-north-yorkshire", "york");
        assertThat(Structure.of(york, AUTUMN_2019).groups()).containsKey("jcg-soc");
        assertThat(Structure.of(york, LocalDate.of(2019, 9, 30)).groups()).doesNotContainKey("jcg-soc");
    }

    @Test
    void GOV_05_picture_and_list_hold_the_same_groups_and_no_block_lies_on_another() {
        for (List<String> which : List.of(
                List.of("york-and-north-yorkshire", "york"),
                List.of("york-and-north-yorkshire", "north-yorkshire"),
                List.of("south-worcestershire", "safer-worcester"),
                List.of("hub-and-spoke", "hs-board"))) {
            Structure structure = Structure.of(settings(which.getFirst(), which.getLast()), AUTUMN_2019);
            BlockChart chart = BlockChart.of(structure, which.getLast());
            assertThat(chart.boxes().stream().map(BlockChart.Box::code))
                    .containsExactlyInAnyOrderElementsOf(new HashSet<>(listed(structure.branches())));
            Set<List<Integer>> places = new HashSet<>();
            chart.boxes()
                    .forEach(box ->
                            assertThat(places.add(List.of(box.x(), box.y()))).isTrue());
            chart.boxes().forEach(box -> assertThat(box.words()).as(box.name()).hasSizeLessThanOrEqualTo(3));
            assertThat(chart.svg()).contains("</svg>").doesNotContain("style=");
        }
    }

    @Test
    void GOV_11_leads_are_printed_as_they_stand() {
        assertThat(Leads.of(settings("york-and-north-yorkshire", "york"), AUTUMN_2019))
                .singleElement()
                .satisfies(leads -> assertThat(leads.priorities())
                        .hasSize(7)
                        .anySatisfy(p -> assertThat(p.leadLabel()).isEqualTo("CYC/NYP Community Safety Hub")));
    }

    @Test
    void ORG_03_an_authority_without_a_seat_on_the_board_is_named() {
        Settings york = settings("york-and-north-yorkshire", "york");
        assertThat(Representation.of(york, AUTUMN_2019))
                .allSatisfy(authority -> assertThat(authority.missing()).isEmpty());
        Settings county = settings("york-and-north-yorkshire", "north-yorkshire");
        assertThat(Representation.of(county, AUTUMN_2019))
                .filteredOn(authority -> authority.kind().equals("clinical commissioning group"))
                .singleElement()
                .satisfies(authority -> assertThat(authority.missing()).hasSize(1));
    }
}
