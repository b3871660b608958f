package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** A case scored again by its agencies, each for itself, and then agreed. */
@SaferHubTest
class JointScoreTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    @Test
    void HUB_02_agenciesScoreACaseEachForItselfAndThenAgree() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        OpenedCase opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("Bootham Row", today.minusDays(20), today.plusDays(2)), actor));
        String path = "/cases/" + opened.reference();
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get(path + "/agency-score").status()).isEqualTo(404);
        var asked = hub.submit(
                hub.get(path + "/reviews"),
                path + "/scorers",
                Map.of("agency", at.organisation("Housing").toString()));
        assertThat(asked.body()).contains("Agencies that were asked to score", "Not answered yet", "Agree the score");
        // The hub alone does not pass over those whom it asked.
        var alone = hub.submit(hub.get(path + "/score"), path + "/score", everything(today, 1));
        assertThat(alone.body()).contains("HUB-08-D");

        assertThat(housing.get("/").body()).contains(path + "/agency-score", "<strong>Score</strong>");
        var own = housing.get(path + "/agency-score");
        assertThat(own.body()).contains("Score for Housing");
        housing.submit(own, path + "/agency-score", Map.of("q-frequency", "weekly"));
        assertThat(housing.get("/").body()).doesNotContain("<strong>Score</strong>");
        assertThat(new Visitor(port)
                        .signIn(at.world, "Health Officer")
                        .get(path + "/agency-score")
                        .status())
                .isEqualTo(404);
        String sheet = TestDatabase.owner()
                .sql("select id from score_sheet where record_id = :id")
                .param("id", opened.id())
                .query(String.class)
                .single();
        assertThat(housing.get(path + "/scores/" + sheet).status())
                .as("an agency reads others' answers once they are agreed")
                .isEqualTo(404);
        assertThat(housing.get(path + "/agreed-score").status()).isEqualTo(403);

        var agree = hub.get(path + "/agreed-score");
        assertThat(agree.body()).contains("About once a week (3)");
        var bare = hub.submit(agree, path + "/agreed-score", Map.of("q-frequency", "weekly"));
        assertThat(bare.status()).isEqualTo(400);
        var agreed = hub.submit(bare, path + "/agreed-score", everything(today, 0));
        assertThat(agreed.status()).isEqualTo(200);
        assertThat(agreed.body()).contains("They sat together").doesNotContain("Agencies that were asked to score");
        assertThat(housing.get(path + "/scores/" + sheet).status()).isEqualTo(200);
        assertThat(hub.submit(agree, path + "/agreed-score", everything(today, 0))
                        .status())
                .isIn(404, 409);
    }

    private static Map<String, String> everything(LocalDate today, int level) {
        var words = new LinkedHashMap<String, String>();
        for (Matrix matrix : TestPacks.read("york-and-north-yorkshire").matrices())
            if (matrix.code().equals("common-hub-matrix"))
                for (Matrix.Factor factor : matrix.factors()) {
                    words.put("q-" + factor.code(), factor.levels().get(level).code());
                    words.put("q-" + factor.code() + "-reason", "as they know it");
                }
        words.put("words", "They sat together");
        date(words, "held", today);
        date(words, "next", today.plusDays(14));
        return words;
    }

    private static void date(Map<String, String> words, String name, LocalDate day) {
        words.put(name + "-day", String.valueOf(day.getDayOfMonth()));
        words.put(name + "-month", String.valueOf(day.getMonthValue()));
        words.put(name + "-year", String.valueOf(day.getYear()));
    }
}
