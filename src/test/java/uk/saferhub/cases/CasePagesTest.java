package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Approach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** The pages of cases, actions and the home page over HTTP: what each person sees, and what leaves no trace. */
@SaferHubTest
class CasePagesTest {

    private static final List<String> TABS =
            List.of("", "/people", "/plan", "/timeline", "/contributions", "/reviews", "/outcomes", "/sharing");

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    CaseWorld at;
    OpenedCase opened;
    LocalDate today;
    final Map<String, Visitor> signedIn = new java.util.HashMap<>();

    @BeforeEach
    void aCaseWithALateAction() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        LocalDate begun = today.minusDays(20);
        opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("14 Aldwark Court", begun, today.minusDays(4)), actor));
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.giveAction(
                        opened.reference(),
                        at.organisation("Housing"),
                        null,
                        "Visit the tenant",
                        Approach.SUPPORT,
                        begun,
                        today.minusDays(3),
                        actor));
        at.as(
                at.hub,
                WORK_CASE,
                actor -> cases.contribute(
                        opened.reference(), "words of the hub for itself", Visibility.HUB, begun, actor));
        at.as(
                at.housing,
                WORK_CASE,
                actor -> cases.contribute(opened.reference(), "words of housing alone", Visibility.OWN, begun, actor));
        at.as(
                at.housing,
                WORK_CASE,
                actor -> cases.contribute(opened.reference(), "words for the hub", Visibility.HUB, begun, actor));
    }

    @Test
    void eachSeesTheContributionsThatAreForThem() {
        var hub = as("Hub Coordinator").get(path("/contributions"));
        assertThat(hub.body()).contains("words of the hub for itself", "words for the hub");
        assertThat(hub.body()).doesNotContain("words of housing alone");
        var housing = as("Housing Officer").get(path("/contributions"));
        assertThat(housing.body()).contains("words of housing alone", "words for the hub");
        assertThat(housing.body()).doesNotContain("words of the hub for itself");
        // Three were added, and a timeline tells each reader of their own two only.
        assertThat(count(as("Hub Coordinator").get(path("/timeline")).body(), "Contribution added"))
                .isEqualTo(2);
        assertThat(count(as("Housing Officer").get(path("/timeline")).body(), "Contribution added"))
                .isEqualTo(2);
    }

    @Test
    void whoDoesNotTakePartGetsTheBytesOfWhatIsNotThere() {
        at.world.person(
                "Enforcement Officer", "Hub", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_ACTION);
        var elsewhere = new CaseWorld(worlds, packs);
        String action = actionReference();
        var strangers = List.of(
                as("Health Officer"),
                as("Enforcement Officer"),
                new Visitor(port).signIn(elsewhere.world, "Hub Coordinator"));
        for (Visitor stranger : strangers) {
            String absent = stranger.get("/cases/C-0000000").body();
            for (String tab : TABS) {
                var hidden = stranger.get(path(tab));
                assertThat(hidden.status()).isEqualTo(404);
                assertThat(hidden.body()).isEqualTo(absent);
            }
            assertThat(stranger.get("/actions/" + action).body()).isEqualTo(absent);
            assertThat(stranger.get("/cases").body()).doesNotContain(opened.reference(), "Aldwark");
            assertThat(stranger.get("/actions?whose=all").body()).doesNotContain("Visit the tenant");
            assertThat(stranger.get("/").body()).doesNotContain("Aldwark", "Visit the tenant");
        }
    }

    @Test
    void theHomePageSaysWhatIsToBeDoneWithItsVerb() {
        String hub = as("Hub Coordinator").get("/").body();
        assertThat(hub)
                .contains(
                        "Late",
                        "<strong>Review</strong>",
                        "<strong>Chase</strong>",
                        "1 overdue review",
                        "0 referrals waiting");
        String support = "/actions?whose=all&amp;state=open&amp;approach=SUPPORT";
        assertThat(as("Hub Coordinator").get("/").body()).contains("\"/cases?lacks=OFFICER\"", support);
        assertThat(as("Hub Coordinator").get(support.replace("&amp;", "&")).body())
                .contains("Visit the tenant");
        assertThat(as("Hub Coordinator")
                        .get("/actions?whose=all&state=open&approach=DIVERSION")
                        .body())
                .doesNotContain("Visit the tenant");
        String housing = as("Housing Officer").get("/").body();
        assertThat(housing).contains("<strong>Answer</strong>", "Visit the tenant", "late");
        assertThat(housing).doesNotContain("<strong>Chase</strong>", "<strong>Review</strong>", "The hub");
        assertThat(as("Health Officer").get("/").body()).contains("Nothing is due from you within a week");
    }

    @Test
    void anAgencyAnswersItsActionAndTheCaseClosesOnlyThen() {
        Visitor hub = as("Hub Coordinator");
        assertThat(hub.get(path("/closure")).body()).contains("cannot be closed yet", "HUB-09-A");
        Visitor housing = as("Housing Officer");
        assertThat(housing.get(path("/closure")).status()).isEqualTo(403);
        String action = "/actions/" + actionReference();
        var form = housing.get(action);
        var wrong = housing.submit(form, action + "/answers", Map.of("event", "FOUND_NOT_POSSIBLE", "words", ""));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("<title>Error: ", "Enter why it is not possible");
        var answer = day("held", today);
        answer.put("event", "DONE");
        answer.put("words", "Seen at home");
        var done = housing.submit(wrong, action + "/answers", answer);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("Seen at home");
        var stale = housing.submit(form, action + "/answers", answer);
        assertThat(stale.status()).isEqualTo(409);

        var outcome = day("happened", today);
        outcome.put("outcome", "support_engaged");
        hub.submit(hub.get(path("/outcomes")), path("/outcomes"), outcome);
        assertThat(hub.get(path("/outcomes")).body()).contains("Entered in error");
        assertThat(housing.get(path("/outcomes")).body())
                .contains("Holds no longer")
                .doesNotContain("Entered in error");
        var closing = day("closed", today);
        closing.putAll(Map.of("reason", "resolved", "told", "The tenant, by telephone"));
        var unscored = hub.submit(hub.get(path("/closure")), path("/closure"), closing);
        assertThat(unscored.status()).isEqualTo(400);
        assertThat(unscored.body()).contains("Enter the final score");
        closing.put("score", "4");
        var closed = hub.submit(unscored, path("/closure"), closing);
        assertThat(closed.body()).contains("Closed", "4, down from 31", "Case closed");
        assertThat(hub.get("/cases").body()).doesNotContain(opened.reference());
        assertThat(hub.get("/cases?status=CLOSED").body()).contains(opened.reference());
    }

    @Test
    void somebodyNewIsAddedByNameAndWhoTheyMayBeIsShown() {
        Visitor hub = as("Hub Coordinator");
        var words = day("from", today);
        words.put("role", "affected");
        var bare = hub.submit(hub.get(path("/people")), path("/people"), words);
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body()).contains("Enter a name, or a reference");
        words.putAll(day("born", LocalDate.of(1991, 2, 17)));
        words.putAll(Map.of("given", "Ottoline", "family", "Fairweather"));
        var first = hub.submit(bare, path("/people"), words);
        assertThat(first.body()).contains("Ottoline Fairweather").doesNotContain("Is this somebody we know?");
        words.put("family", "Fairwether");
        var second = hub.submit(hub.get(path("/people")), path("/people"), words);
        assertThat(second.body()).contains("Is this somebody we know?", "Compare and decide");
        String person = second.body().replaceAll("(?s).*href=\"(/people/P-[^\"]+)\">Compare.*", "$1");
        assertThat(hub.get(person).body()).contains("Ottoline Fairwether");
    }

    @Test
    void aContributionThatIsSentTwiceIsThereOnce() {
        Visitor housing = as("Housing Officer");
        var form = housing.get(path("/contributions"));
        var words = day("about", today);
        words.putAll(Map.of("words", "heard once", "visibility", "ALL"));
        housing.submit(form, path("/contributions"), words);
        housing.submit(form, path("/contributions"), words);
        assertThat(count(housing.get(path("/contributions")).body(), "heard once"))
                .isEqualTo(1);
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from case_contribution where case_id = :id and words = 'heard once'")
                        .param("id", opened.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCaseIsOpenedByHandAndAPlaceInItWarnsOnEveryTab() {
        Visitor hub = as("Hub Coordinator");
        var form = hub.get("/cases/new");
        var lead = at.world.code();
        String organisation = form.body().replaceAll("(?s).*name=\"lead\".*?<option value=\"([0-9a-f-]{36})\".*", "$1");
        var words = day("opened", today.minusDays(1));
        words.putAll(day("next", today.plusDays(28)));
        words.putAll(Map.of(
                "kind", "PLACE", "title", "The old mill", "concern", "place", "hub", "york-hub", "lead", organisation));
        var show = hub.submit(form, "/cases", words);
        assertThat(show.status()).as(lead).isEqualTo(200);
        assertThat(show.body()).contains("The old mill", "Not scored");
        assertThat(show.body()).contains("<title>C-").doesNotContain("mill –", "mill</title>");
        var place = day("since", today);
        place.putAll(Map.of("line", "The old mill", "part", "Where they meet", "do_not_write", "yes"));
        var people = hub.submit(hub.get(show.path() + "/people"), show.path() + "/places", place);
        assertThat(people.body()).contains("Do not write to The old mill");
        assertThat(hub.get(show.path() + "/plan").body()).contains("Do not write to The old mill");
        // Where a letter is written it counts most: what hangs on a case has its head, its tabs and its place in the
        // menu.
        String hung = show.path().replace("/cases/", "/records/");
        for (String page : List.of(hung + "/documents", hung + "/disclosures"))
            assertThat(hub.get(page).body())
                    .as(page)
                    .contains(
                            "Do not write to The old mill",
                            show.path() + "/plan\"",
                            "aria-current=\"page\">Documents<");
        for (String page : List.of(hung + "/documents", show.path().replace("/cases/", "/why/")))
            assertThat(hub.get(page).body()).as(page).contains("aria-current=\"true\">Cases<");
    }

    @Test
    void UXA_04_aTitleNamesNobodyWhomOneMayKnowUnlessItIsAPlace() {
        Visitor hub = as("Hub Coordinator");
        var party = day("from", today);
        party.putAll(Map.of("role", "affected", "given", "Peregrine", "family", "Quillfeather"));
        hub.submit(hub.get(path("/people")), path("/people"), party);
        var form = hub.get("/cases/new");
        String lead = form.body().replaceAll("(?s).*name=\"lead\".*?<option value=\"([0-9a-f-]{36})\".*", "$1");
        var words = day("opened", today);
        words.putAll(day("next", today.plusDays(28)));
        words.putAll(Map.of("kind", "PLACE", "concern", "place", "hub", "york-hub", "lead", lead));
        words.put("title", "Visits to PEREGRINE Quillfeather");
        var named = hub.submit(form, "/cases", words);
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.body())
                .contains("Write it without “Peregrine Quillfeather”", "This is a place, and names nobody");
        words.put("place", "yes");
        assertThat(hub.submit(named, "/cases", words).body()).contains("Visits to PEREGRINE Quillfeather");
        // Of those in the case one name is enough; of somebody hidden nothing is said at all.
        var own = day("next", today.minusDays(4));
        own.put("title", "The Quillfeather flat");
        var refused = hub.submit(hub.get(path("/particulars")), path("/particulars"), own);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Write it without “Quillfeather”");
        var elsewhere = new CaseWorld(worlds, packs);
        var stranger = new Visitor(port).signIn(elsewhere.world, "Hub Coordinator");
        var theirs = stranger.get("/cases/new");
        words.remove("place");
        words.put("lead", theirs.body().replaceAll("(?s).*name=\"lead\".*?<option value=\"([0-9a-f-]{36})\".*", "$1"));
        assertThat(stranger.submit(theirs, "/cases", words).status()).isEqualTo(200);
    }

    @Test
    void AUD_02_anEarlierTitleOrAimIsPutBackInOneStepAsANewChangeWithAReason() {
        Visitor hub = as("Hub Coordinator");
        var words = day("next", today.minusDays(4));
        words.putAll(Map.of("title", "The first corner", "aim", "Quiet nights", "place", "yes"));
        hub.submit(hub.get(path("/particulars")), path("/particulars"), words);
        words.putAll(Map.of("title", "The wrong corner", "aim", "Something else"));
        hub.submit(hub.get(path("/particulars")), path("/particulars"), words);
        var page = hub.get(path("/particulars/earlier"));
        assertThat(page.body()).contains("Title: The first corner", "Aim: Quiet nights").doesNotContain("Title: The wrong");
        String first = page.body().replaceAll("(?s).*value=\"([0-9a-f-]{36}-Title)\"[^>]*>\\s*<label[^>]*>Title: The first.*", "$1");
        assertThat(first).hasSize(42);
        var silent = hub.submit(page, path("/particulars/earlier"), Map.of("earlier", first, "why", ""));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("Enter why they are put back");
        var foreign = hub.submit(page, path("/particulars/earlier"), Map.of("earlier", "x-Title", "why", "Why not"));
        assertThat(foreign.status()).isEqualTo(400);
        var put = hub.submit(silent, path("/particulars/earlier"), Map.of("earlier", first, "why", "Typed in the wrong case"));
        assertThat(put.body()).contains("The first corner");
        assertThat(hub.get(path("/timeline")).body())
                .contains("The wrong corner → The first corner", "Typed in the wrong case");
        assertThat(hub.get(path("/particulars")).body())
                .contains("Something else")
                .doesNotContain("The wrong corner");
        assertThat(hub.submit(page, path("/particulars/earlier"), Map.of("earlier", first, "why", "Again"))
                        .status())
                .as("the page was read before the change")
                .isEqualTo(409);
    }

    /** Each person signs in once: a code works once, and the next comes in half a minute. */
    private Visitor as(String name) {
        return signedIn.computeIfAbsent(name, who -> new Visitor(port).signIn(at.world, who));
    }

    private String path(String tab) {
        return "/cases/" + opened.reference() + tab;
    }

    private String actionReference() {
        return TestDatabase.owner()
                .sql("select reference from action where source_id = :id")
                .param("id", opened.id())
                .query(String.class)
                .single();
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new java.util.HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }

    private static int count(String body, String words) {
        return body.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }
}
