package uk.saferhub.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.MANAGE_ACCOUNTS;
import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_CHANNEL;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_LOG;
import static uk.saferhub.access.Permission.READ_PANEL;
import static uk.saferhub.access.Permission.RECORD_CHANNEL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.panels.ChannelReferral.Ideology;
import uk.saferhub.panels.ChannelReferral.Known;
import uk.saferhub.panels.ChannelReferral.Sex;
import uk.saferhub.panels.ChannelStep.ClosingReason;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.web.Stale;

@SaferHubTest
class ChannelTest {

    private static final LocalDate APRIL = LocalDate.of(2019, 4, 8);
    private static final String LIVE = """
            select count(*) as live from published_channel_cases where provider = 'yes'
            and adopted_on <= date '2019-10-31' and (closed_on is null or closed_on > date '2019-10-31')""";

    @Autowired
    Worlds worlds;

    @Autowired
    ChannelCases cases;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    World world;
    UUID chair;
    UUID realm;

    @BeforeEach
    void panel() {
        world = worlds.make();
        chair = world.person("Channel chair", "council", "channel", Reach.WHOLE_REALM, READ_CHANNEL, RECORD_CHANNEL);
        realm = world.realm("channel");
    }

    @Test
    void CHN_05_a_case_is_live_from_adoption_until_exit_and_counted_with_its_reason() {
        String case1 = adopted("N-1");
        adopted("N-2");
        assertThat(published(LIVE)).containsExactly(Map.of("live", 2L));
        take(case1, new ChannelStep(ChannelEvent.EXIT, LocalDate.of(2019, 9, 2), ClosingReason.RISK_MITIGATED));
        assertThat(published(LIVE)).containsExactly(Map.of("live", 1L));
        assertThat(published("select closed_on::text, sex, mental_health, ideology from published_channel_cases"
                        + " where closing_reason = 'risk_mitigated'"))
                .containsExactly(
                        Map.of("closed_on", "2019-09-02", "sex", "male", "mental_health", "no", "ideology", "other"));
    }

    @Test
    void a_figure_as_known_before_a_case_was_entered_leaves_it_out() {
        adopted("N-1");
        List<Map<String, Object>> before = world.as(chair, READ_CHANNEL, actor -> {
            client.sql("select set_config('saferhub.known_at', '2019-11-01T00:00:00Z', true)")
                    .query(String.class)
                    .single();
            return client.sql(LIVE).query().listOfRows();
        });
        assertThat(before).containsExactly(Map.of("live", 0L));
    }

