package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Renamed;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Window;

/**
 * J1, the hub co-ordinator, in Chromium from the referral on her home page to the table of hubs. What agencies do meanwhile they
 * do over HTTP; of the days that pass between the steps one is made to pass in the database.
 */
@SaferHubTest
class JourneyJ1Test {

    @Autowired
    TestPacks packs;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void J1_fromAReferralOnHerHomePageToTheTableOfHubs() {
        Pack pack = Renamed.of(TestPacks.read("york-and-north-yorkshire"), "-jj1", 11);
        packs.publish(pack);
        AnyPack in = AnyPack.withALadder(pack);
        var agencies = new CaseJourney(in, new Cast(accounts, transaction, clock, port), "-jj1");
        agencies.refer(agencies.helper(), "Ottoline", "Marchbank");
        String referral = "/referrals/" + agencies.refer(agencies.referrer(), "Ottoline", "Marchbanks");
        try (var hub = new Window(port, "hub-jj1@example.org", 1280)) {
            Page page = hub.page();
            // 1, 2: the referral is on her home page; she says who it is about.
            hub.go("/");
            page.click("main a[href='" + referral + "']");
            page.click("button[value=SAME]");
            assertThat(hub.html()).contains("<strong>Same person</strong>");
            score(hub, agencies, in, referral);
            String hubCase = accept(hub, agencies, in, referral);
            meet(hub, agencies, in, hubCase);
            chase(hub, agencies, hubCase);
            close(hub, agencies, in, hubCase);
            // 11: what the hub did, beside the other hubs.
            hub.look("/case-hubs");
            assertThat(hub.html()).contains("Visit to reassure the neighbourhood", "What came about");
        }
    }

    /** 3: she asks an agency to score, scores herself, and agrees on one score with its reason. */
    private static void score(Window hub, CaseJourney agencies, AnyPack in, String referral) {
        Page page = hub.page();
        page.click("summary:has-text('Ask agencies to score')");
        page.check("[name=agency][value='" + agencies.helps().code() + "']");
        page.click("button:has-text('Ask them')");
        CaseJourney.done(
                CaseJourney.on(agencies.helper(), referral + "/score", CaseJourney.answers(in.matrix(), false)));
        hub.look(referral + "/score");
        answer(page, in.matrix());
        page.click("button:has-text('Save our score')");
        page.click("a:has-text('Agree the score')");
        answer(page, in.matrix());
        page.fill("[name=reason]", "The knife was seen");
        page.click("button:has-text('Agree this score')");
        assertThat(hub.words())
                .contains("Agreed: " + in.matrix().most());
    }

    private static void answer(Page page, Matrix matrix) {
        for (Matrix.Factor factor : matrix.factors()) {
            String name = "q-" + factor.code();
            page.check(
                    "[name='" + name + "'][value='" + factor.levels().getLast().code() + "']");
            page.fill("[name='" + name + "-reason']", "As we know it");
        }
    }

    /** 4, 5: she accepts; the referrer is told; the lead and the agency that was invited say what they know. */
    private static String accept(Window hub, CaseJourney agencies, AnyPack in, String referral) {
        Page page = hub.page();
        page.click("a[href$='/decision/accept']");
        page.selectOption("[name=body]", agencies.asks().code());
        page.check("[name=invited][value='" + agencies.helps().code() + "']");
        page.fill("[name=answer]", "It is now a case.");
        page.click("button:has-text('and tell the referrer')");
        String hubCase = page.getAttribute("main a[href^='/cases/C-']", "href");
        assertThat(agencies.referrer().get(referral).body()).contains("It is now a case.");
        for (var agency : Map.of("The lock was broken", agencies.helper(), "Rent is paid", agencies.referrer())
                .entrySet()) {
            var words = CaseJourney.day("about", agencies.today());
            words.putAll(Map.of("words", agency.getKey(), "visibility", "ALL"));
            CaseJourney.done(CaseJourney.on(agency.getValue(), hubCase + "/contributions", words));
        }
        return hubCase;
    }

