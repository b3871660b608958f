package uk.saferhub.privacy.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.FlagKind;
import uk.saferhub.people.KeptSafe;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.privacy.requests.RequestKind;
import uk.saferhub.referrals.Referrals;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;

/** PRV-02, J17: a request for a copy, from asking every compartment to one paper in the log of disclosures, over HTTP. */
@SaferHubTest
class CollationTest {

    private static final String THREAT = "Said that she would find Zerlina Quandary at 7 Hiddenham Mews";

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    Others others;

    @Autowired
    Referrals referrals;

    @Autowired
    TestPacks packs;

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    ReadLog log;

    private UUID rights;
    private World world;
    private Visitor officer;
    private Visitor checker;
    private Visitor chair;
    private final LocalDate today = LocalDate.now(Actor.LONDON);

    @BeforeEach
    void aHubAndASealedPanel() {
        world = worlds.make();
        rights = world.person(
                "Rights",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_RIGHTS,
                Permission.HANDLE_RIGHTS);
        world.alsoActs(rights, "council", "hub", Reach.WHOLE_REALM, Permission.COLLATE_RECORDS);
        world.person(
                "Checker",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_RIGHTS,
                Permission.HANDLE_RIGHTS);
        world.person("Chair", "adults", "channel", Reach.WHOLE_REALM, Permission.READ_HOME, Permission.COLLATE_RECORDS);
        UUID hub = world.person(
                "Hub",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.MANAGE_CASE,
                Permission.READ_PERSON,
                Permission.READ_CASE);
        world.as(hub, Permission.MANAGE_CASE, List.of(Permission.READ_PERSON), actor -> {
            people.add(
                    person("Zerlina", "Quandary", new Address("7 Hiddenham Mews", "ZE1 1ZZ", true, true)),
                    world.realm("hub"),
                    world.area(),
                    actor);
            var subject = people.add(
                    person("Ottoline", "Farthing", new Address("3 Plain Row", "PL1 1AA", false, false)),
                    world.realm("hub"),
                    world.area(),
                    actor);
            people.flag(
                    subject,
                    world.realm("hub"),
                    FlagKind.STAFF_SAFETY,
                    THREAT,
                    "Told by staff",
                    today.plusDays(30),
                    actor);
            return true;
        });
        officer = new Visitor(port).signIn(world, "Rights");
        checker = new Visitor(port).signIn(world, "Checker");
        chair = new Visitor(port).signIn(world, "Chair");
    }

    @Test
    void PRV_02_whoeverSharesAReferralWithHerIsSeenInATextByPartOfANameAndHoweverItIsSpaced() {
        World other = worlds.make();
        packs.publish(other, "york-and-north-yorkshire", "north-yorkshire");
        UUID sender = other.person(
                "Sender", "Hub", "hub", Reach.WHOLE_REALM, Permission.MAKE_REFERRAL, Permission.READ_PERSON);
        other.as(
                sender,
                Permission.MAKE_REFERRAL,
                List.of(Permission.READ_PERSON),
                actor -> referrals.send(
                        "selby-hub",
                        parts(),
                        List.of(somebody("Ottilia", "Ploughright"), somebody("Peregrine", "Sandstone")),
                        actor));
        UUID own = TestDatabase.owner()
                .sql("select id from person where name = 'Ottilia Ploughright' and realm_id = :realm")
                .param("realm", other.realm("hub"))
                .query(UUID.class)
                .single();
        var search = new Search(
                own,
                other.realm("hub"),
                other.area(),
                "S-0000000",
                own,
                "IR-0000000",
                RequestKind.ACCESS,
                "",
                "",
                new UUID[] {own},
                today,
                "",
                null,
                null);
        String said = "Ottilia   Ploughright shouts at Mr SANDSTONE";
        List<String> named = other.as(sender, Permission.READ_PERSON, actor -> others.named(search, said));
        assertThat(named).containsExactly("Sandstone");
        assertThat(other.<List<String>>as(
                        sender, Permission.READ_PERSON, actor -> others.named(search, "Peregrine\n  Sandstone")))
                .contains("Peregrine Sandstone");
    }

    private static Fields somebody(String given, String family) {
        return Fields.empty().with("given", given).with("family", family).with("role", "subject");
    }

    private static Map<String, Fields> parts() {
        return Map.of(
                "subject",
                Fields.empty().with("kind", "PERSON").with("title", "Noise").with("concern", "cuckooing"),
                "place",
                Fields.empty().with("line", "14 Aldwark Court").with("postcode", "YO1 7BX"),
                "worry",
                Fields.empty().with("worry", "Noise at night"),
                "tried",
                Fields.empty().with("tried", "Two visits"),
                "risk",
                Fields.empty().with("to", "THEMSELVES").with("risk", "She is afraid"),
                "want",
                Fields.empty().with("want", "A joint visit"),
                "basis",
                Fields.empty().with("basis", "crime_and_disorder").with("told", "NO"),
                "contact",
                Fields.empty());
    }

