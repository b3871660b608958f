package uk.saferhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.AUTHORISE_NOTICE;
import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.READ_ORDER;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.Phone;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Notices made out in Chromium while the network is cut: ENF-15. */
@SaferHubTest
class OfflineNoticeTest {

    /** The page is closed when it has kept one thing and is about to keep the next. */
    private static final String CLOSED = """
            () => {
              const real = SubtleCrypto.prototype.encrypt;
              let sealed = 0;
              SubtleCrypto.prototype.encrypt = function (...all) {
                if (++sealed < 2) return real.apply(this, all);
                document.documentElement.dataset.closed = 'yes';
                return new Promise(() => {});
              };
            }""";

    /** It is three in the morning of 1 June 2026 by the phone's clock. */
    private static final String THREE = """
            const Real = Date;
            self.Date = class extends Real {
              constructor(...all) { if (all.length) super(...all); else super(2026, 5, 1, 3, 0); }
            };""";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    World world;
    UUID officer;

    @BeforeEach
    void team() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        officer = world.person(
                "Warden",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_NOTICE,
                ISSUE_NOTICE,
                AUTHORISE_NOTICE,
                READ_ORDER,
                READ_COMPLAINT,
                RECORD_COMPLAINT);
    }

    @Test
    void ENF_15_a_warning_written_and_handed_over_without_a_signal_is_one_notice_with_its_photograph() {
        try (Phone phone = new Phone(port, world, "Warden")) {
            Page page = phone.keep().page();
            phone.loseSignal();
            page.click("main a[href='/field/notice']");
            page.locator("main a[href='/field/notice/CPW']").waitFor();
            phone.window().check();
            phone.follow("/field/notice/CPW");
            fill(page, "Canary Street Example");
            page.fill("[name=age]", "15");
            phone.photograph().record().says("1 entry is waiting to be sent. 1 photograph waits with it.");
            phone.window().check().picture("phone-notice-offline");
            assertThat(phone.entries()).doesNotContain("Canary", "CPW", "/field/notice");
            phone.findSignal().says("1 was not accepted");
            assertThat(notices()).isEmpty();
            page.click("text=Open and correct");
            assertThat(page.locator(".govuk-error-summary")).containsText("ENF-01-C");
            assertThat(page.locator("[name=name]")).hasValue("Canary Street Example");
            phone.window().check();
            page.fill("[name=age]", "16");
            phone.record().says("Sent: N-").reload();
            assertThat(notices()).containsExactly("SERVED Canary Street Example");
            assertThat(photographs()).isOne();
            assertThat(phone.entries()).isEqualTo("[]");
        }
    }

    @Test
    void
            ENF_15_what_became_of_a_notice_is_written_without_a_signal_sent_once_and_comes_back_where_somebody_was_first() {
        try (Phone phone = new Phone(port, world, "Warden")) {
            Page page = phone.open("/field/notice/CPW").page();
            fill(page, "Later Example");
            page.selectOption("[name=method]", "");
            phone.record().says("Sent: N-");
            String notice = reference();
            phone.keep().loseSignal();
            page.click("main a[href='/field/notice-step']");
            page.locator("main a[href='/field/notice-step/service']").waitFor();
            phone.window().check().picture("phone-notice-steps");
            phone.follow("/field/notice-step/service");
            given(page, notice.toLowerCase(Locale.ROOT), "Canary at the gate");
            phone.photograph().record().says("1 entry is waiting to be sent. 1 photograph waits with it.");
            given(page, notice, "Canary at the gate again");
            // The button takes no second click within a second.
            page.evaluate("document.querySelector('main .app-field form').requestSubmit()");
            phone.says("2 entries are waiting to be sent.");
            phone.window().check().picture("phone-notice-step-offline");
            assertThat(phone.entries()).doesNotContain("Canary", notice, "notice-step");
            assertThat(phone.pages()).contains("/field/notice-step/breach").doesNotContain(notice, "Later Example");
            phone.findSignal().says("Sent: " + notice + ". 1 was not accepted");
            page.click("text=Open and correct");
            assertThat(page.locator(".govuk-error-summary"))
                    .containsText("The notice is not at that point. (ENF-02-C) Recorded last: Served");
            assertThat(page.locator("[name=note]")).hasValue("Canary at the gate again");
            phone.window().check();
            page.onDialog(dialog -> dialog.accept());
            page.click("text=Throw away");
            page.locator("#outbox-refused li")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            phone.reload();
            assertThat(notices()).containsExactly("SERVED Later Example");
            assertThat(photographs()).isOne();
            assertThat(phone.entries()).isEqualTo("[]");
        }
    }

    @Test
    void UXA_02_photographs_whose_entry_never_came_to_be_kept_go_and_a_night_is_dated_by_its_evening() {
        try (Phone phone = new Phone(port, world, "Warden")) {
            Page page = phone.page();
            page.addInitScript(THREE);
            phone.open("/field/notice/CPW").loseSignal();
            fill(page, "Lost Example");
            phone.photograph();
            page.evaluate(CLOSED);
            phone.record();
            page.locator("html[data-closed=yes]").waitFor();
            assertThat(phone.entries()).isNotEqualTo("[]");
            page.context().setOffline(false);
            phone.open("/field/shift").says("was closed before what you last wrote was kept");
            assertThat(phone.entries()).isEqualTo("[]");
            assertThat(page.locator("[name=heldOn-day]")).hasValue("31");
            assertThat(page.locator("[name=heldOn-month]")).hasValue("5");
            phone.open("/field/patrol");
            assertThat(page.locator("[name=walkedOn-day]")).hasValue("1");
            assertThat(page.locator("[name=began]")).hasValue("03:00");
            assertThat(notices()).isEmpty();
        }
    }

    @Test
    void UXA_02_pressed_twice_it_is_kept_once_and_words_that_no_form_takes_any_more_are_shown() {
        try (Phone phone = new Phone(port, world, "Warden")) {
            Page page = phone.open("/field/notice/CPW").loseSignal().page();
            fill(page, "Twice Example");
            phone.photograph();
            page.evaluate("() => [1, 2].forEach(() => document.querySelector('main form').requestSubmit())");
            phone.says("1 entry is waiting to be sent. 1 photograph waits with it.");
            page.context().route("**/field/notice/CPW", route -> {
                if (!route.request().method().equals("POST")) route.resume();
                else
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(404)
                            .setContentType("text/html")
                            .setBody("<main><h1>Page not found</h1></main>"));
            });
            phone.findSignal().says("1 was not accepted");
            page.click("text=Open and correct");
            assertThat(page.locator("#outbox-told")).containsText("happened: Loud music at two");
            phone.window().check();
            assertThat(notices()).isEmpty();
        }
    }

    private static void given(Page page, String notice, String proof) {
        page.fill("[name=notice]", notice);
        page.check("[name=method][value=by_hand]");
        page.fill("[name=note]", proof);
    }

    private void fill(Page page, String name) {
        page.check("[name=recipient][value=INDIVIDUAL]");
        page.fill("[name=name]", name);
        page.fill("[name=age]", "30");
        page.fill("[name=place]", "2 Made-up Street");
        page.selectOption("[name=area]", world.code() + "-area");
        page.selectOption("[name=conduct]", "noise");
        page.fill("[name=happened]", "Loud music at two");
        page.fill("[name=requires]", "Stop it");
        page.selectOption("[name=method]", "by_hand");
        page.fill("[name=proof]", "handed over at the door");
    }

    private String reference() {
        return world.as(
                officer,
                READ_NOTICE,
                actor -> client.sql("select reference from notice")
                        .query(String.class)
                        .single());
    }

    private int photographs() {
        return world.as(
                officer,
                READ_NOTICE,
                actor -> client.sql("select count(*)::int from document_title_label where title like 'Photograph of %'")
                        .query(Integer.class)
                        .single());
    }

    private List<String> notices() {
        return world.as(
                officer,
                READ_NOTICE,
                actor -> client.sql("select state || ' ' || name from notice")
                        .query(String.class)
                        .list());
    }
}
