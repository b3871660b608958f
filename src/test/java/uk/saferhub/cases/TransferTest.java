package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Two hubs of one partnership: a case that moves, and what the one is told of the other's. */
@SaferHubTest
class TransferTest {

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

    @Autowired
    CaseStore store;

    @LocalServerPort
    int port;

    @Test
    void HUB_16_transferKeepsTheHistoryAndTheNextHubReviewsIt() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        UUID selby = coordinator(world, "Selby Coordinator", "Hub");
        LocalDate today = world.as(selby, READ_CASE, actor -> actor.today());
        OpenedCase opened = world.as(
                selby,
                MANAGE_CASE,
                actor -> cases.open(something(world, world.area(), "selby-hub", null, today), actor));
        world.as(selby, MANAGE_CASE, actor -> {
            cases.giveAction(
                    opened.reference(),
                    world.organisation("Hub"),
                    null,
                    "Visit",
                    Approach.EARLY_HELP,
                    today,
                    today,
                    actor);
            return cases.recordOutcome(opened.reference(), "support_engaged", today, "", actor);
        });
        Visitor hub = new Visitor(port).signIn(world, "Selby Coordinator");
        String path = "/cases/" + opened.reference();
        var same = hub.submit(
                hub.get(path + "/transfer"), path + "/transfer", Map.of("hub", "selby-hub", "words", "They moved"));
        assertThat(same.body()).contains("HUB-16-B");
        var elsewhere = hub.submit(
                hub.get(path + "/transfer"), path + "/transfer", Map.of("hub", "york-hub", "words", "They moved"));
        assertThat(elsewhere.body()).contains("HUB-16-A");
        cameByAgreement(opened, selby);
        var silent = hub.submit(
                hub.get(path + "/transfer"), path + "/transfer", Map.of("hub", "ryedale-hub", "words", "They moved"));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("Choose whether those in it agree");
        var unshown = hub.submit(
                hub.get(path + "/transfer"),
                path + "/transfer",
                Map.of("hub", "ryedale-hub", "words", "They moved", "covers", "yes"));
        assertThat(unshown.body()).contains("Enter the day on which they were asked", "Enter who asked them");
        assertThat(hub.submit(unshown, path + "/transfer", agreed("They moved", today.plusDays(1)))
                        .body())
                .contains("HUB-16-H");
        var refused = hub.submit(
                hub.get(path + "/transfer"),
                path + "/transfer",
                Map.of("hub", "ryedale-hub", "words", "They moved", "covers", "no", "basis", ""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("HUB-16-G");
        var asked = hub.submit(
                hub.get(path + "/transfer"),
                path + "/transfer",
                Map.of(
                        "hub",
                        "ryedale-hub",
                        "words",
                        "They moved to Malton",
                        "covers",
                        "no",
                        "basis",
                        "A child is in danger"));
        assertThat(hub.get(path + "/timeline").body())
                .contains("Without the agreement of those in it, on another basis: A child is in danger");
        assertThat(asked.body()).contains("was asked on", "Until it says yes, the case stays with you");
        assertThat(hub.get(path).body()).contains("has not answered");
        assertThat(row(opened, "hub")).isEqualTo("selby-hub");
        String offer = "/case-transfers/" + offer(opened);
        var own = hub.submit(hub.get(path + "/transfer"), offer + "/answer", Map.of("answer", "yes", "words", ""));
        assertThat(own.body()).contains("HUB-16-E");

        coordinator(world, "Ryedale Coordinator", "Hub");
        Visitor ryedale = new Visitor(port).signIn(world, "Ryedale Coordinator");
        assertThat(ryedale.get("/").body()).contains("Take over " + opened.reference());
        assertThat(ryedale.get("/case-transfers").body()).contains(offer);
        var bare = ryedale.submit(ryedale.get(offer), offer + "/answer", Map.of("answer", "no", "words", ""));
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body()).contains("They moved to Malton", "Enter why not");
        ryedale.submit(bare, offer + "/answer", Map.of("answer", "no", "words", "They live in Thirsk"));
        assertThat(hub.get(path).body()).contains("The other hub said no: They live in Thirsk");
        assertThat(row(opened, "hub")).isEqualTo("selby-hub");

        // Asked again, taken back, asked a third time, and taken over.
        for (String words : List.of("Again", "They did move"))
            hub.submit(hub.get(path + "/transfer"), path + "/transfer", agreed(words, today));
        assertThat(offers(opened)).as("one hub is asked at a time").isEqualTo(2);
        hub.submit(hub.get(path + "/transfer"), path + "/transfer/withdrawal", Map.of());
        assertThat(ryedale.get("/case-transfers").body()).contains("No hub waits for your answer");
        hub.submit(hub.get(path + "/transfer"), path + "/transfer", agreed("They moved to Malton indeed", today));
        String second = "/case-transfers/" + offer(opened);
        assertThat(ryedale.get("/notifications").body())
                .as("WRK-03: a line for whoever may answer, without the case's facts")
                .contains("Another hub asks yours to take a case over", "href=\"" + second + "\"")
                .doesNotContain("Malton");
        assertThat(hub.get("/notifications").body()).doesNotContain("Another hub asks yours");
        var form = ryedale.get(second);
        assertThat(form.body())
                .contains("Those in it agree that this hub reads it. Asked on", "Her worker rang her: yes");
        var taken = ryedale.submit(form, second + "/answer", Map.of("answer", "yes", "words", "Welcome"));
        assertThat(taken.path()).isEqualTo(path);
        assertThat(row(opened, "hub")).isEqualTo("ryedale-hub");
        assertThat(row(opened, "lead_account_id")).isNull();
        assertThat(hub.get(path + "/timeline").body())
                .contains("Handed to another hub", "They moved to Malton", "Case opened", "Action agreed", "Welcome");
        var late = ryedale.submit(
                ryedale.get(path + "/contributions"), second + "/answer", Map.of("answer", "no", "words", "Late"));
        assertThat(late.body()).contains("HUB-16-D");
    }

