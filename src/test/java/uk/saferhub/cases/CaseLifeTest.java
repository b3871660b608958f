package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** A case from its opening to the check after its closing, as its hub works on it at a browser. */
@SaferHubTest
class CaseLifeTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    CaseWorld at;
    LocalDate today;
    OpenedCase opened;
    Visitor hub;

    @BeforeEach
    void aHighCase() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("14 Aldwark Court", today.minusDays(30), today), actor));
        hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
    }

    @Test
    void theMatrixIsScoredAgainAndItsTrendIsDrawnAndListed() {
        assertThat(due()).contains("act", "review");
        var words = answers();
        words.putAll(day("held", today));
        words.putAll(day("next", today.plusDays(60)));
        words.put("words", "The visitors have gone");
        var late = hub.submit(hub.get(path("/score")), path("/score"), words);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("HUB-08-C");
        words.putAll(day("next", today.plusDays(14)));
        words.put("band", "high");
        var silent = hub.submit(hub.get(path("/score")), path("/score"), words);
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("Say why another band is right");
        words.put("band-reason", "He was seen near the flat");
        var reviews = hub.submit(hub.get(path("/score")), path("/score"), words);
        assertThat(reviews.body())
                .contains("<svg", "31 on ", "7, down from 31", "Chosen: He was seen near the flat", "High from 20");
        String sheet = reviews.body().replaceAll("(?s).*href=\"(/cases/[^\"]+/scores/[^\"]+)\".*", "$1");
        assertThat(hub.get(sheet).body()).contains("About once a month (1)", "The total falls in Standard");
        assertThat(hub.get(path("/scores/" + at.hub)).status()).isEqualTo(404);
        assertThat(hub.get(path("/score")).body()).contains("checked");
    }

    private java.util.List<String> due() {
        return TestDatabase.owner()
                .sql("select distinct kind from due_cases where id = :id order by kind")
                .param("id", opened.id())
                .query(String.class)
                .list();
    }

    private static Map<String, String> answers() {
        var words = new HashMap<String, String>();
        Map.of(
                        "frequency", "monthly",
                        "harm", "distress",
                        "escalation", "same",
                        "vulnerability", "some",
                        "hate", "no",
                        "exploitation", "no",
                        "children", "no",
                        "agencies", "two",
                        "tried", "nothing")
                .forEach((factor, level) -> {
                    words.put("q-" + factor, level);
                    words.put("q-" + factor + "-reason", "as we know it");
                });
        return words;
    }

    private String path(String tab) {
        return "/cases/" + opened.reference() + tab;
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }
}
