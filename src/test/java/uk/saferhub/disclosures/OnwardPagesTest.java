package uk.saferhub.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.Visibility;
import uk.saferhub.people.KeptSafe;
import uk.saferhub.people.People;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** What an agency told the hub stays its own, over HTTP and without JavaScript. */
@SaferHubTest
class OnwardPagesTest {

    private static final String SAID = "The caretaker saw him throw bottles at the railings on two evenings";

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

    @Autowired
    DataSource database;

    @Autowired
    ReadLog log;

    @Autowired
    HeldNames names;

    UUID writer;
    CaseWorld at;
    LocalDate today;
    String reference;
    String piece;
    Visitor hub;
    Visitor housing;

    @BeforeEach
    void housingTellsTheHubSomething() {
        at = new CaseWorld(worlds, packs);
        writer = at.world.person(
                "Hub Writer",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_PERSON,
                DISCLOSE,
                READ_DISCLOSURE);
        at.world.person(
                "Housing Writer", "Housing", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, WORK_CASE, DISCLOSE);
        at.world.person("Health Writer", "Health", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, DISCLOSE);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        reference = at.as(
                        at.hub,
                        MANAGE_CASE,
                        actor -> cases.open(at.somethingAt("Bottles", today, today.plusDays(20)), actor))
                .reference();
        piece = at.as(at.housing, WORK_CASE, actor -> cases.contribute(reference, SAID, Visibility.HUB, today, actor))
                .toString();
        hub = new Visitor(port).signIn(at.world, "Hub Writer");
        housing = new Visitor(port).signIn(at.world, "Housing Writer");
    }

    @Test
    void SHR_05_A_what_housing_said_is_given_to_a_landlord_with_its_yes_alone() {
        assertThat(give("Summary for the claim", "A Landlord", piece).body()).contains("SHR-05-A", "Housing ");
        assertThat(give("He was seen: the caretaker saw him throw bottles at the railings.", "A Landlord", "")
                        .body())
                .as("copied and not ticked")
                .contains("SHR-05-A");
        assertThat(give("Summary of our own", "A Landlord", "").status()).isEqualTo(200);
        at.as(writer, READ_DISCLOSURE, actor -> {
            var counted = new CountedStatements(database);
            assertThat(new DisclosureList(counted.client(), log, names).register(actor, 1))
                    .hasSize(1);
            assertThat(counted.count()).as("budget of the register").isEqualTo(1);
            return true;
        });
        var bare = hub.submit(hub.get(record("/onward-uses")), record("/onward-uses"), Map.of("use", "OUTSIDE"));
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body()).contains("Choose whose words they are", "Enter to whom they would go", "Enter why");

        String question = ask("OUTSIDE", "A landlord", "");
        assertThat(housing.get("/").body())
                .contains("Answer", question + " about " + reference)
                .doesNotContain("caretaker", "landlord");
        assertThat(answer(hub, question, "YES", "").body()).contains("SHR-05-B");
        assertThat(give("Summary for the claim", "A Landlord", piece).body())
                .as("no answer is no")
                .contains("SHR-05-A");
        String path = "/onward-uses/" + question;
        assertThat(hub.get(path).body()).contains("has not answered").doesNotContain("caretaker");
        assertThat(housing.get(path).body()).contains(SAID, "For the claim", "Hub Writer");
        assertThat(answer(housing, question, "CONDITIONS", "").body()).contains("Enter the condition");
        assertThat(answer(housing, question, "CONDITIONS", "Leave the caretaker out")
                        .body())
                .contains("Leave the caretaker out");
        assertThat(hub.get("/").body()).contains("Read the answer to", question);
        assertThat(give("Summary for the claim", "A newspaper", piece).body())
                .as("the yes was for somebody else")
                .contains("SHR-05-A");
        give("Summary for the claim", "a landlord", piece);
        assertThat(hub.get("/disclosures").body()).contains("With the consent of Housing ", "(" + question + ")");
        assertThat(housing.get(record("/disclosures")).body()).contains("With the consent of Housing");

        answer(housing, question, "NO", "The claim is over");
        assertThat(give("Once more for the claim", "A landlord", piece).body()).contains("SHR-05-A");

