package uk.saferhub.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.reports.Papers;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Passage;

/** RPT-07, CHN-07, PRV-05: the public paper, and who may make it say more. */
class PublicRenderingTest {

    private static final String SHARED = "Common factors are that they have been exclusively males.";

    private final Paper whole = new Papers()
            .figure("channel_live", 3, Disclosure.SEALED)
            .figure("children", 4, Disclosure.PERSON)
            .figure("fines", 1, Disclosure.COUNCIL_ACT)
            .heading("Prevent")
            .main("The Channel Panel has {{channel_live|words}} live cases.")
            .sub(SHARED + " The panel meets monthly.")
            .sub("They have all been men.")
            .heading("Enforcement")
            .main("All those prosecuted were men; {{fines}} fine was paid by {{children}} people.")
            .paper();

    private List<String> said(Release... releases) {
        Paper paper = PublicRendering.of(whole, SealedGroup.statutory(), List.of(releases))
                .paper();
        return Passage.of(paper).stream()
                .filter(Passage::prose)
                .map(Passage::text)
                .map(String::strip)
                .toList();
    }

    @Test
    void CHN_07_sentences_of_a_sealed_section_are_held_and_others_stay() {
        assertThat(said())
                .containsExactly(
                        "The Channel Panel has fewer than ten live cases.",
                        "[A sentence is held back from the public report.] The panel meets monthly.",
                        "[A sentence is held back from the public report.]",
                        "All those prosecuted were men; one fine was paid by fewer than five people.");
    }

    @Test
    void CHN_07_a_named_person_releases_that_sentence_and_no_other() {
        assertThat(said(new Release(SHARED, "Ann Example", "Agreed by the panel's chair on 4 November."))
                        .get(1))
                .startsWith("Common factors");
        assertThat(said(new Release(SHARED + " And more.", "Ann Example", "Agreed."))
                        .get(1))
                .startsWith("[A sentence");
        assertThatThrownBy(() -> new Release(SHARED, "Ann Example", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void PRV_05_a_named_person_releases_a_small_figure() {
        assertThat(said(new Release("{{channel_live}}", "Ann Example", "The owner of the figure agrees."))
                        .getFirst())
                .contains("three live cases");
    }

    @Test
    void RPT_07_the_author_is_told_what_is_held_and_why() {
        assertThat(PublicRendering.of(whole, SealedGroup.statutory(), List.of()).held())
                .extracting(Held::place, Held::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("paragraph 1", "RPT-SMALL"),
                        org.assertj.core.groups.Tuple.tuple("paragraph 1.1", "RPT-ALL"),
                        org.assertj.core.groups.Tuple.tuple("paragraph 1.2", "RPT-ALL"),
                        org.assertj.core.groups.Tuple.tuple("paragraph 2", "RPT-SMALL"));
    }

    @Test
    void RPT_07_nothing_in_a_held_figure_tells_its_value() {
        var held = Papers.figureOf("channel_live", java.math.BigDecimal.valueOf(3), "cases", Disclosure.SEALED)
                .heldBack("Below 10.");
        assertThat(held.value()).isNull();
        assertThat(held.address()).isNull();
        assertThat(held.toString()).doesNotContain("value=3");
    }
}
