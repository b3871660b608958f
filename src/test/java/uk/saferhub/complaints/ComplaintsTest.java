package uk.saferhub.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
class ComplaintsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Complaints complaints;

    @Autowired
    StreetWork street;

    @Autowired
    Operations operations;

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
        begin("erase");
        act(LocalDate.of(2019, 6, 15), "NET", "Police");
        act(LocalDate.of(2019, 7, 20), "Police", "Rangers");
        assertThat(published("select distinct team from published_joint_actions where operation = 'erase' order by 1"))
                .containsExactly(Map.of("team", "NET"), Map.of("team", "Police"), Map.of("team", "Rangers"));
        assertThat(published("select count(distinct id) as days from published_joint_actions"))
                .containsExactly(Map.of("days", 2L));
    }

    @Test
    void ASB_05_an_operation_is_begun_counted_under_changed_and_ended() {
        var visitor = new Visitor(port).signIn(world, "Enforcement officer");
        world.person("Constable", "police", "enforcement", Reach.OWN_AGENCY, READ_HOME, READ_COMPLAINT);
        String path = "/street/operations/new";
        var words = operation("spring-walks");
        words.put("untilOn-year", "2018");
        assertThat(visitor.submit(visitor.get(path), path, words).body()).contains("ASB-05-B");
        var begun = visitor.submit(visitor.get(path), path, operation("spring-walks"));
        assertThat(begun.path()).as(begun.body()).startsWith("/street/operations/OP-");
        assertThat(begun.body())
                .contains("Its last day has passed", "Police", "Begun on record", "Nothing that you may see");
        assertThat(visitor.submit(visitor.get(path), path, operation("spring-walks"))
                        .body())
                .contains("ASB-05-D");
        String reference = begun.path().substring(begun.path().lastIndexOf('/') + 1);
        assertThat(visitor.get("/").body()).contains("Operation " + reference);
        var partner = new Visitor(port).signIn(world, "Constable");
        assertThat(partner.get(begun.path()).body()).contains("Few complaints").doesNotContain("Say what came of it");
        assertThat(visitor.get("/street/patrols/new?operation=spring-walks").body())
                .contains("<option value=\"spring-walks\" selected");
        act("spring-walks", LocalDate.of(2019, 6, 15), "NET", "Police");
        record(actor -> street.patrol(actor, realm, patrol("spring-walks")));
        record(actor -> street.engage(
                actor,
                realm,
                new Engagement(
                        LocalDate.of(2019, 6, 16),
                        "Rangers",
                        "High Street",
                        Engagement.Occasion.PROACTIVE,
                        "adult",
                        7,
                        null,
                        Engagement.Named.UNNAMED,
                        null,
                        "spring-walks")));
        assertThat(visitor.get(begun.path()).body())
                .contains("Joint days of action", "Patrols", "Engagements", "High Street", "as contacts\">7")
                .doesNotContain("Nothing that you may see");
        assertThat(visitor.get("/street/patrols?operation=spring-walks").body()).contains("Spring walks", "PT-");
        changed(visitor, begun.path());
        assertThat(visitor.get("/street/operations").body()).contains("Spring walks", reference);
        assertThat(published("select operation, success, ended_on::text as ended from published_operations"))
                .containsExactly(Map.of("operation", "spring-walks", "success", "met", "ended", "2019-07-31"));
        assertThat(published("select operation from published_patrols"))
                .containsExactly(Map.of("operation", "spring-walks"));
        assertThat(visitor.get("/").body()).doesNotContain(reference);
    }

    /** Whose body takes part and records complaints of its own reads it, and neither changes nor withdraws it. */
    private void aPartnerDoesNotLead(String path, Map<String, String> words) {
        world.person(
                "Sergeant", "police", "enforcement", Reach.OWN_AGENCY, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        var sergeant = new Visitor(port).signIn(world, "Sergeant");
        assertThat(sergeant.get(path).body()).contains("Few complaints").doesNotContain("Change this operation");
        var form = sergeant.get(path + "/change");
        assertThat(sergeant.submit(form, path + "/change", words).body()).contains("ASB-05-G");
        var told = Map.of(
                "cameOn-day",
                "30",
                "cameOn-month",
                "7",
                "cameOn-year",
                "2019",
                "standing",
                "ENDED",
                "success",
                "TOO_EARLY",
                "came",
                "Over");
        assertThat(sergeant.submit(sergeant.get(path + "/results"), path + "/results", told)
                        .body())
                .contains("ASB-05-G");
        assertThat(sergeant.submit(sergeant.get(path + "/results"), path + "/withdrawal", Map.of("reason", "Not ours"))
                        .body())
                .contains("ASB-05-G");
        assertThat(sergeant.get(path).body()).contains("Few complaints");
    }

    /** Changed with a reason, stale in a second tab, told of with evidence, ended; a stranger learns nothing of it. */
    private void changed(Visitor visitor, String path) {
        var form = visitor.get(path + "/change");
        var second = visitor.get(path + "/change");
        var words = operation("spring-walks");
        words.put("partners", "Police\nBritish Transport Police");
        assertThat(visitor.submit(form, path + "/change", words).body()).contains("Say why it is changed");
        words.put("reason", "They asked to join");
        assertThat(visitor.submit(form, path + "/change", words).body())
                .contains("How it was changed", "They asked to join", "Changed: They asked to join");
        String put = visitor.get(path).body().replaceAll("(?s).*/change\\?earlier=([0-9a-f-]+)\".*", "$1");
        var earlier = visitor.get(path + "/change?earlier=" + put);
        assertThat(earlier.body())
                .as("AUD-02: the form holds what stood before, and the rest as it is")
                .contains("Few complaints", operation("spring-walks").get("partners"))
                .doesNotContain("British Transport Police");
        assertThat(visitor.get(path + "/change?earlier=" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        words.put("aims", "Something else");
        assertThat(visitor.submit(second, path + "/change", words).status()).isEqualTo(409);
        aPartnerDoesNotLead(path, words);
        var result = new HashMap<>(Map.of("cameOn-day", "31", "cameOn-month", "7", "cameOn-year", "2019"));
        result.putAll(Map.of("standing", "ENDED", "success", "MET", "came", "The square is quiet"));
        String results = path + "/results";
        assertThat(visitor.submit(visitor.get(results), results, result).body()).contains("ASB-05-F");
        result.putAll(Map.of("evidence", "The log of calls", "agreedBy", "The group"));
        assertThat(visitor.submit(visitor.get(results), results, result).body())
                .contains("It ended on 31 July 2019", "The square is quiet", "The log of calls", "Last day");
        result.put("cameOn-day", "30");
        assertThat(visitor.submit(visitor.get(results), results, result).body()).contains("ASB-05-E");
        world.person(
                "Elsewhere", "housing", "enforcement", Reach.OWN_AGENCY, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        var stranger = new Visitor(port).signIn(world, "Elsewhere");
        for (String one : List.of(path, path + "/change", results))
            assertThat(stranger.get(one).status()).isEqualTo(404);
        assertThat(stranger.get("/street/operations").body()).doesNotContain("Spring walks");
        assertThat(stranger.get("/street/patrols/new").body()).doesNotContain("Spring walks");
    }

    @Test
    void ASB_02_patrols_are_published_with_their_cause() {
        record(actor -> street.patrol(actor, realm, patrol(null)));
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
        act("erase", day, teams);
    }

    private void act(String operation, LocalDate day, String... teams) {
        record(actor ->
                street.act(actor, realm, new JointAction(day, operation, "City Centre", List.of(teams), null, null)));
    }

    private void record(Function<Actor, String> work) {
        world.as(officer, RECORD_COMPLAINT, work);
    }

    private void begin(String code) {
        record(actor -> operations.begin(
                actor,
                realm,
                new NamedOperation(
                        LocalDate.of(2019, 6, 1),
                        "Operation Erase",
                        code,
                        null,
                        "The group",
                        "Less noise",
                        List.of(),
                        List.of("City Centre"),
                        null,
                        "Few complaints",
                        null)));
    }

    private static Patrol patrol(@Nullable String operation) {
        return new Patrol(
                LocalDate.of(2022, 6, 4), null, "Rangers", 2, Patrol.Cause.PROACTIVE, "High Street", null, operation);
    }

    private Map<String, String> operation(String code) {
        var words = new HashMap<>(Map.of("begunOn-day", "1", "begunOn-month", "6", "begunOn-year", "2019"));
        words.putAll(Map.of("untilOn-day", "31", "untilOn-month", "8", "untilOn-year", "2019"));
        words.putAll(Map.of("name", "Spring walks", "code", code, "leadGroup", "The group", "aims", "Less noise"));
        words.putAll(Map.of(
                "partners",
                "Police " + world.code() + "\nRangers",
                "places",
                "City Centre",
                "success",
                "Few complaints"));
        return words;
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
