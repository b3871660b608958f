package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/**
 * J10 step 9, a service restructured, in Chromium: staff are asked, a milestone is kept, two hubs become one, and their cases are
 * kept. The day is made to come in the database.
 */
@SaferHubTest
class JourneyJ10Test {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Participations participations;

    @LocalServerPort
    int port;

    World world;
    LocalDate today;

    @Test
    void J10_step_9_twoHubsBecomeOneAndTheirCasesAreKept() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        UUID manager = staff("Hub Lead");
        UUID colleague = staff("Second Manager", PLAN_HUBS);
        world.person("Partnership Manager", "Council", "hub", Reach.WHOLE_REALM, READ_HOME, PLAN_HUBS);
        UUID ryedale = staff("Ryedale Coordinator");
        limit(ryedale, district("E07000167"));
        world.person(
                "Housing Officer",
                "Housing",
                "hub",
                Reach.OWN_AGENCY,
                READ_HOME,
                MAKE_REFERRAL,
                READ_REFERRAL,
                READ_PERSON,
                READ_CASE,
                WORK_CASE,
                READ_HARMED,
                READ_ACTION,
                WORK_ACTION);
        UUID craven = world.person("Craven Planner", "Council", "hub", Reach.WHOLE_REALM, READ_HOME, PLAN_HUBS);
        limit(craven, district("E07000163"));
        today = world.as(manager, READ_CASE, actor -> actor.today());
        OpenedCase kept = open(manager, "Rows at night");
        OpenedCase barred = open(manager, "Their cousin");
        OpenedCase over = open(manager, "Long over");
        world.as(
                manager,
                MANAGE_CASE,
                actor -> cases.giveAction(
                        kept.reference(),
                        world.organisation("Housing"),
                        null,
                        "Mend the lock",
                        Approach.SUPPORT,
                        today,
                        today.plusDays(9),
                        actor));
        world.as(manager, MANAGE_CASE, actor -> {
            participations.exclude(barred.id(), colleague, "A cousin", actor);
            return true;
        });
        TestDatabase.owner()
                .sql(
                        "update hub_case set status = 'CLOSED', closed_on = opened_on, next_review_on = null where id = :id")
                .param("id", over.id())
                .update();
        Visitor housing = new Visitor(port).signIn(world, "Housing Officer");
        String waiting = refer(housing, draft(housing, "Waiting flat"));
        String unsent = draft(housing, "Unsent flat");
        Visitor there = new Visitor(port).signIn(world, "Ryedale Coordinator");
        for (String path : List.of("/cases/" + kept.reference(), "/referrals/" + waiting))
            assertThat(there.get(path).status()).as(path).isEqualTo(404);

