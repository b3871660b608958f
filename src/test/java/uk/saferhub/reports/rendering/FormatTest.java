package uk.saferhub.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.saferhub.configuration.LineKind;
import uk.saferhub.partnership.BlockChart;
import uk.saferhub.reports.Papers;
import uk.saferhub.reports.disclosure.PublicRendering;
import uk.saferhub.reports.disclosure.SealedGroup;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Table;

/** RPT-07, RPT-09: five formats of one paper, and nothing exempt in any byte of the public one. */
class FormatTest {

    /** One of every kind, all exempt. */
    private static final Map<Class<?>, Block> EXEMPT = Map.of(
            Block.Heading.class,
            new Block.Heading(2, null, "Kilimanjaroheading", true),
            Block.Paragraph.class,
            new Block.Paragraph("x", 0, Inline.words("Kilimanjaroparagraph"), true),
            Block.Bullets.class,
            new Block.Bullets(List.of(Inline.words("Kilimanjarobullet")), true),
            Block.Quotation.class,
            new Block.Quotation(Inline.words("Kilimanjaroquotation"), "Kilimanjarospeaker", true),
            Block.Implications.class,
            new Block.Implications(
                    List.of(new Block.Implications.Answer("Other", Inline.words("Kilimanjaroanswer"), "Head")), true),
            Block.Chart.class,
            new Block.Chart("Kilimanjarochart", chart("Kilimanjarogroup"), true),
            Block.Abbreviations.class,
            new Block.Abbreviations(Map.of("NFU", "National Farmers Union")),
            Table.class,
            Table.of(
                            "x",
                            "Kilimanjarocaption",
                            List.of("Kilimanjarocolumn"),
                            List.of(List.of(Cell.of("Kilimanjarocell"))),
                            Disclosure.COUNCIL_ACT)
                    .madeExempt());

