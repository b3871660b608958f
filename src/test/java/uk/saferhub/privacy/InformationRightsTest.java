package uk.saferhub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** PRV-02, PRV-06, PRV-07: the registers of requests and breaches, over HTTP. */
@SaferHubTest
class InformationRightsTest {

    @Autowired
    Worlds worlds;

    @LocalServerPort
    int port;

    private World world;
    private Visitor officer;
    private final LocalDate today = LocalDate.now(Actor.LONDON);

    @BeforeEach
    void aPartnershipWithAnOfficer() {
        world = worlds.make();
        world.person(
                "Officer",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_RIGHTS,
                Permission.HANDLE_RIGHTS,
                Permission.READ_ACTION,
                Permission.WORK_ACTION);
        officer = new Visitor(port).signIn(world, "Officer");
    }

    private static Map<String, String> on(String name, LocalDate day, Map<String, String> words) {
        var all = new HashMap<>(words);
        all.put(name + "-day", String.valueOf(day.getDayOfMonth()));
        all.put(name + "-month", String.valueOf(day.getMonthValue()));
        all.put(name + "-year", String.valueOf(day.getYear()));
        return all;
    }

    private String enter(String kind, String asker, String words, LocalDate received) {
        Visitor.Page form = officer.get("/information-requests/new");
        Visitor.Page made = officer.submit(
                form,
                "/information-requests",
                on("received", received, Map.of("kind", kind, "asker", asker, "words", words, "shown", "")));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        return made.path();
    }

    private Visitor.Page step(String path, String step, LocalDate day, String words) {
        return officer.submit(officer.get(path), path + "/steps", on("on", day, Map.of("step", step, "words", words)));
    }

