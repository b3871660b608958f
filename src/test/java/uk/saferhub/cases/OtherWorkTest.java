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
import uk.saferhub.testing.Window;
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
                .contains("Complaints of this case", complaint, "One case: 1 incident in the 30 days before");
        // The same complaint typed as an incident counts once.
        var typed = day("happened", today.minusDays(50));
        typed.putAll(Map.of("kind", "COMPLAINT", "source", complaint));
        assertThat(hub.submit(demand, path + "/incidents", typed).body())
                .contains("One case: 1 incident in the 30 days before");
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

    @Test
    void ANL_14_whatACohortHasInCommonIsIssuedOnceAndNotForNearlyTheSamePeople() {
        var at = new CaseWorld(worlds, packs);
        for (int i = 0; i < 12; i++) subject(at, i, i < 7 ? "cuckooing" : "county_lines");
        TestDatabase.owner()
                .sql("""
                insert into person_equality (id, realm_id, person_id, characteristic, answer, organisation_id, recorded_by, known_at)
                select gen_random_uuid(), p.realm_id, p.id, 'SEX', case when row_number() over () <= 6 then 'FEMALE' else 'MALE' end,
                       :body, :by, now() - interval '40 days' from person p where p.realm_id = :realm
                """)
                .param("realm", at.world.realm("hub"))
                .param("body", at.organisation("Hub"))
                .param("by", at.hub)
                .update();
        var hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        var page = hub.get("/cohorts");
        assertThat(page.body())
                .contains("About 10 people", "Person the case is about, in open and closed cases")
                .contains("25 to 34", "Cuckooing", "Held back: all of them are alike in this")
                .contains("How many of these cases they stand in")
                .doesNotContain("<h2 class=\"govuk-heading-m\">Sex</h2>", "Person 3");
        assertThat(hub.get("/cohorts?concern=cuckooing").body()).contains("fewer than ten people");
        assertThat(hub.get("/cohorts?role=nonsense&hub=nonsense&from-day=x").status())
                .isEqualTo(400);
        var wrong = hub.submit(page, "/cohorts/profiles", Map.of("title", ""));
        assertThat(wrong.status()).isEqualTo(400);
        var issued =
                hub.submit(page, "/cohorts/profiles", Map.of("title", "All subjects", "purpose", "The board asked"));
        assertThat(issued.path()).startsWith("/cohorts/CP-");
        assertThat(issued.body()).contains("All subjects", "The board asked", "About 10", ">Sex</h2>", "Female");

        subject(at, 12, "cuckooing");
        var again =
                hub.submit(hub.get("/cohorts"), "/cohorts/profiles", Map.of("title", "Again", "purpose", "One more"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("ANL-14-B");
        for (int i = 13; i < 18; i++) subject(at, i, "county_lines");
        assertThat(hub.submit(hub.get("/cohorts"), "/cohorts/profiles", Map.of("title", "Again", "purpose", "Six more"))
                        .body())
                .contains("About 20", "Again");

        for (int width : new int[] {1280, 320}) {
            try (var window = new Window(port, at.world, "Hub Coordinator", width)) {
                window.look("/cohorts")
                        .picture("analysis/cohorts")
                        .look(issued.path())
                        .picture("analysis/profile");
            }
        }

        // Staff of one area read what was issued there, and not the numbers of them all.
        UUID selby = at.world.person("Selby Coordinator", "Hub", "hub", Reach.WHOLE_REALM, STAFF);
        TestDatabase.owner()
                .sql("update access_grant set area_id = :area where account_id = :account")
                .param("area", at.world.area("Selby"))
                .param("account", selby)
                .update();
        var local = new Visitor(port).signIn(at.world, "Selby Coordinator");
        assertThat(local.get("/cohorts").body()).doesNotContain("All subjects");
        assertThat(local.get(issued.path()).status()).isEqualTo(404);

        // An agency sees its own cases alone, and neither the hub's profile nor that there is one.
        var housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get("/cohorts").body())
                .contains("fewer than ten people")
                .doesNotContain("All subjects");
        assertThat(housing.get(issued.path()).status()).isEqualTo(404);
    }

    @Test
    void ANL_15_anExtractBearsNoNameIsApprovedBySomebodyElseAndIsDestroyedAtItsEnd() {
        var at = new CaseWorld(worlds, packs);
        for (int i = 0; i < 24; i++) subject(at, i, i < 12 ? "cuckooing" : "county_lines");
        at.world.person("Analyst", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, ASK_EXTRACT);
        at.world.person(
                "Hub Manager",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                READ_PERSON,
                MANAGE_CASE,
                ASK_EXTRACT);
        at.world.person("Housing Manager", "Housing", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, ASK_EXTRACT);
        var officer = new Visitor(port).signIn(at.world, "Analyst");
        var manager = new Visitor(port).signIn(at.world, "Hub Manager");
        // J9 step 9: York's analyst asks for rows and opens no case, no person and no numbers of them.
        assertThat(officer.get("/").body()).contains("href=\"/extracts\"");
        for (String closed : List.of("/cases", "/cohorts", "/people", "/referrals"))
            assertThat(officer.get(closed).status()).as(closed).isEqualTo(403);
        assertThat(officer.get("/extracts").body()).contains("Ask for an extract").doesNotContain("href=\"/cohorts\"");
        var form = officer.get("/extracts/new");
        assertThat(officer.submit(form, "/extracts", Map.of("recipient", "")).status())
                .isEqualTo(400);
        LocalDate until = at.as(at.hub, READ_CASE, actor -> actor.today().plusDays(9));
        String agreement = form.body()
                .split("name=\"agreement\"")[1]
                .split("option value=\"")[2]
                .split("\"")[0];
        var words = new HashMap<>(Map.of(
                "recipient",
                "University",
                "purpose",
                "Does the hub help?",
                "agreement",
                agreement,
                "least",
                "5",
                "role",
                "subject",
                "until-day",
                "" + until.getDayOfMonth(),
                "until-month",
                "" + until.getMonthValue(),
                "until-year",
                "" + until.getYear()));
        words.put("columns", "AGE");
        var made = officer.submit(form, "/extracts", words);
        assertThat(made.path()).startsWith("/extracts/EX-");
        assertThat(made.body())
                .contains("Waits for somebody else", "24")
                .as("rows that nobody approved are for whoever approves them")
                .doesNotContain("Pseudonym", "25 to 34", "Person 3", "Elderfield", "May it go out?");
        var twice = officer.submit(officer.get("/extracts/new"), "/extracts", words);
        assertThat(twice.path()).as("the very same people").startsWith("/extracts/EX-");
        var managers = manager.submit(manager.get("/extracts/new"), "/extracts", words);
        subject(at, 24, "cuckooing");
        assertThat(officer.submit(officer.get("/extracts/new"), "/extracts", words)
                        .body())
                .contains("ANL-15-E");
        assertThat(officer.get(made.path() + "/extract.csv").status()).isEqualTo(409);
        var answer = Map.of("decision", "APPROVED", "words", "Mine");
        assertThat(officer.submit(made, made.path() + "/decision", answer).status())
                .isEqualTo(403);
        var own = manager.submit(managers, managers.path() + "/decision", answer);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("ANL-15-B");
        var page = manager.get(made.path());
        assertThat(page.body()).contains("Pseudonym", "25 to 34").doesNotContain("Person 3", "Elderfield");
        manager.submit(
                page, made.path() + "/decision", Map.of("decision", "APPROVED", "words", "Nothing finds anybody"));
        var file = officer.get(made.path() + "/extract.csv");
        assertThat(file.body())
                .startsWith("Pseudonym,Age when the case was opened\r\n")
                .contains("25 to 34")
                .doesNotContain("Elderfield");
        assertThat(officer.get(made.path()).body()).doesNotContain("Whose pseudonym", "/people/P-");
        assertThat(file.body().lines()).hasSize(25);
        assertThat(TestDatabase.owner()
                        .sql("select recipient from disclosure where realm_id = :realm")
                        .param("realm", at.world.realm("hub"))
                        .query(String.class)
                        .list())
                .containsExactly("University");
        officer.get(made.path() + "/extract.csv");
        String pseudonym = file.body().lines().toList().get(1).split(",")[0];
        var asked = manager.get(made.path());
        assertThat(manager.submit(asked, made.path() + "/pseudonym", Map.of("pseudonym", pseudonym))
                        .body())
                .contains("/people/P-");
        assertThat(manager.submit(asked, made.path() + "/pseudonym", Map.of("pseudonym", "0"))
                        .status())
                .isEqualTo(400);
        try (var window = new Window(port, at.world, "Hub Manager", 320)) {
            window.look("/extracts")
                    .look("/extracts/new")
                    .picture("analysis/extract-new")
                    .look(made.path())
                    .picture("analysis/extract");
        }
        // An agency sees neither the extract nor its file; once it is over nobody does, and the key is gone.
        var housing = new Visitor(port).signIn(at.world, "Housing Manager");
        assertThat(housing.get(made.path()).status()).isEqualTo(404);
        assertThat(housing.get("/extracts").body()).contains("There are none");
        officer.submit(officer.get(made.path()), made.path() + "/end", Map.of());
        officer.submit(officer.get(twice.path()), twice.path() + "/end", Map.of());
        manager.submit(manager.get(managers.path()), managers.path() + "/end", Map.of());
        assertThat(officer.get(made.path()).body())
                .contains("file and key are destroyed")
                .doesNotContain(pseudonym);
        assertThat(officer.get(made.path() + "/extract.csv").status()).isEqualTo(409);
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*) from extract where realm_id = :realm and (content is not null or pseudonym_key is not null or people is not null)")
                        .param("realm", at.world.realm("hub"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void subject(CaseWorld at, int i, String concern) {
        var world = at.world;
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        var person = at.as(
                at.hub,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Person " + i, "Elderfield"), List.of(today.minusYears(i < 6 ? 30 : 50))),
                        world.realm("hub"),
                        world.area(),
                        actor));
        NewCase like = at.somethingAt("Row " + i, today, today.plusDays(20));
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(
                        new NewCase(
                                like.realmId(),
                                like.areaId(),
                                CaseKind.PERSON,
                                like.title(),
                                "",
                                concern,
                                like.hub(),
                                like.leadOrganisationId(),
                                null,
                                List.of(),
                                null,
                                List.of(new NewCase.Party(person.id(), "subject")),
                                null,
                                null,
                                today,
                                today.plusDays(20),
                                null,
                                null),
                        actor));
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
