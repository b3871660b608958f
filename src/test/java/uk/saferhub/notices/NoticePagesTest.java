package uk.saferhub.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.figures.Figures;
import uk.saferhub.kernel.Period;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;

/** The pages of notices, orders and figures as people meet them: over HTTP, and in Chromium with axe. */
@SaferHubTest
class NoticePagesTest {

    private static final LocalDate JUNE = LocalDate.of(2019, 6, 3);
    private static final String PERIOD = "?from=2019-04-01&to=2019-10-31";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    IssueNotice issue;

    @Autowired
    RecordStep record;

    @Autowired
    Figures figures;

    @LocalServerPort
    int port;

    private static Enforcement team;
    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    /** Signed in once: a code works once in its half minute. */
    private Visitor visitor(String name) {
        return VISITORS.computeIfAbsent(name, n -> new Visitor(port).signIn(team.world, n));
    }

    @BeforeEach
    void team() {
        if (team != null) return;
        team = new Enforcement(worlds, packs, issue, record);
        team.world.person(
                "Writer", "council", "governance", Reach.WHOLE_REALM, Permission.READ_FIGURE, Permission.WRITE_REPORT);
        team.world.person(
                "Looker",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                Permission.READ_NOTICE,
                Permission.ISSUE_NOTICE,
                Permission.AUTHORISE_NOTICE,
                Permission.RECORD_PENALTY,
                Permission.READ_ORDER,
                Permission.RECORD_ORDER,
                Permission.READ_FIGURE);
        team.world.alsoActs(team.manager, "council", "governance", Reach.WHOLE_REALM, Permission.READ_FIGURE);
    }

    private Map<String, String> words(String type) {
        var words = new HashMap<>(Map.of(
                "issued-day",
                "3",
                "issued-month",
                "6",
                "issued-year",
                "2019",
                "recipient",
                "INDIVIDUAL",
                "name",
                "Page Example",
                "age",
                "30",
                "place",
                "2 Made-up Street",
                "area",
                team.world.code() + "-area",
                "conduct",
                "noise"));
        words.putAll(Map.of("happened", "Loud music at two", "requires", "Stop it", "team", "net", "step", "check"));
        if (type.equals("FPN")) words.put("requires", "");
        return words;
    }

    @Test
    void an_officer_makes_out_a_warning_checks_it_issues_it_once_and_serves_it() {
        Visitor manager = visitor("Manager");
        assertThat(manager.get("/notices/new").body()).contains("Community protection warning");
        Visitor.Page form = manager.get("/notices/new/CPW");
        Map<String, String> wrong = words("CPW");
        wrong.put("name", "");
        Visitor.Page again = manager.submit(form, "/notices/new/CPW", wrong);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("Error: ").contains("Enter the name").contains("Loud music at two");
        Visitor.Page check = manager.submit(again, "/notices/new/CPW", words("CPW"));
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("Check before you issue").contains("Page Example");
        Visitor.Page shown = manager.submit(check, "/notices/new/CPW", Map.of("step", "issue"));
        assertThat(shown.path()).startsWith("/notices/N-");
        assertThat(shown.body()).contains("Issued, not served").contains("Record service");
        Visitor.Page serve = manager.get(shown.path() + "/service");
        Visitor.Page served = manager.submit(
                serve,
                shown.path() + "/service",
                Map.of("on-day", "4", "on-month", "6", "on-year", "2019", "method", "by_hand", "note", "handed over"));
        assertThat(served.body())
                .contains("Served")
                .contains("by hand: handed over")
                .contains("Community protection notice");
        Visitor.Page stale = manager.submit(
                serve,
                shown.path() + "/service",
                Map.of("on-day", "4", "on-month", "6", "on-year", "2019", "method", "by_hand", "note", "again"));
        assertThat(stale.path()).as("the same form once more does nothing more").isEqualTo(shown.path());
        assertThat(manager.get("/notices?type=CPW&team=net").body()).contains("Page Example");
        assertThat(manager.get("/notices?type=CPN").body()).doesNotContain("Page Example");
    }