    @Test
    void CHN_06_A_a_role_that_may_record_channel_elsewhere_makes_no_case_there() {
        world.alsoActs(chair, "council", "hub", Reach.WHOLE_REALM, RECORD_CHANNEL);
        assertThatThrownBy(() -> world.as(
                        chair, RECORD_CHANNEL, actor -> cases.open(actor, world.realm("hub"), referral("N-1"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.decision().rule()).isEqualTo("CHN-06-A"));
    }

    @Test
    void a_step_upon_an_older_version_is_stale_and_writes_nothing() {
        String reference = open("N-1");
        take(reference, new ChannelStep(ChannelEvent.SCREEN, APRIL, null));
        assertThatThrownBy(() -> world.as(chair, RECORD_CHANNEL, actor -> {
                    cases.take(actor, reference, 0, new ChannelStep(ChannelEvent.SCREEN, APRIL, null));
                    return true;
                }))
                .isInstanceOf(Stale.class);
        Integer version = world.as(chair, RECORD_CHANNEL, actor -> cases.version(actor, reference));
        assertThat(version).isEqualTo(1);
    }

    @Test
    void nobody_outside_the_panel_reaches_a_case_or_a_count_administrators_included() {
        String reference = adopted("N-1");
        world.person(
                "Platform administrator",
                "council",
                "governance",
                Reach.OWN_AGENCY,
                READ_HOME,
                MANAGE_ACCOUNTS,
                READ_LOG);
        world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_PANEL);
        for (String name : List.of("Platform administrator", "Hub officer")) {
            var visitor = new Visitor(port).signIn(world, name);
            assertThat(visitor.get("/channel/" + reference).status()).isEqualTo(403);
            assertThat(visitor.get("/channel").status()).isEqualTo(403);
            assertThat(visitor.get("/channel/CH-0000000").status()).isEqualTo(403);
        }
        UUID hub = world.person("Hub manager", "council", "hub", Reach.WHOLE_REALM, READ_CASE);
        Long published = world.as(
                hub,
                READ_CASE,
                actor -> client.sql("select count(*) from published_channel_cases")
                        .query(Long.class)
                        .single());
        Long known = world.as(
                hub,
                READ_CASE,
                actor -> client.sql("select count(*) from record_access where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single());
        assertThat(published).isZero();
        assertThat(known).isZero();
    }

    @Test
    void another_partnerships_panel_gets_the_bytes_of_what_is_not_there_and_counts_none() {
        String reference = adopted("N-1");
        var other = worlds.make();
        other.person("Other chair", "council", "channel", Reach.WHOLE_REALM, READ_HOME, READ_CHANNEL, RECORD_CHANNEL);
        var stranger = new Visitor(port).signIn(other, "Other chair");
        var hidden = stranger.get("/channel/" + reference);
        var absent = stranger.get("/channel/CH-0000000");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        assertThat(stranger.get("/channel").body()).doesNotContain(reference).contains("There is no case");
    }

    @Test
    void CHN_03_an_agency_sees_its_own_case_and_no_other() {
        world.person("School officer", "school", "channel", Reach.OWN_AGENCY, READ_HOME, READ_CHANNEL);
        String mine = open("N-1");
        String others = open("N-2");
        world.as(chair, RECORD_CHANNEL, actor -> {
            cases.invite(actor, mine, world.organisation("school"));
            return true;
        });
        var visitor = new Visitor(port).signIn(world, "School officer");
        assertThat(visitor.get("/channel").body()).contains(mine).doesNotContain(others);
        assertThat(visitor.get("/channel/" + mine).status()).isEqualTo(200);
        assertThat(visitor.get("/channel/" + others).status()).isEqualTo(404);
        assertThat(visitor.get("/channel/new").status()).isEqualTo(403);
    }

    @Test
    void the_chair_opens_a_case_and_takes_it_on_by_form() {
        world.alsoActs(chair, "council", "channel", Reach.WHOLE_REALM, READ_HOME);
        var visitor = new Visitor(port).signIn(world, "Channel chair");
        var form = visitor.get("/channel/new");
        assertThat(visitor.submit(form, "/channel/new", Map.of("nationalReference", "N-9"))
                        .status())
                .isEqualTo(400);
        var opened = visitor.submit(
                visitor.get("/channel/new"),
                "/channel/new",
                Map.of(
                        "nationalReference",
                        "N-9",
                        "referredOn-day",
                        "8",
                        "referredOn-month",
                        "4",
                        "referredOn-year",
                        "2019",
                        "sex",
                        "FEMALE",
                        "mentalHealth",
                        "NOT_KNOWN",
                        "ideology",
                        "OTHER"));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body())
                .contains("N-9", "Referred", "Sent to the police to screen")
                .doesNotContain("Adopted by the panel");
        var stepped = visitor.submit(
                opened,
                opened.path() + "/steps",
                Map.of("event", "SCREEN", "takenOn-day", "9", "takenOn-month", "4", "takenOn-year", "2019"));
        assertThat(stepped.body()).contains("With the police to screen", "9 April 2019");
        var refused = visitor.submit(
                stepped,
                opened.path() + "/steps",
                Map.of("event", "ADOPT", "takenOn-day", "9", "takenOn-month", "4", "takenOn-year", "2019"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("CHN-03-A");
    }

    private String open(String number) {
        return world.as(chair, RECORD_CHANNEL, actor -> cases.open(actor, realm, referral(number)));
    }

    private String adopted(String number) {
        String reference = open(number);
        List.of(
                        ChannelEvent.SCREEN,
                        ChannelEvent.BRING_TO_PANEL,
                        ChannelEvent.CONSENT,
                        ChannelEvent.ADOPT,
                        ChannelEvent.ENGAGE_PROVIDER)
                .forEach(event -> take(reference, new ChannelStep(event, APRIL, null)));
        return reference;
    }

    private void take(String reference, ChannelStep step) {
        world.as(chair, RECORD_CHANNEL, actor -> {
            cases.take(actor, reference, cases.version(actor, reference), step);
            return true;
        });
    }

    private static ChannelReferral referral(String number) {
        return new ChannelReferral(number, APRIL, Sex.MALE, Known.NO, Ideology.OTHER);
    }

    private List<Map<String, Object>> published(String sql) {
        return world.as(chair, READ_CHANNEL, actor -> client.sql(sql).query().listOfRows());
    }
}
