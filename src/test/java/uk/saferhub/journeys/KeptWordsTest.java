package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.demo.DemoPerson;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;

/** Words that arrive after the session ended, or that a rule refuses, are kept for whoever typed them, and for nobody else. */
@SaferHubTest
class KeptWordsTest {

    private static final String FORM = "/meetings/decisions/new";
    private static final String TYPED = "Typed for a quarter of an hour, then the session ended.";

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @BeforeEach
    void load() {
        demonstration.load();
    }

    @Test
    void whatWasTypedIsThereAfterSigningInAgain() {
        survivesTheSession("manager", FORM, FORM, "wording", Map.of());
        assertThat(Demonstration.visitor(port, "hub").get(FORM).body()).doesNotContain(TYPED);
    }

    @Test
    void aContributionIsThereOnThePageThatItWasTypedOn() {
        Visitor hub = Demonstration.visitor(port, "hub");
        String page = first(hub, "/cases", "/cases/C-[A-Z0-9]+") + "/contributions";
        survivesTheSession("hub", page, page, "words", Map.of());
        hub.get("/me/access");
        Visitor.Page again = Demonstration.visitor(port, "hub").get(page);
        Visitor.Page cleared = hub.submit(again, "/drafts/removal", Map.of("_form", page, "_page", page));
        assertThat(cleared.body()).doesNotContain(TYPED);
    }

    @Test
    void aStepOfANoticeIsThere() {
        Visitor officer = Demonstration.visitor(port, "enforcement");
        String page = first(officer, "/notices", "/notices/N-[A-Z0-9]+") + "/withdrawal";
        survivesTheSession("enforcement", page, page, "note", Map.of());
    }

    @Test
    void aStepOfAReferralIsThere() {
        Visitor housing = Demonstration.visitor(port, "housing");
        Visitor.Page start = housing.get("/referrals/new");
        Matcher hub = Pattern.compile("name=\"hub\"[^>]*value=\"([^\"]+)\"|<option value=\"([^\"]+)\"")
                .matcher(start.body());
        assertThat(hub.find()).isTrue();
        String code = hub.group(1) == null ? hub.group(2) : hub.group(1);
        Visitor.Page tasks = housing.submit(start, "/referrals/new", Map.of("hub", code));
        Matcher step = Pattern.compile("/referral-drafts/[A-Z0-9-]+/worry").matcher(tasks.body());
        assertThat(step.find()).as(tasks.body()).isTrue();
        Visitor.Page form = housing.get(step.group());
        Matcher area = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"").matcher(form.body());
        assertThat(area.find()).isTrue();
        survivesTheSession("housing", step.group(), step.group(), area.group(1), Map.of());
    }

    @Test
    void whatARuleRefusesIsKeptAndLeadsBack() {
        Visitor officer = Demonstration.visitor(port, "enforcement");
        String page = first(officer, "/notices", "/notices/N-[A-Z0-9]+") + "/withdrawal";
        Visitor.Page form = officer.get(page);
        var words = new HashMap<>(Map.of("on-day", "1", "on-month", "1", "on-year", "2001", "note", "Refused words"));
        Visitor.Page refused = officer.submit(form, page, words);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Change and try again").contains("href=\"" + page + "\"");
        assertThat(officer.get(page).body()).contains("Refused words").contains("value=\"2001\"");
    }

    /** ACC-01: a form whose key is no longer good loses nothing either. */
    @Test
    void whatAStaleFormHeldIsKept() {
        Visitor manager = Demonstration.visitor(port, "manager");
        Visitor.Page refused = manager.submit(
                manager.get(FORM), FORM, Map.of("_once", "no key of ours", "wording", "Words of a stale form"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(manager.get(FORM).body()).contains("Words of a stale form");
    }

    private void survivesTheSession(String who, String page, String action, String field, Map<String, String> others) {
        Visitor visitor = Demonstration.visitor(port, who);
        Visitor.Page form = visitor.get(page);
        visitor.submit(form, "/sign-out", Map.of());
        var words = new HashMap<>(others);
        words.put(field, TYPED);
        Visitor.Page answer = visitor.submit(form, action, words);
        assertThat(answer.path()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains("They are kept").contains("name=\"next\" value=\"" + page);
        assertThat(again(visitor, who).get(page).body())
                .contains("We kept what you typed")
                .contains(TYPED);
    }

    private static String first(Visitor visitor, String list, String pattern) {
        Matcher found = Pattern.compile("href=\"(" + pattern + ")\"")
                .matcher(visitor.get(list).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Visitor again(Visitor visitor, String who) {
        String email = who + "@demo.example";
        TestDatabase.owner()
                .sql("update account set totp_last_step = null where email = :email")
                .param("email", email)
                .update();
        return visitor.signIn(email, DemoPerson.PASSWORD, DemoPerson.secondFactor(email));
    }
}