    @Test
    void HUB_16_theHubThatIsAskedReadsTheQuestionAloneUntilItSaysYes() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        UUID selby = coordinator(world, "Selby Coordinator", "Hub");
        UUID ryedale = coordinator(world, "Ryedale Coordinator", "Hub");
        coordinator(world, "Craven Coordinator", "Hub");
        // Each staffs the hub of one district.
        limit(world, "Ryedale Coordinator", district(world, "E07000167"));
        limit(world, "Craven Coordinator", district(world, "E07000163"));
        LocalDate today = world.as(selby, READ_CASE, actor -> actor.today());
        UUID here = district(world, "E07000169");
        OpenedCase opened = world.as(
                selby, MANAGE_CASE, actor -> cases.open(something(world, here, "selby-hub", null, today), actor));
        String path = "/cases/" + opened.reference();
        Visitor hub = new Visitor(port).signIn(world, "Selby Coordinator");
        hub.submit(hub.get(path + "/transfer"), path + "/transfer", Map.of("hub", "ryedale-hub", "words", "Moved"));
        String offer = "/case-transfers/" + offer(opened);
        Visitor theirs = new Visitor(port).signIn(world, "Ryedale Coordinator");
        assertThat(theirs.get(path).status()).isEqualTo(404);
        Visitor strangers = new Visitor(port).signIn(world, "Craven Coordinator");
        assertThat(strangers.get(offer).body())
                .isEqualTo(strangers.get("/case-transfers/H-0000000").body());
        assertThat(strangers.get("/case-transfers").body()).doesNotContain(offer);
        // What the lead owes somebody harmed goes with the lead.
        TestDatabase.owner()
                .sql("""
                        insert into clock select r.* from clock k, lateral jsonb_populate_record(k, jsonb_build_object(
                          'id', gen_random_uuid(), 'subject_id', gen_random_uuid(), 'kind', 'VICTIM_UPDATE',
                          'organisation_id', cast(:other as text))) r
                        where k.record_id = :id and k.kind = 'CASE_REVIEW' and k.ended_on is null
                        """)
                .param("other", world.organisation("Elsewhere").toString())
                .param("id", opened.id())
                .update();
        var taken = theirs.submit(theirs.get(offer), offer + "/answer", Map.of("answer", "yes", "words", ""));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(TestDatabase.owner()
                        .sql(
                                "select kind from clock where record_id = :id and organisation_id = :lead and ended_on is null")
                        .param("id", opened.id())
                        .param("lead", row(opened, "lead_organisation_id"))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("CASE_REVIEW", "VICTIM_UPDATE");
        assertThat(taken.path()).isEqualTo(path);
        assertThat(theirs.get(path + "/timeline").body()).contains("Case opened", "Another hub asked");
    }

