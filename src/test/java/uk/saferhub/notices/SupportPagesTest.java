package uk.saferhub.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** Support beside a notice over HTTP: offered, answered, taken up, counted; and who may not. */
@SaferHubTest
class SupportPagesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    IssueNotice issue;

    @Autowired
    RecordStep record;

    @LocalServerPort
    int port;

    @Test
    void HUB_21_supportIsOfferedBesideANoticeAnsweredTakenUpAndCounted() {
        var team = new Enforcement(worlds, packs, issue, record);
        team.world.person("Constable", "police", "enforcement", Reach.OWN_AGENCY, Permission.READ_NOTICE);
        LocalDate dated = LocalDate.of(2019, 6, 3);
        String reference = team.served(team.notice("CPW", dated, "Support Example"));
        String path = "/notices/" + reference + "/support";
        Visitor manager = new Visitor(port).signIn(team.world, "Manager");
        assertThat(manager.get("/notices/" + reference).body()).contains("Support offered or required beside it");
        Visitor.Page empty = manager.get(path);
        Visitor.Page wrong = manager.submit(empty, path, Map.of("kind", "OFFER", "service", "made-up"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choose the support", "Say what was offered");
        var words = day("on", dated.plusDays(2));
        words.putAll(Map.of("kind", "OFFER", "service", "treatment", "words", "Drop-in on Tuesdays"));
        Visitor.Page made = manager.submit(wrong, path, words);
        assertThat(made.body()).contains("Drop-in on Tuesdays", "No answer yet", "What became of");
        String id = TestDatabase.owner()
                .sql(
                        "select s.id from enforcement_support s join notice n on n.id = s.record_id where n.reference = :r")
                .param("r", reference)
                .query(String.class)
                .single();
        var early = day("held", dated);
        early.put("event", "ACCEPTED");
        assertThat(manager.submit(made, path + "/" + id, early).body()).contains("HUB-21-E");
        for (var told : Map.of("ACCEPTED", 3, "TAKEN_UP", 9).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList()) {
            var event = day("held", dated.plusDays(told.getValue()));
            event.put("event", told.getKey());
            assertThat(manager.submit(manager.get(path), path + "/" + id, event).status())
                    .isEqualTo(200);
        }
        assertThat(manager.get(path).body()).contains("Taken up", "They said yes");
        var counted = TestDatabase.owner()
                .sql(
                        "select p.* from published_enforcement_support p join notice n on n.id = p.id where n.reference = :r")
                .param("r", reference)
                .query()
                .singleRow();
        assertThat(counted)
                .containsEntry("kind", "offer")
                .containsEntry("service", "treatment")
                .containsEntry("state", "taken-up");
        assertThat(counted.get("taken_up_on")).hasToString("2019-06-12");
        Visitor police = new Visitor(port).signIn(team.world, "Constable");
        assertThat(police.get(path).status()).isEqualTo(404);
        assertThat(police.get("/orders/" + reference + "/support").status()).isEqualTo(403);
    }

    private static Map<String, String> day(String name, LocalDate day) {
        var words = new HashMap<String, String>();
        words.put(name + "-day", String.valueOf(day.getDayOfMonth()));
        words.put(name + "-month", String.valueOf(day.getMonthValue()));
        words.put(name + "-year", String.valueOf(day.getYear()));
        return words;
    }
}
