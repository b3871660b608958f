package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** The hub's own housekeeping: lead officers given in bulk, visits that belong to a case, joint days planned and held. */
@SaferHubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HubWorkTest {

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
    UUID second;
    Visitor hub;
    Visitor street;
    Visitor housing;

    @BeforeAll
    void aHubOfTwoAndAnAgency() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        second = at.world.person("Second Officer", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, WORK_CASE);
        at.world.person(
                "Street Worker",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                READ_COMPLAINT,
                RECORD_COMPLAINT);
        hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        street = new Visitor(port).signIn(at.world, "Street Worker");
        housing = new Visitor(port).signIn(at.world, "Housing Officer");
    }

    @Test
    void WRK_08_leadOfficersAreGivenInBulkAllOrNoneByThoseWhoMay() {
        String one = open("First Row");
        String two = open("Second Row");
        var list = hub.get("/cases?page=1");
        assertThat(list.body()).contains("Lead officer of those that are ticked", "Second Officer");
        assertThat(housing.get("/cases?page=1").body()).contains(one).doesNotContain("that are ticked");
        lead(hub, list, second.toString(), one, two);
        assertThat(hub.get("/cases?page=1").body().split(", Second Officer", -1))
                .hasSize(3);
        assertThat(hub.get("/cases/" + one + "/timeline").body()).contains("Lead officer: Second Officer");
        assertThat(TestDatabase.owner()
                        .sql("""
                                select count(*) from calling c join record_access r on r.record_id = c.about_id
                                where c.account_id = :led and c.why = 'LEAD' and r.reference in (:one, :two)""")
                        .param("led", second)
                        .param("one", one)
                        .param("two", two)
                        .query(Integer.class)
                        .single())
                .as("told of each (WRK-03)")
                .isEqualTo(2);
        // One that another agency leads refuses, and nothing is changed.
        String theirs = open("Third Row");
        TestDatabase.owner()
                .sql("update hub_case set lead_organisation_id = :housing where reference = :theirs")
                .param("housing", at.organisation("Housing"))
                .param("theirs", theirs)
                .update();
        var refused = lead(hub, hub.get("/cases?page=1"), "nobody", one, theirs);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("WRK-08-A", "Third Row", "Give the other one");
        assertThat(hub.get("/cases/" + one).body()).contains("Second Officer");
        // A stranger's account is nobody's here; an agency has no such route.
        assertThat(lead(hub, hub.get("/cases?page=1"), UUID.randomUUID().toString(), one)
                        .body())
                .contains("WRK-08-C");
        assertThat(lead(housing, housing.get("/cases?page=1"), at.housing.toString(), one)
                        .status())
                .isEqualTo(403);
        lead(hub, hub.get("/cases?page=1"), "nobody", one);
        assertThat(hub.get("/cases/" + one).body()).doesNotContain(", Second Officer</li>");
    }

    @Test
    void WRK_08_D_aListReadBeforeAColleaguesChangeGivesNothingAndKeepsItsTicks() {
        String one = open("Fourth Row");
        String two = open("Fifth Row");
        var old = hub.get("/cases?page=1");
        lead(hub, hub.get("/cases?page=1"), second.toString(), one);
        var stale = lead(hub, old, at.hub.toString(), one, two);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("WRK-08-D", "Fourth Row", "Give the other one", tick(old, two));
        assertThat(hub.get("/cases/" + one).body()).contains("Second Officer");
        // Nobody chosen, or nothing ticked: the list again, as it was sent.
        var nobody = lead(hub, hub.get("/cases?page=1"), "", two);
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body()).contains("Choose a lead officer", "value=\"" + tick(nobody, two) + "\" checked");
        lead(hub, hub.get("/cases?page=1"), "nobody", one);
        var nothing = lead(hub, hub.get("/cases?page=1"), second.toString());
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("Tick at least one case", "value=\"" + second + "\" selected");
    }

    @Test
    void HUB_17_B_aVisitBelongsToACaseThatItsRecorderMaySeeAndShowsThere() {
        String reference = open("Visited Row");
        assertThat(street.get("/cases/" + reference + "/outcomes").body())
                .contains("/street/visits/new?caseReference=" + reference);
        var form = street.get("/street/visits/new?caseReference=" + reference);
        assertThat(form.body()).contains("value=\"" + reference + "\"");
        var words = visit("C-0000000");
        assertThat(street.submit(form, "/street/visits/new", words).body()).contains("HUB-17-B");
        words.put("caseReference", reference);
        var entered = street.submit(street.get("/street/visits/new"), "/street/visits/new", words);
        assertThat(entered.path()).startsWith("/street/visits/RV-");
        // Whoever reads street work reads of the visit, and not for which case it was made.
        assertThat(street.get(entered.path()).body())
                .contains("They feel safer")
                .doesNotContain(reference);
        // An agency of the case reads of it and cannot open it; whoever reads street work can.
        var seen = housing.get("/cases/" + reference + "/outcomes");
        assertThat(seen.body())
                .contains("Visits to reassure the neighbourhood", "Dines Green", "They feel safer")
                .doesNotContain(entered.path());
        assertThat(street.get("/cases/" + reference + "/outcomes").body()).contains(entered.path());
        assertThat(housing.get("/cases/" + reference + "/timeline").body())
                .contains("Neighbourhood visited to reassure it");
        assertThat(hub.get("/case-hubs").body()).contains("Visit to reassure the neighbourhood");
        street.submit(street.get(entered.path()), entered.path() + "/withdrawal", Map.of("reason", "Of another case"));
        assertThat(housing.get("/cases/" + reference + "/outcomes").body()).doesNotContain("Dines Green");
        assertThat(housing.get("/cases/" + reference + "/timeline").body()).contains("Visit withdrawn");
    }

    @Test
    void ASB_08_B_mediationBelongsToACaseThatItsRecorderMaySeeAndShowsThere() {
        String reference = open("Mediated Row");
        var words = day("referredOn", today);
        words.putAll(Map.of("provider", "Peaceful Neighbours", "parties", "2", "place", "The stairs"));
        words.put("caseReference", "C-0000000");
        String form = "/complaints/mediations/new";
        assertThat(street.submit(street.get(form), form, words).body()).contains("ASB-08-B");
        words.put("caseReference", reference);
        var entered = street.submit(street.get(form), form, words);
        assertThat(entered.path()).startsWith("/complaints/mediations/MD-");
        assertThat(housing.get("/cases/" + reference + "/outcomes").body())
                .contains("Peaceful Neighbours", "Not known yet")
                .doesNotContain(entered.path());
        assertThat(housing.get("/cases/" + reference + "/timeline").body()).contains("Referred to mediation");
    }

    @Test
    void MTG_11_aJointDayIsPlannedAskedForAndHeld() {
        var plan = day("agreedOn", today);
        plan.putAll(day("plannedFor", today));
        plan.putAll(Map.of(
                "way",
                "VISIT",
                "places",
                "The riverside\nThe station",
                "agencies",
                "Police\nCouncil",
                "lead",
                "Police"));
        plan.put("briefing", "Meet at six; powers to disperse are not in force");
        var entered = street.submit(street.get("/street/joint-plans/new"), "/street/joint-plans/new", plan);
        assertThat(entered.path()).as(entered.body()).startsWith("/street/joint-plans/JP-");
        String reference = entered.path().substring(entered.path().lastIndexOf('/') + 1);
        assertThat(street.get("/").body()).contains("<strong>Report on</strong>", "Joint visit " + reference);
        assertThat(street.get("/street/totals").body()).contains("of which nothing is entered yet");
        var operation = day("begunOn", today);
        operation.putAll(Map.of("name", "Erase", "code", "erase", "aims", "Quiet", "places", "The riverside"));
        operation.putAll(Map.of("leadGroup", "city-centre-hotspot", "success", "Few complaints"));
        var begun = street.submit(street.get("/street/operations/new"), "/street/operations/new", operation);
        assertThat(begun.path()).as(begun.body()).startsWith("/street/operations/OP-");
        var held = day("heldOn", today);
        held.putAll(
                Map.of("operation", "erase", "place", "The riverside", "teams", "Police\nCouncil", "results", "Quiet"));
        held.put("planned", reference);
        var done = street.submit(street.get("/street/joint-actions/new"), "/street/joint-actions/new", held);
        assertThat(done.path()).as(done.body()).startsWith("/street/joint-actions/JA-");
        assertThat(street.get(entered.path()).body()).contains("The riverside", done.path());
        assertThat(street.get("/").body()).doesNotContain(reference);
        assertThat(street.get("/street/totals").body()).contains("planned and held");
        assertThat(street.get("/street/operations").status()).isEqualTo(200);
    }

    private Visitor.Page lead(Visitor visitor, Visitor.Page list, String person, String... chosen) {
        var words = new ArrayList<Map.Entry<String, String>>(hidden(list));
        words.add(Map.entry("filter", ""));
        words.add(Map.entry("person", person));
        for (String one : chosen) words.add(Map.entry("case", tick(list, one)));
        return visitor.post("/cases/leads", words);
    }

    /** The box of a case as the list has it; without one the reference alone, as somebody may type it. */
    private static String tick(Visitor.Page list, String reference) {
        var box = java.util.regex.Pattern.compile("value=\"(" + reference + "_\\d+)\"")
                .matcher(list.body());
        return box.find() ? box.group(1) : reference;
    }

    private static List<Map.Entry<String, String>> hidden(Visitor.Page page) {
        var found = new ArrayList<Map.Entry<String, String>>();
        var token = java.util.regex.Pattern.compile("name=\"(_csrf|_once|_page)\" value=\"([^\"]*)\"")
                .matcher(page.body().substring(page.body().indexOf("<main")));
        var names = new java.util.HashSet<String>();
        while (token.find()) if (names.add(token.group(1))) found.add(Map.entry(token.group(1), token.group(2)));
        return found;
    }

    private Map<String, String> visit(String reference) {
        var words = day("visitedOn", today);
        words.putAll(Map.of("neighbourhood", "Dines Green", "agencies", "Police\nHousing", "households", "12"));
        words.putAll(Map.of("results", "They feel safer", "caseReference", reference));
        return words;
    }

    private String open(String title) {
        return at.as(at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt(title, today, today.plusDays(20)), actor))
                .reference();
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }
}