    @Test
    void HUB_16_F_aCaseThatIsClosedMeanwhileIsNotMoved() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        UUID selby = coordinator(world, "Selby Coordinator", "Hub");
        LocalDate today = world.as(selby, READ_CASE, actor -> actor.today());
        OpenedCase opened = world.as(
                selby,
                MANAGE_CASE,
                actor -> cases.open(something(world, world.area(), "selby-hub", null, today), actor));
        TestDatabase.owner()
                .sql(
                        "update hub_case set status = 'CLOSED', closed_on = opened_on, next_review_on = null where id = :id")
                .param("id", opened.id())
                .update();
        var moved = world.as(
                selby,
                MANAGE_CASE,
                actor -> store.move(
                        opened.id(), "ryedale-hub", world.area(), world.organisation("Hub"), today.plusDays(5), actor));
        assertThat(moved).isEmpty();
        assertThat(row(opened, "hub")).isEqualTo("selby-hub");
        assertThat(row(opened, "next_review_on")).isNull();
    }

    private static Map<String, String> agreed(String words, LocalDate on) {
        return Map.of(
                "hub",
                "ryedale-hub",
                "words",
                words,
                "covers",
                "yes",
                "how",
                "Her worker rang her: yes",
                "agreed-day",
                "" + on.getDayOfMonth(),
                "agreed-month",
                "" + on.getMonthValue(),
                "agreed-year",
                "" + on.getYear());
    }

    private static Object row(OpenedCase opened, String column) {
        return TestDatabase.owner()
                .sql("select " + column + " as it from hub_case where id = :id")
                .param("id", opened.id())
                .query()
                .singleRow()
                .get("it");
    }

    private static String offer(OpenedCase opened) {
        return TestDatabase.owner()
                .sql("select reference from case_transfer where case_id = :id and answer is null")
                .param("id", opened.id())
                .query(String.class)
                .single();
    }

    private static int offers(OpenedCase opened) {
        return TestDatabase.owner()
                .sql("select count(*)::int from case_transfer where case_id = :id")
                .param("id", opened.id())
                .query(Integer.class)
                .single();
    }

    private static UUID district(World world, String code) {
        return TestDatabase.owner()
                .sql("select id from area where code = :code")
                .param("code", code + "-" + world.code())
                .query(UUID.class)
                .single();
    }

    private static void limit(World world, String name, UUID area) {
        TestDatabase.owner()
                .sql(
                        "update access_grant set area_id = :area where account_id = (select id from account where email = :email)")
                .param("area", area)
                .param("email", world.email(name))
                .update();
    }

    @Test
    void HUB_11_anotherAreasHubIsToldWhomToContactAndNothingElse() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        UUID wide = coordinator(world, "Wide Coordinator", "Hub");
        UUID selby = world.person(
                "Selby Coordinator", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, WORK_CASE, MANAGE_CASE);
        UUID here = world.area("Selby");
        UUID there = world.area("Ryedale");
        TestDatabase.owner()
                .sql("update access_grant set area_id = :area where account_id = :account")
                .param("area", here)
                .param("account", selby)
                .update();
        LocalDate today = world.as(wide, READ_CASE, actor -> actor.today());
        var person = world.as(
                wide,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Tamsin", "Elderfield"), List.of()), world.realm("hub"), here, actor));
        OpenedCase mine = world.as(
                wide, MANAGE_CASE, actor -> cases.open(something(world, here, "selby-hub", person.id(), today), actor));
        OpenedCase theirs = world.as(
                wide,
                MANAGE_CASE,
                actor -> cases.open(something(world, there, "ryedale-hub", person.id(), today), actor));
        Visitor selbyHub = new Visitor(port).signIn(world, "Selby Coordinator");
        String page = selbyHub.get("/cases/" + mine.reference()).body();
        assertThat(page).contains("Other work exists:</strong> contact Ryedale Community Safety Hub");
        assertThat(page).doesNotContain(theirs.reference());
        assertThat(new Visitor(port)
                        .signIn(world, "Wide Coordinator")
                        .get("/cases/" + mine.reference())
                        .body())
                .contains("Also in:", theirs.reference())
                .doesNotContain("Other work exists");
        world.as(wide, MANAGE_CASE, actor -> {
            participations.exclude(theirs.id(), selby, "her cousin", actor);
            return true;
        });
        // Whoever is barred from the other case is told nothing at all.
        assertThat(selbyHub.get("/cases/" + mine.reference()).body())
                .contains(mine.reference())
                .doesNotContain("Other work exists", theirs.reference());
    }

    /** As a case that began with a referral which its people agreed to. */
    private static void cameByAgreement(OpenedCase opened, UUID by) {
        UUID referral = UUID.randomUUID();
        TestDatabase.superuser()
                .sql("""
                insert into referral (id, realm_id, area_id, reference, hub, organisation_id, referred_by, received_at, decide_by,
                  status, kind, title, words, release_id, changed_at, changed_by)
                select :id, realm_id, area_id, 'R-' || substr(:id::text, 1, 7), hub, lead_organisation_id, :by, known_at, opened_on,
                  'ACCEPTED', 'PERSON', 'Agreed to', '{"basis": "consent"}', release_id, known_at, :by
                from hub_case where id = :case
                """)
                .param("id", referral)
                .param("by", by)
                .param("case", opened.id())
                .update();
        TestDatabase.superuser()
                .sql("update hub_case set referral_id = :id where id = :case")
                .param("id", referral)
                .param("case", opened.id())
                .update();
    }

    private static UUID coordinator(World world, String name, String organisation) {
        return world.person(
                name,
                organisation,
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_ACTION,
                READ_PERSON);
    }

    private static NewCase something(World world, UUID area, String hub, UUID person, LocalDate today) {
        return new NewCase(
                world.realm("hub"),
                area,
                CaseKind.PERSON,
                "In " + hub,
                "",
                null,
                hub,
                world.organisation("Hub"),
                null,
                List.of(),
                null,
                person == null ? List.of() : List.of(new NewCase.Party(person, "affected")),
                null,
                null,
                today,
                today.plusDays(20),
                null,
                null);
    }
}
