package uk.saferhub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.people.Described;
import uk.saferhub.people.KeptSafe;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.Restrictions;
import uk.saferhub.people.SafeInLists;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** Another agency's system, with the key that an administrator gave it on the page. */
@SaferHubTest
class ApiTest {

    private static final String REFERRAL = """
            {"hub": "york-hub", "subject": {"kind": "PERSON", "title": "Cuckooing in a flat", "concern": ["cuckooing"]},
             "people": [{"given": "Quentin", "family": "Apitest", "born": "1984-03-27", "role": "subject"}],
             "place": {"line": "1 Example Street", "postcode": "YO1 9WT"}, "worry": {"worry": "Strangers come at night"},
             "tried": {"tried": "Two visits"}, "risk": {"to": ["THEMSELVES"], "risk": "He is afraid"},
             "want": {"want": "A joint visit"}, "basis": {"basis": "crime_and_disorder", "told": "NO"}}""";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    ObjectMapper json;

    @Autowired
    People people;

    @Autowired
    Restrictions restrictions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private CaseWorld at;
    private Visitor admin;
    private String housing;
    private String health;

    @BeforeEach
    void twoSystems() {
        at = new CaseWorld(worlds, packs);
        at.world.person(
                "Role of systems",
                "Housing",
                "hub",
                Reach.OWN_AGENCY,
                READ_CASE,
                WORK_CASE,
                READ_ACTION,
                WORK_ACTION,
                MAKE_REFERRAL,
                READ_REFERRAL,
                RECORD_COMPLAINT,
                READ_COMPLAINT);
        at.world.person("Admin", "Hub", "governance", Reach.WHOLE_REALM, MANAGE_ACCOUNTS);
        admin = new Visitor(port).signIn(at.world, "Admin");
        housing = key("Housing system", "Housing");
        health = key("Health system", "Health");
    }

    /** As the administrator makes one on the page, which shows it once. */
    private String key(String name, String organisation) {
        String role = TestDatabase.owner()
                .sql("""
                    select p.code || ':' || ro.code from access_grant g join account a on a.id = g.account_id
                    join role ro on ro.id = g.role_id join partnership p on p.id = ro.partnership_id where a.email = :email""")
                .param("email", at.world.email("Role of systems"))
                .query(String.class)
                .single();
        var words = new HashMap<>(Map.of(
                "name",
                name,
                "organisation",
                at.world.code() + "-" + organisation,
                "role",
                role,
                "area",
                at.world.code() + "-area"));
        day(words, "from", LocalDate.now());
        day(words, "until", LocalDate.now().plusDays(900));
        Visitor.Page wrong = admin.submit(admin.get("/accounts/systems"), "/accounts/systems", words);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("a year at the most");
        day(words, "until", LocalDate.now().plusDays(30));
        Visitor.Page made = admin.submit(admin.get("/accounts/systems"), "/accounts/systems", words);
        Matcher key = Pattern.compile("sh_[\\w-]{43}").matcher(made.body());
        assertThat(key.find()).as(made.body()).isTrue();
        assertThat(admin.get("/accounts/systems").body()).contains(name).doesNotContain(key.group());
        return key.group();
    }

    private static void day(Map<String, String> words, String name, LocalDate day) {
        words.put(name + "-day", "" + day.getDayOfMonth());
        words.put(name + "-month", "" + day.getMonthValue());
        words.put(name + "-year", "" + day.getYear());
    }

    @Test
    void aSystemRefersOnceHoweverOftenItSendsAndFollowsWhatBecomesOfIt() {
        JsonNode made = send(housing, "/api/v1/referrals", "first", REFERRAL, 201);
        JsonNode again = send(housing, "/api/v1/referrals", "first", REFERRAL, 201);
        assertThat(again).isEqualTo(made);
        send(housing, "/api/v1/referrals", "first", REFERRAL.replace("Two visits", "Three"), 422);
        String reference = made.path("reference").asString();

        JsonNode listed = get(housing, "/api/v1/referrals", 200);
        assertThat(listed.path("items").size()).isEqualTo(1);
        assertThat(listed.path("items").get(0).path("status").asString()).isEqualTo("received");
        assertThat(get(housing, "/api/v1/referrals/" + reference, 200)
                        .path("hub")
                        .asString())
                .isNotEmpty();
        assertThat(new Visitor(port)
                        .signIn(at.world, "Hub Coordinator")
                        .get("/referrals/" + reference)
                        .body())
                .contains("Quentin Apitest", "Strangers come at night");

        // Health's system gets the bytes of what is not there.
        assertThat(text(health, "/api/v1/referrals/" + reference, 404))
                .isEqualTo(text(health, "/api/v1/referrals/R-0000000", 404));
        assertThat(get(health, "/api/v1/referrals", 200).path("items").size()).isZero();
    }

