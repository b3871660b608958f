package uk.saferhub.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void itSaysFirstLastAndHighestAndEscapesItsWords() {
        var chart = new TrendChart(
                "t",
                "Score <of> a case",
                List.of(point(0, 31), point(14, 36), point(40, 12)),
                List.of(new TrendChart.Line(20, "High from 20")),
                40);
        assertThat(chart.description())
                .isEqualTo("31 on 2 March 2026, 12 on 11 April 2026; the highest was 36 on 16 March 2026.");
        assertThat(chart.svg().text()).contains("Score &lt;of&gt; a case", "High from 20", ">36<");
    }

    @Test
    void onePointAloneAndTwoOfOneDayAreDrawn() {
        assertThat(new TrendChart("t", "Score", List.of(point(0, 5)), List.of(), 0)
                        .svg()
                        .text())
                .contains(">5<")
                .doesNotContain("NaN", "Infinity");
        assertThat(new TrendChart("t", "Score", List.of(point(0, 5), point(0, 7)), List.of(), 0)
                        .svg()
                        .text())
                .contains(">7<")
                .doesNotContain("NaN");
    }

    private static TrendChart.Point point(int days, int value) {
        return new TrendChart.Point(DAY.plusDays(days), value);
    }
}
