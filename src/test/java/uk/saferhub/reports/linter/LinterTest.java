package uk.saferhub.reports.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.saferhub.reports.Papers;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Table;

/** RPT-05, PRF-09: what the seeds got wrong (requirements 2.7) is found; what they got right is let pass. */
class LinterTest {

    private static final Glossary GLOSSARY = new Glossary(Map.of("CYC", "City of York Council"));

    private static List<String> rules(Papers paper) {
        return rules(paper.paper());
    }

    private static List<String> rules(Paper paper) {
        return Linter.read(paper, GLOSSARY, LocalDate.of(2019, 4, 1), LocalDate.of(2019, 10, 31)).stream()
                .map(Finding::rule)
                .toList();
    }

    private static List<String> rules(String text) {
        return rules(new Papers().main(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This has resulted in four premises closure orders (two full closures and one partial closure).",
                "There were 3 closure orders (2 full and 2 partial).",
                "Six reviews are under way, comprising one published and four with the Home Office.",
                "The team issued 68 notices: 64 warnings and two full notices.",
                "Three orders were made, of which two were full and two partial."
            })
    void RPT_PARTS_finds(String text) {
        assertThat(rules(text)).contains("RPT-PARTS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This has resulted in three premises closure orders (two full closures and one partial closure in which only the tenant may remain).",
                "Five reviews are under way, comprising three published, one commissioned and one with the Home Office.",
                "Ten orders were made, of which two were full and one partial.",
                "The panel met 12 times (monthly, for two hours)."
            })
    void RPT_PARTS_lets_pass(String text) {
        assertThat(rules(text)).doesNotContain("RPT-PARTS");
    }

    @Test
    void M2_a_truncated_percentage_is_found() {
        assertThat(
                        rules(
                                "For the quarter there have been 283 hate crimes reported, compared to 256 for the equivalent period, which is a 10% increase."))
                .contains("RPT-PERCENT");
        assertThat(
                        rules(
                                "For the quarter there have been 283 hate crimes reported, compared to 256 for the equivalent period, which is a 10.5% increase."))
                .doesNotContain("RPT-PERCENT");
        assertThat(
                        rules(
                                "For the quarter there have been 283 hate crimes reported, compared to 256 for the equivalent period, which is a 11% increase."))
                .doesNotContain("RPT-PERCENT");
    }

    @Test
    void RPT_PERCENT_shares_are_checked() {
        assertThat(rules("In Gorsehill 213 of the 250 kits (85%) are in use.")).doesNotContain("RPT-PERCENT");
        assertThat(rules("In Gorsehill 213 of the 250 kits (75%) are in use.")).contains("RPT-PERCENT");
    }

    @Test
    void M6_a_biennial_assessment_of_three_years() {
        assertThat(rules("The biennial assessment covers 1 August 2019 to 31 July 2022."))
                .contains("RPT-PERIOD");
        assertThat(rules("The biennial assessment covers 1 August 2020 to 31 July 2022."))
                .doesNotContain("RPT-PERIOD");
    }

    @Test
    void M10_an_acronym_with_two_meanings() {
        assertThat(rules(new Papers()
                        .main("Grants went to the Domestic Abuse Working Network (DAWN).")
                        .sub("The Domestic Abuse Women’s Network (DAWN) supports any gender.")))
                .contains("RPT-FORMS");
        assertThat(rules(new Papers()
                        .main("Grants went to the Domestic Abuse Working Network (DAWN).")
                        .sub("The Domestic Abuse Working Network (DAWN) supports any gender.")))
                .doesNotContain("RPT-FORMS");
    }

    @Test
    void M11_the_same_number_twice_is_asked_about() {
        assertThat(rules("The service gave out 193 pairs of flip flops and met 193 rough sleepers."))
                .contains("RPT-TWICE");
        assertThat(rules("The service gave out 193 pairs of flip flops and met 194 rough sleepers."))
                .doesNotContain("RPT-TWICE");
    }

    @Test
    void M12_one_place_in_two_spellings() {
        assertThat(rules(new Papers().main("Kits went to Gorsehill.").sub("Homes in Gorse Hill use them.")))
                .contains("RPT-FORMS");
    }

    @Test
    void M13_a_term_that_ends_in_a_year() {
        assertThat(rules("It continues from 13th August 2021 to 2024.")).contains("RPT-PERIOD");
    }

    @Test
    void M17_an_appendix_that_is_not_there() {
        Papers papers = new Papers()
                .main("Details are in Appendix A, and in Appendix 1.")
                .appendix("1", "Details", false, "Here they are.");
        assertThat(Linter.read(papers.paper(), GLOSSARY, LocalDate.MIN, LocalDate.MAX))
                .filteredOn(f -> f.rule().equals("RPT-APPENDIX"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Appendix A"));
    }

    @Test
    void RPT_EXEMPT_the_public_text_cites_an_exempt_appendix() {
        assertThat(rules(new Papers()
                        .main("The assessment is in Appendix 4.")
                        .appendix("4", "Assessment", true, "Words.")))
                .contains("RPT-EXEMPT");
        assertThat(rules(new Papers().main("The list is in Appendix 4.").appendix("4", "List", false, "Words.")))
                .doesNotContain("RPT-EXEMPT");
    }

    @Test
    void M19_abbreviations_used_and_not_listed_or_listed_and_not_used() {
        Papers york = new Papers()
                .main("Data on the Council’s KPI machine is due.")
                .sub("The group advised in relation to CT safety with BID Rangers and CYC/NYP teams, as PREVENT asks.")
                .sub("CCTV was improved; Human Resources (HR) has no comment.")
                .block(new Block.Abbreviations(Map.of(
                        "CYC",
                        "City of York Council",
                        "NYP",
                        "North Yorkshire Police",
                        "BID",
                        "Business Improvement District",
                        "MIY",
                        "Make it York",
                        "NFU",
                        "National Farmers Union")));
        assertThat(Linter.read(york.paper(), GLOSSARY, LocalDate.MIN, LocalDate.MAX))
                .filteredOn(f -> f.rule().equals("RPT-ABBR"))
                .extracting(Finding::sentence)
                .containsExactlyInAnyOrder("KPI", "CT", "CCTV", "MIY", "NFU");
    }

    @Test
    void M20_a_cell_of_one_in_a_public_table() {
        Table table = Table.of(
                "t",
                "Housing duty",
                List.of("Sex", "Victims"),
                List.of(List.of(Cell.of("Not known"), Cell.of(1))),
                Disclosure.PERSON);
        assertThat(rules(new Papers().with(table).main("{{table:t}}"))).contains("RPT-SMALL");
        Table notices = Table.of(
                "t",
                "Notices",
                List.of("Kind", "Notices"),
                List.of(List.of(Cell.of("Full"), Cell.of(1))),
                Disclosure.COUNCIL_ACT);
        assertThat(rules(new Papers().with(notices).main("{{table:t}}"))).doesNotContain("RPT-SMALL");
    }

    @Test
    void M21_a_bracket_that_never_closes() {
        assertThat(rules("See the guidance on GOV.UK (")).contains("RPT-BRACKET");
        assertThat(rules("There were three orders (two full closures and one partial closure.  The Hub also acted."))
                .contains("RPT-BRACKET");
        assertThat(rules("There were three orders (two full and one partial).")).doesNotContain("RPT-BRACKET");
    }

    @Test
    void RPT_TOKEN_something_left_to_fill_in() {
        assertThat(rules("The meeting is on [date].")).contains("RPT-TOKEN");
        assertThat(rules("The cost is TBC.")).contains("RPT-TOKEN");
        assertThat(rules("The meeting is on 4 May [sic].")).doesNotContain("RPT-TOKEN");
    }

    @Test
    void RPT_PERIOD_a_figure_of_another_period() {
        Papers papers = new Papers().figure("cpw", 64, Disclosure.COUNCIL_ACT).main("There were {{cpw}} warnings.");
        assertThat(rules(papers)).doesNotContain("RPT-PERIOD");
        assertThat(Linter.read(papers.paper(), GLOSSARY, LocalDate.of(2019, 7, 1), LocalDate.of(2019, 9, 30)))
                .extracting(Finding::rule)
                .contains("RPT-PERIOD");
    }

    @Test
    void RPT_IMPLICATION_each_head_is_answered_by_somebody() {
        List<Block.Implications.Answer> answers = new ArrayList<>(List.of(new Block.Implications.Answer(
                "Legal", uk.saferhub.reports.document.Inline.words("none identified"), "Head of Legal")));
        assertThat(rules(new Papers().block(new Block.Implications(answers, false))))
                .doesNotContain("RPT-IMPLICATION");
        answers.add(new Block.Implications.Answer("Property", null, null));
        assertThat(rules(new Papers().block(new Block.Implications(answers, false))))
                .contains("RPT-IMPLICATION");
    }

    @Test
    void RPT_ATTACHED_what_is_promised_is_there() {
        assertThat(rules(new Papers().appendix("1", "Terms", false, "The terms are these.")))
                .doesNotContain("RPT-ATTACHED");
        assertThat(rules(new Papers().appendix("1", "Terms", false, "Not attached.")))
                .contains("RPT-ATTACHED");
    }

    @Test
    void RPT_FOOT_M1_a_typed_total_that_differs_is_refused() {
        Table funding = Table.footed(
                "f",
                "Funding",
                List.of("Project", "£"),
                List.of(
                        List.of(Cell.of("Pastors"), Cell.of(new BigDecimal("5200.00"))),
                        List.of(Cell.of("Taxi marshals"), Cell.of(new BigDecimal("6000.00")))),
                Disclosure.COUNCIL_ACT);
        assertThat(funding.total().get(1).text()).isEqualTo("11,200.00");
        assertThat(funding.agreeingWith(Map.of("£", new BigDecimal("11200")))).isSameAs(funding);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> funding.agreeingWith(Map.of("£", new BigDecimal("17200"))))
                .hasMessageContaining("11,200.00")
                .hasMessageContaining("17,200");
    }
}
