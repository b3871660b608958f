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
import uk.saferhub.testing.Keyboard;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Window;

/** A5.4: a case from the referral on the home page to its closing, by somebody who touches no mouse at all. */
@SaferHubTest
class ByKeyboardTest {

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
    void a_case_is_opened_worked_and_closed_without_a_mouse() {
        Pack pack = Renamed.of(TestPacks.read("york-and-north-yorkshire"), "-bkb", 17);
        packs.publish(pack);
        AnyPack in = AnyPack.withALadder(pack);
        var agencies = new CaseJourney(in, new Cast(accounts, transaction, clock, port), "-bkb");
        String referral = "/referrals/" + agencies.refer(agencies.referrer(), "Perpetua", "Quillfeather");
        try (var hub = new Window(port, "hub-bkb@example.org", 1280)) {
            Page page = hub.page();
            var keys = new Keyboard(page);
            hub.go("/");
            keys.press("main a[href='" + referral + "']", "");
            score(keys, in);
            accept(keys, page, agencies);
            work(keys, page, agencies);
            close(keys, page, in);
        }
    }

    private static void score(Keyboard keys, AnyPack in) {
        keys.press("main a[href$='/score']", "");
        answer(keys, in);
        keys.press("main button", "Save our score").press("main a", "Agree the score");
        answer(keys, in);
        keys.type("reason", "The knife was seen").press("main button", "Agree this score");
    }

    private static void answer(Keyboard keys, AnyPack in) {
        for (Matrix.Factor factor : in.matrix().factors()) {
            String name = "q-" + factor.code();
            keys.pick(name, factor.levels().getLast().code()).type(name + "-reason", "As we know it");
        }
    }

    private static void accept(Keyboard keys, Page page, CaseJourney agencies) {
        keys.press("a[href$='/decision/accept']", "")
                .choose("body", agencies.asks().name())
                .tick("invited", agencies.helps().code())
                .type("answer", "It is now a case.")
                .press("main button", "and tell the referrer");
        keys.press("main a[href^='/cases/C-']", "");
        assertThat(page.url()).contains("/cases/C-");
    }

    private static void work(Keyboard keys, Page page, CaseJourney agencies) {
        keys.press("a[href$='/plan']", "")
                .type("what", "Mend the lock")
                .choose("owner", agencies.helps().name())
                .pick("approach", "SUPPORT");
        day(keys, "due", agencies.today().plusDays(7));
        keys.press("main button", "Add action");
        assertThat(page.locator("main").innerText()).contains("Mend the lock");
        keys.press("main a[href^='/actions/']", "");
        assertThat(page.locator("h1").innerText()).contains("Mend the lock");
        String action = page.url().replaceAll(".*(/actions/[^?#]+).*", "$1");
        var answer = CaseJourney.day("held", agencies.today());
        answer.putAll(Map.of("event", "DONE", "words", "Mended and photographed"));
        CaseJourney.done(agencies.helper().submit(agencies.helper().get(action), action + "/answers", answer));
        keys.press("main a[href^='/cases/C-']", "");
    }

    private static void close(Keyboard keys, Page page, AnyPack in) {
        keys.press("a[href$='/outcomes']", "");
        keys.pick("outcome", page.locator("[name=outcome]").last().getAttribute("value"))
                .type("words", "The lock holds")
                .press("main button", "Record outcome");
        keys.press("nav a", "Summary").press("a[href$='/closure']", "");
        keys.pick("reason", page.locator("[name=reason]").first().getAttribute("value"))
                .type("score", String.valueOf(in.matrix().least()))
                .type("told", "Everybody in the case, by e-mail");
        if (page.locator("[name=feedback]").count() > 0)
            keys.pick("resolved", "YES").type("feedback", "It is over for her");
        keys.press("main button", "Close case");
        assertThat(page.locator("main").innerText()).contains("closed");
    }

    private static void day(Keyboard keys, String name, LocalDate day) {
        keys.type(name + "-day", "" + day.getDayOfMonth())
                .type(name + "-month", "" + day.getMonthValue())
                .type(name + "-year", "" + day.getYear());
    }
}
