package uk.saferhub.reports.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.saferhub.reports.Papers;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Table;

/** RPT-05: M3, M4, M7, M8, M9, M15 and M16 of requirements 2.7, each in two wordings and more, and what is right let pass. */
class SeedFaultsTest {

    private static List<Finding> findings(Paper paper) {
        return Linter.read(paper, new Glossary(Map.of()), LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31));
    }

    private static List<Finding> found(String rule, Papers paper) {
        return findings(paper.paper()).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static List<Finding> found(String rule, String text) {
        return found(rule, new Papers().main(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The coastal panel heard 27% of the total cases, the dales panel 24% and the city panel 23%.; 26%",
                "Schools made up 40 per cent and families 35 per cent.; 25%"
            })
    void M3_shares_that_leave_a_rest_are_asked_about(String text, String rest) {
        assertThat(found("RPT-REST", text))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("the other " + rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The coastal panel heard 27% of the total cases, the dales panel 24%, the city panel 23% and other areas 26%.",
                "Schools made up 40 per cent, families 35 per cent and the police 25 per cent of referrals.",
                "Of those referred 30 per cent were male and 20 per cent had mental health needs.",
                "Thefts account for 12% of crime."
            })
    void M3_lets_pass(String text) {
        assertThat(found("RPT-REST", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Elsewhere, true", "The dales, false"})
    void M3_a_column_of_shares_has_a_row_for_the_rest(String last, boolean whole) {
        Table table = Table.of(
                "t",
                "Cases heard",
                List.of("Area", "Share of cases (%)"),
                List.of(List.of(Cell.of("The coast"), Cell.of("27")), List.of(Cell.of(last), Cell.of("24"))),
                Disclosure.COUNCIL_ACT);
        Paper paper = new Papers().main("Cases are heard in areas.").paper();
        Paper with = new Paper(paper.head(), paper.house(), List.of(table), List.of());
        assertThat(findings(with).stream().filter(f -> f.rule().equals("RPT-REST")))
                .hasSize(whole ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "During 2023 1998 cases were discussed. This is a 4% increase on 2022 figures.; 1,912 to 1,930",
                "In the year 470 complaints came in, and complaints fell by 6%.; 498 to 502",
                "Reports of theft rose by 12 per cent over the year.; without the two counts"
            })
    void M4_a_change_without_its_base_is_asked_about(String text, String message) {
        assertThat(found("RPT-BASE", text))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The service received 338 referrals and worked with 463 individuals, referrals have increased by 200% in the last 5 years.",
                "There were 38 enquiries and enquiries are up 150 per cent."
            })
    void M7_a_change_that_no_count_makes_is_asked_about(String text) {
        assertThat(found("RPT-BASE", text))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).startsWith("No count before makes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There were 1,998 cases compared with 1,921 the year before, a 4% increase.",
                "Complaints fell from 500 to 470, down 6%.",
                "Half of the 30 patrols were at night.",
                "Of the kits 85% are in use."
            })
    void M4_and_M7_let_pass(String text) {
        assertThat(found("RPT-BASE", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The project received 338 referrals and worked with 463 individuals over the last year.",
                "In the period 120 new cases were opened. The team supported 150 families."
            })
    void M8_more_were_worked_with_than_came(String text) {
        assertThat(found("RPT-STOCK", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The project received 338 referrals and worked with 463 individuals, of whom 125 were carried over.",
                "The project received 338 referrals and worked with 301 individuals over the last year."
            })
    void M8_lets_pass(String text) {
        assertThat(found("RPT-STOCK", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Night Marshals walk the streets (generally 10pm until up to 4am).; The Night Marshals patrol from 10pm until 2-3am.; 1",
                "Taxi Wardens stand at the rank from 22:00 to 03:00.; On Fridays Taxi Wardens work 22:00-02:00.; 1",
                "Night Marshals walk from 10pm until 4am.; The Night Marshals patrol from 10 pm to 4 am.; 0",
                "Night Marshals walk from 10pm until 4am.; The Day Wardens walk from 10pm until 3am.; 0"
            })
    void M9_one_patrol_has_one_end(String first, String second, int findings) {
        assertThat(found("RPT-HOURS", new Papers().main(first).sub(second))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The committee hears of the total number of crimes recorded.; In the year the total number of incidents were 10,817.; 1",
                "There were 5,120 offences in all.; The overall count of reported crimes was 4,900.; 1",
                "The total number of crimes was 4,800.; In the year before, the total number of crimes was 4,900.; 0",
                "The total number of incidents was 10,817.; Of incidents, which include crimes, the total of crimes was 4,900.; 0"
            })
    void M15_totals_of_two_measures_are_explained(String first, String second, int findings) {
        assertThat(found("RPT-MEASURE", new Papers().main(first).sub(second))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Responsible authorities include Local Authorities, Police, Fire and Rescue Authorities and Integrated Care System.; probation",
                "The responsible authorities are the council, the police, the fire service and the probation service.; health"
            })
    void M16_a_list_of_responsible_authorities_that_leaves_one_out(String text, String missing) {
        assertThat(found("RPT-AUTHORITIES", text))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("leaves out " + missing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The responsible authorities are the council, the police, fire and rescue, probation and the integrated care board.",
                "A partnership must include ‘responsible authorities’\n- Police\n- Local Authority\n- Fire and Rescue\n- Probation\n- Clinical Commissioning Groups",
                "The responsible authorities are listed at Appendix 2.",
                "The responsible authorities meet quarterly with the police and crime commissioner."
            })
    void M16_lets_pass(String text) {
        assertThat(found("RPT-AUTHORITIES", text)).isEmpty();
    }
}