    /** 6, 7: the case comes to the meeting: returns are read, an action agreed, the score gone over, the next review set. */
    private static void meet(Window hub, CaseJourney agencies, AnyPack in, String hubCase) {
        Page page = hub.page();
        LocalDate by = agencies.today().plusDays(40);
        hub.go("/case-agenda?hub=" + in.hub().code() + "&by-day=" + by.getDayOfMonth() + "&by-month="
                + by.getMonthValue() + "&by-year=" + by.getYear());
        page.click("button:has-text('Keep this agenda')");
        assertThat(hub.words()).contains("A flat taken over");
        hub.go(hubCase + "/contributions");
        assertThat(hub.words()).contains("The lock was broken", "Rent is paid");
        hub.go(hubCase + "/plan");
        page.fill("[name=what]", "Mend the lock");
        page.selectOption(
                "[name=owner]",
                new com.microsoft.playwright.options.SelectOption()
                        .setLabel(agencies.helps().name()));
        page.check("[name=approach][value=SUPPORT]");
        day(page, "due", agencies.today().plusDays(7));
        page.click("button:has-text('Add action')");
        assertThat(hub.words()).contains("Mend the lock");
        hub.go(hubCase + "/reviews");
        page.fill("[name=words]", "Quieter since the visits");
        page.fill("[name=score]", String.valueOf(in.matrix().most()));
        day(page, "next", agencies.today().plusDays(7));
        page.click("button:has-text('Record review')");
        assertThat(hub.words()).contains("Quieter since the visits");
    }

    /** 8: a week later the action is late. She chases it, and the agency answers. */
    private static void chase(Window hub, CaseJourney agencies, String hubCase) {
        Page page = hub.page();
        String reference = hubCase.substring("/cases/".length());
        String action = TestDatabase.owner()
                .sql("""
                        update action set raised_on = raised_on - 9, due_on = due_on - 9 where source_reference = :case
                        returning reference
                        """)
                .param("case", reference)
                .query(String.class)
                .single();
        hub.go("/actions/" + action);
        page.click("button:has-text('Chase')");
        assertThat(hub.words()).doesNotContain("Not yet");
        var answer = CaseJourney.day("held", agencies.today());
        answer.putAll(Map.of("event", "DONE", "words", "Mended and photographed"));
        String at = "/actions/" + action;
        CaseJourney.done(agencies.helper().submit(agencies.helper().get(at), at + "/answers", answer));
    }

    /** 9, 10: a visit to the neighbours, what came of it, the final score, and a check in three months. */
    private static void close(Window hub, CaseJourney agencies, AnyPack in, String hubCase) {
        Page page = hub.page();
        hub.look(hubCase + "/outcomes");
        page.click("a:has-text('Add a visit to reassure')");
        hub.check();
        day(page, "visitedOn", agencies.today());
        page.fill("[name=neighbourhood]", "The stairwell");
        page.fill("[name=agencies]", "Police\nHousing");
        page.fill("[name=households]", "9");
        page.fill("[name=results]", "Neighbours feel safer");
        page.click("button:has-text('Save')");
        hub.look(hubCase + "/outcomes");
        assertThat(hub.words()).contains("Neighbours feel safer");
        page.locator("[name=outcome]").last().check();
        page.fill("[name=words]", "Closure order made");
        page.click("button:has-text('Record outcome')");
        assertThat(hub.words()).contains("Closure order made");
        hub.go(hubCase + "/timeline");
        assertThat(hub.words())
                .contains("Neighbourhood visited to reassure it", "Closure order made", "Action chased");
        hub.go(hubCase + "/closure");
        page.locator("[name=reason]").first().check();
        page.fill("[name=score]", String.valueOf(in.matrix().least()));
        page.fill("[name=told]", "Everybody in the case, by e-mail");
        if (page.locator("[name=feedback]").count() > 0) {
            page.fill("[name=feedback]", "It is over for her");
            page.check("[name=resolved][value=YES]");
        }
        page.click("button:has-text('Close case')");
        hub.go(hubCase + "/closure");
        assertThat(hub.words()).contains("This case is closed", "check");
    }

    private static void day(Page page, String name, LocalDate day) {
        page.fill("[name=" + name + "-day]", "" + day.getDayOfMonth());
        page.fill("[name=" + name + "-month]", "" + day.getMonthValue());
        page.fill("[name=" + name + "-year]", "" + day.getYear());
    }
}
