package uk.saferhub.letters;

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
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.KeptSafe;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Restrictions;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** Letters over HTTP, without JavaScript, with a safe address as a canary that must be found nowhere it may not be. */
@SaferHubTest
class LetterPagesTest {

    private static final String CANARY = "27 Quietgarth Lane";
    private static final String CANARY_POSTCODE = "YO30 7ZZ";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    CaseWorld at;
    String reference;
    PersonEntry harmed;
    PersonEntry causing;

    @Autowired
    Restrictions restrictions;

    final List<String> seen = new ArrayList<>();
    final Map<String, Visitor> signedIn = new HashMap<>();

    @BeforeEach
    void aCaseOfTwoWhoLivedTogether() {
        at = new CaseWorld(worlds, packs);
        at.world.person(
                "Hub Writer",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                READ_PERSON,
                DISCLOSE,
                READ_DISCLOSURE,
                ATTACH_DOCUMENT);
        UUID housing = at.world.person(
                "Housing Writer",
                "Housing",
                "hub",
                Reach.OWN_AGENCY,
                READ_HOME,
                READ_CASE,
                READ_HARMED,
                READ_PERSON,
                DISCLOSE);
        at.world.person(
                "Health Writer",
                "Health",
                "hub",
                Reach.OWN_AGENCY,
                READ_HOME,
                READ_CASE,
                READ_HARMED,
                READ_PERSON,
                DISCLOSE);
        harmed = person(
                housing,
                "Una",
                new Address(CANARY + ", Nowhere", CANARY_POSTCODE, true, false),
                new Address("14 Mill Road, York", null, false, false));
        causing = person(housing, "Ronan", new Address("14 Mill Road, York", null, false, false));
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        var plain = at.somethingAt("Una and Ronan", today, today.plusDays(20));
        var parties =
                List.of(new NewCase.Party(harmed.id(), "affected"), new NewCase.Party(causing.id(), "causing_harm"));
        reference = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(
                                new NewCase(
                                        plain.realmId(),
                                        plain.areaId(),
                                        CaseKind.PERSON,
                                        plain.title(),
                                        "",
                                        plain.concern(),
                                        plain.hub(),
                                        plain.leadOrganisationId(),
                                        null,
                                        plain.agencies(),
                                        null,
                                        parties,
                                        null,
                                        null,
                                        today,
                                        today.plusDays(20),
                                        null,
                                        null),
                                actor)
                        .reference());
    }

    @Test
    void DOC_02_a_letter_is_written_changed_finished_and_kept() throws Exception {
        Visitor hub = as("Hub Writer");
        var list = keep(hub.get(letters()));
        assertThat(list.body())
                .contains("Invitation to engage", "Ronan Marsh, 14 Mill Road, York")
                .doesNotContain("SAFE ADDRESS");
        var letter = keep(hub.submit(
                list, letters(), Map.of("wording", "invitation", "to", choice(list, "Una Marsh, no address"))));
        assertThat(letter.body()).contains("Dear Una Marsh", "Meeting us is your choice");
        String tab = letter.body().replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
        assertThat(tab)
                .as("UXA-04: whom it goes to stands in no tab")
                .contains("Invitation to engage, Case C-")
                .doesNotContain("Marsh");
        var change = new HashMap<>(Map.of(
                "about", "An offer", "text-1", "Ring Amara on Monday.\nOr on Tuesday.", "text-0", "Forged greeting"));
        change.put("text-3", "");
        var changed = hub.submit(letter, letter.path(), change);
        assertThat(changed.body())
                .contains("Ring Amara on Monday", "Dear Una Marsh")
                .doesNotContain("Forged");
        assertThat(hub.submit(letter, letter.path(), change).status()).isNotEqualTo(500);
        var stale = hub.submit(
                new Visitor.Page(
                        200,
                        changed.body().replace("name=\"version\" value=\"1\"", "name=\"version\" value=\"0\""),
                        "",
                        Map.of()),
                letter.path(),
                change);
        assertThat(stale.status()).isEqualTo(409);
        var form = hub.get(letter.path() + "/finish");
        assertThat(hub.submit(form, letter.path() + "/finish", Map.of()).body())
                .contains("Choose how it goes", "lawful basis");
        var done = keep(hub.submit(hub.get(letter.path() + "/finish"), letter.path() + "/finish", going("HAND", "")));
        assertThat(done.body()).contains("It went out on").doesNotContain("Change its words");
        var paper = document(hub, done);
        assertThat(paper.path()).contains("/documents/");
        assertThat(text(hub, paper.path()))
                .contains(
                        "OFFICIAL-SENSITIVE",
                        "Page 1 of 1",
                        "printed by Hub Writer",
                        "Ring Amara",
                        "Our reference: " + reference);
        assertThat(keep(hub.get("/disclosures")).body())
                .contains("Letter: Invitation to engage", "Una Marsh", "Crime and Disorder Act 1998");
        assertThat(keep(hub.get("/records/" + reference + "/disclosures")).body())
                .contains("Handed over");
        var again = hub.submit(form, letter.path() + "/finish", going("HAND", ""));
        assertThat(again.status()).isEqualTo(409);
        noCanary();
    }

    @Test
    void PRV_03_D_use_that_is_restricted_stands_on_the_case_and_stops_a_letter_until_somebody_says_why() {
        at.as(at.hub, MANAGE_CASE, actor -> {
            restrictions.restrict(causing.id(), at.world.realm("hub"), "RQ-0000000", "It is contested", actor);
            return true;
        });
        Visitor hub = as("Hub Writer");
        assertThat(hub.get("/cases/" + reference).body()).contains("is restricted by law");
        var list = hub.get(letters());
        var letter = hub.submit(
                list, letters(), Map.of("wording", "invitation", "to", choice(list, "Una Marsh, no address")));
        String finish = letter.path() + "/finish";
        var stopped = hub.submit(hub.get(finish), finish, going("HAND", ""));
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body()).contains("PRV-03-D");
        assertThat(hub.submit(stopped, finish, going("HAND", "She asked us to tell her"))
                        .body())
                .contains("It went out on");
    }

    @Test
    void DOC_02_A_the_old_shared_address_stops_the_letter_until_somebody_says_why() {
        Visitor hub = as("Hub Writer");
        var list = hub.get(letters());
        var letter = hub.submit(
                list, letters(), Map.of("wording", "victim-update", "to", choice(list, "Una Marsh, 14 Mill Road")));
        var stopped =
                keep(hub.submit(hub.get(letter.path() + "/finish"), letter.path() + "/finish", going("POST", "")));
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body())
                .contains("Stop: look at this letter again", "also an address of Ronan Marsh", "DOC-02-A");
        assertThat(hub.get("/records/" + reference + "/documents").body()).contains("No document is shown to you here");
        var gone = keep(
                hub.submit(stopped, letter.path() + "/finish", going("POST", "Una asked for it; he has moved out")));
        assertThat(gone.body()).contains("It went out on");
        assertThat(keep(hub.get("/letters/stops")).body()).contains("It did not go", "he has moved out", "Hub Writer");
        assertThat(hub.get("/cases/" + reference + "/timeline").body()).contains("Letter sent in spite of a stop");
        noCanary();
    }

    @Test
    void DOC_02_C_nobody_but_its_holder_writes_to_a_safe_address_or_names_it() throws Exception {
        Visitor hub = as("Hub Writer");
        var list = hub.get(letters());
        var letter = hub.submit(
                list, letters(), Map.of("wording", "warning", "to", choice(list, "Ronan Marsh, 14 Mill Road")));
        hub.submit(
                letter,
                letter.path(),
                Map.of("about", "Warning", "text-1", "Keep away from 27 QUIETGARTH LN.", "text-3", ""));
        var stopped =
                hub.submit(hub.get(letter.path() + "/finish"), letter.path() + "/finish", going("POST", "I insist"));
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body())
                .contains("DOC-02-C", "Ask Housing", "This letter cannot go from here")
                .doesNotContain(CANARY, CANARY_POSTCODE, "Send it all the same");
        assertThat(hub.get("/letters/stops").body()).contains("DOC-02-C").doesNotContain("Quietgarth", "QUIETGARTH");
        assertThat(hub.get("/disclosures").body()).contains("Nothing that you may see");
        // The holder writes to her there; the paper is the holder's alone.
        Visitor housing = as("Housing Writer");
        var theirs = housing.get(letters());
        assertThat(theirs.body()).contains("SAFE ADDRESS: " + CANARY);
        var safe = housing.submit(
                theirs, letters(), Map.of("wording", "victim-update", "to", choice(theirs, "Una Marsh, SAFE")));
        var done = housing.submit(housing.get(safe.path() + "/finish"), safe.path() + "/finish", going("POST", ""));
        assertThat(done.body()).contains("It went out on");
        String paper = document(housing, done).path();
        assertThat(text(housing, paper)).contains(CANARY);
        // That it went out at all is the holder's matter too.
        assertThat(housing.get("/records/" + reference + "/disclosures").body()).contains("Letter: Update");
        assertThat(hub.get("/records/" + reference + "/disclosures").body()).doesNotContain("Letter: Update");
        assertThat(hub.get("/disclosures").body()).doesNotContain("Letter: Update");
        for (String path : List.of("/documents", "/letters", "/disclosures"))
            assertThat(keep(hub.get("/records/" + reference + path)).body()).doesNotContain(paper);
        assertThat(keep(hub.get(paper)).status()).isEqualTo(404);
        assertThat(keep(hub.get(paper + "/versions/1")).status()).isEqualTo(404);
        assertThat(keep(hub.get(safe.path())).status()).isEqualTo(404);
        keep(hub.get("/disclosures"));
        keep(hub.get("/cases/" + reference + "/timeline"));
        noCanary();
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*)::int from letter l join record_access r on r.record_id = l.record_id where r.reference = :reference and l.line ilike '%quietgarth%'")
                        .param("reference", reference)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from disclosure d where d::text ilike '%quietgarth%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from happening h where h.facts::text ilike '%quietgarth%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*)::int from document_version v join document d on d.id = v.document_id where v.file_name ilike '%quietgarth%' or d.title ilike '%quietgarth%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void DOC_02_C_an_address_that_another_compartment_keeps_stops_a_letter_in_the_same_words() {
        KeptSafe.in(at.world, people, "marac", "31 Larkgarth Row, Thirsk", "YO7 7XQ");
        Visitor hub = as("Hub Writer");
        var list = hub.get(letters());
        String letter = hub.submit(
                        list, letters(), Map.of("wording", "warning", "to", choice(list, "Ronan Marsh, no address")))
                .path();
        var stopped = finished(hub, letter, "Keep away from 31 Larkgarth Row");
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body())
                .contains("names an address that must not be found, and it is for somebody else. (DOC-02-C)")
                .contains("This letter cannot go from here")
                .doesNotContain("Sheltered", "refuge", "marac", "MARAC", "Ask ");
        assertThat(hub.get("/letters/stops").body()).contains("DOC-02-C").doesNotContain("refuge");
        assertThat(finished(hub, letter, "Keep away from her").body()).contains("It went out on");
        var typed = hub.submit(
                hub.get(letters()),
                letters(),
                Map.of("wording", "warning", "name", "Una", "line", "31 Larkgarth Row", "postcode", "YO7 7XQ"));
        var toIt = hub.submit(hub.get(typed.path() + "/finish"), typed.path() + "/finish", going("POST", "I insist"));
        assertThat(toIt.body()).contains("goes to an address that must not be found", "cannot go from here");
        assertThat(new Visitor(port)
                        .signIn(at.world, "Refuge Worker")
                        .get("/people/touches")
                        .body())
                .contains("Philippa Sheltered", "was stopped");
    }

    @Test
    void DOC_02_I_and_DOC_02_H_keep_the_interlock_from_being_asked_where_somebody_is() {
        Visitor hub = as("Hub Writer");
        var list = hub.get(letters());
        String letter = hub.submit(
                        list, letters(), Map.of("wording", "warning", "to", choice(list, "Ronan Marsh, no address")))
                .path();
        var many = finished(hub, letter, "YO30 7ZA YO30 7ZB YO30 7ZD YO30 7ZE YO30 7ZF and " + CANARY_POSTCODE);
        assertThat(many.body()).contains("DOC-02-H").doesNotContain("DOC-02-C");
        at.world.person("Hub Supervisor", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_DISCLOSURE);
        Visitor supervisor = as("Hub Supervisor");
        for (int i = 0; i < 3; i++) {
            // The second time within a day a supervisor is told, and of it no more than where to look.
            if (i < 2) assertThat(supervisor.get("/").body()).doesNotContain("Letters of one writer");
            assertThat(finished(hub, letter, "Try " + i + ": yo307zz").body()).contains("DOC-02-C");
        }
        assertThat(supervisor.get("/").body())
                .containsOnlyOnce("<strong>Look at</strong>")
                .contains("Letters of one writer stopped twice", "/letters/stops")
                .doesNotContain("7ZZ", "Una");
        assertThat(as("Health Writer").get("/").body()).doesNotContain("Letters of one writer");
        var over = finished(hub, letter, "Ring us.");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.body()).contains("DOC-02-I").doesNotContain("DOC-02-C");
    }

    private Visitor.Page finished(Visitor visitor, String letter, String words) {
        visitor.submit(visitor.get(letter), letter, Map.of("about", "Warning", "text-1", words, "text-3", ""));
        return visitor.submit(visitor.get(letter + "/finish"), letter + "/finish", going("POST", ""));
    }

    @Test
    void DOC_02_addresses_of_an_entry_that_another_body_alone_knows_are_not_offered() {
        UUID health = at.world.person("Health Clerk", "Health", "hub", Reach.OWN_AGENCY, READ_PERSON);
        PersonEntry theirs = person(health, "Unita", new Address("9 Hidden Row, York", null, false, false));
        boolean first = harmed.id().toString().compareTo(theirs.id().toString()) < 0;
        TestDatabase.owner()
                .sql("""
                        insert into person_match (id, person_id, other_id, realm_id, decision, decided_by, organisation_id, decided_at)
                        values (gen_random_uuid(), :one, :other, :realm, 'SAME', :by, :body, timestamptz '2026-01-01 12:00Z')
                        """)
                .param("one", (first ? harmed : theirs).id())
                .param("other", (first ? theirs : harmed).id())
                .param("realm", at.world.realm("hub"))
                .param("by", at.hub)
                .param("body", at.world.organisation("Hub"))
                .update();
        Visitor housing = as("Housing Writer");
        var list = housing.get(letters());
        assertThat(list.body()).contains("Una Marsh, 14 Mill Road").doesNotContain("Hidden Row");
        assertThat(as("Hub Writer").get(letters()).body()).contains("Una Marsh, 9 Hidden Row");
        String letter = housing.submit(
                        list, letters(), Map.of("wording", "warning", "to", choice(list, "Ronan Marsh, no address")))
                .path();
        var stopped = finished(housing, letter, "She is at 9 Hidden Row.");
        assertThat(stopped.body()).contains("DOC-02-D", "an address of somebody else");
        assertThat(housing.get(letter).body()).doesNotContain("DOC-02-D", "an address of");
    }

    @Test
    void DOC_02_C_what_a_writer_knows_through_another_body_of_theirs_stays_off_the_letter() {
        UUID two = at.world.person(
                "Two Hats", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_PERSON, DISCLOSE);
        at.world.alsoActs(two, "Housing", "hub", Reach.OWN_AGENCY, READ_CASE, READ_PERSON);
        Visitor both = as("Two Hats");
        var list = both.get(letters());
        assertThat(list.body()).contains("Una Marsh, 14 Mill Road").doesNotContain("SAFE ADDRESS", CANARY);
        String letter = both.submit(
                        list, letters(), Map.of("wording", "warning", "to", choice(list, "Ronan Marsh, no address")))
                .path();
        assertThat(finished(both, letter, "She is at " + CANARY).body())
                .contains("DOC-02-C", "This letter cannot go from here");
    }

    @Test
    void whoDoesNotTakePartSeesNoLetterAndAnEditedAddressOpensNone() {
        Visitor hub = as("Hub Writer");
        var list = hub.get(letters());
        var letter = hub.submit(
                list,
                letters(),
                Map.of(
                        "wording",
                        "invitation",
                        "name",
                        "Somebody Else",
                        "line",
                        "5 Long Street",
                        "postcode",
                        "YO1 1AA"));
        assertThat(letter.body()).contains("5 Long Street");
        String absent = hub.get("/records/C-0000000/letters").body();
        for (String who : List.of("Health Writer", "Housing Writer")) {
            for (String path : List.of(letter.path(), letter.path() + "/finish")) {
                var hidden = as(who).get(path);
                assertThat(hidden.status()).isEqualTo(404);
                assertThat(hidden.body()).isEqualTo(absent);
            }
        }
        assertThat(as("Health Writer").get(letters()).body()).isEqualTo(absent);
        assertThat(as("Housing Writer").get(letters()).body()).doesNotContain("Somebody Else");
        assertThat(as("Housing Writer").get("/disclosures").status()).isEqualTo(403);
        // A key that the form did not offer is nobody of this record.
        var forged = hub.submit(
                hub.get(letters()),
                letters(),
                Map.of("wording", "invitation", "to", UUID.randomUUID() + "/" + UUID.randomUUID()));
        assertThat(forged.status()).isEqualTo(400);
        var wrong = hub.submit(hub.get(letters()), letters(), Map.of("wording", "nosuch", "name", "A"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(hub.submit(letter, letter.path() + "/removal", Map.of()).body())
                .contains("has written no letter");
    }

    @Test
    void IDX_05_a_safe_address_that_its_holder_types_by_hand_stays_with_its_holder_too() {
        Visitor housing = as("Housing Writer");
        var list = housing.get(letters());
        var typed = Map.of(
                "wording",
                "victim-update",
                "to",
                choice(list, "Una Marsh, no address"),
                "line",
                "27 Quietgarth Ln, Nowhere");
        String letter = housing.submit(list, letters(), typed).path();
        var done = housing.submit(housing.get(letter + "/finish"), letter + "/finish", going("POST", ""));
        assertThat(done.body()).contains("It went out on");
        String paper = document(housing, done).path();
        Visitor hub = as("Hub Writer");
        assertThat(keep(hub.get(paper)).status()).isEqualTo(404);
        assertThat(keep(hub.get("/records/" + reference + "/documents")).body())
                .contains("No document is shown to you");
        keep(hub.get("/disclosures"));
        noCanary();
    }

    @Test
    void everyPagePassesAxeOnADeskAndOnAPhone() {
        Visitor hub = as("Hub Writer");
        var list = hub.get(letters());
        var words = Map.of("wording", "victim-update", "to", choice(list, "Una Marsh, 14 Mill Road"));
        String letter = hub.submit(list, letters(), words).path();
        for (int width : new int[] {1280, 320}) {
            try (var window = new uk.saferhub.testing.Window(port, at.world, "Hub Writer", width)) {
                String record = "/records/" + reference;
                window.look(record + "/documents").picture("documents");
                window.look(letters()).picture("letters");
                window.look(letter).picture("letter");
                window.look(letter + "/finish").picture("letter-finish");
                window.page().check("[name=how][value=POST]");
                window.page().fill("[name=basis]", "Her own matter");
                window.page().click("main form button[type=submit]");
                window.check().picture("letter-stopped");
                assertThat(window.page().locator("h1").innerText()).startsWith("Stop");
                window.look(record + "/disclosures").picture("disclosures-of-a-record");
                window.look("/disclosures").picture("disclosures");
                window.look("/letters/stops").picture("letters-stopped");
            }
        }
    }

    @Test
    void SHR_08_what_was_given_is_recorded_by_whom_to_whom_and_why() {
        Visitor hub = as("Hub Writer");
        String path = "/records/" + reference + "/disclosures";
        var form = hub.get(path);
        var bare = hub.submit(
                form, path, Map.of("what", "Summary", "given-year", "2030", "given-month", "1", "given-day", "1"));
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body())
                .contains(
                        "Enter to whom it was given",
                        "Choose the agreement it rests on",
                        "Enter today or a day before it",
                        "value=\"Summary\"");
        var words = new HashMap<>(Map.of(
                "what",
                "Summary for the claim",
                "recipient",
                "A landlord",
                "kind",
                "BODY",
                "how",
                "EMAIL",
                "basis",
                "Order of the court"));
        words.putAll(day("given"));
        hub.submit(hub.get(path), path, words);
        assertThat(hub.get(path).body())
                .contains("Summary for the claim", "A landlord", "Order of the court", "Hub Writer");
        String one = hub.get("/disclosures").body().replaceAll("(?s).*href=\"(/disclosures/D-[^\"]+)\".*", "$1");
        assertThat(hub.submit(hub.get(one), one + "/withdrawal", Map.of("why", "Never sent"))
                        .body())
                .contains("Entered in error: Never sent");
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from published_disclosures where organisation like :o")
                        .param("o", at.world.code() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as("Housing Writer").get(path).body()).contains("entered in error");
        assertThat(as("Health Writer").get(path).status()).isEqualTo(404);
    }

    private PersonEntry person(UUID by, String given, Address... addresses) {
        return at.as(
                by,
                READ_PERSON,
                actor -> people.add(
                        new Described(List.of(new Name(given, "Marsh")), List.of(), List.of(addresses), List.of()),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor));
    }

    private Map<String, String> going(String how, String reason) {
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        String basis = TestDatabase.owner()
                .sql("select id from sharing_agreement where realm_id = :realm order by title limit 1")
                .param("realm", at.world.realm("hub"))
                .query(UUID.class)
                .single()
                .toString();
        return new HashMap<>(Map.of(
                "how",
                how,
                "kind",
                "PERSON",
                "agreement",
                basis,
                "reason",
                reason,
                "sent-day",
                "" + today.getDayOfMonth(),
                "sent-month",
                "" + today.getMonthValue(),
                "sent-year",
                "" + today.getYear()));
    }

    private Map<String, String> day(String name) {
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        return Map.of(
                name + "-day", "" + today.getDayOfMonth(),
                name + "-month", "" + today.getMonthValue(),
                name + "-year", "" + today.getYear());
    }

    private Visitor.Page document(Visitor visitor, Visitor.Page letter) {
        return visitor.get(
                letter.body().replaceAll("(?s).*href=\"(/records/[^\"]+/documents/[0-9a-f-]{36})\".*", "$1"));
    }

    private String text(Visitor visitor, String document) throws Exception {
        byte[] pdf = visitor.bytes(document + "/versions/1");
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
            return new PDFTextStripper().getText(read);
        }
    }

    private Visitor.Page keep(Visitor.Page page) {
        seen.add(page.status() + page.path() + page.headers() + page.body());
        return page;
    }

    private void noCanary() {
        assertThat(seen).noneMatch(page -> page.toLowerCase().contains("quietgarth") || page.contains(CANARY_POSTCODE));
    }

    private static String choice(Visitor.Page page, String label) {
        return page.body().replaceAll("(?s).*<option value=\"([^\"]+)\">" + label + ".*", "$1");
    }

    private String letters() {
        return "/records/" + reference + "/letters";
    }

    private Visitor as(String name) {
        return signedIn.computeIfAbsent(name, who -> new Visitor(port).signIn(at.world, who));
    }
}
