package uk.saferhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.NamedOperation;
import uk.saferhub.complaints.Operations;
import uk.saferhub.testing.Phone;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The phone forms in Chromium while the network is cut: UXA-02. */
@SaferHubTest
class OfflineJourneyTest {

    /** The phone is full when it is to keep the second thing, once. */
    private static final String FULL = """
            () => {
              const real = IDBObjectStore.prototype.put;
              let puts = 0;
              IDBObjectStore.prototype.put = function (value) {
                if (++puts < 2) return real.call(this, value);
                IDBObjectStore.prototype.put = real;
                throw new DOMException('full', 'QuotaExceededError');
              };
            }""";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    JdbcClient client;

    @Autowired
    Operations operations;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID officer;

    @BeforeEach
    void hub() {
        world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        officer = world.person(
                "Youth officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
    }

    @Test
    void UXA_02_two_entries_written_without_a_signal_are_two_records_however_often_they_are_sent() {
        try (Phone phone = new Phone(port, world, "Youth officer")) {
            Page page = phone.keep().page();
            phone.open("/field/patrol").window().check();
            fill(page, "Canary walk one");
            phone.photograph();
            phone.loseSignal();
            page.evaluate(FULL);
            phone.record();
            phone.says("no room left on this phone");
            assertThat(page.locator("[name=route]")).hasValue("Canary walk one");
            assertThat(phone.entries()).isEqualTo("[]");
            // The button takes no second click within a second.
            page.evaluate("document.querySelector('main .app-field form').requestSubmit()");
            phone.says("1 entry is waiting to be sent. 1 photograph waits with it.");
            phone.open("/field/patrol");
            fill(page, "Canary walk two");
            phone.record();
            phone.says("2 entries are waiting to be sent");
            phone.window().check().picture("phone-form-offline");
            assertThat(phone.pages() + phone.entries())
                    .contains("/field/patrol")
                    .doesNotContain("Canary", "Youth officer", world.email("Youth officer"));
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online')); dispatchEvent(new Event('online'))");
            phone.says("Sent: PT-");
            phone.reload();
            assertThat(routes()).containsExactlyInAnyOrder("Canary walk one", "Canary walk two");
            assertThat(photographs()).isOne();
            assertThat(phone.entries()).isEqualTo("[]");
        }
    }

    @Test
    void MTG_11_a_joint_day_is_reported_without_a_signal_and_recorded_once() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> operations.begin(
                        actor,
                        world.realm("hub"),
                        new NamedOperation(
                                today.minusDays(1),
                                "Operation Night Watch",
                                "night-watch",
                                null,
                                "tactical-group",
                                "Less noise",
                                List.of(),
                                List.of("The Cross"),
                                null,
                                "Few complaints",
                                null)));
        try (Phone phone = new Phone(port, world, "Youth officer")) {
            Page page = phone.keep().page();
            phone.loseSignal().follow("/field/joint-day").window().check();
            page.selectOption("[name=operation]", "night-watch");
            page.fill("[name=place]", "Station forecourt");
            page.fill("[name=teams]", "Rangers\nPolice");
            page.fill("[name=results]", "Canary: nine people spoken to");
            phone.window().picture("phone-form-joint-day");
            phone.record();
            phone.says("1 entry is waiting to be sent");
            assertThat(phone.pages() + phone.entries())
                    .contains("/field/joint-day")
                    .doesNotContain("Canary");
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online')); dispatchEvent(new Event('online'))");
            phone.says("Sent: JA-");
            phone.reload();
            assertThat(phone.entries()).isEqualTo("[]");
            List<String> held = world.as(
                    officer,
                    READ_COMPLAINT,
                    actor -> client.sql("select place || ': ' || array_to_string(teams, ', ') from joint_action")
                            .query(String.class)
                            .list());
            assertThat(held).containsExactly("Station forecourt: Rangers, Police");
        }
    }

    @Test
    void UXA_02_an_answer_that_is_lost_on_the_way_makes_no_second_record() {
        try (Phone phone = new Phone(port, world, "Youth officer")) {
            Page page = phone.open("/field/patrol").page();
            page.evaluate("""
                    () => {
                      const real = self.fetch;
                      self.fetch = async (path, how) => {
                        const answer = await real(path, how);
                        if (path === '/field/patrol') throw new TypeError('The answer was lost');
                        return answer;
                      };
                    }""");
            fill(page, "Fish Street");
            phone.record();
            phone.says("There is no signal");
            assertThat(routes()).containsExactly("Fish Street");
            page.reload();
            phone.says("Sent: PT-");
            assertThat(routes()).containsExactly("Fish Street");
        }
    }

    @Test
    void UXA_02_what_is_not_accepted_comes_back_with_its_words_and_what_is_wrong() {
        try (Phone phone = new Phone(port, world, "Youth officer")) {
            Page page = phone.open("/field/patrol").page();
            phone.loseSignal();
            fill(page, "The Cross");
            page.fill("[name=officers]", "none");
            phone.record();
            phone.says("waiting to be sent");
            phone.findSignal();
            phone.says("1 was not accepted");
            page.click("text=Open and correct");
            assertThat(page.locator(".govuk-error-summary")).containsText("Enter number of officers");
            assertThat(page.locator("[name=route]")).hasValue("The Cross");
            phone.window().check();
            page.fill("[name=officers]", "2");
            phone.record();
            phone.says("Sent: PT-");
            assertThat(routes()).containsExactly("The Cross");
        }
    }

    @Test
    void UXA_02_signing_out_asks_first_and_then_leaves_nothing_on_the_phone() {
        try (Phone phone = new Phone(port, world, "Youth officer")) {
            Page page = phone.open("/field/patrol").page();
            phone.loseSignal();
            fill(page, "The Cross");
            phone.record();
            phone.says("waiting to be sent");
            // One listener for both questions: between two of them nobody would listen, and Chromium would be told no.
            var answers = new ArrayDeque<>(List.of(false, true));
            page.onDialog(dialog -> {
                assertThat(dialog.message()).contains("1 entry on this phone");
                if (answers.remove()) dialog.accept();
                else dialog.dismiss();
            });
            page.click("a[href='/sign-out']");
            phone.says("1 entry is waiting to be sent");
            page.route("**/outbox/key*", route -> route.abort());
            page.context().setOffline(false);
            page.click("a[href='/sign-out']");
            page.waitForURL("**/sign-in");
            assertThat(page.evaluate("async () => (await indexedDB.databases()).length + (await caches.keys()).length"))
                    .isEqualTo(0);
            assertThat(routes()).isEmpty();
        }
    }

    private static void fill(Page page, String route) {
        page.selectOption("[name=team]", "worcester-youth");
        page.fill("[name=officers]", "2");
        page.selectOption("[name=cause]", "PROACTIVE");
        page.fill("[name=route]", route);
    }

    private int photographs() {
        return world.as(
                officer,
                READ_COMPLAINT,
                actor -> client.sql("select count(*)::int from document_title_label where title like 'Photograph of %'")
                        .query(Integer.class)
                        .single());
    }

    private List<String> routes() {
        return world.as(
                officer,
                READ_COMPLAINT,
                actor -> client.sql("select route from published_patrols")
                        .query(String.class)
                        .list());
    }
}
