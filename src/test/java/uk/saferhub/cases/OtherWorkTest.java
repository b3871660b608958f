package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.referrals.Referrals;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.web.Fields;

/** Other work on a referral, a complaint and a case, by people and by place; complaints that belong to cases. */
@SaferHubTest
class OtherWorkTest {

    private static final Permission[] STAFF = {
        READ_HOME,
        READ_CASE,
        WORK_CASE,
        MANAGE_CASE,
        READ_ACTION,
        READ_PERSON,
        MAKE_REFERRAL,
        READ_REFERRAL,
        TRIAGE_REFERRAL,
        READ_COMPLAINT,
        RECORD_COMPLAINT
    };

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    Complaints complaints;

    @LocalServerPort
    int port;

    @Test
    void HUB_11_whoDecidesOnAReferralIsToldWhomToContactAndWhatElseIsAtThePlace() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        UUID wide = world.person("Wide Coordinator", "Hub", "hub", Reach.WHOLE_REALM, STAFF);
        UUID selby = world.person("Selby Coordinator", "Hub", "hub", Reach.WHOLE_REALM, STAFF);
        UUID here = world.area("Selby");
        TestDatabase.owner()
                .sql("update referral_hub set area_id = :area where receiving_realm_id = :realm and code = 'selby-hub'")
                .param("area", here)
                .param("realm", world.realm("hub"))
                .update();
        TestDatabase.owner()
                .sql("update access_grant set area_id = :area where account_id = :account")
                .param("area", here)
                .param("account", selby)
                .update();
        LocalDate today = world.as(wide, READ_CASE, actor -> actor.today());
        var person = world.as(
                wide,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Tamsin", "Elderfield"), List.of()), world.realm("hub"), here, actor));
        OpenedCase hidden = world.as(
                wide,
                MANAGE_CASE,
                actor -> cases.open(something(world, world.area("Ryedale"), "ryedale-hub", person.id(), today), actor));
        OpenedCase near = world.as(
                wide, MANAGE_CASE, actor -> cases.open(something(world, here, "selby-hub", null, today), actor));
        String referral = world.as(
                wide,
                MAKE_REFERRAL,
                List.of(READ_PERSON),
                actor -> referrals.send("selby-hub", parts(), List.of(somebody()), actor));
        TestDatabase.owner()
                .sql("""
                        update referral_party set person_id = :person
                        where referral_id = (select id from referral where reference = :reference)
                        """)
                .param("person", person.id())
                .param("reference", referral)
                .update();
        Visitor hub = new Visitor(port).signIn(world, "Selby Coordinator");
        String page = hub.get("/referrals/" + referral).body();
        assertThat(page).contains("Other work exists:</strong> contact Ryedale Community Safety Hub");
        assertThat(page).doesNotContain(hidden.reference(), "Also at this place");

        var place = day("since", today);
        place.putAll(Map.of("line", "14 ALDWARK CT, flat 3", "postcode", "yo1 7bx", "part", "Where they meet"));
        String nearPath = "/cases/" + near.reference();
        hub.submit(hub.get(nearPath + "/people"), nearPath + "/places", place);
        assertThat(hub.get("/referrals/" + referral).body()).contains("Also at this place", nearPath);
        assertThat(hub.get(nearPath).body()).contains("Also at this place", "/referrals/" + referral);
        String complaint = world.as(
                wide,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("hub"),
                        Complaint.unnamed(
                                today,
                                Complaint.Source.POLICE,
                                "noise",
                                "Flat 3, 14 Aldwark Court, YO1 7BX",
                                null,
                                null)));
        Visitor all = new Visitor(port).signIn(world, "Wide Coordinator");
        assertThat(all.get("/complaints/received/" + complaint).body())
                .contains("Also at this place", nearPath, referral);
        // Somebody on patrol reads complaints and learns of neither.
        world.person("Patroller", "Wardens", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        assertThat(new Visitor(port)
                        .signIn(world, "Patroller")
                        .get("/complaints/received/" + complaint)
                        .body())
                .contains("Aldwark")
                .doesNotContain("Also at this place", "Other work", nearPath, referral);
        // A place that the case has left is its place no longer.
        String id = TestDatabase.owner()
                .sql("select id::text from case_place where case_id = :id")
                .param("id", near.id())
                .query(String.class)
                .single();
        var ended = hub.submit(hub.get(nearPath + "/people"), nearPath + "/places/" + id + "/end", Map.of());
        assertThat(ended.body()).contains(", until ");
        assertThat(hub.get("/referrals/" + referral).body()).doesNotContain("Also at this place");
        assertThat(hub.get(nearPath + "/timeline").body()).contains("Place ended");
    }

