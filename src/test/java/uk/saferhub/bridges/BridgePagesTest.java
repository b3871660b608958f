package uk.saferhub.bridges;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.Visibility;
import uk.saferhub.people.Described;
import uk.saferhub.people.KeptSafe;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.Restrictions;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A hub's case that is handed to the MARAC of another partnership, over HTTP and without JavaScript. */
@SaferHubTest
class BridgePagesTest {

    private static final Permission[] NEAR = {READ_HOME, READ_CASE, WORK_CASE, DISCLOSE, READ_PANEL};

    @Autowired
    HeldNames names;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    CaseWorld at;
    World joint;
    String near;
    String inSpite = "";
    UUID coordinator;

    @Autowired
    DataSource database;

    @Autowired
    Restrictions restrictions;

    final Map<String, Visitor> signedIn = new HashMap<>();

    @BeforeEach
    void aHubsCaseAndAJointMarac() {
        at = new CaseWorld(worlds, packs);
        joint = worlds.make();
        coordinator = joint.person(
                "Marac Coordinator", "Council", "marac", Reach.WHOLE_REALM, READ_HOME, READ_PANEL, RECORD_PANEL);
        at.world.person("Hub Writer", "Hub", "hub", Reach.WHOLE_REALM, NEAR);
        UUID both = at.world.person("Both Sides", "Hub", "hub", Reach.WHOLE_REALM, NEAR);
        joint.alsoActs(both, "Council", "marac", Reach.WHOLE_REALM, READ_PANEL, RECORD_PANEL);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        joint.sign("marac", List.of(joint.organisation("Council"), at.organisation("Hub")), today);
        near = at.as(
                        at.hub,
                        MANAGE_CASE,
                        actor -> cases.open(at.somethingAt("Shouting at night", today, today.plusDays(20)), actor))
                .reference();
    }

