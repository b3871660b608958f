package uk.saferhub.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
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

    @Autowired
    JdbcClient client;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Desk desk;

    @Autowired
    Telling telling;

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
                .contains("Light it", "Late: Asked after", "Something is late or due from you")
                .doesNotContain("Late: Reminder");
        assertThat(lines(officer, "DUE")).as("told anew until it is read").isEqualTo(1);
        assertThat(lines(officer, "LAPSING")).isZero();
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
    void WRK_03_a_right_that_ends_soon_has_a_line_once_a_week() {
        World world = worlds.make();
        var at = new ActionWorld(world, meetings, raise);
        UUID officer = at.person("Officer");
        TestDatabase.owner()
                .sql("update access_grant set held_until = :day where account_id = :a")
                .param("day", at.today.plusDays(10))
                .param("a", officer)
                .update();
        for (int day = 0; day < 3; day++) look.look(officer, at.today.plusDays(day));
        assertThat(lines(officer, "LAPSING")).isEqualTo(1);
        assertThat(new Visitor(port)
                        .signIn(world, "Officer")
                        .get("/notifications")
                        .body())
                .contains("A right to work here ends soon");
        TestDatabase.owner()
                .sql(
                        "update calling set told_at = told_at - interval '8 days', read_at = told_at where account_id = :a")
                .param("a", officer)
                .update();
        look.look(officer, at.today.plusDays(3));
        assertThat(lines(officer, "LAPSING")).as("a week later").isEqualTo(2);
    }

    private static int lines(UUID account, String why) {
        return TestDatabase.owner()
                .sql("select count(*)::int from calling where account_id = :a and why = :why")
                .param("a", account)
                .param("why", why)
                .query(Integer.class)
                .single();
    }

    @Test
    void MTG_08_whatTellsIsFoundBehindHundredsThatDoNot() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        var at = new ActionWorld(world, meetings, raise);
        UUID officer = at.person("Officer");
        UUID police = world.person("Constable", "Police", "governance", Reach.WHOLE_REALM, READ_HOME, READ_ACTION);
        String others = at.raised("Light it", officer, -9);
        String theirs = at.raised("Patrol it", officer, -8);
        JdbcClient owner = TestDatabase.owner();
        owner.sql("""
                        insert into action select r.* from action a, generate_series(1, 450) n, lateral jsonb_populate_record(a,
                          jsonb_build_object('id', gen_random_uuid(), 'reference', a.reference || n)) r
                        where a.reference = :reference
                        """).param("reference", others).update();
        owner.sql(
                        "update action set owner_organisation_id = :police, owner_account_id = null where reference = :reference")
                .param("police", world.organisation("Police"))
                .param("reference", theirs)
                .update();
        look.look(police, at.today);
        assertThat(told(police, theirs)).isEqualTo(1);
        assertThat(told(police, others)).isZero();
        // Of those of one day, none is passed over and none is told of twice.
        look.look(officer, at.today);
        assertThat(owner.sql("select count(*)::int from notification where account_id = :a and call = 'ESCALATED'")
                        .param("a", officer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(452);
    }

    @Test
    void WRK_03_whoeverCouldNotBeToldIsToldAtTheNextRunAndTheOthersNow() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        var at = new ActionWorld(world, meetings, raise);
        UUID officer = at.person("Officer");
        UUID colleague = at.person("Colleague");
        String late = at.raised("Light it", officer, -8);
        String other = at.raised("Sweep it", colleague, -8);
        var beans = new StaticListableBeanFactory();
        beans.addBean("work", new FailingFor(officer));
        var failing = new DailyLook(
                client, transaction, desk, telling, beans.getBeanProvider(WorkSource.class), Clock.systemUTC());
        failing.look(List.of(officer, colleague), at.today);
        assertThat(told(officer, late)).isZero();
        assertThat(told(colleague, other)).isEqualTo(1);
        look.look(List.of(officer, colleague), at.today);
        assertThat(told(officer, late)).isEqualTo(1);
        assertThat(told(colleague, other)).isEqualTo(1);
        // Who has no home page is looked for once a day too.
        UUID nobody = world.person("Nobody", "Police", "governance", Reach.WHOLE_REALM, READ_ACTION);
        look.look(nobody, at.today);
        assertThat(TestDatabase.owner()
                        .sql("select looked_on from mail_look where account_id = :a")
                        .param("a", nobody)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(at.today);
    }

    /** Work that cannot be read of one person. */
    private record FailingFor(UUID person) implements WorkSource {

        @Override
        public List<Permission> permissions() {
            return List.of();
        }

        @Override
        public boolean isAnyDue(Actor actor) {
            if (actor.accountId().equals(person)) throw new IllegalStateException("cannot be read");
            return false;
        }

        @Override
        public Research research(Actor actor, LocalDate until) {
            if (actor.accountId().equals(person)) throw new IllegalStateException("cannot be read");
            return null;
        }

        @Override
        public Map<LocalDate, Boolean> days(Actor actor, LocalDate until) {
            return Map.of();
        }
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
