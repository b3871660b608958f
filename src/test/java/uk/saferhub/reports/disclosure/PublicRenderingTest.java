package uk.saferhub.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
            .main("{{fines}} fine was paid by {{children}} people.")
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
                        "One fine was paid by fewer than five people.");
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

    private static String elsewhere(String sentence) {
        Paper paper = new Papers()
                .figure("channel_live", 12, Disclosure.SEALED)
                .heading("Panels")
                .main("The Channel Panel has {{channel_live|words}} live cases.")
                .heading("Those we helped")
                .main(sentence)
                .paper();
        List<String> prose = Passage.of(PublicRendering.of(paper, SealedGroup.statutory(), List.of())
                        .paper())
                .stream()
                .filter(Passage::prose)
                .map(Passage::text)
                .toList();
        assertThat(prose.getFirst()).contains("twelve live cases");
        return prose.getLast();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All of those supported were male.",
                "Each was a young white man.",
                "Without exception they were Muslim.",
                "None was female.",
                "100 per cent were autistic.",
                "The lot of them were boys.",
                "Every one of the people helped was aged under 18.",
                "Support was given exclusively to men.",
                "No women were helped.",
                "To a man they held far-right views.",
                "Everyone was under 21.",
                "Only males have been seen.",
                "They have all been diagnosed with autism.",
                "Both were Polish.",
                "One hundred per cent had a mental illness.",
                "Seven out of seven were male.",
                "Nobody was over the age of 20.",
                "It has only ever been men.",
                "Not one woman was among them.",
                "100% were of White British heritage."
            })
    void CHN_07_what_is_true_of_all_is_held_in_every_section_of_a_paper_that_counts_a_sealed_group(String sentence) {
        assertThat(elsewhere(sentence)).startsWith("[A sentence is held back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All partners attended every meeting.",
                "The City Centre Hotspot Group met monthly.",
                "Young people took part in a boxing scheme.",
                "Each team has taken part in joint days of action.",
                "Women's aid offers all its services in the city.",
                "Half of the complaints came from the age group 25 to 34.",
                "All recommendations have been completed.",
                "Every school had a visit by the mental health team.",
                "The hub works with all who are homeless.",
                "Officers issued all 64 warnings in the ward.",
                "Only one order is in force."
            })
    void CHN_07_harmless_sentences_of_other_sections_stay(String sentence) {
        assertThat(elsewhere(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Everyone the deradicalisation panel supported was a young white man.",
                "Everyone on the de-radicalisation programme was male.",
                "Intervention providers have worked with men alone.",
                "Those drawn into extremism were typically autistic.",
                "The domestic abuse conference heard of Polish victims only.",
                "Extremists supported this year were teenagers.",
                "High risk victims were without exception women.",
                "The panel on radicalised people saw males."
            })
    void CHN_07_a_group_is_known_by_any_word_for_it(String sentence) {
        Paper paper = new Papers().heading("Support").main(sentence).paper();
        assertThat(PublicRendering.of(paper, SealedGroup.statutory(), List.of()).held())
                .extracting(Held::rule)
                .containsExactly("RPT-ALL");
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
