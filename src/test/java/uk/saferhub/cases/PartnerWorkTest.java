package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.actions.Approach;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** A partner's representative at and after the meeting: others' returns, her actions, the mark on her own file, her sheet. */
@SaferHubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerWorkTest {

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
    LocalDate today;
    OpenedCase opened;
    String path;
    final Map<String, Visitor> signedIn = new HashMap<>();

    @BeforeAll
    void twoAgenciesAndTheHub() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
    }

    @BeforeEach
    void aCaseOfLastYearInWhichBothAreAsked() {
        opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(
                        at.somethingAsked(
                                "Otter Row",
                                today.minusMonths(13),
                                today.plusDays(9),
                                today.plusDays(4),
                                "Housing",
                                "Health"),
                        actor));
        path = "/cases/" + opened.reference();
    }

    @Test
    void SHR_05_whoIsAskedReadsOthersReturnsOnceSheHasAnsweredHerself() {
        at.as(
                at.health,
                WORK_CASE,
                actor -> cases.contribute(opened.reference(), "Seen in May", Visibility.ALL, today, actor));
        Visitor housing = as("Housing Officer");
        var before = housing.get(path + "/contributions");
        assertThat(before.body()).contains("shows here once yours has answered").doesNotContain("Seen in May");
        assertThat(housing.get(path + "/timeline").body()).doesNotContain("Contribution added");
        assertThat(as("Hub Coordinator").get(path + "/contributions").body()).contains("Seen in May");
        // What she keeps for herself answers nobody.
        var own = day("about", today);
        own.putAll(Map.of("words", "Only ours", "visibility", "OWN"));
        assertThat(housing.submit(before, path + "/contributions", own).body()).doesNotContain("Seen in May");
        assertThat(housing.submit(housing.get(path + "/contributions"), path + "/nothing-known", Map.of())
                        .body())
                .contains("Seen in May");
        assertThat(housing.get(path + "/timeline").body()).contains("Contribution added");
    }

    @Test
    void MTG_08_N_onlyWhoeverIsToDoAnActionAcceptsItAndOnce() {
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.giveAction(
                        opened.reference(),
                        at.organisation("Housing"),
                        null,
                        "Mend the lock",
                        Approach.SUPPORT,
                        today,
                        today.plusDays(5),
                        actor));
        String action = "/actions/"
                + TestDatabase.owner()
                        .sql("select reference from action where source_id = :id")
                        .param("id", opened.id())
                        .query(String.class)
                        .single();
        Visitor hub = as("Hub Coordinator");
        assertThat(hub.get(action).body()).doesNotContain("Accept: we will do it");
        assertThat(hub.submit(hub.get(action), action + "/acceptance", Map.of("version", "0"))
                        .body())
                .contains("MTG-08-N");
        Visitor housing = as("Housing Officer");
        var offered = housing.get(action);
        assertThat(offered.body()).contains("Accept: we will do it");
        var accepted = housing.submit(offered, action + "/acceptance", Map.of());
        assertThat(accepted.body()).contains("To do").contains("Accepted").doesNotContain("Accept: we will do it");
        assertThat(housing.submit(accepted, action + "/acceptance", Map.of("version", "1"))
                        .body())
                .contains("MTG-08-O");
        assertThat(housing.get(path + "/timeline").body()).contains("Action accepted");
        var forged = day("held", today);
        forged.putAll(Map.of("event", "ACCEPTED", "words", "Again"));
        assertThat(housing.submit(accepted, action + "/answers", forged).status())
                .isEqualTo(400);
    }

    @Test
    void MRC_11_aMarkOnHerOwnFileIsAskedForAgainAfterTwelveMonths() {
        Visitor housing = as("Housing Officer");
        var marked = mark(housing, "Tenancy file", today.minusMonths(12));
        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.body()).contains("Tenancy file", "today");
        assertThat(mark(housing, "Tenancy file", today).body()).contains("MRC-11-A");
        assertThat(mark(housing, "Early", today.minusMonths(14)).body()).contains("HUB-04-B");
        assertThat(housing.get("/").body()).contains("<strong>Unflag</strong>", path + "/flags");
        // Another agency neither sees nor ends it; the hub sees it.
        Visitor health = as("Health Officer");
        assertThat(health.get(path + "/flags").body())
                .contains("No file is marked")
                .doesNotContain("Tenancy file");
        String end = path + "/flags/" + standing() + "/end";
        assertThat(health.submit(health.get(path + "/flags"), end, Map.of()).status())
                .isEqualTo(404);
        assertThat(as("Hub Coordinator").get(path + "/flags").body()).contains("Tenancy file", "It is taken down");
        assertThat(health.get(path + "/timeline").body()).doesNotContain("marked its own file");
        var down = housing.submit(housing.get(path + "/flags"), end, Map.of());
        assertThat(down.body()).contains("Taken down on").doesNotContain("It is taken down<");
        assertThat(housing.get("/").body()).doesNotContain(path + "/flags");
        assertThat(housing.submit(down, end, Map.of()).body()).contains("MRC-11-C");
    }

    @Test
    void MRC_11_ofAnAgencyThatLeftTheHubAsks() {
        mark(as("Housing Officer"), "Tenancy file", today.minusMonths(12));
        Visitor hub = as("Hub Coordinator");
        assertThat(hub.get("/").body()).doesNotContain(path + "/flags");
        String leave = path + "/agencies/" + at.organisation("Housing") + "/departure";
        hub.submit(hub.get(path + "/sharing"), leave, Map.of());
        assertThat(hub.get("/").body())
                .contains("<strong>Ask to unflag</strong>", "Housing " + at.world.code() + " on " + opened.reference());
        var down = hub.submit(hub.get(path + "/flags"), path + "/flags/" + standing() + "/end", Map.of());
        assertThat(down.body()).contains("Taken down on");
        assertThat(hub.get("/").body()).doesNotContain(path + "/flags");
    }

    @Test
    void J4_aSheetBearsWhatIsForAllAndNoAddressThatMustNotBeFound() throws java.io.IOException {
        contribute("Heard by all", Visibility.ALL);
        contribute("Meant for the hub", Visibility.HUB);
        contribute("Ours alone", Visibility.OWN);
        contribute("She is safe\nat 17 Heron Walk, YO1 7AA\nsince May", Visibility.ALL);
        var hidden = new Described(
                List.of(new Name("Tamsin", "Elderfield")),
                List.of(),
                List.of(new Address("17 Heron Walk", "YO1 7AA", true, false)),
                List.of());
        add(hidden);
        for (String who : List.of("Housing Officer", "Hub Coordinator"))
            try (var paper = org.apache.pdfbox.Loader.loadPDF(as(who).bytes(path + "/sheet"))) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(paper))
                        .contains("Heard by all", "She is safe", "An address is left out", "since May")
                        .doesNotContain("Meant for the hub", "Ours alone", "Heron Walk", "YO1 7AA");
            }
    }

    @Test
    void whoIsTakenBackAtThatMomentIsNotBroughtIn() {
        PersonEntry entry = add(Described.of(new Name("Tamsin", "Elderfield"), List.of()));
        Visitor hub = as("Hub Coordinator");
        var form = hub.get(path + "/people");
        var words = day("from", today);
        words.putAll(Map.of("person", entry.reference(), "role", "affected"));
        JdbcClient server = TestDatabase.superuser();
        // The one who takes back is not done yet, so that the other waits for her.
        var adding = at.as(at.hub, READ_PERSON, actor -> {
            assertThat(people.withdraw(entry.id(), "Imported by mistake", actor))
                    .isTrue();
            var other = CompletableFuture.supplyAsync(
                    () -> hub.submit(form, path + "/people", words), task -> new Thread(task).start());
            await(() -> server.sql(
                                    "select count(*)::int from pg_stat_activity where wait_event_type = 'Lock' and query like '%case_party%'")
                            .query(Integer.class)
                            .single()
                    > 0);
            return other;
        });
        assertThat(adding.join().status()).isEqualTo(404);
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from case_party where person_id = :id")
                        .param("id", entry.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private PersonEntry add(Described somebody) {
        return at.as(at.hub, READ_PERSON, actor -> people.add(somebody, at.world.realm("hub"), at.world.area(), actor));
    }

    private static void await(BooleanSupplier done) {
        for (int tries = 0; !done.getAsBoolean() && tries < 100; tries++)
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
    }

    private void contribute(String words, Visibility visibility) {
        at.as(at.housing, WORK_CASE, actor -> cases.contribute(opened.reference(), words, visibility, today, actor));
    }

    @Test
    void J4_aSheetIsAFileThatTheLogHasBesideHerName() {
        Visitor housing = as("Housing Officer");
        assertThat(housing.get(path).body()).contains(path + "/sheet");
        int before = exports();
        var sheet = housing.get(path + "/sheet");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("%PDF");
        assertThat(sheet.headers().get("content-disposition").getFirst()).contains("sheet-SH-");
        assertThat(exports()).isEqualTo(before + 1);
        at.agency("Probation");
        Visitor stranger = as("Probation Officer");
        assertThat(stranger.get(path + "/sheet").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/flags").status()).isEqualTo(404);
    }

    private int exports() {
        return TestDatabase.owner()
                .sql("select count(*)::int from log_entry where actor_id = :who and kind = 'export'")
                .param("who", at.housing)
                .query(Integer.class)
                .single();
    }

    private Visitor.Page mark(Visitor visitor, String file, LocalDate on) {
        var words = day("on", on);
        words.put("kept", file);
        return visitor.submit(visitor.get(path + "/flags"), path + "/flags", words);
    }

    private String standing() {
        return TestDatabase.owner()
                .sql("select id from case_file_flag where case_id = :id")
                .param("id", opened.id())
                .query(String.class)
                .single();
    }

    private Visitor as(String who) {
        return signedIn.computeIfAbsent(who, one -> new Visitor(port).signIn(at.world, one));
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }
}
