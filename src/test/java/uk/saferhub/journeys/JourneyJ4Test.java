package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.cases.Visibility;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;

/**
 * J4, a partner's representative, in Chromium: what she is asked, her cousin's case, the meeting, the mark on her own file, and
 * paper. Her first step, a message without names, is NotificationsTest's.
 */
@SaferHubTest
class JourneyJ4Test {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    CaseWorld at;
    LocalDate today;

    @Test
    void J4_sheSaysWhatSheKnowsBeforeSheReadsOthersAndTakesHerMarkDownAfterAYear() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        at.world.person("Housing Deputy", "Housing", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, WORK_CASE);
        OpenedCase first = open("Otter Row", "Housing", "Health");
        OpenedCase cousins = open("Her cousin", "Housing");
        OpenedCase others = open("Not hers", "Health");
        at.as(
                at.health,
                WORK_CASE,
                actor -> cases.contribute(first.reference(), "Seen in May", Visibility.ALL, today, actor));
        try (var her = new Window(port, at.world, "Housing Officer", 1280)) {
            Page page = her.page();
            // 2: she sees what she is asked, and those cases alone.
            assertThat(her.words()).contains("Answer", "Otter Row", "Her cousin");
            her.look("/cases?page=1");
            assertThat(her.html()).contains("Otter Row").doesNotContain(others.reference());
            stepBack(her, cousins);
            answer(her, first);
            actAndMark(her, first);
            print(her, first);
        }
        // 4: her colleague has the case that she stepped back from.
        Visitor deputy = new Visitor(port).signIn(at.world, "Housing Deputy");
        assertThat(deputy.get("/?whose=team").body()).contains("Her cousin");
    }

    /** 4: one name is her cousin's. */
    private static void stepBack(Window her, OpenedCase cousins) {
        Page page = her.page();
        her.look("/why/" + cousins.reference());
        page.fill("[name=reason]", "A cousin");
        page.click("button:has-text('Step back from it')");
        her.look("/cases?page=1");
        assertThat(her.html()).contains("Otter Row").doesNotContain("Her cousin");
    }

    /** 3, 5: she says what her agency knows and proposes an action; then she reads what the others said. */
    private void answer(Window her, OpenedCase first) {
        Page page = her.page();
        String path = "/cases/" + first.reference();
        her.look(path + "/contributions");
        assertThat(her.html()).contains("once yours has answered").doesNotContain("Seen in May");
        page.fill("[name=words]", "Rent is paid; neighbours complained in June");
        page.check("[name=visibility][value=ALL]");
        page.click("button:has-text('Add contribution')");
        assertThat(her.words()).contains("Seen in May", "Rent is paid");
    }

    /** 6, 7: she accepts what her agency is to do, marks her own file, and a year later is asked to take the mark down. */
    private void actAndMark(Window her, OpenedCase first) {
        Page page = her.page();
        String path = "/cases/" + first.reference();
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.giveAction(
                        first.reference(),
                        at.organisation("Housing"),
                        null,
                        "Mend the lock",
                        Approach.SUPPORT,
                        today,
                        today.plusDays(5),
                        actor));
        her.look("/");
        page.click("main a[href^='/actions/A-']");
        her.check();
        page.click("button:has-text('Accept: we will do it')");
        assertThat(her.words()).contains("Accepted");
        her.look(path + "/flags");
        page.fill("[name=kept]", "Tenancy file");
        LocalDate marked = today.minusMonths(12);
        page.fill("[name=on-day]", "" + marked.getDayOfMonth());
        page.fill("[name=on-month]", "" + marked.getMonthValue());
        page.fill("[name=on-year]", "" + marked.getYear());
        page.click("button:has-text('Record the mark')");
        her.look("/");
        page.click("main a:has-text('Unflag')");
        page.click("button:has-text('It is taken down')");
        her.check();
        assertThat(her.words()).contains("Taken down on");
    }

    /** 8: what she prints bears her name. */
    private static void print(Window her, OpenedCase first) {
        Page page = her.page();
        her.look("/cases/" + first.reference());
        Download sheet = page.waitForDownload(() -> page.click("a:has-text('A sheet to print')"));
        assertThat(sheet.suggestedFilename()).startsWith("sheet-SH-").endsWith(".pdf");
    }

    private OpenedCase open(String title, String... agencies) {
        var asked = at.somethingAsked(title, today.minusMonths(13), today.plusDays(9), today.plusDays(4), agencies);
        return at.as(at.hub, MANAGE_CASE, actor -> cases.open(asked, actor));
    }
}