    private Visitor stranger() {
        World other = worlds.make();
        other.person(
                "Stranger",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_RIGHTS,
                Permission.HANDLE_RIGHTS);
        return new Visitor(port).signIn(other, "Stranger");
    }

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void PRV_07_C_an_answer_is_looked_at_again_by_somebody_else_within_its_own_time() {
        String path = enter("ERASURE", "Perdita Quern", "Her photograph", today.minusDays(20));
        Map<String, String> refused = on("closed", today, Map.of("outcome", "REFUSED", "reason", "It is evidence"));
        assertThat(officer.submit(officer.get(path), path + "/closing", refused).body())
                .contains("They are not content");
        String reference = path.replace("/information-requests/", "");
        Visitor.Page form = officer.get("/information-requests/new?about=" + reference);
        assertThat(form.body()).contains("Perdita Quern", reference);
        Map<String, String> words = on(
                "received",
                today.minusDays(1),
                Map.of("kind", "FOI_REVIEW", "asker", "Perdita Quern", "words", "Look again", "about", reference));
        assertThat(officer.submit(form, "/information-requests", words).body()).contains("PRV-07-B");
        words.put("kind", "COMPLAINT");
        words.put("about", "RQ-0000000");
        assertThat(officer.submit(form, "/information-requests", words).status())
                .isEqualTo(400);
        words.put("about", reference);
        Visitor.Page made = officer.submit(form, "/information-requests", words);
        assertThat(made.body()).contains(reference, "section 164A", "within 30 days");
        assertThat(officer.get(path).body()).contains("Its answer is looked at again");
        String review = made.path();
        step(review, "ACKNOWLEDGED", today, "By letter");
        Map<String, String> changed = on("closed", today, Map.of("outcome", "CHANGED", "reason", "Erased after all"));
        assertThat(officer.submit(officer.get(review), review + "/closing", changed)
                        .body())
                .contains("PRV-07-C");
        world.person(
                "Second",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_RIGHTS,
                Permission.HANDLE_RIGHTS);
        Visitor second = new Visitor(port).signIn(world, "Second");
        assertThat(second.submit(second.get(review), review + "/closing", changed)
                        .body())
                .contains("answered anew");
        assertThat(stranger()
                        .get("/information-requests/new?about=" + reference)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void PRV_02_a_request_is_entered_clarified_extended_closed_and_counted() {
        String path = enter("ACCESS", "Perdita Quern", "All that is held of her", today.minusDays(10));
        assertThat(officer.get("/information-requests").body()).contains("Perdita Quern");
        Visitor.Page asked = step(path, "IDENTITY_ASKED", today.minusDays(9), "Asked for a passport");
        assertThat(asked.body()).contains("The time does not run");
        assertThat(step(path, "EXTENDED", today, "Much").body()).contains("PRV-02-E");
        Visitor.Page other = officer.get(path);
        assertThat(step(path, "IDENTITY_SHOWN", today.minusDays(8), "Passport seen")
                        .body())
                .doesNotContain("The time does not run");
        assertThat(officer.submit(
                                other,
                                path + "/steps",
                                on("on", today, Map.of("step", "NOTED", "words", "From the other tab")))
                        .status())
                .isEqualTo(409);
        assertThat(step(path, "EXTENDED", today, "Forty boxes of paper").body()).contains("One month and two more");
        assertThat(officer.submit(officer.get(path), path + "/closing", Map.of("outcome", "IN_PART"))
                        .status())
                .isEqualTo(400);
        Visitor.Page closed = officer.submit(
                officer.get(path),
                path + "/closing",
                on("closed", today, Map.of("outcome", "IN_PART", "reason", "Sent with what is held back")));
        assertThat(closed.body()).contains("Given in part").doesNotContain("Close it");
        String numbers = officer.get("/information-requests/numbers").body();
        String link = found("/information-requests\\?state=IN_TIME&amp;kind=ACCESS&amp;year=\\d{4}", numbers)
                .replace("&amp;", "&");
        assertThat(officer.get(link.substring(0, link.indexOf("?")) + link.substring(link.indexOf("?")))
                        .body())
                .contains("Perdita Quern");

        Visitor stranger = stranger();
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/information-requests?state=ALL").body()).doesNotContain("Perdita Quern");
        assertThat(stranger.get("/information-requests/numbers").body()).contains("No request has been entered");
    }

    @Test
    void PRV_07_an_answer_is_written_given_and_found_again() {
        String path = enter("FOI", "A newspaper", "What the scooter patrol cost", today.minusDays(30));
        assertThat(officer.get("/").body()).contains("A request under freedom of information");
        Map<String, String> closing = on("closed", today, Map.of("outcome", "IN_FULL", "reason", "Sent"));
        assertThat(officer.submit(officer.get(path), path + "/closing", closing).body())
                .contains("PRV-07-A");
        Visitor.Page form = officer.get(path + "/answer");
        assertThat(officer.submit(
                                form,
                                path + "/answer",
                                Map.of("searched", "Ledger", "answer", "4,200 pounds", "exemptions", "S43"))
                        .status())
                .isEqualTo(400);
        officer.submit(
                officer.get(path + "/answer"),
                path + "/answer",
                Map.of("searched", "Ledger", "answer", "4,200 pounds in all", "reusable", "yes"));
        assertThat(officer.get("/information-requests/answers").body()).doesNotContain("4,200 pounds in all");
        assertThat(officer.submit(officer.get(path), path + "/closing", closing).body())
                .contains("Given in full");
        assertThat(officer.get("/information-requests/answers?words=SCOOTER").body())
                .contains("4,200 pounds in all")
                .doesNotContain("A newspaper");
        assertThat(officer.get("/information-requests/answers?words=tram").body())
                .doesNotContain("4,200 pounds");
        assertThat(stranger().get("/information-requests/answers").body()).doesNotContain("4,200 pounds");
    }

    @Test
    void everyPagePassesAxeOnADeskAndOnAPhone() {
        String copy = enter("ACCESS", "Perdita Quern", "All that is held of her", today.minusDays(10));
        String foi = enter("FOI", "A newspaper", "What the patrol cost", today.minusDays(30));
        officer.submit(
                officer.get("/breach-report"),
                "/breach-report",
                on("noticed", today.minusDays(1), Map.of("kind", "LOST", "words", "A folder", "at", "09:30")));
        String breach = found(
                "/data-breaches/BR-[0-9A-Z]{7}", officer.get("/data-breaches").body());
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Officer", width)) {
                for (String path : List.of(
                        "/information-requests",
                        "/information-requests/new",
                        "/information-requests/numbers",
                        "/information-requests/answers",
                        "/data-breaches",
                        "/data-breaches/numbers",
                        "/breach-report",
                        "/breach-report/sent",
                        "/processing",
                        "/processing/new"))
                    window.look(path).picture(path.substring(1).replace('/', '-'));
                window.look(copy).picture("information-request");
                window.look(foi + "/answer").picture("foi-answer");
                window.look(breach).picture("data-breach");
            }
    }

    @Test
    void PRV_04_a_purpose_is_entered_looked_at_again_and_due() {
        world.realm("hub");
        Visitor.Page form = officer.get("/processing/new");
        String hub = found("<option value=\"[0-9a-f-]+\">[^<]+, hub<", form.body())
                .replaceAll(".*value=\"([^\"]+)\".*", "$1");
        Map<String, String> words = new HashMap<>(Map.of(
                "compartment",
                hub,
                "title",
                "Casework on noise",
                "purpose",
                "To stop it",
                "people",
                "Neighbours",
                "data",
                "Names",
                "gateway",
                "Crime and Disorder Act 1998 section 115",
                "recipients",
                "Landlords",
                "retention",
                "Six years"));
        assertThat(officer.submit(form, "/processing", words).status()).isEqualTo(400);
        words = on("review", today.plusDays(3), words);
        Visitor.Page made = officer.submit(officer.get("/processing/new"), "/processing", words);
        assertThat(made.body()).contains("Casework on noise", "was not assessed");
        assertThat(officer.get("/").body()).contains("The record of processing, Casework on noise");
        Visitor.Page tab = officer.get(made.path() + "/revision");
        words.putAll(Map.of("risks", "Known to neighbours", "measures", "Covered names"));
        assertThat(officer.submit(officer.get(made.path() + "/revision"), made.path() + "/revision", words)
                        .body())
                .contains("Covered names", "2, by Officer");
        assertThat(officer.submit(tab, made.path() + "/revision", words).status())
                .isEqualTo(409);
        Visitor stranger = stranger();
        assertThat(stranger.get(made.path()).status()).isEqualTo(404);
        assertThat(stranger.get("/processing").body()).doesNotContain("Casework on noise");
    }

    @Test
    void PRV_06_anybody_reports_a_breach_and_those_who_keep_the_register_settle_it() {
        world.person("Housing", "housing", "hub", Reach.OWN_AGENCY, Permission.READ_HOME, Permission.READ_CASE);
        Visitor housing = new Visitor(port).signIn(world, "Housing");
        Visitor.Page form = housing.get("/breach-report");
        String what = "A folder with nine summaries was left on the night bus";
        Map<String, String> words =
                on("noticed", today.minusDays(1), Map.of("kind", "LOST", "words", what, "at", "09:30"));
        assertThat(housing.submit(form, "/breach-report", Map.of("kind", "LOST"))
                        .status())
                .isEqualTo(400);
        assertThat(housing.submit(housing.get("/breach-report"), "/breach-report", words)
                        .body())
                .contains("The breach is reported");
        assertThat(housing.get("/data-breaches").status()).isEqualTo(403);

        String list = officer.get("/data-breaches").body();
        String path = found("/data-breaches/BR-[0-9A-Z]{7}", list);
        assertThat(officer.get("/").body()).contains("A data breach, BR-");
        assertThat(officer.get(path).body()).contains(what, "They end on");
        Map<String, String> done = on("day", today, Map.of("step", "CLOSED", "words", "Why", "at", "00:00"));
        assertThat(officer.submit(officer.get(path), path + "/steps", done).body())
                .contains("PRV-06-E");
        done.put("step", "ASSESSED");
        assertThat(officer.submit(officer.get(path), path + "/steps", done).status())
                .isEqualTo(400);
        done.putAll(Map.of("risk", "RISK", "people", "9", "categories", "NAMES"));
        assertThat(officer.submit(officer.get(path), path + "/steps", done).body())
                .contains("a risk to people, about 9 people");
        done.put("step", "REGULATOR_TOLD");
        officer.submit(officer.get(path), path + "/steps", done);
        assertThat(officer.get("/actions/new?on=" + path.substring(path.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(200);
        done.put("step", "CLOSED");
        assertThat(officer.submit(officer.get(path), path + "/steps", done).body())
                .contains("Closed");
        assertThat(officer.get("/data-breaches/numbers").body()).contains("standing=IN_TIME&amp;kind=LOST");
        Visitor stranger = stranger();
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/data-breaches/numbers").body()).contains("No breach was reported");
    }
}
