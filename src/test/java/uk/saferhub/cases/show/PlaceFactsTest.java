package uk.saferhub.cases.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.cases.party.PlaceStore.Place;
import uk.saferhub.timeline.TimelineEntry;

/** AUD-05: the timeline of a case names the places that stand, and none that was entered by mistake. */
class PlaceFactsTest {

    private final Place mill =
            new Place(UUID.randomUUID(), "The old mill", null, "Where they meet", false, LocalDate.EPOCH, null);

    @Test
    void aPlaceIsNamedWhileItStandsAndNotOnceItIsTakenBack() {
        TimelineEntry added =
                entry("case_place_added", Map.of("place_id", mill.id().toString()));
        assertThat(PlaceFacts.of(added, List.of(mill)))
                .containsEntry("place", "The old mill")
                .containsEntry("part", "Where they meet");
        assertThat(PlaceFacts.of(added, List.of())).doesNotContainKeys("place", "part");
    }

    @Test
    void entriesFromBeforeThatHaveTheLineItselfLoseItToo() {
        TimelineEntry added = entry("case_place_added", Map.of("place", "The old mill", "part", "Where they meet"));
        assertThat(PlaceFacts.of(added, List.of(mill)))
                .containsEntry("place", "The old mill")
                .containsEntry("part", "Where they meet");
        assertThat(PlaceFacts.of(added, List.of())).isEmpty();
        TimelineEntry ended = entry("case_place_ended", Map.of("place", "The old mill", "until", "2026-01-02"));
        assertThat(PlaceFacts.of(ended, List.of(mill))).containsEntry("place", "The old mill");
        assertThat(PlaceFacts.of(ended, List.of())).containsOnlyKeys("until");
    }

    private static TimelineEntry entry(String verb, Map<String, Object> facts) {
        UUID anybody = UUID.randomUUID();
        return new TimelineEntry(anybody, anybody, anybody, Instant.EPOCH, Instant.EPOCH, verb, facts);
    }
}