    @Test
    void SHR_15_the_case_stays_a_new_record_is_made_there_and_the_bridge_is_seen_from_both_sides_alone() {
        Visitor writer = as(at.world, "Hub Writer");
        var form = writer.get(path());
        assertThat(form.body()).contains("Hand it to another partnership or panel", "marac", "Shouting at night");
        assertThat(writer.submit(form, path(), Map.of()).body())
                .contains("Choose to whom it goes", "Enter what they need it for", "Enter what they need to know");
        var sent = handOver(writer, "title", "She is afraid of him");
        assertThat(sent.body())
                .contains("It was handed over")
                .doesNotContain("Bridged to")
                // A form's key may hold "B-" too: a reference has seven signs behind it and stands by itself.
                .doesNotContainPattern("\\bB-[0-9A-HJKMNP-TV-Z]{7}\\b");
        String far = far();

        Visitor marac = as(joint, "Marac Coordinator");
        assertThat(marac.get("/").body()).contains("Take or decline", far).doesNotContain("Shouting", near);
        assertThat(marac.get("/bridged").body()).contains(far, "Hub ").doesNotContain("Shouting");
        joint.as(coordinator, READ_PANEL, actor -> {
            var counted = new CountedStatements(database);
            assertThat(new BridgeStore(counted.client(), names).received(actor)).hasSize(1);
            assertThat(counted.count()).as("budget of the list").isEqualTo(1);
            return true;
        });
        var received = marac.get("/bridged/" + far);
        assertThat(received.body())
                .contains("Shouting at night", "She is afraid of him", "To be heard", "Hub Writer")
                .doesNotContain(near, "Bridged to");

        // Whoever reads one side alone learns nothing of the other.
        var hidden = writer.get("/bridged/" + far);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(writer.get("/bridged/B-0000000").body());
        assertThat(writer.get("/bridged").body()).doesNotContain(far);
        for (String page : List.of("", "/timeline", "/sharing"))
            assertThat(writer.get("/cases/" + near + page).body()).doesNotContain(far, "Bridged");
        assertThat(as(at.world, "Both Sides").get(path()).body()).contains("Bridged to", far, "Waits for an answer");
        assertThat(as(at.world, "Both Sides").get("/bridged/" + far).body()).contains("Bridged to", "/cases/" + near);

        var why = marac.submit(received, "/bridged/" + far + "/answer", Map.of("answer", "DECLINED", "words", ""));
        assertThat(why.status()).isEqualTo(400);
        assertThat(marac.submit(received, "/bridged/" + far + "/answer", Map.of("answer", "TAKEN", "words", "Thursday"))
                        .body())
                .contains("Taken", "Thursday");
        var again = marac.submit(
                marac.get("/me/password"), "/bridged/" + far + "/answer", Map.of("answer", "DECLINED", "words", "No"));
        assertThat(again.body()).contains("SHR-15-B");
        assertThat(as(at.world, "Both Sides").get(path()).body()).contains("Taken");
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from hub_case where realm_id = :realm")
                        .param("realm", joint.realm("marac"))
                        .query(Integer.class)
                        .single())
                .as("nothing is counted twice")
                .isZero();
    }

    @Test
    void IDX_05_D_an_address_that_a_sealed_compartment_keeps_crosses_no_bridge() {
        KeptSafe.in(at.world, people, "marac", "9 Ottergarth Yard", "YO7 8XQ");
        Visitor writer = as(at.world, "Hub Writer");
        var stopped = handOver(writer, "title", "She fled to yo7 8xq");
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body()).contains("IDX-05-D").doesNotContain("Sheltered", "refuge");
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from bridged_record where realm_id = :realm")
                        .param("realm", joint.realm("marac"))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(handOver(writer, "title", "She is afraid of him").body()).contains("It was handed over");
    }

    @Test
    void PRV_03_E_use_that_is_restricted_stops_a_bridge_and_leaves_lists_until_it_is_lifted() {
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        var somebody = Described.of(new Name("Ottoline", "Bridgewater"), List.of(LocalDate.of(1980, 3, 4)));
        at.world.person(
                "Hub Clerk",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                READ_PERSON,
                EXPORT_LIST,
                MANAGE_CASE);
        var person = at.world.as(
                at.hub,
                MANAGE_CASE,
                List.of(READ_PERSON),
                actor -> people.add(somebody, at.world.realm("hub"), at.world.area(), actor));
        String hers = at.as(
                        at.hub,
                        MANAGE_CASE,
                        actor -> cases.open(
                                of(at.somethingAt("Knocking", today, today.plusDays(20)), person.id()), actor))
                .reference();
        Visitor clerk = as(at.world, "Hub Clerk");
        assertThat(clerk.get("/cases?file=csv").body()).contains(hers, near);
        at.as(at.hub, MANAGE_CASE, actor -> {
            restrictions.restrict(person.id(), at.world.realm("hub"), "RQ-0000000", "It is contested", actor);
            return true;
        });
        assertThat(clerk.get("/cases?file=csv").body())
                .contains(near, "1 left out, since use of what is held")
                .doesNotContain(hers);
        assertThat(clerk.get("/cases").body()).as("it is still read").contains(hers);
        Visitor writer = as(at.world, "Hub Writer");
        near = hers;
        assertThat(handOver(writer, "", "She is afraid").body()).contains("Enter why it may be handed over");
        inSpite = "She agreed";
        assertThat(handOver(writer, "", "She is afraid").body()).contains("It was handed over");
    }

    private static NewCase of(NewCase like, UUID person) {
        return new NewCase(
                like.realmId(),
                like.areaId(),
                CaseKind.PERSON,
                like.title(),
                like.aim(),
                like.concern(),
                like.hub(),
                like.leadOrganisationId(),
                null,
                like.agencies(),
                like.answerDueOn(),
                List.of(new NewCase.Party(person, "affected")),
                null,
                null,
                like.openedOn(),
                like.nextReviewOn(),
                null,
                null);
    }

    @Test
    void SHR_15_C_a_bridge_is_ended_by_somebody_who_reads_both_sides_and_both_records_stay() {
        handOver(as(at.world, "Hub Writer"), "", "She is afraid of him");
        String far = "/bridged/" + far();
        Visitor marac = as(joint, "Marac Coordinator");
        assertThat(marac.get(far).body()).doesNotContain("Shouting", "End the bridge");
        assertThat(marac.submit(marac.get("/me/password"), far + "/end", Map.of("why", "Over"))
                        .status())
                .isEqualTo(404);
        Visitor both = as(at.world, "Both Sides");
        assertThat(both.submit(both.get(far), far + "/end", Map.of("why", "")).body())
                .contains("Enter why it ends");
        assertThat(both.submit(both.get(far), far + "/end", Map.of("why", "Heard"))
                        .body())
                .contains("until", "Heard")
                .doesNotContain("End the bridge");
        assertThat(both.submit(both.get("/me/password"), far + "/end", Map.of("why", "Again"))
                        .body())
                .contains("SHR-15-C");
        assertThat(both.get(path()).body()).contains("Ended: Heard");
        assertThat(marac.get(far).body()).contains("She is afraid of him").doesNotContain("Heard");
    }

    @Test
    void SHR_15_A_it_goes_under_an_agreement_in_force_and_never_with_others_words_unasked() {
        Visitor writer = as(at.world, "Hub Writer");
        String said = "The caretaker saw him throw bottles at the railings on two evenings";
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        String piece = at.as(at.housing, WORK_CASE, actor -> cases.contribute(near, said, Visibility.HUB, today, actor))
                .toString();
        assertThat(handOver(writer, "", "We hear that " + said).body()).contains("SHR-05-A");
        useWithoutAsking(writer, piece, "A school", today);
        assertThat(handOver(writer, "", "We hear that " + said).body())
                .as("that was for somebody else")
                .contains("SHR-05-A");
        useWithoutAsking(writer, piece, taker(), today);
        assertThat(handOver(writer, "", "We hear that " + said).body()).contains("It was handed over");
        var edited = writer.submit(
                writer.get(path()),
                path(),
                Map.of("agreement", UUID.randomUUID().toString(), "purpose", "To be heard", "words", "Afraid"));
        assertThat(edited.body()).contains("SHR-15-A");
        joint.sign("marac", List.of(joint.organisation("Council")), today);
        assertThat(writer.get(path()).body()).contains("There is nobody to hand it to");
    }

    @Test
    void strangersFindNeitherSideAndEveryPagePassesAxe() {
        handOver(as(at.world, "Hub Writer"), "title", "She is afraid of him");
        var other = worlds.make();
        other.person("Stranger", "Council", "marac", Reach.WHOLE_REALM, READ_HOME, READ_PANEL, RECORD_PANEL, DISCLOSE);
        Visitor stranger = as(other, "Stranger");
        assertThat(stranger.get("/bridged/" + far()).status()).isEqualTo(404);
        assertThat(stranger.get("/bridged").body()).doesNotContain(far());
        assertThat(stranger.get(path()).status()).isEqualTo(404);
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, at.world, "Both Sides", width)) {
                window.look(path()).picture("bridges");
                window.look("/bridged").picture("bridged-list");
                window.look("/bridged/" + far()).picture("bridged");
            }
    }

    private void useWithoutAsking(Visitor writer, String piece, String recipient, LocalDate by) {
        String path = "/records/" + near + "/onward-uses";
        var words = new HashMap<>(Map.of(
                "piece",
                piece,
                "use",
                "REFERRAL",
                "recipient",
                recipient,
                "why",
                "He may come back",
                "ground",
                "LIFE"));
        words.put("by-day", String.valueOf(by.getDayOfMonth()));
        words.put("by-month", String.valueOf(by.getMonthValue()));
        words.put("by-year", String.valueOf(by.getYear()));
        assertThat(writer.submit(writer.get(path), path, words).status()).isEqualTo(200);
    }

    /** As the list of the page names it, up to the bracket. */
    private String taker() {
        return TestDatabase.owner()
                .sql(
                        "select p.name || ', ' || r.compartment from realm r join partnership p on p.id = r.partnership_id where r.id = :realm")
                .param("realm", joint.realm("marac"))
                .query(String.class)
                .single();
    }

    private Visitor.Page handOver(Visitor visitor, String carry, String words) {
        var form = visitor.get(path());
        String agreement = TestDatabase.owner()
                .sql("select id::text from sharing_agreement where realm_id = :realm")
                .param("realm", joint.realm("marac"))
                .query(String.class)
                .single();
        var posted = new HashMap<>(Map.of("agreement", agreement, "purpose", "To be heard", "words", words));
        if (!carry.isEmpty()) posted.put("carry", carry);
        if (!inSpite.isEmpty()) posted.put("inspite", inSpite);
        return visitor.submit(form, path(), posted);
    }

    private String far() {
        return TestDatabase.owner()
                .sql("select reference from bridged_record where realm_id = :realm")
                .param("realm", joint.realm("marac"))
                .query(String.class)
                .single();
    }

    private String path() {
        return "/records/" + near + "/bridges";
    }

    private Visitor as(World world, String name) {
        return signedIn.computeIfAbsent(name, who -> new Visitor(port).signIn(world, who));
    }
}