    @Test
    void a_refused_notice_says_rule_and_section_on_the_check_and_on_the_command() {
        Visitor manager = visitor("Manager");
        Visitor.Page check = manager.submit(manager.get("/notices/new/CPN"), "/notices/new/CPN", words("CPN"));
        assertThat(check.status()).isEqualTo(409);
        assertThat(check.body()).contains("ENF-03-A").contains("section 43(5)").doesNotContain("value=\"issue\"");
        Visitor.Page forced = manager.submit(check, "/notices/new/CPN", Map.of("step", "issue"));
        assertThat(forced.status()).isEqualTo(409);
        assertThat(forced.body()).contains("ENF-03-A");
    }

    @Test
    void ASB_06_a_direction_to_leave_says_from_when_until_when_and_no_longer_than_the_law_lets_it() {
        Visitor manager = visitor("Manager");
        String path = "/notices/new/DISPERSAL";
        Visitor.Page form = manager.get(path);
        assertThat(form.body()).contains("The person must keep away until").doesNotContain("Comply by");
        Map<String, String> words = words("DISPERSAL");
        words.putAll(Map.of(
                "away-authority",
                "Inspector Example",
                "away-authorised-from",
                "2019-06-03T18:00",
                "away-authorised-until",
                "2019-06-04T06:00",
                "away-from",
                "2019-06-03T21:30",
                "away-until",
                ""));
        Visitor.Page missing = manager.submit(form, path, words);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body())
                .contains(
                        "Say until when the person must keep away", "value=\"2019-06-03T21:30\"", "Inspector Example");
        words.put("away-until", "2019-06-05 21:31");
        Visitor.Page long48 = manager.submit(missing, path, words);
        assertThat(long48.status()).isEqualTo(409);
        assertThat(long48.body()).contains("ASB-06-D", "48 hours at most").doesNotContain("value=\"issue\"");
        words.put("away-until", "2019-06-05T21:30");
        Visitor.Page check = manager.submit(long48, path, words);
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("Must keep away from", "Authorised until");
        Visitor.Page shown = manager.submit(check, path, Map.of("step", "issue"));
        assertThat(shown.path()).startsWith("/notices/N-");
        assertThat(shown.body())
                .contains("Keeping away", "Inspector Example", "21:30", "Wednesday 5 June 2019")
                .contains("Direction to leave a place (dispersal)");
        try (Window phone = new Window(port, team.world, "Looker", 320)) {
            phone.look(path);
            phone.look(shown.path());
        }
    }

    @Test
    void the_ladder_says_what_opens_when() {
        String warning = team.served(team.notice("CPW", LocalDate.now().minusDays(3), "Ladder Example"));
        Visitor manager = visitor("Manager");
        assertThat(manager.get("/notices/" + warning).body())
                .contains("ENF-03-D")
                .contains("This opens on");
    }

    @Test
    void ENF_03_and_21_the_chain_can_be_followed_and_what_was_asked_can_be_read() {
        String warning = team.served(team.notice("CPW", JUNE, "Chain Example"));
        String notice = team.issue(Enforcement.after(team.notice("CPN", JUNE.plusDays(20), "Chain Example"), warning));
        Visitor manager = visitor("Manager");
        assertThat(manager.get("/notices/" + warning).body())
                .contains("Followed by <a class=\"govuk-link\" href=\"/notices/" + notice)
                .contains("Asked before it was given", "Is it unreasonable?")
                .doesNotContain("Rests on");
        assertThat(manager.get("/notices/" + notice).body())
                .contains("Rests on <a class=\"govuk-link\" href=\"/notices/" + warning);
        Map<String, String> answered = words("CPW");
        answered.put("answer-2", "Neighbours work at six");
        assertThat(manager.submit(manager.get("/notices/new/CPW"), "/notices/new/CPW", answered)
                        .body())
                .contains("Asked before it is given", "Neighbours work at six");
    }

    @Test
    void a_closure_order_of_more_than_three_months_is_refused_and_a_shorter_one_is_shown() {
        Visitor manager = visitor("Manager");
        var words = new HashMap<>(Map.of(
                "place",
                "3 Made-up Street",
                "extent",
                "PARTIAL",
                "remain",
                "Only the tenant",
                "area",
                team.world.code() + "-area",
                "authority",
                "Magistrates",
                "made-day",
                "1",
                "made-month",
                "5",
                "made-year",
                "2019",
                "theme",
                "county_lines"));
        words.putAll(Map.of("ends-day", "1", "ends-month", "8", "ends-year", "2019"));
        Visitor.Page form = manager.get("/orders/new/closure");
        Visitor.Page refused = manager.submit(form, "/orders/new/closure", words);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ENF-10-C").contains("s.80(6)");
        words.put("ends-month", "7");
        Visitor.Page made = manager.submit(manager.get("/orders/new/closure"), "/orders/new/closure", words);
        assertThat(made.path()).startsWith("/orders/O-");
        assertThat(made.body()).contains("Only the tenant");
        assertThat(manager.get("/orders").body()).contains("Partial closure");
    }

    @Test
    void a_figure_opens_to_its_records_for_those_who_may_read_them_and_to_no_more_for_others() {
        String reference = team.served(team.notice("DOG_MICROCHIP", JUNE, "Figure Example"));
        String address = "/figures/of/" + team.world.code() + "/dog_microchip" + PERIOD;
        Visitor writer = visitor("Writer");
        assertThat(writer.get(address).body())
                .contains("Microchipping notices")
                .contains(": 1</h1>")
                .doesNotContain(reference);
        assertThat(writer.get("/notices/" + reference).status())
                .as("no permission for the kind")
                .isEqualTo(403);
        Visitor manager = visitor("Manager");
        assertThat(manager.get(address).body()).contains(reference);
        assertThat(writer.get("/figures?from-day=1&from-month=4&from-year=2019&to-day=31&to-month=10&to-year=2019")
                        .body())
                .contains("Microchipping notices");
        assertThat(writer.get("/figures/of/" + team.world.code() + "/nothing" + PERIOD)
                        .status())
                .isEqualTo(404);
        assertThat(writer.get("/figures/F-0000000").status()).isEqualTo(404);
        var frozen = team.world.as(
                writerId(),
                Permission.WRITE_REPORT,
                actor -> figures.freeze(
                        actor, "dog_microchip", team.world.code(), Period.parse("2019-04-01/2019-10-31")));
        assertThat(writer.get(frozen.address()).body()).contains("Frozen figure " + frozen.reference());
    }

    private java.util.UUID writerId() {
        return uk.saferhub.testing.TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", team.world.email("Writer"))
                .query(java.util.UUID.class)
                .single();
    }

    @Test
    void the_pages_are_accessible_and_fit_their_windows() {
        String notice = team.served(team.notice("FPN_LITTER", JUNE, "Axe Example"));
        List<String> paths = List.of(
                "/notices",
                "/notices/new",
                "/notices/new/CPN",
                "/notices/" + notice,
                "/notices/" + notice + "/payment",
                "/notices/" + notice + "/withdrawal",
                "/orders",
                "/orders/new/pspo",
                "/figures",
                "/figures/of/" + team.world.code() + "/fpn_litter" + PERIOD);
        for (int width : List.of(1280, 320)) {
            try (var looker = new Window(port, team.world, "Looker", width)) {
                for (String path : paths)
                    looker.look(path)
                            .picture("notices/"
                                    + path.replaceAll("[?].*", "")
                                            .replace(notice, "notice")
                                            .replace(team.world.code(), "p")
                                            .substring(1)
                                            .replace('/', '-'));
            }
        }
    }
}