        answer(housing, question, "YES", "");
        TestDatabase.owner()
                .sql("update case_contribution set withdrawn_at = known_at where id = cast(:id as uuid)")
                .param("id", piece)
                .update();
        assertThat(give("He was seen: the caretaker saw him throw bottles at the railings.", "A landlord", "")
                        .body())
                .as("taken back, and kept in somebody's notes")
                .contains("SHR-05-A", ", withdrawn");
    }

    @Test
    void SHR_05_A_a_letter_that_copies_it_and_a_case_study_that_tells_it_wait_too() {
        String letters = record("/letters");
        var letter = hub.submit(
                hub.get(letters),
                letters,
                Map.of("wording", "warning", "name", "A Landlord", "line", "5 Long Street", "postcode", "YO1 1AA"));
        hub.submit(letter, letter.path(), Map.of("about", "Warning", "text-1", "We hear: " + SAID + ".", "text-3", ""));
        String finish = letter.path() + "/finish";
        var going = new HashMap<>(Map.of("how", "HAND", "kind", "BODY", "basis", "Order of the court"));
        going.putAll(day("sent", today));
        assertThat(hub.submit(hub.get(finish), finish, going).body()).contains("SHR-05-A");
        assertThat(hub.get(letter.path()).body()).doesNotContain("It went out on");
        ask("OUTSIDE", "A Landlord", "LIFE");
        assertThat(hub.submit(hub.get(finish), finish, going).body()).contains("It went out on");
        assertThat(housing.get("/").body()).contains("Read why it was not asked:");
        assertThat(hub.get("/disclosures").body()).contains("Without asking Housing");

        String study = "/cases/" + reference + "/study";
        var told = Map.of(
                "title", "Nights of noise", "reported", SAID, "response", "They were visited", "result", "It is quiet");
        hub.submit(hub.get(study), study, told);
        assertThat(hub.get(study).body()).contains("SHR-05-A");
        assertThat(hub.submit(hub.get(study), study + "/publication", Map.of()).body())
                .contains("SHR-05-A");
        String question = ask("STUDY", "", "");
        answer(housing, question, "YES", "");
        assertThat(hub.get(study).body()).doesNotContain("SHR-05-A");
    }

    @Test
    void IDX_05_D_neither_a_question_nor_a_case_study_tells_what_a_sealed_compartment_keeps() {
        KeptSafe.in(at.world, people, "marac", "6 Finchgarth Fold", "YO7 6XQ");
        String path = record("/onward-uses");
        var words = new HashMap<>(words("OUTSIDE", "A landlord", ""));
        words.put("why", "She fled to 6 Finchgarth Fold");
        assertThat(hub.submit(hub.get(path), path, words).body())
                .contains("IDX-05-D")
                .doesNotContain("Sheltered", "refuge");
        String study = "/cases/" + reference + "/study";
        hub.submit(
                hub.get(study),
                study,
                Map.of(
                        "title",
                        "Noise",
                        "reported",
                        "Shouting",
                        "response",
                        "Moved to 6 Finchgarth Fold",
                        "result",
                        "Quiet"));
        assertThat(hub.submit(hub.get(study), study + "/publication", Map.of()).body())
                .contains("IDX-05-D");
        assertThat(hub.get("/letters/stops").body()).contains("Case study", "Use of what others said elsewhere");
    }

    @Test
    void SHR_05_D_the_hub_that_takes_a_case_over_asks_before_it_reads_what_was_for_the_one_before() {
        TestDatabase.owner()
                .sql("update case_contribution set for_hub = 'a-hub-before' where id = cast(:id as uuid)")
                .param("id", piece)
                .update();
        String path = "/cases/" + reference + "/contributions";
        assertThat(hub.get(path).body())
                .contains("Held back:", "Ask Housing", "onward-uses?piece=" + piece)
                .doesNotContain("caretaker");
        assertThat(housing.get(path).body()).contains(SAID).doesNotContain("Held back");
        assertThat(hub.get(record("/onward-uses?piece=" + piece)).body()).doesNotContain("caretaker");
        assertThat(asked("OUTSIDE", "A landlord", "").body()).contains("SHR-05-D");
        String question = ask("TRANSFER", "", "");
        answer(housing, question, "NO", "Not before our meeting");
        assertThat(hub.get(path).body()).doesNotContain("caretaker");
        answer(housing, question, "YES", "");
        assertThat(hub.get(path).body()).contains(SAID).doesNotContain("Held back");
        assertThat(answer(housing, question, "NO", "Too late").body()).contains("SHR-05-C");
    }

    @Test
    void whoDoesNotTakePartFindsNoQuestionAndAnEditedAddressOpensNone() {
        String question = ask("OUTSIDE", "A landlord", "");
        var other = new CaseWorld(worlds, packs);
        other.world.person("Stranger", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, DISCLOSE);
        for (Visitor stranger : new Visitor[] {
            new Visitor(port).signIn(at.world, "Health Writer"), new Visitor(port).signIn(other.world, "Stranger")
        }) {
            var hidden = stranger.get("/onward-uses/" + question);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body())
                    .isEqualTo(stranger.get("/onward-uses/U-0000000").body());
            assertThat(stranger.get(record("/onward-uses")).status()).isEqualTo(404);
            assertThat(answer(stranger, question, "YES", "").status()).isEqualTo(404);
            assertThat(stranger.get("/").body()).doesNotContain(question);
        }
        give("Summary of our own", "A landlord", "");
        assertThat(hub.get("/disclosures").body()).contains("Summary of our own");
        TestDatabase.owner()
                .sql("""
                        insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                        select gen_random_uuid(), r.record_id, r.realm_id, a.id, 'His sister', timestamptz '2026-01-01 12:00Z', a.id
                        from record_access r, account a where r.reference = :reference and a.email = :email
                        """)
                .param("reference", reference)
                .param("email", at.world.email("Hub Writer"))
                .update();
        assertThat(hub.get("/onward-uses/" + question).status())
                .as("barred from the case")
                .isEqualTo(404);
        assertThat(hub.get("/disclosures").body())
                .as("nor from what was given of it")
                .doesNotContain("Summary of our own");
        // Housing sees its own question on the case and asks for nothing of its own.
        assertThat(housing.get(record("/onward-uses")).body())
                .contains(question, "No other agency has said anything here that you may read");
        var forged = housing.submit(housing.get("/me/password"), record("/onward-uses"), words("STUDY", "", ""));
        assertThat(forged.status()).isEqualTo(400);
    }

    @Test
    void everyPagePassesAxeOnADeskAndOnAPhone() {
        String question = ask("OUTSIDE", "A landlord", "");
        for (int width : new int[] {1280, 320}) {
            try (var window = new Window(port, at.world, "Hub Writer", width)) {
                window.look(record("/onward-uses")).picture("onward-uses");
                window.look(record("/disclosures"));
            }
            try (var window = new Window(port, at.world, "Housing Writer", width)) {
                window.look("/onward-uses/" + question).picture("onward-answer");
            }
        }
    }

    private Visitor.Page give(String what, String recipient, String piece) {
        var words = new HashMap<>(Map.of(
                "what", what, "recipient", recipient, "kind", "BODY", "how", "EMAIL", "basis", "Order of the court"));
        if (!piece.isEmpty()) words.put("pieces", piece);
        words.putAll(day("given", today));
        String path = record("/disclosures");
        return hub.submit(hub.get(path), path, words);
    }

    /** @return the question's reference */
    private String ask(String use, String recipient, String ground) {
        var page = asked(use, recipient, ground);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.body().replaceAll("(?s).*?href=\"/onward-uses/(U-[0-9A-Z]+)\".*", "$1");
    }

    private Visitor.Page asked(String use, String recipient, String ground) {
        String path = record("/onward-uses");
        return hub.submit(hub.get(path), path, words(use, recipient, ground));
    }

    private Map<String, String> words(String use, String recipient, String ground) {
        var words = new HashMap<>(
                Map.of("piece", piece, "use", use, "recipient", recipient, "why", "For the claim", "ground", ground));
        words.putAll(day("by", today.plusDays(5)));
        return words;
    }

    private static Visitor.Page answer(Visitor visitor, String question, String answer, String words) {
        String path = "/onward-uses/" + question;
        var form = visitor.get(path);
        // Where none is offered, the key of another form does.
        if (!form.body().contains("action=\"" + path + "/answer\"")) form = visitor.get("/me/password");
        return visitor.submit(form, path + "/answer", Map.of("answer", answer, "words", words));
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return Map.of(
                name + "-day",
                String.valueOf(day.getDayOfMonth()),
                name + "-month",
                String.valueOf(day.getMonthValue()),
                name + "-year",
                String.valueOf(day.getYear()));
    }

    private String record(String rest) {
        return "/records/" + reference + rest;
    }
}
