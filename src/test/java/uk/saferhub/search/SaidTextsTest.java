package uk.saferhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** WRK-05: what agencies told and what complaints say is found by whoever reads it on its record, and by nobody else. */
@SaferHubTest
class SaidTextsTest {

    private static final String NOTHING = "Nothing that you may know of is like that";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    Complaints complaints;

    @LocalServerPort
    int port;

    CaseWorld at;
    String path;
    LocalDate today;
    final Map<String, Visitor> signedIn = new HashMap<>();

    @BeforeEach
    void aCaseInWhichTwoAgenciesAreAsked() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        path = "/cases/"
                + at.as(
                        at.hub,
                        MANAGE_CASE,
                        actor -> cases.open(
                                        at.somethingAsked(
                                                "Trouble at the arcade",
                                                today,
                                                today.plusDays(20),
                                                today.plusDays(7),
                                                "Housing",
                                                "Health"),
                                        actor)
                                .reference());
        at.agency("Probation");
    }

    @Test
    void WRK_05_a_contribution_is_found_by_its_words_as_far_as_it_says_who_reads_it() {
        tell("Housing Officer", "He keeps a sorrelpond in the yard", "OWN");
        tell("Housing Officer", "A neighbour heard of the brackenfair", "HUB");
        tell("Housing Officer", "Rent is paid at O’Marlthwaite's office", "ALL");
        assertThat(search("Housing Officer", "sorrelpond yard"))
                .contains("Contributions: 1", path + "/contributions", "Trouble at the arcade");
        assertThat(search("Hub Coordinator", "brackenfair")).contains("Contributions: 1", "Trouble at the arcade");
        assertThat(search("Hub Coordinator", "omarlthwaites")).contains("Contributions: 1");
        assertThat(search("Hub Coordinator", "sorrelpond")).contains(NOTHING).doesNotContain("Contributions: ");
        // Health owes what it knows itself and reads no other's meanwhile.
        assertThat(search("Health Officer", "omarlthwaites")).contains(NOTHING);
        tell("Health Officer", "Nothing of note", "ALL");
        assertThat(search("Health Officer", "omarlthwaites")).contains("Contributions: 1");
        assertThat(search("Health Officer", "brackenfair")).contains(NOTHING);
        assertThat(search("Probation Officer", "omarlthwaites")).contains(NOTHING);
        String reference = path.substring(path.lastIndexOf('/') + 1);
        assertThat(search("Hub Coordinator", "arcade sorrelpond"))
                .as("the case's own words and a contribution that one may not read make no find")
                .doesNotContain(reference);
    }

    @Test
    void WRK_05_what_was_taken_back_is_found_no_more_and_kinds_and_states_narrow() {
        tell("Housing Officer", "The gatekeeper saw a dovemantle", "ALL");
        assertThat(narrowed("dovemantle", "kind", "Contributions")).contains("Contributions: 1");
        assertThat(narrowed("dovemantle", "kind", "Cases")).contains(NOTHING);
        assertThat(narrowed("dovemantle", "state", "OPEN")).contains("Contributions: 1");
        assertThat(narrowed("dovemantle", "state", "CLOSED")).contains(NOTHING);
        Visitor housing = as("Housing Officer");
        var page = housing.get(path + "/contributions");
        var button = java.util.regex.Pattern.compile("action=\"(" + path + "/contributions/[^\"]+/withdrawal)\"")
                .matcher(page.body());
        assertThat(button.find()).isTrue();
        assertThat(housing.submit(page, button.group(1), Map.of()).status()).isEqualTo(200);
        assertThat(search("Hub Coordinator", "dovemantle")).contains(NOTHING);
        assertThat(search("Housing Officer", "dovemantle")).contains(NOTHING);
    }

    @Test
    void WRK_05_what_a_complaint_says_is_found_by_those_who_read_complaints() {
        var street = at.world.person(
                "Street Officer", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        String reference = at.as(
                street,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        at.world.realm("hub"),
                        Complaint.unnamed(
                                today,
                                Complaint.Source.RESIDENT,
                                "noise",
                                "Fossgate",
                                "Nobody sleeps for the fiddlewhistle",
                                null)));
        assertThat(search("Street Officer", "fiddlewhistle"))
                .contains("What complaints say: 1", "/complaints/received/" + reference);
        assertThat(search("Hub Coordinator", "fiddlewhistle")).contains(NOTHING);
    }

    @Test
    void WRK_05_a_word_longer_than_an_index_holds_does_no_harm() {
        tell("Housing Officer", "x".repeat(3900) + " kettlemoor", "ALL");
        assertThat(search("Hub Coordinator", "kettlemoor")).contains("Contributions: 1");
    }

    private void tell(String who, String words, String visibility) {
        Visitor visitor = as(who);
        var posted = new HashMap<>(Map.of("words", words, "visibility", visibility));
        posted.putAll(Map.of(
                "about-day", "" + today.getDayOfMonth(),
                "about-month", "" + today.getMonthValue(),
                "about-year", "" + today.getYear()));
        var told = visitor.submit(visitor.get(path + "/contributions"), path + "/contributions", posted);
        assertThat(told.status()).as(told.body()).isEqualTo(200);
    }

    private String search(String who, String typed) {
        return as(who).submit(as(who).get("/search"), "/search", Map.of("q", typed)).body();
    }

    private String narrowed(String typed, String by, String what) {
        Visitor hub = as("Hub Coordinator");
        return hub.submit(hub.get("/search"), "/search", Map.of("q", typed, by, what)).body();
    }

    private Visitor as(String name) {
        return signedIn.computeIfAbsent(name, who -> new Visitor(port).signIn(at.world, who));
    }
}