    private static Described person(String given, String family, Address address) {
        return new Described(
                List.of(new Name(given, family)), List.of(LocalDate.of(1990, 4, 2)), List.of(address), List.of());
    }

    private Map<String, String> on(String name, Map<String, String> words) {
        var all = new HashMap<>(words);
        all.put(name + "-day", String.valueOf(today.getDayOfMonth()));
        all.put(name + "-month", String.valueOf(today.getMonthValue()));
        all.put(name + "-year", String.valueOf(today.getYear()));
        return all;
    }

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern + " in " + body).isTrue();
        return found.group(found.groupCount());
    }

    private static Visitor.Page post(Visitor who, String page, String action, Map<String, String> words) {
        return who.submit(who.get(page), action, words);
    }

    private void plainRowIsSafe(boolean safe) {
        TestDatabase.owner()
                .sql("update person_address set safe_house = :safe where line = '3 Plain Row' and realm_id = :realm")
                .param("safe", safe)
                .param("realm", world.realm("hub"))
                .update();
    }

    /** On her own entry: a text file that was shown to all. */
    private void aDocumentSays(String words) {
        UUID document = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        for (String statement : List.of("""
                insert into document (id, realm_id, record_id, organisation_id, account_id, title, shown_to, marking, handling, known_at)
                select :document, p.realm_id, p.id, t.organisation_id, a.id, 'Visit', 'ALL', 'OFFICIAL', '', p.entered_at
                from person p join participation t on t.record_id = p.id, account a
                where p.realm_id = :realm and p.name = 'Ottoline Farthing' and a.email = :email
                """, """
                insert into document_version (id, realm_id, document_id, number, file_name, kind, size, sha256, sent_sha256, virus_check,
                  virus_words, organisation_id, account_id, known_at)
                select :version, d.realm_id, d.id, 1, 'visit.txt', 'TEXT', 1, '', '', 'CLEAN', '', d.organisation_id, d.account_id, d.known_at
                from document d where d.id = :document
                """, """
                insert into document_chunk (version_id, realm_id, position, bytes)
                select v.id, v.realm_id, 0, convert_to(:words, 'UTF8') from document_version v where v.id = :version
                """))
            TestDatabase.owner()
                    .sql(statement)
                    .param("document", document)
                    .param("version", version)
                    .param("realm", world.realm("hub"))
                    .param("email", world.email("Hub"))
                    .param("words", words)
                    .update();
    }

    private String search(Visitor who) {
        return found(
                "(/record-searches/RS-[0-9A-Z]{7})", who.get("/record-searches").body());
    }

    @Test
    void PRV_02_every_compartment_is_asked_and_only_what_it_gives_is_sent() throws Exception {
        String path = post(
                        officer,
                        "/information-requests/new",
                        "/information-requests",
                        on(
                                "received",
                                Map.of(
                                        "kind",
                                        "ACCESS",
                                        "asker",
                                        "Ottoline Farthing",
                                        "words",
                                        "All",
                                        "shown",
                                        "Passport")))
                .path();
        String collation = path + "/collation";
        assertThat(post(officer, collation, collation + "/searches", Map.of("names", ""))
                        .status())
                .isEqualTo(400);
        post(officer, collation, collation + "/searches", Map.of("names", "otoline farding", "more", "Born 1990"));
        assertThat(officer.get(collation).body()).contains("channel", "hub").doesNotContain(">governance<");

        // The sealed panel answers that it gives nothing, and the officer cannot open its search.
        String sealed = search(chair);
        assertThat(officer.get(sealed).status()).isEqualTo(404);
        assertThat(chair.get(sealed).body()).contains("Nobody of such a name").doesNotContain("3 Plain Row");
        assertThat(chair.get("/").body()).contains("What is held of somebody who asks");
        chair.submit(chair.get(sealed), sealed + "/answer", Map.of());

        aDocumentSays("She keeps eleven budgerigars");
        String hub = search(officer);
        String chosen = found(
                "name=\"chosen\" type=\"checkbox\" value=\"([^\"]+)\"",
                officer.get(hub).body());
        assertThat(officer.get(hub).body()).contains("Ottoline Farthing").doesNotContain("Zerlina");
        assertThat(post(officer, hub, hub + "/found", Map.of()).status()).isEqualTo(400);
        post(officer, hub, hub + "/found", Map.of("chosen", chosen));
        assertThat(officer.get(hub).body()).as("what stands in a document").contains("eleven budgerigars");
        assertThat(post(officer, hub, hub + "/answer", Map.of()).body()).contains("PRV-02-N");
        for (int left = 0; left < 12; left++) {
            String body = officer.get(hub).body();
            Matcher open = Pattern.compile(
                            "(" + hub + "/items/[0-9a-f-]+)\"[^>]*>[^<]*</a>(?:(?!</tr>).)*Not decided", Pattern.DOTALL)
                    .matcher(body);
            if (!open.find()) break;
            String item = open.group(1);
            Visitor.Page shown = officer.get(item);
            if (!shown.body().contains("Zerlina")) {
                assertThat(post(officer, item, item, Map.of("decision", "GIVE")).status())
                        .isEqualTo(200);
                continue;
            }
            assertThat(officer.submit(shown, item, Map.of("decision", "GIVE", "reason", "She knows her"))
                            .body())
                    .contains("PRV-02-L");
            assertThat(post(officer, item, item, Map.of("decision", "COVER", "cover", "7 Hiddenham Mews"))
                            .body())
                    .contains("PRV-02-M");
            assertThat(post(officer, item, item, Map.of("decision", "COVER", "cover", "Nowhere"))
                            .status())
                    .isEqualTo(400);
            assertThat(post(officer, item, item, Map.of("decision", "WITHHOLD", "reason", "Why"))
                            .status())
                    .isEqualTo(400);
            post(officer, item, item, Map.of("decision", "COVER", "cover", "7 Hiddenham Mews\nZerlina Quandary"));
        }
        plainRowIsSafe(true);
        assertThat(post(officer, hub, hub + "/answer", Map.of()).body())
                .as("she went there since it was decided")
                .contains("PRV-02-L");
        plainRowIsSafe(false);
        KeptSafe.in(world, people, "marac", "3 Plain Row", "PL1 1AA");
        var kept = post(officer, hub, hub + "/answer", Map.of());
        assertThat(kept.body())
                .as("a compartment that nobody here reads keeps it")
                .contains("PRV-02-L")
                .doesNotContain("marac", "Sheltered");
        KeptSafe.ended(world, "marac");
        assertThat(post(officer, hub, hub + "/answer", Map.of()).body()).contains("Answered");
        assertThat(officer.get(collation).body()).contains("[covered]").doesNotContain("Zerlina");

        assertThat(post(officer, collation, collation + "/check", Map.of("verdict", "fit", "words", "Fine"))
                        .body())
                .contains("PRV-02-P");
        Map<String, String> sending = on("on", Map.of("how", "POST"));
        assertThat(post(officer, collation, collation + "/sending", sending).body())
                .contains("PRV-02-Q");
        // Given back, every compartment answers again.
        post(checker, collation, collation + "/check", Map.of("verdict", "back", "words", "Look at the day again"));
        assertThat(chair.get(sealed).body()).contains("Look at the day again");
        assertThat(checker.get(collation).body()).doesNotContain("[covered]");
        chair.submit(chair.get(sealed), sealed + "/answer", Map.of());
        post(officer, hub, hub + "/answer", Map.of());
        post(checker, collation, collation + "/check", Map.of("verdict", "fit", "words", "Read it all"));
        for (int width : new int[] {320})
            try (var window = new Window(port, world, "Rights", width)) {
                window.look(collation).picture("collation");
                window.look("/record-searches").picture("record-searches");
                window.look(hub).picture("record-search");
                window.look(found(
                                "(" + hub + "/items/[0-9a-f-]+)",
                                officer.get(hub).body()))
                        .picture("record-item");
            }
        post(officer, path, path + "/steps", on("on", Map.of("step", "IDENTITY_ASKED", "words", "He rang for her")));
        assertThat(post(officer, collation, collation + "/sending", sending).body())
                .as("it is doubted who asks")
                .contains("PRV-02-F");
        post(officer, path, path + "/steps", on("on", Map.of("step", "IDENTITY_SHOWN", "words", "At the desk")));
        TestDatabase.owner()
                .sql("update person_address set held_until = null where realm_id = :realm")
                .param("realm", world.realm("marac"))
                .update();
        assertThat(post(officer, collation, collation + "/sending", sending).body())
                .as("somebody fled there since it was answered")
                .contains("PRV-02-L");
        KeptSafe.ended(world, "marac");
        Visitor.Page tab = officer.get(collation);
        Visitor.Page sent = post(officer, collation, collation + "/sending", sending);
        assertThat(sent.body()).contains("It went on record");
        assertThat(officer.submit(tab, collation + "/sending", sending).body()).contains("PRV-02-Q");

        String paper = found("(/records/RQ-[0-9A-Z]{7}/documents/[0-9a-f-]+)\"", sent.body());
        assertThat(officer.get(paper).status()).isEqualTo(200);
        byte[] pdf = officer.bytes(paper + "/versions/1");
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("What is held about you", "3 Plain Row", "[covered]");
            assertThat(text.replaceAll("\\s+", " ")).doesNotContain("Zerlina", "Quandary", "Hiddenham", "ZE1 1ZZ");
        }
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*) from disclosure d join record_access r on r.record_id = d.record_id where r.reference = :reference")
                        .param("reference", path.substring(path.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void PRV_03_a_restriction_is_shown_carried_to_recipients_and_lifted() {
        String path = post(
                        officer,
                        "/information-requests/new",
                        "/information-requests",
                        on(
                                "received",
                                Map.of(
                                        "kind",
                                        "RESTRICTION",
                                        "asker",
                                        "Ottoline Farthing",
                                        "words",
                                        "Stop",
                                        "shown",
                                        "Passport")))
                .path();
        post(officer, path + "/collation", path + "/collation/searches", Map.of("names", "Farthing"));
        String hub = search(officer);
        String recipients = hub + "/recipients";
        assertThat(post(officer, hub, hub + "/answer", Map.of()).status()).isEqualTo(404);
        assertThat(officer.get(recipients).body()).contains("PRV-03-C");
        post(
                officer,
                hub,
                hub + "/found",
                Map.of(
                        "chosen",
                        found(
                                "name=\"chosen\" type=\"checkbox\" value=\"([^\"]+)\"",
                                officer.get(hub).body())));
        post(officer, recipients, hub + "/restriction", Map.of("why", "It is contested"));
        assertThat(officer.get(recipients).body()).contains("Lift the restriction");
        Visitor reader = new Visitor(port).signIn(world, "Hub");
        String person = found(
                "href=\"(/people/P-[0-9A-Z]{7})\"",
                reader.submit(reader.get("/people"), "/people", Map.of("q", "Ottoline Farthing"))
                        .body());
        assertThat(reader.get(person).body()).contains("Use is restricted by law since");
        assertThat(post(officer, recipients, hub + "/decision", Map.of("decided", "Kept and not used"))
                        .body())
                .contains("PRV-03-A");
        String council = found(
                "name=\"whom\" type=\"checkbox\" value=\"(B[^\"]+)\"",
                officer.get(recipients).body());
        assertThat(post(officer, recipients, recipients, Map.of("whom", council))
                        .status())
                .isEqualTo(400);
        for (int width : new int[] {320})
            try (var window = new Window(port, world, "Rights", width)) {
                window.look(recipients).picture("recipients");
            }
        Map<String, String> told = on("on", Map.of("whom", council, "told", "yes", "words", "By telephone"));
        assertThat(post(officer, recipients, recipients, told).body()).contains("By telephone");
        post(officer, recipients, hub + "/decision", Map.of("decided", "Kept and not used"));
        assertThat(officer.get(path + "/collation").body())
                .contains("Kept and not used")
                .doesNotContain("Check it");
        assertThat(officer.get(recipients).body()).contains("Lift the restriction");
        post(officer, recipients, hub + "/restriction/end", Map.of("why", "Found to be right"));
        assertThat(reader.get(person).body()).doesNotContain("Use is restricted by law since");
    }

    @Test
    void PRV_02_another_agency_of_the_compartment_finds_nobody_whom_it_may_not_know() {
        world.person("Agency", "charity", "hub", Reach.OWN_AGENCY, Permission.READ_HOME, Permission.COLLATE_RECORDS);
        Visitor agency = new Visitor(port).signIn(world, "Agency");
        String path = post(
                        officer,
                        "/information-requests/new",
                        "/information-requests",
                        on(
                                "received",
                                Map.of(
                                        "kind",
                                        "ACCESS",
                                        "asker",
                                        "Ottoline Farthing",
                                        "words",
                                        "All",
                                        "shown",
                                        "Passport")))
                .path();
        post(officer, path + "/collation", path + "/collation/searches", Map.of("names", "Farthing"));
        assertThat(agency.get("/record-searches").body()).contains("Nothing is asked that you may answer");
        world.as(rights, Permission.COLLATE_RECORDS, actor -> {
            var counted = new CountedStatements(database);
            assertThat(new SearchStore(counted.client(), log).of(actor)).hasSize(1);
            assertThat(counted.count()).as("budget of the list").isEqualTo(1);
            return true;
        });
        assertThat(agency.get(search(officer)).status()).isEqualTo(404);
        assertThat(agency.get(path + "/collation").status()).isEqualTo(403);
    }
}