        // A code signs in once: whoever looks over HTTP as well does so first.
        Visitor planner = new Visitor(port).signIn(world, "Partnership Manager");
        Visitor mover = new Visitor(port).signIn(world, "Second Manager");
        Visitor third = new Visitor(port).signIn(world, "Craven Planner");
        String plan = plan();
        // Who plans another hub of the partnership reads of it and leaves it alone.
        var read = third.get(plan);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).doesNotContain("Give the plan up", "Add a consultation");
        assertThat(third.submit(third.get("/me/postcode"), plan + "/withdrawal", Map.of())
                        .body())
                .contains("ORG-12-A");
        TestDatabase.owner()
                .sql("update hub_merger set on_day = :today where reference = :reference")
                .param("today", today)
                .param("reference", plan.substring("/hub-mergers/".length()))
                .update();
        // Whoever plans the hubs of a partnership reads no case for it.
        assertThat(planner.get("/cases/" + kept.reference()).status()).isEqualTo(403);
        String own = planner.get(plan).body();
        assertThat(own).contains("Whoever planned it does not carry it out").doesNotContain(">Move the cases<");
        carryOut(plan);

        // Cases are kept: the hub that goes on works on them, with their people, actions, clocks and history.
        assertThat(there.get("/cases/" + kept.reference()).body()).contains("Rows at night");
        assertThat(there.get("/cases/" + kept.reference() + "/people").body()).contains("Tamsin Elderfield");
        assertThat(there.get("/cases/" + kept.reference() + "/plan").body()).contains("Mend the lock");
        assertThat(there.get("/cases/" + kept.reference() + "/timeline").body())
                .contains(
                        "The hub became part of another",
                        "One team for both districts",
                        "Case opened",
                        "Action agreed");
        assertThat(there.get("/cases/" + kept.reference() + "/clocks").body()).contains("Review");
        assertThat(there.get("/referrals/" + waiting).status()).isEqualTo(200);
        assertThat(hub(barred)).as("moved too, unread by whoever moved it").isEqualTo("ryedale-hub");
        assertThat(mover.get("/cases/" + barred.reference()).status()).isEqualTo(404);
        // History keeps the old hub.
        assertThat(hub(over)).isEqualTo("selby-hub");
        assertThat(housing.get("/cases/" + kept.reference()).status()).isEqualTo(200);
        // Nobody refers to it any more; what was begun goes to the hub that goes on.
        assertThat(housing.get("/referrals/new").body())
                .contains("Ryedale Community Safety Hub")
                .doesNotContain("Selby Community Safety Hub");
        assertThat(there.get("/referrals/" + refer(housing, unsent)).status()).isEqualTo(200);
        assertThat(mover.get("/cases/new").body()).doesNotContain("value=\"selby-hub\"");
        assertThat(mover.get("/cases?hub=ryedale-hub").body()).contains("Rows at night");
    }

    /** Plans it, asks staff, records what they said, and keeps a milestone. @return the plan's path */
    private String plan() {
        try (var window = new Window(port, world, "Partnership Manager", 1280)) {
            Page page = window.page();
            window.look("/");
            page.click("nav a:text-is('Hubs')");
            window.check();
            page.selectOption("[name=from]", "selby-hub");
            page.selectOption("[name=into]", "selby-hub");
            page.fill("[name=why]", "One team for both districts");
            day(page, "on", today.plusDays(30));
            page.click("button:has-text('Plan it')");
            assertThat(window.words()).contains("ORG-12-A");
            window.look("/hub-mergers");
            page.selectOption("[name=from]", "selby-hub");
            page.selectOption("[name=into]", "ryedale-hub");
            page.fill("[name=why]", "One team for both districts");
            day(page, "on", today.plusDays(30));
            page.click("button:has-text('Plan it')");
            window.check();
            String path = java.net.URI.create(page.url()).getPath();
            for (String what : List.of("Staff consultation", "One telephone number")) {
                page.click("summary:has-text('Add a consultation or milestone')");
                page.check("[name=kind][value=" + (what.startsWith("Staff") ? "CONSULTATION" : "MILESTONE") + "]");
                page.fill("[name=what]", what);
                page.fill("[name=who]", "Staff of both hubs");
                day(page, "by", today.plusDays(5));
                page.click("button:has-text('Add it')");
                assertThat(window.words()).contains(what);
            }
            assertThat(window.words()).contains("The day on which they become one has not come");
            window.look("/");
            assertThat(window.words()).contains("Staff consultation");
            window.go(path);
            page.locator("summary:has-text('Say how it went')").first().click();
            page.locator("main textarea").first().fill("They ask for one rota, and get it");
            page.locator("button:has-text('Record it')").first().click();
            assertThat(window.words()).contains("They ask for one rota, and get it", "Ended");
            window.check().picture("hub-merger");
            return path;
        }
    }

    private void carryOut(String plan) {
        try (var window = new Window(port, world, "Second Manager", 320)) {
            window.look("/hub-mergers");
            window.page().click("main a[href='" + plan + "']");
            window.check();
            window.page().click("button:has-text('Move the cases')");
            window.check();
            assertThat(window.words()).contains("The two hubs are one since");
            window.picture("hub-merger-done");
        }
    }

    private UUID staff(String name, Permission... more) {
        var hubs = Stream.of(
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_HARMED,
                READ_ACTION,
                READ_REFERRAL,
                TRIAGE_REFERRAL,
                READ_PERSON);
        var all = Stream.concat(hubs, Stream.of(more)).toArray(Permission[]::new);
        return world.person(name, "Hub", "hub", Reach.WHOLE_REALM, all);
    }

    private OpenedCase open(UUID manager, String title) {
        UUID here = district("E07000169");
        return world.as(manager, MANAGE_CASE, List.of(READ_PERSON), actor -> {
            UUID person = people.add(
                            Described.of(new Name("Tamsin", "Elderfield"), List.of()), world.realm("hub"), here, actor)
                    .id();
            return cases.open(
                    new NewCase(
                            world.realm("hub"),
                            here,
                            CaseKind.PERSON,
                            title,
                            "",
                            null,
                            "selby-hub",
                            world.organisation("Hub"),
                            null,
                            List.of(world.organisation("Housing")),
                            null,
                            List.of(new NewCase.Party(person, "affected")),
                            null,
                            null,
                            today,
                            today.plusDays(20),
                            null,
                            null),
                    actor);
        });
    }

    /** @return the path of a draft to the hub that is to end, with every page filled in */
    private static String draft(Visitor visitor, String title) {
        String draft = visitor.submit(visitor.get("/referrals/new"), "/referrals/new", Map.of("hub", "selby-hub"))
                .path();
        var pages = Map.of(
                "subject", Map.of("kind", "PLACE", "title", title, "concern", "cuckooing"),
                "place", Map.of("line", "1 Example Street"),
                "worry", Map.of("worry", "Strangers come at night"),
                "tried", Map.of("tried", "Two visits"),
                "risk", Map.of("to", "NEIGHBOURS", "risk", "They are afraid"),
                "want", Map.of("want", "A joint visit"),
                "basis", Map.of("basis", "crime_and_disorder", "told", "NO"),
                "contact", Map.of("address", "9 Hidden Lane", "care", "safe"));
        var person = CaseJourney.day("born", LocalDate.of(1984, 5, 3));
        person.putAll(Map.of("given", "Nessa", "family", title.split(" ")[0], "role", "subject"));
        assertThat(visitor.submit(visitor.get(draft + "/people"), draft + "/people", person)
                        .status())
                .isEqualTo(200);
        pages.forEach((step, words) -> assertThat(
                        visitor.submit(visitor.get(draft + "/" + step), draft + "/" + step, words)
                                .status())
                .as(step)
                .isEqualTo(200));
        return draft;
    }

    private static String refer(Visitor visitor, String draft) {
        var sent = visitor.submit(visitor.get(draft + "/check"), draft + "/check", Map.of());
        assertThat(sent.path()).as(sent.body()).endsWith("/receipt");
        return sent.path().split("/")[2];
    }

    private static String hub(OpenedCase opened) {
        return TestDatabase.owner()
                .sql("select hub from hub_case where id = :id")
                .param("id", opened.id())
                .query(String.class)
                .single();
    }

    private UUID district(String code) {
        return TestDatabase.owner()
                .sql("select id from area where code = :code")
                .param("code", code + "-" + world.code())
                .query(UUID.class)
                .single();
    }

    private static void limit(UUID account, UUID area) {
        TestDatabase.owner()
                .sql("update access_grant set area_id = :area where account_id = :account")
                .param("area", area)
                .param("account", account)
                .update();
    }

    private static void day(Page page, String name, LocalDate day) {
        page.fill("[name=" + name + "-day]", "" + day.getDayOfMonth());
        page.fill("[name=" + name + "-month]", "" + day.getMonthValue());
        page.fill("[name=" + name + "-year]", "" + day.getYear());
    }
}