    @Test
    void wrongWordsAreNamedAllAtOnceAndNothingIsDone() {
        String wrong = REFERRAL.replace("\"cuckooing\"", "\"nosuch\"")
                .replace("1984-03-27", "1984-13-41")
                .replace("A joint visit", "");
        JsonNode problem = send(housing, "/api/v1/referrals", "wrong", wrong, 400);
        assertThat(problem.path("errors").propertyNames())
                .containsExactlyInAnyOrder("subject.concern", "people[0].born", "want.want");
        assertThat(send(housing, "/api/v1/referrals", "typo", REFERRAL.replace("\"want\": {", "\"wants\": {"), 400)
                        .path("errors")
                        .propertyNames())
                .contains("wants");
        assertThat(send(housing, "/api/v1/referrals", "cut", REFERRAL.substring(5), 400)
                        .path("type")
                        .asString())
                .isEqualTo("urn:saferhub:not-json");
        assertThat(get(housing, "/api/v1/referrals", 200).path("items").size()).isZero();
        // A refused request is not remembered: sent again in order, it is done.
        send(housing, "/api/v1/referrals", "wrong", REFERRAL, 201);
    }

    @Test
    void itAnswersInACaseOfItsBodyAndInNoOther() {
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        OpenedCase opened = at.as(
                at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("14 Aldwark Court", today, today), actor));
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.giveAction(
                        opened.reference(),
                        at.organisation("Housing"),
                        null,
                        "Visit the tenant",
                        Approach.SUPPORT,
                        today,
                        today.plusDays(5),
                        actor));
        String path = "/api/v1/cases/" + opened.reference();
        assertThat(get(housing, path, 200).path("title").asString()).isEqualTo("14 Aldwark Court");
        String answer = "{\"words\": \"Rent is in arrears since May\", \"visibility\": \"ALL\", \"on\": \"%s\"}"
                .formatted(today);
        send(housing, path + "/contributions", "c1", answer, 201);
        send(housing, path + "/contributions", "c1", answer, 201);
        String page = new Visitor(port)
                .signIn(at.world, "Hub Coordinator")
                .get("/cases/" + opened.reference() + "/contributions")
                .body();
        assertThat(page.split("Rent is in arrears since May", -1)).hasSize(2);

        JsonNode action = get(housing, "/api/v1/actions", 200).path("items").get(0);
        String done =
                "{\"answer\": \"done\", \"words\": \"Visited, photographs taken\", \"on\": \"%s\"}".formatted(today);
        send(housing, "/api/v1/actions/" + action.path("reference").asString() + "/answers", "a1", done, 201);
        assertThat(get(housing, "/api/v1/actions", 200)
                        .path("items")
                        .get(0)
                        .path("status")
                        .asString())
                .isEqualTo("done");

        assertThat(text(health, path, 404)).isEqualTo(text(health, "/api/v1/cases/C-0000000", 404));
        send(health, path + "/contributions", "c2", answer, 404);
        send(health, "/api/v1/actions/" + action.path("reference").asString() + "/answers", "a2", done, 404);
        String future = answer.replace(today.toString(), today.plusDays(3).toString());
        assertThat(send(housing, path + "/contributions", "c3", future, 409)
                        .path("rule")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void IDX_05_aSystemIsNotSentAnAddressThatMustNotBeFound() {
        KeptSafe.in(at.world, people, "marac", "14 Aldwark Court, Selby", "YO89 8QX");
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        OpenedCase safe =
                at.as(at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("14 Aldwark Ct", today, today), actor));
        OpenedCase other = at.as(
                at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("15 Aldwark Court", today, today), actor));
        JsonNode items = get(housing, "/api/v1/cases", 200).path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(1).path("reference").asString()).isEqualTo(safe.reference());
        assertThat(items.get(1).path("title").asString()).isEqualTo(SafeInLists.HELD);
        assertThat(items.get(0).path("title").asString()).isEqualTo("15 Aldwark Court");
        assertThat(get(housing, "/api/v1/cases/" + safe.reference(), 200).toString())
                .contains(SafeInLists.HELD, safe.reference())
                .doesNotContain("Aldwark");
        assertThat(get(housing, "/api/v1/cases/" + other.reference(), 200)
                        .path("title")
                        .asString())
                .isEqualTo("15 Aldwark Court");
    }

    @Test
    void PRV_03_aSystemIsToldThatACaseIsRestrictedAndNothingElseOfIt() {
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        var her = at.world.as(
                at.hub,
                MANAGE_CASE,
                List.of(READ_PERSON),
                actor -> people.add(
                        Described.of(new Name("Odile", "Kept"), List.of(LocalDate.of(1980, 3, 4))),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor));
        OpenedCase opened = at.as(
                at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("14 Aldwark Court", today, today), actor));
        TestDatabase.owner()
                .sql("""
                        insert into case_party (id, realm_id, case_id, person_id, role, held_from, organisation_id, account_id, known_at)
                        select gen_random_uuid(), c.realm_id, c.id, :her, 'affected', :today, c.lead_organisation_id, c.changed_by, c.known_at
                        from hub_case c where c.id = :case
                        """)
                .param("her", her.id())
                .param("today", today)
                .param("case", opened.id())
                .update();
        String path = "/api/v1/cases/" + opened.reference();
        assertThat(get(housing, path, 200).path("title").asString()).isEqualTo("14 Aldwark Court");
        at.as(at.hub, MANAGE_CASE, actor -> {
            restrictions.restrict(her.id(), at.world.realm("hub"), "RQ-0000000", "It is contested", actor);
            return true;
        });
        JsonNode kept = get(housing, path, 200);
        assertThat(kept.path("restricted").asBoolean()).isTrue();
        assertThat(kept.size()).as("the reference, and that").isEqualTo(2);
        assertThat(text(housing, "/api/v1/cases", 200))
                .contains(opened.reference())
                .doesNotContain("Aldwark");
    }

    @Test
    void aComplaintComesInAsOnThePage() {
        String complaint = """
                {"receivedOn": "%s", "source": "RESIDENT", "kind": "noise", "place": "Quillgate", "impact": "Nobody sleeps"}""".formatted(LocalDate.now());
        JsonNode answer =
                send(housing, "/api/v1/complaints", "k1", complaint.replace("\"noise\"", "\"nosuchkind\""), 409);
        assertThat(answer.path("title").asString()).isNotEmpty();
        assertThat(send(housing, "/api/v1/complaints", "k2", complaint, 201)
                        .path("reference")
                        .asString())
                .startsWith("CM-");
    }

    @Test
    void aKeyOpensNoPageAndASessionNoInterface() throws Exception {
        assertThat(new Visitor(port)
                        .signIn(at.world, "Housing Officer")
                        .get("/api/v1/cases")
                        .status())
                .isEqualTo(401);
        assertThat(new Visitor(port)
                        .signIn(at.world, "Health Officer")
                        .get("/%61pi/v1/cases")
                        .status())
                .as("spelled in another way")
                .isIn(400, 401);
        assertThat(text(null, "/api/v1/cases", 401)).contains("Authorization: Bearer");
        assertThat(text("sh_" + "A".repeat(43), "/api/v1/cases", 401)).isNotEmpty();
        HttpResponse<String> page =
                client.send(request(housing, "/cases").GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Location").orElse("")).contains("/sign-in");
        Visitor.Page systems = admin.get("/accounts/systems");
        Matcher end =
                Pattern.compile("action=\"(/accounts/systems/[^\"]+/end)\"").matcher(systems.body());
        while (end.find()) admin.submit(admin.get("/accounts/systems"), end.group(1), Map.of());
        text(housing, "/api/v1/cases", 401);
        text(health, "/api/v1/cases", 401);
    }

    @Test
    void theDescriptionEqualsTheRoutes() throws IOException {
        var described = new TreeSet<String>();
        JsonNode paths = json.readTree(text(null, "/api/v1/openapi.json", 200)).path("paths");
        paths.propertyNames()
                .forEach(path -> paths.path(path)
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase() + " " + path)));
        var running = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach((info, route) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> running.add(method + " " + path))));
        assertThat(described).isEqualTo(running).hasSizeGreaterThan(9);
    }

    @Test
    void aKeyThatAsksTooOftenIsToldWhenToAskAgainAndNoOtherIs() throws Exception {
        String log =
                "select count(*)::int from log_entry l join system_key k on k.account_id = l.actor_id where k.hash = :hash";
        get(housing, "/api/v1/cases", 200);
        TestDatabase.owner()
                .sql("update system_key set paced_until = :later where hash = :hash")
                .param("later", java.sql.Timestamp.from(java.time.Instant.now().plusSeconds(600)))
                .param("hash", hash(housing))
                .update();
        int before = TestDatabase.superuser()
                .sql(log)
                .param("hash", hash(housing))
                .query(Integer.class)
                .single();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> slowed =
                    client.send(request(housing, "/api/v1/cases").GET().build(), HttpResponse.BodyHandlers.ofString());
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            slowed.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(500, 600);
            assertThat(slowed.body()).contains("urn:saferhub:too-often");
        }
        // Once a minute: whoever asks too often must not fill the log either.
        assertThat(TestDatabase.superuser()
                        .sql(log)
                        .param("hash", hash(housing))
                        .query(Integer.class)
                        .single())
                .isEqualTo(before + 1);
        get(health, "/api/v1/cases", 200);
        JsonNode paths = json.readTree(text(null, "/api/v1/openapi.json", 200)).path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertThat(
                                        operation.getValue().path("responses").has("429"))
                                .as(path.getKey())
                                .isNotEqualTo(operation.getValue().has("security"))));
    }

    private static String hash(String key) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode send(String key, String path, String once, String body, int status) {
        return json.readTree(text(
                request(key, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", once)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)),
                status));
    }

    private JsonNode get(String key, String path, int status) {
        return json.readTree(text(key, path, status));
    }

    private String text(String key, String path, int status) {
        return text(request(key, path).GET(), status);
    }

    private String text(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(status < 400 ? "application/json" : "application/problem+json");
            return answer.body();
        } catch (IOException | InterruptedException cut) {
            throw new AssertionError(cut);
        }
    }

    private HttpRequest.Builder request(String key, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }
}
