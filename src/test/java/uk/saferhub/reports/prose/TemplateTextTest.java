package uk.saferhub.reports.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.reports.Papers;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.HouseStyle;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Table;

/** RPT-02, RPT-03: prose with figures, numbers from structure. */
class TemplateTextTest {

    private final Papers papers = new Papers()
            .figure("cpw", 64, Disclosure.COUNCIL_ACT)
            .figure("cpn", 1, Disclosure.COUNCIL_ACT)
            .figure("people", 1767, Disclosure.PERSON)
            .with(Table.of(
                    "leads",
                    "Leads",
                    List.of("Priority", "Lead"),
                    List.of(List.of(Cell.of("One"), Cell.of("Police"))),
                    Disclosure.COUNCIL_ACT));

    private List<Block> parse(String text) {
        return TemplateText.parse("k", 1, false, text, papers, HouseStyle.PLAIN);
    }

    private String said(String text) {
        return Inline.text(((Block.Paragraph) parse(text).getFirst()).words());
    }

    @Test
    void RPT_03_a_figure_prints_in_digits_or_in_words() {
        assertThat(said("Issued {{cpw}} warnings, {{cpn}} notice.")).isEqualTo("Issued 64 warnings, one notice.");
        assertThat(said("{{cpw|Words}} warnings, {{cpn|digits}} notice, {{people}} people."))
                .isEqualTo("Sixty-four warnings, 1 notice, 1,767 people.");
    }

    @Test
    void RPT_03_a_noun_follows_its_number_and_a_sentence_begins_with_a_capital() {
        assertThat(
                        said(
                                "{{cpn|words|notice was|notices were}} served. {{cpn}} more; {{cpw|digits|warning|warnings}} too."))
                .isEqualTo("One notice was served. One more; 64 warnings too.");
        assertThat(said("{{period.since}} {{cpw|words}} were issued."))
                .isEqualTo("Since April sixty-four were issued.");
    }

    @Test
    void RPT_03_a_day_prints_as_its_month_or_its_year() {
        for (String day : List.of("2019-05-14", "14 May 2019")) {
            papers.day("approved_on", day);
            assertThat(said("Approved in {{approved_on|month}}, of {{approved_on|year}}."))
                    .isEqualTo("Approved in May 2019, of 2019.");
        }
    }

    @Test
    void RPT_03_unknown_figures_are_all_named_with_their_lines() {
        assertThatThrownBy(() -> parse("Issued {{cpw}}\nand {{cpx}}.\n\n{{table:none}}\n\nOpen {{cpw"))
                .hasMessageContaining("line 2: There is no figure called “cpx”.")
                .hasMessageContaining("line 4: There is no table called “none”.")
                .hasMessageContaining("line 6: A figure's mark is not closed");
    }

    @Test
    void RPT_02_bullets_quotations_and_tables_follow_their_paragraph() {
        List<Block> blocks = parse(
                "The links are:\n- one that is\n  long;\n- two.\n\n> We agree.\n> -- The chair\n\n{{table:leads}}\n\nAfter.");
        assertThat(blocks).hasSize(5);
        assertThat(((Block.Bullets) blocks.get(1)).points())
                .extracting(Inline::text)
                .containsExactly("one that is long;", "two.");
        assertThat(((Block.Quotation) blocks.get(2)).by()).isEqualTo("The chair");
        assertThat(((Table) blocks.get(3)).code()).isEqualTo("leads");
        assertThat(((Block.Paragraph) blocks.get(4)).level()).isZero();
    }

    @Test
    void RPT_02_numbers_follow_from_structure() {
        assertThat(new Papers()
                                .heading("A")
                                .main("One.")
                                .heading("B")
                                .main("Two.")
                                .sub("Two one.")
                                .exempt("Two two.")
                                .sub("Two three.")
                                .main("Three.")
                                .paper()
                                .blocks()
                                .stream()
                                .filter(Block.Paragraph.class::isInstance)
                                .map(b -> ((Block.Paragraph) b).number()))
                .containsExactly("1", "2", "2.1", "2.2", "2.3", "3");
    }

    @Test
    void RPT_05_sentences_are_cut_where_they_end() {
        String text = "Advice by Cllr. Smith, e.g. on Act s. 17. It rose to 3.5%. “Really?” Yes (see No. 4.) Then: end";
        assertThat(Sentences.of(text))
                .containsExactly(
                        "Advice by Cllr. Smith, e.g. on Act s. 17.",
                        "It rose to 3.5%.",
                        "“Really?”",
                        "Yes (see No. 4.)",
                        "Then: end");
        assertThat(String.join(
                        "",
                        Sentences.of(Inline.words(text)).stream()
                                .map(Inline::text)
                                .toList()))
                .isEqualTo(text);
    }
}
