package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.incidents.AgencyIncidents;
import uk.saferhub.crimedata.incidents.AgencyIncidents.Known;
import uk.saferhub.crimedata.incidents.GridPoint;

/** What is said of agencies' incidents, and what is not: nothing of chance, and nothing of one person. */
class IncidentFindingsTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 21, 30);

    @Test
    void incidents_strewn_at_random_are_seldom_called_near_repeats() {
        int claims = 0;
        for (int set = 0; set < 60; set++) {
            Random random = new Random(set);
            List<Known> strewn = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                strewn.add(at(random.nextInt(1_500), random.nextInt(1_500), random.nextInt(200)));
            }
            String first =
                    NearRepeatFinding.of("Random", strewn, 100, 7).findings().getFirst();
            claims += first.startsWith("No near repeats") ? 0 : 1;
        }
        assertThat(claims).isLessThanOrEqualTo(3);
    }

    @Test
    void where_chance_gives_no_pair_at_all_no_ratio_is_made() {
        List<Known> incidents = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            incidents.add(at(1_000 * (i % 45), 1_000 * (i / 45), 100 * i));
        }
        for (int i = 0; i < 4; i++) {
            incidents.add(at(500, 500, 50));
        }
        NearRepeatFinding finding = NearRepeatFinding.of("One place", incidents, 50, 1);

        assertThat(finding.findings()).singleElement().asString().contains("6 pairs, where chance gave none (p 0.001)");
        assertThat(finding.table().rows().getFirst().get(1)).isEqualTo("6, chance gave none, p 0.001: more");
    }

    @Test
    void hours_of_fewer_than_thirty_incidents_are_not_shown_at_all() {
        WeekHours few = WeekHours.of("Few", Collections.nCopies(29, at(0, 0, 1)));
        assertThat(few.week()).isNull();
        assertThat(few.findings()).singleElement().asString().startsWith("Nothing is shown: ");

        assertThat(WeekHours.of("Enough", Collections.nCopies(30, at(0, 0, 1))).week())
                .isNotNull();
    }

    @Test
    void of_more_incidents_than_are_read_at_once_nothing_is_made() {
        List<Known> many = Collections.nCopies(AgencyIncidents.MOST + 1, new Known(FIRST, true, null, null));

        assertThat(WeekHours.of("Many", many).findings())
                .containsExactly(
                        "These are more than the 200,000 incidents that are read at once. Choose a kind, or fewer months.");
        assertThat(NearRepeatFinding.of("Many", many, 100, 7).findings().getFirst())
                .contains("more than the 5,000 incidents");
    }

    private static Known at(int east, int north, int days) {
        return new Known(FIRST.plusDays(days), true, null, new GridPoint(400_000 + east, 400_000 + north));
    }
}
