package uk.saferhub.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class AnalystPagesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    AnalystWork work;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    @Test
    void ANL_07_ANL_11_and_ANL_13_have_lists_and_forms_for_those_who_read_and_record_them() {
        World world = worlds.make();
        UUID analyst = world.person(
                "Analyst", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_STRATEGY, RECORD_ANALYSIS);
        world.person("Board member", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_STRATEGY);
        UUID realm = world.realm("governance");
        LocalDate today = world.as(analyst, RECORD_ANALYSIS, Actor::today);
        ask(world, analyst, realm, AnalystRequest.State.ASKED, today.minusDays(2), null);
        note(world, analyst, realm, EmergingIssue.State.NOTED, today.minusDays(3));
        var recorder = new Visitor(port).signIn(world, "Analyst");
        var reader = new Visitor(port).signIn(world, "Board member");
        for (String list : List.of("/analyst/issues", "/analyst/requests", "/analyst/profiles")) {
            assertThat(recorder.get(list + "/new").status()).as(list).isEqualTo(200);
            assertThat(reader.get(list).status()).as(list).isEqualTo(200);
            assertThat(reader.get(list + "/new").status()).as(list).isEqualTo(403);
        }
        assertThat(recorder.get("/").body())
                .as("the queue on the home page")
                .contains("Map of bicycle theft")
                .contains("/analyst/requests/AR-");
        assertThat(reader.get("/").body()).doesNotContain("Map of bicycle theft");

        ask(world, analyst, realm, AnalystRequest.State.DELIVERED, today, "With the board's papers.");
        note(world, analyst, realm, EmergingIssue.State.WATCHED, today);
        assertThat(recorder.get("/").body()).as("answered").doesNotContain("Map of bicycle theft");
        assertThat(states(world, analyst)).as("the newest state of each").containsExactly("WATCHED");
        UUID stranger = worlds.make().person("Analyst", "council", "governance", Reach.WHOLE_REALM, READ_STRATEGY);
        assertThat(states(world, stranger)).as("another partnership").isEmpty();
    }

    private List<String> states(World world, UUID who) {
        return world.as(
                who,
                READ_STRATEGY,
                actor -> client.sql(
                                "select state from emerging_issue_label where code = 'bikes' and title = 'Bicycle theft'")
                        .query(String.class)
                        .list());
    }

    private void ask(
            World world, UUID who, UUID realm, AnalystRequest.State state, LocalDate since, @Nullable String answer) {
        var request = new AnalystRequest(
                "bike-map",
                "Map of bicycle theft",
                AnalystRequest.Product.MAP,
                "council",
                since.minusDays(5),
                "To place two racks",
                since.plusDays(3),
                AnalystRequest.Handling.OFFICIAL,
                state,
                since,
                answer);
        world.as(who, RECORD_ANALYSIS, actor -> work.ask(actor, realm, request));
    }

    private void note(World world, UUID who, UUID realm, EmergingIssue.State state, LocalDate since) {
        var issue = new EmergingIssue(
                "bikes",
                "Bicycle theft",
                state,
                since,
                since.minusDays(30),
                List.of("Neighbourhood police"),
                List.of("Centre"),
                null,
                null);
        world.as(who, RECORD_ANALYSIS, actor -> work.note(actor, realm, issue));
    }
}
