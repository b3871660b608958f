package uk.saferhub.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @Test
    void a_month_without_data_is_hatched_and_named_and_has_no_column() throws Exception {
        MonthChart chart = new MonthChart(
                "c",
                "Crimes by month",
                List.of(
                        new MonthChart.Month(JANUARY, 120L),
                        new MonthChart.Month(JANUARY.plusMonths(1), null),
                        new MonthChart.Month(JANUARY.plusMonths(2), 0L)));
        Document svg = parsed(chart.svg());

        assertThat(svg.getElementsByTagName("pattern").getLength()).isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent()).contains("No dataFebruary 2025", "120");
        assertThat(chart.description())
                .isEqualTo("Highest 120 in January 2025, lowest 0 in March 2025, last 0 in March 2025."
                        + " No data for February 2025.");
    }

    @Test
    void a_run_of_months_without_data_is_named_once() throws Exception {
        List<MonthChart.Month> months = IntStream.range(0, 36)
                .mapToObj(i -> new MonthChart.Month(JANUARY.plusMonths(i), i > 5 && i < 20 ? null : 100L + i))
                .toList();

        assertThat(parsed(new MonthChart("c", "t", months).svg())
                        .getDocumentElement()
                        .getTextContent())
                .containsOnlyOnce("No dataJuly 2025 to August 2026");
    }

    @Test
    void a_chart_is_read_out_by_its_title_and_description_and_carries_no_style_or_script() throws Exception {
        Svg bars = new BarChart("b", "By type", List.of(new BarChart.Bar("<b>&\"Fraud\"", 3))).svg();
        Document svg = parsed(bars);

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("b-title b-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("By type");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("<b>&\"Fraud\" with 3");
        assertThat(bars.text()).doesNotContain("style", "<script", "<b>");
    }

    @Test
    void bars_that_are_not_comparable_are_parted_by_a_broken_line_with_its_words() throws Exception {
        List<BarChart.Bar> bars = List.of(new BarChart.Bar("2023", 3), new BarChart.Bar("2024", 9));
        BarChart parted = new BarChart("b", "By year", bars, List.of(new BarChart.Mark(1, "Counted otherwise")));
        Document svg = parsed(parted.svg());

        assertThat(svg.getDocumentElement().getTextContent()).contains("2023", "Counted otherwise", "2024");
        assertThat(parted.svg().text()).containsOnlyOnce("stroke-dasharray");
        assertThat(parted.description())
                .endsWith("Broken lines show where they are not comparable: Counted otherwise.");
        assertThat(new BarChart("b", "By year", bars).svg().text()).doesNotContain("stroke-dasharray");
        assertThat(svg.getElementsByTagName("rect")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("y")
                        .getNodeValue())
                .as("the bar beneath the line stands a row further down")
                .isEqualTo("64");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "7,8", "120,150", "5969,6000", "88990,100000"})
    void an_axis_ends_at_a_round_number_at_or_above_the_largest(long largest, long top) {
        assertThat(Scale.upTo(largest).top()).isEqualTo(top);
        assertThat(Scale.upTo(largest).marks())
                .hasSizeBetween(2, 6)
                .startsWith(0L)
                .endsWith(top);
    }

    private static Document parsed(Svg svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.text())));
    }
}
