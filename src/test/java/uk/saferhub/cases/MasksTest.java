package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Approach;
import uk.saferhub.analysis.cohorts.Cohort;
import uk.saferhub.analysis.cohorts.CohortPeople;
import uk.saferhub.analysis.cohorts.CohortPerson;
import uk.saferhub.complaints.ConcernPlace;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.people.Described;
import uk.saferhub.people.FlagKind;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Sameness;
import uk.saferhub.people.consent.Consents;
import uk.saferhub.people.factors.Factors;
import uk.saferhub.testing.ReadRoutes;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;

/** Who reads which warning about somebody in a case, and what puts them at risk (SHR-04). */
@SaferHubTest
class MasksTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Factors factors;

    @Autowired
    CohortPeople cohorts;

    @Autowired
    StreetWork street;

    @LocalServerPort
    int port;

    CaseWorld at;
    PersonEntry joan;
    String path;
    final Map<String, Visitor> signedIn = new HashMap<>();

    @BeforeEach
    void housingKnowsJoanAndTheHubSaysHowToReachHer() {
        at = new CaseWorld(worlds, packs);
        UUID housing = at.world.person(
                "Housing Worker",
                "Housing",
                "hub",
                Reach.OWN_AGENCY,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                READ_HARMED,
                READ_PERSON);
        at.world.person("Health Reader", "Health", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE);
        UUID realm = at.world.realm("hub");
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        joan = at.as(
                housing,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Joan", "Adeyemi"), List.of()), realm, at.world.area(), actor));
        at.as(at.hub, MANAGE_CASE, actor -> {
            LocalDate until = today.plusDays(30);
            people.flag(joan, realm, FlagKind.STAFF_SAFETY, "Visit in pairs", "A dog", until, actor);
            people.flag(joan, realm, FlagKind.SAFE_CONTACT, "Ring at noon", "Her shift", until, actor);
            people.flag(joan, realm, FlagKind.VULNERABLE, "Cannot read", "She says so", until, actor);
            consents.reach(joan, realm, "by text", "in the morning", "her brother", actor);
            return true;
        });
        at.as(housing, READ_PERSON, actor -> {
            factors.add(joan, realm, "alcohol", "Her doctor", today, actor);
            return true;
        });
        var opening = new NewCase(
                realm,
                at.world.area(),
                CaseKind.PERSON,
                "Noise at night",
                "",
                null,
                "york-hub",
                at.organisation("Hub"),
                null,
                List.of(at.organisation("Housing"), at.organisation("Health")),
                null,
                List.of(new NewCase.Party(joan.id(), "affected")),
                null,
                null,
                today,
                today.plusDays(14),
                null,
                null);
        path = "/cases/"
                + at.as(at.hub, MANAGE_CASE, actor -> cases.open(opening, actor))
                        .reference();
    }

    @Test
    void SHR_04_who_knows_the_person_reads_every_warning_on_every_page_of_the_case() {
        for (String who : List.of("Hub Coordinator", "Housing Worker"))
            for (String tab : List.of("", "/people", "/timeline"))
                assertThat(as(who).get(path + tab).body())
                        .contains(
                                "Visit in pairs",
                                "Ring at noon",
                                "Cannot read",
                                "Contact Joan Adeyemi: by text, in the morning. Do not tell: her brother")
                        .doesNotContain("Held back");
    }

    @Test
    void IDX_02_a_warning_at_another_entry_of_the_same_person_is_not_lost_by_the_merge_and_goes_with_it() {
        UUID realm = at.world.realm("hub");
        UUID clerk = at.world.person(
                "Hub Matcher",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                READ_HARMED,
                READ_PERSON,
                MANAGE_CASE,
                CONFIRM_MATCH);
        PersonEntry other = at.as(clerk, MANAGE_CASE, actor -> {
            PersonEntry made =
                    people.add(Described.of(new Name("Jo", "Adeyemi"), List.of()), realm, at.world.area(), actor);
            people.flag(
                    made,
                    realm,
                    FlagKind.STAFF_SAFETY,
                    "Keeps a knife",
                    "A visit",
                    actor.today().plusDays(9),
                    actor);
            return made;
        });
        assertThat(as("Hub Matcher").get(path).body()).doesNotContain("Keeps a knife");
        decide(clerk, other, Sameness.SAME);
        assertThat(as("Hub Matcher").get(path).body()).contains("Keeps a knife", "Visit in pairs");
        assertThat(as("Hub Matcher").get("/people/" + joan.reference()).body()).contains("Keeps a knife");
        assertThat(as("Hub Matcher")
                        .get("/people/" + other.reference() + "/consent")
                        .body())
                .contains("Visit in pairs");
        assertThat(as("Housing Worker").get(path).body())
                .as("who may not know the other entry learns nothing of it")
                .contains("Visit in pairs")
                .doesNotContain("Keeps a knife", "Jo Adeyemi");
        assertThat(as("Housing Worker").get("/people/" + joan.reference()).body())
                .doesNotContain("Keeps a knife", other.reference());
        decide(clerk, other, Sameness.NOT_SAME);
        assertThat(as("Hub Matcher").get(path).body())
                .contains("Visit in pairs")
                .doesNotContain("Keeps a knife");
    }

    private void decide(UUID who, PersonEntry other, Sameness decision) {
        at.as(who, CONFIRM_MATCH, actor -> {
            people.decide(joan.id(), other.id(), decision, actor);
            return true;
        });
    }

    @Test
    void SHR_04_who_works_on_the_case_reads_the_danger_and_whom_to_ask_for_the_rest() {
        assertThat(as("Health Officer").get(path).body())
                .contains("Visit in pairs", "before you write, ring or visit", "Held back: ask Hub ")
                .doesNotContain("Ring at noon", "Cannot read", "by text", "her brother");
    }

    @Test
    void SHR_04_who_only_reads_the_case_asks_before_a_visit_and_learns_of_nothing_else() {
        assertThat(as("Health Reader").get(path).body())
                .containsOnlyOnce("Held back")
                .contains("about somebody who is harmed here before you visit")
                .doesNotContain("Adeyemi", "Visit in pairs", "Ring at noon", "Cannot read", "by text", "her brother");
    }

    @Test
    void SHR_04_paper_on_a_table_says_what_everybody_at_it_may_read() throws Exception {
        byte[] pdf = as("Hub Coordinator").bytes(path + "/sheet");
        try (var paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Visit in pairs", "Held back: ask Hub")
                    .doesNotContain("her brother", "by text", "Ring at noon", "Cannot read");
        }
    }

    @Test
    void SHR_04_what_puts_somebody_at_risk_is_for_its_body_and_for_roles_that_read_health() {
        at.world.person("Hub Clerk", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_PERSON, MANAGE_CASE);
        at.world.person("Hub Nurse", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_PERSON, READ_HEALTH);
        String person = "/people/" + joan.reference();
        for (String who : List.of("Housing Worker", "Hub Nurse")) {
            assertThat(as(who).get(person + "/factors").body())
                    .contains("Drinks too much", "Her doctor")
                    .doesNotContain("Held back");
            assertThat(as(who).get(person + "/chronology").body()).contains("Drinks too much");
        }
        Visitor clerk = as("Hub Clerk");
        var shown = clerk.get(person + "/factors");
        assertThat(shown.body().replaceAll("(?s)<select.*?</select>", ""))
                .contains("Held back: ask Housing", "<strong>1</strong> factor holds today")
                .doesNotContain("Drinks too much", "Her doctor", "It has ended");
        assertThat(clerk.get(person + "/chronology").body()).doesNotContain("Drinks too much", "Her doctor");
    }

    /** Neither do many of them together tell it: the same cases asked of with and without one person would. */
    @Test
    void SHR_04_a_cohort_and_an_extract_know_of_no_risk_that_their_reader_may_not_read() {
        assertThat(risks("Health Analyst", "Health", READ_CASE, READ_PERSON, READ_REFERRAL))
                .isEmpty();
        assertThat(risks("Housing Analyst", "Housing", READ_CASE, READ_PERSON, READ_REFERRAL))
                .containsExactly("alcohol");
        assertThat(risks("Health Nurse", "Health", READ_CASE, READ_PERSON, READ_REFERRAL, READ_HEALTH))
                .containsExactly("alcohol");
    }

    private List<String> risks(String name, String body, Permission... permissions) {
        UUID reader = at.world.person(name, body, "hub", Reach.OWN_AGENCY, permissions);
        var affected = new Cohort(at.world.realm("hub"), "affected", "", "", Cohort.State.ANY, "", null, null);
        return at.world.as(reader, READ_CASE, List.of(READ_PERSON, READ_REFERRAL), actor -> {
            List<CohortPerson> people = cohorts.of(affected, actor);
            assertThat(people).hasSize(1);
            return people.getFirst().factors();
        });
    }

    /** Whoever may do everything else in a case, and finds the name nowhere: not beside the role, not in what others wrote. */
    @Test
    void SHR_04_HUB_23_C_who_is_harmed_is_on_no_page_file_or_answer_for_a_role_that_does_not_read_it()
            throws Exception {
        at.world.person(
                "Hub Manager",
                "Partner",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_ACTION,
                READ_REFERRAL,
                READ_COMPLAINT,
                DISCLOSE,
                ATTACH_DOCUMENT,
                EXPORT_LIST);
        at.world.person("Friend", "Partner", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_PERSON);
        Visitor hub = as("Hub Coordinator");
        String reference = path.substring("/cases/".length());
        var form = hub.get(path + "/contributions");
        var words = new HashMap<>(Map.of("words", "Joan rang. ADEYEMI is afraid.", "visibility", "ALL"));
        words.putAll(day("about", at.as(at.hub, READ_CASE, actor -> actor.today())));
        assertThat(hub.submit(form, path + "/contributions", words).status()).isEqualTo(200);
        String part = hub.get(path + "/people").body().replaceAll("(?s).*?/people/([0-9a-f-]{36}).*", "$1");

        String action = givenToHousing("Visit Joan Adeyemi");
        // As a title may name somebody that came with a referral.
        TestDatabase.owner()
                .sql(
                        "update hub_case set title = 'Noise above Adeyemi', opened_on = opened_on - 60 where reference = :reference")
                .param("reference", reference)
                .update();

        var addresses = new ArrayList<String>(ReadRoutes.of(reference, "/cases/{reference}", "/records/{reference}"));
        addresses.addAll(List.of(
                "/actions?whose=all", "/actions?whose=all&file=csv", "/actions/" + action, "/search?q=" + action));
        addresses.replaceAll(one -> one.replace("/people/01234567-89ab-7def-8123-456789abcdef", "/people/" + part));
        addresses.addAll(List.of(
                "/", "/cases", "/cases?file=csv", "/cases?status=active", "/actions", "/search?q=" + reference));
        String agenda = "/case-agenda?by-day=1&by-month=1&by-year=2099";
        addresses.addAll(List.of(agenda, "/case-samples"));
        var shown = ReadRoutes.shown(as("Hub Manager"), addresses);
        assertThat(shown).hasSizeGreaterThan(15);
        shown.forEach((address, body) -> assertThat(body)
                .as(address)
                .doesNotContainIgnoringCase("Adeyemi")
                .doesNotContain(joan.reference()));
        for (String list : List.of(agenda, "/case-samples"))
            assertThat(shown.get(list)).as(list).contains("Noise above [held back]");
        // What was agreed stands in lists outside the case, and is held back there too; who reads the name reads it
        // whole.
        for (String list : List.of("/actions?whose=all", "/actions?whose=all&file=csv", "/actions/" + action))
            assertThat(shown.get(list)).as(list).contains("Visit [held back]");
        assertThat(hub.get("/actions?whose=all").body()).contains("Visit Joan Adeyemi");
        assertThat(as("Hub Manager").get("/search?q=Adeyemi").body()).doesNotContain(reference, joan.reference());
        whoLooksForTheNameFindsNothingByIt(reference, action);
        assertThat(shown.get(path + "/people"))
                .contains("Somebody who is harmed", "Held back: ask Hub")
                .doesNotContain(part + "\"");
        assertThat(shown.get(path + "/contributions")).contains("[held back] rang. [held back] is afraid.");
        assertThat(as("Hub Manager").get(path + "/people/" + part).status()).isEqualTo(404);
        try (var paper = Loader.loadPDF(as("Hub Manager").bytes(path + "/sheet"))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Somebody who is harmed")
                    .doesNotContainIgnoringCase("Adeyemi");
        }
        // Names are taken out of a study, and who tries them out would learn which.
        assertThat(as("Hub Manager").get(path + "/study").body()).contains("HUB-23-C");
        // Who may know the person learns from their chronology no more of this case than from the case.
        String chronology = "/people/" + joan.reference() + "/chronology";
        assertThat(as("Friend").get(chronology).body()).contains("Adeyemi").doesNotContain(reference);
        assertThat(as("Hub Coordinator").get(chronology).body()).contains(reference);
    }

    /** A record that comes up when a name is looked for has that name, whatever its title says. */
    private void whoLooksForTheNameFindsNothingByIt(String reference, String action) {
        Visitor told = as("Hub Coordinator");
        Visitor manager = as("Hub Manager");
        assertThat(searched(told, "noise adeyemi")).contains(reference);
        assertThat(searched(manager, "adeyemi")).doesNotContain(reference);
        assertThat(searched(manager, "noise ADEYEMI")).doesNotContain(reference);
        // Nor in a spelling that is nearly so, which finds the record for whoever is told the name.
        assertThat(searched(told, "noise adeyemy")).contains(reference, "spelt nearly so");
        assertThat(searched(manager, "noise adeyemy")).doesNotContain(reference);
        assertThat(searched(manager, "noise")).contains(reference, "Noise above [held back]");
        assertThat(narrowed(told, "adeyemi")).contains(reference);
        assertThat(narrowed(manager, "adeyemi")).doesNotContain(reference);
        assertThat(narrowed(manager, "noise")).contains(reference);
        narrowed(manager, "");
        TestDatabase.owner()
                .sql("""
                        insert into notification (id, realm_id, account_id, call, reference, told_at)
                        select gen_random_uuid(), a.realm_id, p.id, 'GIVEN', a.reference, a.known_at
                        from action a, account p where a.reference = :action and p.email = :email
                        """)
                .param("action", action)
                .param("email", at.world.email("Hub Manager"))
                .update();
        assertThat(manager.get("/notifications").body())
                .contains("Visit [held back]")
                .doesNotContain("Adeyemi");
    }

    private static String searched(Visitor visitor, String words) {
        return visitor.submit(visitor.get("/search"), "/search", Map.of("q", words))
                .body();
    }

    private static String narrowed(Visitor visitor, String words) {
        return visitor.submit(visitor.get("/cases"), "/cases/words", Map.of("typed", words))
                .body();
    }

    /** Nobody can take names out of a file: whoever is not told them reads what its body marked as naming nobody. */
    @Test
    void SHR_04_documents_of_others_are_read_without_the_names_only_where_they_are_marked_as_naming_nobody() {
        at.world.person("Filer", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_HARMED, ATTACH_DOCUMENT);
        at.world.person("Mender", "Partner", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, ATTACH_DOCUMENT);
        String documents = path.replace("/cases/", "/records/") + "/documents";
        Visitor filer = as("Filer");
        Visitor mender = as("Mender");
        attach(filer, documents, "Statement of Joan Adeyemi", "OFFICIAL_SENSITIVE");
        String statement = newest(filer, documents);
        attach(filer, documents, "Fence that Joan paid for", "OFFICIAL");
        attach(mender, documents, "Our own bill", "OFFICIAL_SENSITIVE");
        assertThat(filer.get(documents).body())
                .contains("Statement of Joan Adeyemi", "Fence that Joan paid for", "Our own bill")
                .doesNotContain("Held back");
        assertThat(mender.get(documents).body())
                .contains("Fence that [held back] paid for", "Our own bill", "Held back: ask Hub")
                .containsOnlyOnce("What it attached may name somebody")
                .doesNotContain("Statement of", "Joan", "Adeyemi");
        assertThat(filer.get(statement).status()).isEqualTo(200);
        assertThat(filer.get(statement + "/versions/1").status()).isEqualTo(200);
        for (String hidden : List.of(statement, statement + "/versions/1", statement + "/versions/1/redaction"))
            assertThat(mender.get(hidden).status()).as(hidden).isEqualTo(404);
    }

    @Test
    void SHR_04_a_file_is_not_called_by_a_name_that_is_held_back_on_the_page_or_as_it_is_saved() {
        at.world.person("Filer", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_HARMED, ATTACH_DOCUMENT);
        at.world.person("Mender", "Partner", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, ATTACH_DOCUMENT);
        String documents = path.replace("/cases/", "/records/") + "/documents";
        Visitor filer = as("Filer");
        Visitor mender = as("Mender");
        attach(filer, documents, "Bill", "OFFICIAL", "joan_adeyemi bill.txt");
        String bill = newest(filer, documents);
        assertThat(filer.get(bill).body()).contains("joan_adeyemi bill.txt");
        assertThat(filer.get(bill + "/versions/1").headers().toString()).contains("joan_adeyemi bill.txt");
        assertThat(mender.get(bill).body()).contains("bill.txt").doesNotContainIgnoringCase("adeyemi");
        assertThat(mender.get(bill + "/versions/1").headers().toString())
                .contains("bill.txt")
                .doesNotContainIgnoringCase("adeyemi");
    }

    private static void attach(Visitor visitor, String documents, String title, String marking) {
        attach(visitor, documents, title, marking, "notes.txt");
    }

    private static void attach(Visitor visitor, String documents, String title, String marking, String fileName) {
        var done = visitor.upload(
                visitor.get(documents),
                documents,
                "file",
                fileName,
                "Noted on the day.".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("title", title, "shown", "ALL", "marking", marking, "handling", ""));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private static String newest(Visitor visitor, String documents) {
        var link = java.util.regex.Pattern.compile("href=\"(" + documents + "/[0-9a-f-]{36})\"")
                .matcher(visitor.get(documents).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String givenToHousing(String what) {
        at.as(at.hub, MANAGE_CASE, actor -> {
            LocalDate today = actor.today();
            UUID housing = at.organisation("Housing");
            String reference = path.substring("/cases/".length());
            return cases.giveAction(reference, housing, null, what, Approach.SUPPORT, today, today.plusDays(5), actor);
        });
        return TestDatabase.owner()
                .sql("select reference from action where what = :what order by known_at desc limit 1")
                .param("what", what)
                .query(String.class)
                .single();
    }

    /** Somebody added in another part is named on every page, so that trying names would tell who is harmed. */
    @Test
    void SHR_04_B_who_is_not_told_who_is_harmed_learns_it_neither_by_adding_people_nor_by_a_title() {
        at.world.person(
                "Trier",
                "Partner",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_PERSON);
        Visitor hub = as("Hub Coordinator");
        Visitor trier = as("Trier");
        var words = new HashMap<>(Map.of("words", "Joan rang.", "visibility", "ALL"));
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        words.putAll(day("about", today));
        hub.submit(hub.get(path + "/contributions"), path + "/contributions", words);
        var people = trier.get(path + "/people");
        assertThat(people.body()).contains("SHR-04-B", "Add a place").doesNotContain("Add person");
        for (String reference : List.of(joan.reference(), "P-0000000")) {
            var added = new HashMap<>(Map.of("person", reference, "role", "witness"));
            added.putAll(day("from", today));
            var refused = trier.submit(people, path + "/people", added);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains("SHR-04-B");
        }
        assertThat(trier.get(path + "/contributions").body()).contains("[held back] rang.");
        assertThat(trier.get("/cases").body()).contains("Noise at night");
        assertThat(hub.get(path + "/people").body()).contains("Add person").doesNotContain("SHR-04-B");
        // A title that is refused leaves no trace: right and wrong names are answered alike.
        for (String title : List.of("Joan at night", "Agnes at night")) {
            var particulars = trier.get(path + "/particulars");
            var changed = new HashMap<>(Map.of("title", title, "aim", "Quiet"));
            changed.putAll(day("next", today.plusDays(14)));
            assertThat(trier.submit(particulars, path + "/particulars", changed).status())
                    .as(title)
                    .isEqualTo(200);
        }
        // Nor does the list of what differs from somebody else's change tell that a name was the right one.
        var aimed = new HashMap<>(Map.of("title", "Noise at noon", "aim", "Keep Joan safe"));
        aimed.putAll(day("next", today.plusDays(14)));
        assertThat(hub.submit(hub.get(path + "/particulars"), path + "/particulars", aimed)
                        .status())
                .isEqualTo(200);
        for (String aim : List.of("Keep Joan safe", "Keep Agnes safe")) {
            var tried = new HashMap<>(Map.of("title", "Noise at noon", "aim", aim, "version", "0"));
            tried.putAll(day("next", today.plusDays(14)));
            Visitor.Page stale = trier.submit(trier.get(path + "/particulars"), path + "/particulars", tried);
            assertThat(stale.status()).as(aim).isEqualTo(409);
            assertThat(stale.body()).as(aim).contains("Keep [held back] safe");
        }
        aimed.put("aim", "Quiet");
        hub.submit(hub.get(path + "/particulars"), path + "/particulars", aimed);
        // Saved as it is read it would lose the name for everybody.
        var lost = new HashMap<>(Map.of("title", "Agnes at night", "aim", "Keep [held back] safe"));
        lost.putAll(day("next", today.plusDays(14)));
        Visitor.Page refusedAim = trier.submit(trier.get(path + "/particulars"), path + "/particulars", lost);
        assertThat(refusedAim.status()).isEqualTo(400);
        assertThat(refusedAim.body()).contains("is held back from you and would be lost");
        assertThat(hub.get(path).body()).doesNotContain("[held back]");
        var particulars = hub.get(path + "/particulars");
        var named = new HashMap<>(Map.of("title", "Joan by day", "aim", "Quiet"));
        named.putAll(day("next", today.plusDays(14)));
        assertThat(hub.submit(particulars, path + "/particulars", named).status())
                .isEqualTo(400);
    }

    /** ASB-04, HUB-23: what was learnt at a place of concern is told as a case is, without the place. */
    @Test
    void ASB_04_HUB_23_a_study_is_begun_from_a_place_of_concern_and_names_neither_it_nor_anybody() {
        UUID officer = at.world.person(
                "Safety Officer",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                MANAGE_CASE,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_PERSON);
        at.world.person("Warden", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        LocalDate today = at.as(officer, READ_CASE, actor -> actor.today());
        String reference = at.as(
                officer,
                RECORD_COMPLAINT,
                actor -> street.watch(
                        actor,
                        at.world.realm("hub"),
                        new ConcernPlace(
                                today.minusDays(30),
                                "Gorsehill Steps",
                                "Youths climb the roof at Gorsehill Steps. Ring 07700 900123.",
                                List.of("Police", "Council"),
                                "Council",
                                null)));
        String place = "/street/places/" + reference;
        Visitor writer = as("Safety Officer");
        assertThat(as("Warden").get(place).body()).doesNotContain("Write a case study");
        assertThat(as("Warden").get(place + "/study").status()).isEqualTo(403);
        assertThat(writer.get(place).body()).contains("Write a case study");
        var form = writer.get(place + "/study");
        assertThat(form.body())
                .contains(
                        "climb the roof at the place. Ring a telephone number.",
                        "Worked on together by Police, Council");
        var words = Map.of(
                "title", "Climbing on a roof",
                "reported", "A shop. Joan Adeyemi too.",
                "response", "Gorsehill  steps was fenced",
                "result", "It stopped.");
        var saved = writer.submit(form, place + "/study", words);
        assertThat(saved.body()).contains("the place was fenced");
        var refused = writer.submit(saved, place + "/study/publication", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("HUB-23-A", "Joan Adeyemi");
        var again = new HashMap<>(words);
        again.put("reported", "A shop.");
        writer.submit(writer.get(place + "/study"), place + "/study", again);
        writer.submit(writer.get(place + "/study"), place + "/study/publication", Map.of());
        assertThat(as("Health Reader").get("/case-studies").body())
                .contains("Climbing on a roof", "the place was fenced")
                .doesNotContain("Gorsehill", reference);
        assertThat(writer.submit(writer.get(place), place + "/study", words).body())
                .contains("HUB-23-B");
        assertThat(writer.get(place).body()).contains("Case study published");
        writer.submit(writer.get(place + "/study"), place + "/study/withdrawal", Map.of());
        assertThat(writer.get("/case-studies").body()).doesNotContain("Climbing on a roof");
        try (var window = new Window(port, at.world, "Safety Officer", 320)) {
            window.look(place + "/study").picture("study-of-a-place");
        }
    }

    @Test
    void everyPagePassesAxeOnADeskAndOnAPhone() {
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, at.world, "Health Officer", width)) {
                window.look(path).picture("case-with-warnings-held-back");
            }
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return Map.of(
                name + "-day",
                "" + day.getDayOfMonth(),
                name + "-month",
                "" + day.getMonthValue(),
                name + "-year",
                "" + day.getYear());
    }

    private Visitor as(String who) {
        return signedIn.computeIfAbsent(who, name -> new Visitor(port).signIn(at.world, name));
    }
}