    @Test
    void ASB_01_aComplaintIsLinkedToACaseThatWasOpenedLaterAndCountsInItsDemandOnce() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        UUID officer = at.world.person("Hub Officer", "Hub", "hub", Reach.WHOLE_REALM, STAFF);
        at.world.person("Patroller", "Wardens", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        OpenedCase opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("The arches", today.minusDays(40), today), actor));
        String path = "/cases/" + opened.reference();
        String complaint = at.world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        at.world.realm("hub"),
                        Complaint.unnamed(
                                today.minusDays(50), Complaint.Source.RESIDENT, "noise", "The arches", null, null)));
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Officer");
        var form = hub.get("/complaints/case-links/new?complaint=" + complaint);
        var wrong = hub.submit(
                form,
                "/complaints/case-links",
                Map.of("complaint", complaint, "case", "C-0000000", "why", "Same noise"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is no case of this reference that you may see");
        // Whoever may not see the case cannot tell it from one that is not there.
        Visitor patroller = new Visitor(port).signIn(at.world, "Patroller");
        var words = Map.of("complaint", complaint, "case", opened.reference(), "why", "Same noise");
        assertThat(patroller
                        .submit(patroller.get("/complaints/case-links/new"), "/complaints/case-links", words)
                        .body())
                .contains("There is no case of this reference that you may see");
        assertThat(hub.submit(wrong, "/complaints/case-links", words).body())
                .contains("Open case " + opened.reference(), "Same noise");
        assertThat(patroller.get("/complaints/received/" + complaint).body()).doesNotContain(opened.reference());
        var again = new HashMap<>(words);
        again.put("from", "case");
        var demand = hub.submit(hub.get(path + "/demand"), "/complaints/case-links", again);
        assertThat(demand.body())
                .contains("Complaints of this case", complaint, "One case: 1 incidents in the 30 days before");
        // The same complaint typed as an incident counts once.
        var typed = day("happened", today.minusDays(50));
        typed.putAll(Map.of("kind", "COMPLAINT", "source", complaint));
        assertThat(hub.submit(demand, path + "/incidents", typed).body())
                .contains("One case: 1 incidents in the 30 days before");
        // An agency of the case that reads no complaints reads of none, in no count either.
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get(path + "/demand").body()).doesNotContain("Complaints of this case");
        assertThat(housing.get(path + "/timeline").body()).doesNotContain("Complaint linked");
        assertThat(hub.get(path + "/timeline").body()).contains("Complaint linked", "Same noise");
        String link = TestDatabase.owner()
                .sql("select id::text from complaint_case where case_id = :id")
                .param("id", opened.id())
                .query(String.class)
                .single();
        String end = "/complaints/case-links/" + link + "/end";
        assertThat(patroller.get(end).status()).isEqualTo(404);
        assertThat(hub.submit(hub.get(end), end, Map.of("why", "")).status()).isEqualTo(400);
        assertThat(hub.submit(hub.get(end), end, Map.of("why", "Another street"))
                        .body())
                .contains("Until ", "Another street");
        assertThat(hub.get(path + "/demand").body()).doesNotContain("Complaints of this case");
    }

    private static NewCase something(World world, UUID area, String hub, UUID person, LocalDate today) {
        return new NewCase(
                world.realm("hub"),
                area,
                CaseKind.PLACE,
                "Noise at night",
                "",
                "place",
                hub,
                world.organisation("Hub"),
                null,
                List.of(),
                null,
                person == null ? List.of() : List.of(new NewCase.Party(person, "affected")),
                null,
                null,
                today,
                today.plusDays(20),
                null,
                null);
    }

    private static Fields somebody() {
        return Fields.empty().with("given", "Tam").with("family", "Elderfeld").with("role", "subject");
    }

    private static Map<String, Fields> parts() {
        return Map.of(
                "subject",
                Fields.empty()
                        .with("kind", "PERSON")
                        .with("title", "Cuckooing in a flat")
                        .with("concern", "cuckooing"),
                "place",
                Fields.empty().with("line", "Flat 3, 14 Aldwark Court").with("postcode", "YO1 7BX"),
                "worry",
                Fields.empty().with("worry", "Strangers come at night"),
                "tried",
                Fields.empty().with("tried", "Two visits"),
                "risk",
                Fields.empty().with("to", "THEMSELVES").with("risk", "He is afraid"),
                "want",
                Fields.empty().with("want", "A joint visit"),
                "basis",
                Fields.empty().with("basis", "crime_and_disorder").with("told", "NO"),
                "contact",
                Fields.empty());
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }
}
