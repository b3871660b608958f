package uk.saferhub.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.strategy.EvidenceSource.Supply;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class StrategyTest {

    private static final LocalDate APRIL_2017 = LocalDate.of(2017, 4, 1);
    private static final LocalDate MARCH_2020 = LocalDate.of(2020, 3, 31);

    @Autowired
    Worlds worlds;

    @Autowired
    Strategies strategies;

    @Autowired
    DeliveryPlans plans;

    @Autowired
    TestPacks packs;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    World world;
    UUID manager;
    UUID realm;

    @BeforeEach
    void governance() {
        world = worlds.make();
        manager = world.person(
                "Partnership manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_STRATEGY,
                RECORD_STRATEGY);
        realm = world.realm("governance");
        record(actor -> strategies.run(
                actor,
                realm,
                new Strategy("css-2017", "Safety 2017-20", "2017-20", APRIL_2017, MARCH_2020, null, null)));
    }

    @Test
    void STR_01_STR_04_and_STR_11_a_strategy_its_refresh_and_its_successor_are_published() {
        record(actor -> strategies.happen(
                actor,
                realm,
                new StrategyEvent(
                        "css-2017", StrategyEvent.Event.REFRESHED, LocalDate.of(2019, 5, 14), "board", null)));
        record(actor -> strategies.run(
                actor,
                realm,
                new Strategy(
                        "css-2020", "Safety 2020-23", "2020-23", LocalDate.of(2020, 4, 1), null, "css-2017", null)));
        assertThat(published("select period, happened_on::text from published_strategies where event = 'refreshed'"))
                .containsExactly(Map.of("period", "2017-20", "happened_on", "2019-05-14"));
        assertThat(published(
                        "select period from published_strategies where event = 'in_force' and strategy = 'css-2017'"))
                .containsExactly(Map.of("period", "2017-20"));
        assertThat(published("select began_on::text from published_strategies where follows = 'css-2017'"))
                .containsExactly(Map.of("began_on", "2020-04-01"));
    }

    @Test
    void STR_05_and_REGISTER_01_a_link_of_no_strategy_is_refused() {
        assertThatThrownBy(() -> record(actor -> strategies.align(
                        actor, realm, new Alignment("css-1999", "Council Plan", "Frontline", APRIL_2017))))
                .isInstanceOf(Refusal.class);
        record(actor ->
                strategies.align(actor, realm, new Alignment("css-2017", "Council Plan", "Frontline", APRIL_2017)));
        assertThat(published("select plan, priority from published_alignments where strategy = 'css-2017'"))
                .containsExactly(Map.of("plan", "Council Plan", "priority", "Frontline"));
    }

    @Test
    void DAT_07_a_supply_that_ceases_ends_the_state_before_it() {
        supply(Supply.SUPPLIED, LocalDate.of(2016, 1, 1), null);
        supply(Supply.CEASED, LocalDate.of(2019, 6, 1), "A national source");
        assertThat(published("""
                select supply_state, substitute from published_datasets where dataset = 'police'
                and since_on <= date '2019-10-31' and (until_on is null or until_on > date '2019-10-31')""")).containsExactly(Map.of("supply_state", "ceased", "substitute", "A national source"));
        assertThat(published("select until_on::text from published_datasets where supply_state = 'supplied'"))
                .containsExactly(Map.of("until_on", "2019-06-01"));
    }

    @Test
    void RSK_01_a_risk_is_open_until_it_is_recorded_as_closed() {
        risk(Risk.State.OPEN, LocalDate.of(2019, 5, 1));
        risk(Risk.State.CLOSED, LocalDate.of(2019, 9, 1));
        assertThat(published("select state, until_on::text from published_risks where state = 'open'"))
                .containsExactly(Map.of("state", "open", "until_on", "2019-09-01"));
    }

    @Test
    void PRF_10_and_SCR_02_a_success_in_words_and_a_promised_report_are_published() {
        record(actor -> strategies.succeed(
                actor,
                realm,
                new SuccessMeasure(
                        "erase",
                        "very few",
                        LocalDate.of(2019, 6, 1),
                        LocalDate.of(2019, 8, 31),
                        "hotspot",
                        "The log.")));
        record(actor -> strategies.oblige(
                actor, realm, new ReportObligation("scrutiny", 2, LocalDate.of(2017, 6, 20), null, null)));
        assertThat(published("select value, evidence from published_qualitative where subject = 'erase'"))
                .containsExactly(Map.of("value", "very few", "evidence", "The log."));
        assertThat(published("select times_a_year, agreed_on::text from published_obligations"))
                .containsExactly(Map.of("times_a_year", 2, "agreed_on", "2017-06-20"));
    }

    @Test
    void every_register_has_a_list_and_a_form_and_they_are_for_readers_and_recorders_alone() {
        world.person("Board member", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_STRATEGY);
        world.person("Councillor", "council", "governance", Reach.OWN_AGENCY, READ_HOME);
        var recorder = new Visitor(port).signIn(world, "Partnership manager");
        var reader = new Visitor(port).signIn(world, "Board member");
        var stranger = new Visitor(port).signIn(world, "Councillor");
        for (String register : List.of(
                "strategies",
                "decisions",
                "candidates",
                "selections",
                "targets",
                "alignments",
                "successes",
                "obligations",
                "sources",
                "risks",
                "objectives",
                "steps")) {
            String list = "/strategy/" + register;
            assertThat(recorder.get(list + "/new").status()).as(list).isEqualTo(200);
            assertThat(reader.get(list).status()).as(list).isEqualTo(200);
            assertThat(reader.get(list + "/new").status()).as(list).isEqualTo(403);
            assertThat(stranger.get(list).status()).as(list).isEqualTo(403);
        }
        assertThat(recorder.get("/strategy/decisions/new").body()).contains("Safety 2017-20</option>");
    }

    @Test
    void HCR_04_a_groups_plan_stands_on_one_page_by_the_newest_word_on_each_step() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        manager = world.person(
                "Partnership manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_STRATEGY,
                RECORD_STRATEGY);
        realm = world.realm("governance");
        LocalDate today = world.as(manager, READ_STRATEGY, actor -> actor.today());
        record(actor -> plans.setOut(
                actor,
                realm,
                new PlanObjective(
                        "safer-york-board",
                        "report-it",
                        "More report",
                        world.code(),
                        "Reports",
                        today,
                        today.plusYears(1))));
        assertThatThrownBy(() -> record(actor -> plans.setOut(
                        actor,
                        realm,
                        new PlanObjective(
                                "safer-york-board", "x", "Backwards", world.code(), null, today, today.minusDays(1)))))
                .hasMessageContaining("HCR-04-A");
        step(today.minusDays(9), PlanStep.Progress.PLANNED, null);
        step(today.minusDays(1), PlanStep.Progress.UNDER_WAY, "Four are open");
        assertThatThrownBy(() -> step(today.plusDays(1), PlanStep.Progress.DONE, null))
                .hasMessageContaining("HCR-04-B");
        var reader = new Visitor(port).signIn(world, "Partnership manager");
        assertThat(reader.get("/strategy/plans").body()).contains("/strategy/plans/safer-york-board");
        assertThat(reader.get("/strategy/plans/safer-york-board").body())
                .contains("More report", "0 of 1 steps done, 1 late.", "Under way, late", "Four are open")
                .doesNotContain("Planned");
        assertThat(reader.get("/strategy/plans/nobodys").status()).isEqualTo(404);
        World elsewhere = worlds.make();
        packs.publish(elsewhere, "york-and-north-yorkshire", "york");
        elsewhere.person("Reader", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_STRATEGY);
        assertThat(new Visitor(port)
                        .signIn(elsewhere, "Reader")
                        .get("/strategy/plans/safer-york-board")
                        .status())
                .isEqualTo(404);
    }

    private void step(LocalDate since, PlanStep.Progress state, String progress) {
        record(actor -> plans.step(
                actor,
                realm,
                new PlanStep(
                        "report-it",
                        "centres",
                        "Open centres",
                        world.code(),
                        "Council",
                        since.minusDays(30),
                        state,
                        since,
                        progress)));
    }

    @Test
    void another_partnership_sees_no_strategy() {
        UUID elsewhere = worlds.make().person("Manager", "council", "governance", Reach.WHOLE_REALM, READ_STRATEGY);
        assertThat(published("select 1 from published_strategies")).hasSize(1);
        Long seen = world.as(
                elsewhere,
                READ_STRATEGY,
                actor -> client.sql("select count(*) from published_strategies")
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    private void supply(Supply state, LocalDate since, String substitute) {
        record(actor -> strategies.supply(
                actor,
                realm,
                new EvidenceSource("police", "Police crime", "Police", state, since, null, substitute, null)));
    }

    private void risk(Risk.State state, LocalDate since) {
        record(actor ->
                strategies.risk(actor, realm, new Risk("funding", "css-2017", "Funding ends", state, since, null)));
    }

    private void record(Function<Actor, String> work) {
        world.as(manager, RECORD_STRATEGY, work);
    }

    private List<Map<String, Object>> published(String sql) {
        return world.as(manager, READ_STRATEGY, actor -> client.sql(sql).query().listOfRows());
    }
}
