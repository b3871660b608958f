package uk.saferhub.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class ComplaintsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Complaints complaints;

    @Autowired
    StreetWork street;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    UUID realm;

    @BeforeEach
    void enforcement() {
        world = worlds.make();
        officer = world.person(
                "Enforcement officer",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT);
        realm = world.realm("enforcement");
    }

    @Test
    void MTG_11_teams_of_joint_days_are_published_one_row_each_and_told_apart() {
        act(LocalDate.of(2019, 6, 15), "NET", "Police");
        act(LocalDate.of(2019, 7, 20), "Police", "Rangers");
        assertThat(published("select distinct team from published_joint_actions where operation = 'erase' order by 1"))
                .containsExactly(Map.of("team", "NET"), Map.of("team", "Police"), Map.of("team", "Rangers"));
        assertThat(published("select count(distinct id) as days from published_joint_actions"))
                .containsExactly(Map.of("days", 2L));
    }

    @Test
    void ASB_02_patrols_are_published_with_their_cause() {
        world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> street.patrol(
                        actor,
                        realm,
                        new Patrol(
                                LocalDate.of(2022, 6, 4),
                                null,
                                "Rangers",
                                2,
                                Patrol.Cause.PROACTIVE,
                                "High Street",
                                null)));
        assertThat(published("select team, officers, cause from published_patrols"))
                .containsExactly(Map.of("team", "Rangers", "officers", 2, "cause", "proactive"));
    }

    @Test
    void ASB_01_a_complaint_is_recorded_by_form_read_back_and_withdrawn() {
        var visitor = new Visitor(port).signIn(world, "Enforcement officer");
        var form = visitor.get("/complaints/received/new");
        var wrong = visitor.submit(form, "/complaints/received/new", Map.of("kind", "alcohol_related"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is a problem", "Enter place", "value=\"alcohol_related\"");
        var ahead = visitor.submit(wrong, "/complaints/received/new", words("2099"));
        assertThat(ahead.status()).isEqualTo(409);
        assertThat(ahead.body()).contains("ASB-01-A");
        var saved = visitor.submit(visitor.get("/complaints/received/new"), "/complaints/received/new", words("2019"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("City Centre", "7 July 2019", "Recorded", "Resident");
        String reference = saved.path().substring(saved.path().lastIndexOf('/') + 1);
        assertThat(visitor.get("/complaints/received?from=2019-07-01&to=2019-07-31")
                        .body())
                .contains(reference);
        assertThat(published("select kind, source, place, received_on::text from published_complaints"))
                .containsExactly(Map.of(
                        "kind",
                        "alcohol_related",
                        "source",
                        "resident",
                        "place",
                        "City Centre",
                        "received_on",
                        "2019-07-07"));
        var list = visitor.submit(saved, saved.path() + "/withdrawal", Map.of("reason", "Entered twice"));
        assertThat(list.body()).doesNotContain(reference);
        assertThat(published("select 1 from published_complaints")).isEmpty();
        assertThat(visitor.get(saved.path()).status()).isEqualTo(404);
    }

    @Test
    void a_form_submitted_twice_records_one_complaint() {
        var visitor = new Visitor(port).signIn(world, "Enforcement officer");
        var form = visitor.get("/complaints/received/new");
        var first = visitor.submit(form, "/complaints/received/new", words("2019"));
        var second = visitor.submit(form, "/complaints/received/new", words("2019"));
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(published("select count(*) as entered from published_complaints"))
                .containsExactly(Map.of("entered", 1L));
    }

    @Test
    void who_may_not_read_complaints_gets_403_and_an_unknown_register_404() {
        world.person("Councillor", "council", "governance", Reach.OWN_AGENCY, READ_HOME);
        var councillor = new Visitor(port).signIn(world, "Councillor");
        assertThat(councillor.get("/complaints/received").status()).isEqualTo(403);
        var visitor = new Visitor(port).signIn(world, "Enforcement officer");
        assertThat(visitor.get("/complaints/elsewhere").status()).isEqualTo(404);
        assertThat(visitor.get("/street/joint-actions").status()).isEqualTo(200);
        assertThat(visitor.get("/street/joint-actions/new").body()).contains("Teams that took part");
        assertThat(visitor.get("/street/patrols/new").status()).isEqualTo(200);
    }

    private void act(LocalDate day, String... teams) {
        world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> street.act(
                        actor, realm, new JointAction(day, "erase", "City Centre", List.of(teams), null, null)));
    }

    private static Map<String, String> words(String year) {
        return Map.of(
                "receivedOn-day",
                "7",
                "receivedOn-month",
                "July",
                "receivedOn-year",
                year,
                "kind",
                "alcohol_related",
                "source",
                "RESIDENT",
                "place",
                "City Centre");
    }

    private List<Map<String, Object>> published(String sql) {
        return world.as(
                officer, READ_COMPLAINT, actor -> client.sql(sql).query().listOfRows());
    }
}
