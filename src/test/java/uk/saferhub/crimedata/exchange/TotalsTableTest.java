package uk.saferhub.crimedata.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.exchange.ExchangeTotals.Total;
import uk.saferhub.web.charts.BarChart;

class TotalsTableTest {

    @Test
    void a_category_is_nought_in_a_quarter_that_came_and_a_quarter_that_did_not_come_has_no_number() {
        Quarter now = new Quarter(LocalDate.of(2024, 4, 1));
        Quarter before = new Quarter(LocalDate.of(2024, 1, 1));
        Quarter never = new Quarter(LocalDate.of(2023, 10, 1));
        UUID fire = UUID.randomUUID();
        UUID health = UUID.randomUUID();
        TotalsTable table = TotalsTable.of(
                List.of(now, before, never),
                List.of(
                        new Total(fire, "Fires", "Fire service", "FIRE", now.from(), "violence against staff", 3),
                        new Total(fire, "Fires", "Fire service", "FIRE", before.from(), "deliberate secondary fire", 7),
                        new Total(fire, "Fires", "Fire service", "FIRE", now.from(), "deliberate secondary fire", 4),
                        new Total(health, "Admissions", "Hospital", "HEALTH", null, null, 0)));

        assertThat(table.rows())
                .extracting(row ->
                        row.agency() + ", " + row.category() + ": " + row.of(0) + ", " + row.of(1) + ", " + row.of(2))
                .containsExactly(
                        "Fire service, null: 7, 7, Not delivered",
                        "Fire service, deliberate secondary fire: 4, 7, Not delivered",
                        "Fire service, violence against staff: 3, 0, Not delivered",
                        "Hospital, null: Not delivered, Not delivered, Not delivered");
        assertThat(table.sets()).hasSize(2);

        ExchangeBars bars = new ExchangeBars(
                table,
                Map.of(
                        fire,
                        List.of(
                                new SeriesBreak(LocalDate.of(2023, 10, 1), "Before all", "Said nowhere."),
                                new SeriesBreak(LocalDate.of(2024, 4, 1), "New form", "Counted otherwise."))));
        assertThat(bars.bars().bars())
                .extracting(BarChart.Bar::label)
                .containsExactly(
                        "Jan to Mar 2024, Fire service: Fire and rescue: fires and violence",
                        "Apr to Jun 2024, Fire service: Fire and rescue: fires and violence");
        assertThat(bars.bars().marks()).containsExactly(new BarChart.Mark(1, "1 April 2024: New form"));
        assertThat(bars.caveats())
                .containsExactly(
                        "Fire service, Fire and rescue: fires and violence: The series breaks on 1 April 2024 (New form). Counted otherwise.");
    }
}
