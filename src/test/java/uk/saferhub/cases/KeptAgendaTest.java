package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** An agenda of cases kept with its meeting, sent round, and changed: who is told of what. */
@SaferHubTest
class KeptAgendaTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    @Test
    void HUB_07_whatWasSentRoundStaysAndOnlyThoseWhoseTimeChangedAreTold() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        LocalDate day = today.plusDays(3);
        var opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> Map.of(
                        "one", cases.open(at.somethingAt("First Row", today.minusDays(20), today), actor),
                        "two",
                                cases.open(
                                        at.somethingAt("Second Row", today.minusDays(20), today.plusDays(1)), actor)));
        OpenedCase later = at.as(
                at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("Late Row", today, today.plusDays(28)), actor));
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.review(later.reference(), today, "Quiet", 4, "standard", today.plusDays(28), 0, actor);
            return 1;
        });
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        Map<String, String> words = new HashMap<>(Map.of("hub", "york-hub", "starts", "9.30", "minutes", "20"));
        words.put("by-day", String.valueOf(day.getDayOfMonth()));
        words.put("by-month", String.valueOf(day.getMonthValue()));
        words.put("by-year", String.valueOf(day.getYear()));
        String query = "?hub=york-hub&by-day=%d&by-month=%d&by-year=%d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        var kept = hub.submit(hub.get("/case-agenda" + query), "/case-agendas", words);
        assertThat(kept.body()).contains("A draft", "First Row", "Second Row", "09:30", "09:50");
        assertThat(kept.body()).doesNotContain("Late Row");
        String path = kept.path();
        assertThat(housing.get("/").body()).doesNotContain("at the meeting from");
        var sent = hub.submit(kept, path + "/circulation", Map.of());
        assertThat(sent.body()).contains("Sent round on");
        assertThat(housing.get("/").body()).contains("at the meeting from 09:30", "at the meeting from 09:50");
        // The first turn is made longer: the second moves, the first does not.
        String first = item(path, 1);
        var moved = hub.submit(sent, path + "/arrangement", Map.of("minutes-" + first, "30"));
        assertThat(moved.body()).contains("Was 09:50", "10:00");
        assertThat(housing.get("/").body()).contains("from 10:00 (was 09:50)", "at the meeting from 09:30");
        assertThat(housing.get("/").body()).doesNotContain("(was 09:30)");
        var added = hub.submit(moved, path + "/cases", Map.of("case", later.reference(), "minutes", "10"));
        assertThat(added.body()).contains("Added late", "Late Row");
        assertThat(housing.get("/").body()).contains("(added late)");
        assertThat(hub.submit(hub.get(path), path + "/circulation", Map.of()).status())
                .isEqualTo(409);
        assertThat(housing.get(path).status()).isEqualTo(403);
        assertThat(hub.get("/cases/" + opened.get("one").reference() + "/timeline")
                        .body())
                .contains("On the agenda of a meeting");
        var elsewhere = new CaseWorld(worlds, packs);
        Visitor stranger = new Visitor(port).signIn(elsewhere.world, "Hub Coordinator");
        assertThat(stranger.get(path).body())
                .isEqualTo(stranger.get("/case-agendas/G-0000000").body());
    }

    private static String item(String path, int position) {
        return TestDatabase.owner()
                .sql(
                        "select i.id from case_agenda_item i join case_agenda g on g.id = i.agenda_id where g.reference = :r and i.position = :p")
                .param("r", path.substring(path.lastIndexOf('/') + 1))
                .param("p", position)
                .query(String.class)
                .single();
    }
}