    private static BlockChart chart(String group) {
        var board = new BlockChart.Box("board", "Board", List.of("Board"), 10, 10, true);
        var below = new BlockChart.Box("below", group, List.of(group), 310, 10, false);
        var alone = new BlockChart.Box("alone", "Forum", List.of("Forum"), 10, 86, true);
        var line = new BlockChart.Line(310, 41, 240, 41, true, LineKind.REPORTS_TO, group + " reports to Board");
        return new BlockChart(LocalDate.of(2019, 11, 12), List.of(board, below, alone), List.of(line), 560, 160);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void RPT_06_a_chart_is_in_every_format_with_the_same_in_words(Format format) throws Exception {
        BlockChart chart = chart("Task Group");
        Paper paper = new Papers()
                .main("The chart follows.")
                .block(new Block.Chart("Chart of the groups", chart, false))
                .block(new Block.Bullets(
                        chart.inWords().stream().map(Inline::words).toList(), false))
                .paper();
        byte[] file = format.render(paper);
        assertThat(everything(file, format)).contains("Task Group reports to Board", "Forum");
        switch (format) {
            case HTML -> assertThat(everything(file, format)).contains("<svg", ">Task Group</text>");
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    assertThat(document.getPage(0).getResources().getXObjectNames())
                            .isNotEmpty();
                }
            }
            case ODT -> assertThat(unzipped(file).keySet()).anyMatch(name -> name.matches("Pictures/.*png"));
            case DOCX -> assertThat(unzipped(file).keySet()).anyMatch(name -> name.matches("word/media/.*png"));
            case JSON -> assertThat(everything(file, format)).contains("Chart of the groups");
        }
    }

    static Paper whole() {
        Table leads = Table.footed(
                "leads",
                "Notices by team",
                List.of("Team", "Notices"),
                List.of(List.of(Cell.of("North & \"East\""), Cell.of(60)), List.of(Cell.of("South"), Cell.of(4))),
                Disclosure.COUNCIL_ACT);
        return new Papers()
                .figure("cpw_issued", 64, Disclosure.COUNCIL_ACT)
                .figure("channel_live", 3, Disclosure.SEALED)
                .with(leads)
                .heading("Summary")
                .main("The team issued {{cpw_issued}} warnings <fast>.\n\n{{table:leads}}")
                .heading("Protecting people")
                .main("Boards meet regularly.")
                .sub("CYC supports this.\n- point one;\n- point two.")
                .subheading("Prevent")
                .sub("The Channel Panel has {{channel_live|words}} live cases.")
                .exempt("Kilimanjaro is the exempt word, and NFU the exempt abbreviation.")
                .sub("Referrals to Channel were Zanzibari without exception.".replace("Zanzibari", "male"))
                .blocks(EXEMPT.values())
                .heading("Implications")
                .main("The implications are:")
                .block(new Block.Implications(
                        List.of(new Block.Implications.Answer(
                                "Financial", Inline.words("none identified"), "Head of Finance")),
                        false))
                .heading("Abbreviations")
                .block(new Block.Abbreviations(Map.of("CYC", "City of York Council", "NFU", "National Farmers Union")))
                .appendix("1", "Members", false, "The members are listed here.")
                .appendix("2", "Popocatepetl", true, "Vesuvius is exempt as well.")
                .paper();
    }

    static Paper forThePublic() {
        return PublicRendering.of(whole(), SealedGroup.statutory(), List.of()).paper();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void RPT_07_no_byte_of_the_public_rendering_tells_what_is_exempt(Format format) throws Exception {
        String text = everything(format.render(forThePublic()), format);
        assertThat(text).contains("Protecting people").contains("fewer than ten");
        assertThat(text)
                .doesNotContain("Kilimanjaro", "Popocatepetl", "Vesuvius", "NFU", "without exception", "Farmers");
        assertThat(text).doesNotContainPattern("(?i)has three live|\"value\" ?: ?3\\b|figures/channel");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void RPT_07_the_exempt_rendering_has_it_all(Format format) throws Exception {
        assertThat(everything(format.render(whole()), format))
                .contains("Kilimanjaro", "Popocatepetl", "Vesuvius", "three live", "without exception")
                .contains(
                        "Kilimanjaroheading",
                        "Kilimanjaroparagraph",
                        "Kilimanjarobullet",
                        "Kilimanjaroquotation",
                        "Kilimanjarospeaker",
                        "Kilimanjaroanswer",
                        "Kilimanjarocaption",
                        "Kilimanjarocolumn",
                        "Kilimanjarocell");
    }

    @Test
    void RPT_07_the_sample_has_an_exempt_block_of_every_kind_there_is() {
        assertThat(EXEMPT.keySet()).containsExactlyInAnyOrder(Block.class.getPermittedSubclasses());
        assertThat(EXEMPT.values()).allMatch(block -> block.exempt() || block instanceof Block.Abbreviations);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void RPT_07_a_quotation_in_an_exempt_paragraph_is_exempt(Format format) throws Exception {
        Paper whole = new Papers()
                .exempt("Said in private:\n\n> Kilimanjaro is high.\n> -- Vesuvius")
                .paper();
        Paper open =
                PublicRendering.of(whole, SealedGroup.statutory(), List.of()).paper();
        assertThat(everything(format.render(whole), format)).contains("Kilimanjaro", "Vesuvius");
        assertThat(everything(format.render(open), format)).doesNotContain("Kilimanjaro", "Vesuvius");
    }

    @Test
    void RPT_03_a_figure_in_a_table_opens_and_one_that_is_suppressed_does_not() {
        var few = Papers.figureOf("few", java.math.BigDecimal.valueOf(3), "people", Disclosure.PERSON);
        var many = Papers.figureOf("many", java.math.BigDecimal.valueOf(40), "people", Disclosure.PERSON);
        var more = Papers.figureOf("more", java.math.BigDecimal.valueOf(60), "people", Disclosure.PERSON);
        Table table = Table.footed(
                "t",
                "People",
                List.of("Where", "People"),
                List.of(
                        List.of(Cell.of("Here"), Cell.of(3).opening(few)),
                        List.of(Cell.of("There"), Cell.of(40).opening(many)),
                        List.of(Cell.of("Elsewhere"), Cell.of(60).opening(more))),
                Disclosure.PERSON);
        Paper whole = new Papers().with(table).main("See:\n\n{{table:t}}").paper();
        PublicRendering open = PublicRendering.of(whole, SealedGroup.statutory(), List.of());
        assertThat(HtmlPaper.fragment(whole)).contains("href=\"/figures/few\"", "href=\"/figures/more\"", ">103<");
        assertThat(HtmlPaper.fragment(open.paper()))
                .contains("[c]", "href=\"/figures/more\"")
                .doesNotContain("/figures/few", "/figures/many");
        assertThat(open.paper().quoted()).containsExactly("more");
        assertThat(whole.quoted()).containsExactlyInAnyOrder("few", "many", "more");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void RPT_09_the_same_paper_gives_the_same_bytes(Format format) throws Exception {
        byte[] once = format.render(whole());
        Thread.sleep(1100);
        assertThat(format.render(whole())).isEqualTo(once);
    }

    @Test
    void RPT_07_the_public_paper_keeps_the_numbers_of_the_exempt_one() {
        assertThat(numbers(forThePublic())).isEqualTo(numbers(whole())).contains("2.3");
        assertThat(HtmlPaper.fragment(forThePublic())).contains("2.3</span> This paragraph is not for publication.");
    }

    private static List<String> numbers(Paper paper) {
        return paper.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(b -> ((Block.Paragraph) b).number())
                .toList();
    }

    @Test
    void RPT_03_on_a_page_a_figure_opens_to_its_records() {
        String page = HtmlPaper.fragment(whole());
        assertThat(page)
                .contains("<a href=\"/figures/cpw_issued\" aria-describedby=\"figure-1\">64</a>")
                .contains("(live). Opens its records.");
        assertThat(page).contains("warnings &lt;fast&gt;.");
        assertThat(HtmlPaper.standalone(whole())).doesNotContain("/figures/");
    }

    @Test
    void RPT_09_html_is_well_formed_with_headers_and_language() throws Exception {
        String html = HtmlPaper.standalone(whole());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertThat(html)
                .contains(
                        "lang=\"en-GB\"",
                        "<th scope=\"col\">Team</th>",
                        "<tfoot>",
                        "<caption>Notices by team</caption>");
    }

    @Test
    void RPT_09_pdf_is_tagged_embeds_its_fonts_and_names_nobody() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Format.PDF.render(whole()))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Bi-annual report");
            assertThat(new PDFTextStripper().getText(pdf)).contains("OFFICIAL", "Page 1 of", "2.4");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void RPT_09_word_files_have_headings_lists_and_header_rows_and_nothing_hidden() throws Exception {
        Map<String, String> parts = unzipped(Format.DOCX.render(whole()));
        assertThat(parts.get("word/document.xml"))
                .contains("<w:pStyle w:val=\"Heading1\"/>", "w:tblHeader", "<w:numId");
        assertThat(parts.get("docProps/core.xml")).contains("SaferHub").doesNotContain("lastModifiedBy>root");
        assertThat(parts.keySet()).noneMatch(name -> name.contains("comments") || name.contains("customXml"));
        Map<String, String> odt = unzipped(Format.ODT.render(whole()));
        assertThat(odt.get("content.xml"))
                .contains("text:outline-level=\"2\"", "table:table-header-rows", "text:list-item");
        assertThat(odt.get("meta.xml")).doesNotContain("creator", "editing");
    }

    static String everything(byte[] bytes, Format format) throws IOException {
        return switch (format) {
            case PDF -> {
                try (PDDocument pdf = Loader.loadPDF(bytes)) {
                    String metadata = new String(
                            pdf.getDocumentCatalog().getMetadata() == null
                                    ? new byte[0]
                                    : pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
                    yield new PDFTextStripper().getText(pdf)
                            + metadata
                            + pdf.getDocumentInformation().getCOSObject();
                }
            }
            case ODT, DOCX -> String.join("\n", unzipped(bytes).values());
            case HTML, JSON -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> parts = new java.util.TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void RPT_06_words_are_kept_whole_between_pieces() {
        assertThat(Inline.text(((Block.Paragraph) whole().blocks().get(1)).words()))
                .isEqualTo("The team issued 64 warnings <fast>.");
    }
}
