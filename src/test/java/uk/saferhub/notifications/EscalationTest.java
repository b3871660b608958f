package uk.saferhub.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.ActionWorld;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A late action tells somebody at each step once, and research that is asked for is told of by number and day alone. */
@SaferHubTest
class EscalationTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @Autowired
    Cases cases;

    @Autowired
    DailyLook look;

    @LocalServerPort
    int port;

    @Test
    void MTG_08_eachStepTellsOnceHoweverOftenItIsLookedAt() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        var at = new ActionWorld(world, meetings, raise);
        UUID officer = at.person("Officer");
        UUID police = world.person("Constable", "Police", "governance", Reach.WHOLE_REALM, READ_HOME, READ_ACTION);
        String late = at.raised("Light it", officer, -8);
        at.raised("In time", officer, 8);
        for (UUID person : new UUID[] {officer, at.manager, police})
            for (int day = 0; day < 3; day++) look.look(person, at.today.plusDays(day));
        // Between three and nine working days late: whoever has it, and whoever asked for it.
        assertThat(told(officer, late)).isEqualTo(1);
        assertThat(told(at.manager, late)).isEqualTo(1);
        assertThat(told(police, late)).isZero();
        assertThat(new Visitor(port)
                        .signIn(world, "Officer")
                        .get("/notifications")
                        .body())
                .contains("Light it", "Late: Asked after")
                .doesNotContain("Late: Reminder");
        // Weeks later the next step tells once more.
        TestDatabase.owner()
                .sql("update action set due_on = due_on - 14 where reference = :reference")
                .param("reference", late)
                .update();
        look.look(officer, at.today.plusDays(4));
        look.look(officer, at.today.plusDays(5));
        assertThat(told(officer, late)).isEqualTo(2);
    }

    @Test
    void WRK_03_researchIsToldOfByNumberAndDayAndOnlyToTheAgencyThatOwesIt() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        for (String title : new String[] {"Bootham Row", "Canary Wharfside"})
            at.as(
                    at.hub,
                    MANAGE_CASE,
                    actor -> cases.open(at.somethingAt(title, today.minusDays(6), today.plusDays(20)), actor));
        look.look(at.housing, today);
        look.look(at.health, today);
        var waiting = TestDatabase.owner()
                .sql("select research_cases, research_by from mail_outbox where account_id = :a and sent_at is null")
                .param("a", at.housing)
                .query()
                .singleRow();
        assertThat(waiting.get("research_cases")).isEqualTo(2);
        assertThat(waiting.get("research_by")).hasToString(today.plusDays(1).toString());
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from mail_outbox where account_id = :a")
                        .param("a", at.health)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static int told(UUID account, String action) {
        return TestDatabase.owner()
                .sql(
                        "select count(*)::int from notification where account_id = :a and reference = :r and call = 'ESCALATED'")
                .param("a", account)
                .param("r", action)
                .query(Integer.class)
                .single();
    }
}
