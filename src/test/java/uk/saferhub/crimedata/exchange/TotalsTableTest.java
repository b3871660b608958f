package uk.saferhub.crimedata.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.exchange.ExchangeTotals.Total;

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
    }
}
