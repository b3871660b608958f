package uk.saferhub.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.EXPORT_LIST;
import static uk.saferhub.access.Permission.IMPORT_CRIME;
import static uk.saferhub.access.Permission.READ_CRIME;
import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;
import static uk.saferhub.access.Permission.RECORD_MEETING;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.assessments.AnalystWork;
import uk.saferhub.assessments.EmergingIssue;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.crimedata.cited.CitedStatistic;
import uk.saferhub.crimedata.cited.CitedStatistics;
import uk.saferhub.kernel.Period;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.meetings.Series;
import uk.saferhub.meetings.Sitting;
import uk.saferhub.strategy.MeasureTarget;
import uk.saferhub.strategy.PrioritySetting;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** J9 step 8: the pack of a meeting, made at one press, sent with words beside what is red, and never changed again. */
@SaferHubTest
class PerformancePackTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Meetings meetings;

    @Autowired
    PrioritySetting setting;

    @Autowired
    AnalystWork work;

    @Autowired
    CitedStatistics statistics;

    @Autowired
    ScorecardSchedules schedules;

    @Autowired
    IssueScorecards issuing;

    @LocalServerPort
    int port;

    World world;
    UUID manager;
    UUID realm;
    LocalDate today;

    @Test
    void ANL_12_a_pack_is_made_at_one_press_sent_with_its_reasons_and_stays_as_it_was() {
        people();
        LocalDate last = Measuring.quarterEndBefore(today);
        held(last.minusDays(20));
        aim(4);
        noted();
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        Visitor member = new Visitor(port).signIn(world, "Member");
        assertThat(member.get("/performance").body())
                .contains("No pack was sent")
                .doesNotContain("Make the pack");

        Visitor.Page list = analyst.get("/performance");
        Visitor.Page draft = analyst.submit(list, "/performance/packs", Map.of());
        String pack = "/performance/packs/" + found("(PK-[A-Z0-9]+)", draft.body());
        assertThat(draft.body())
                .contains("Board meetings held", ">1</td>", ">Red</td>", "No clear change", "County lines grow")
                .contains("PRF-05-D");
        assertThat(analyst.submit(analyst.get("/performance"), "/performance/packs", hidden(list))
                        .body())
                .as("a second press opens the same pack")
                .contains(pack.substring(pack.lastIndexOf('/') + 1));
        assertThat(member.get(pack).status()).as("a draft is its makers'").isEqualTo(404);
        assertThat(analyst.get("/").body()).contains("Performance pack for Board");
        assertThat(analyst.submit(draft, pack + "/sending", Map.of()).status())
                .as("red without words")
                .isEqualTo(409);
        assertThat(analyst.get(pack + "/pack.pdf").status()).isEqualTo(404);

        String target = found("comments/(TG-[A-Z0-9]+)", draft.body());
        String comment = pack + "/comments/" + target;
        assertThat(analyst.submit(draft, comment, Map.of("words-" + target, " "))
                        .status())
                .isEqualTo(400);
        Visitor.Page said = analyst.submit(draft, comment, Map.of("words-" + target, "Two were cancelled & <moved>."));
        assertThat(analyst.submit(
                                analyst.get(pack),
                                comment,
                                Map.of("words-" + target, "Another reason.", "version", "1"))
                        .body())
                .as("somebody else has said something since this page was read")
                .contains("Two were cancelled &amp;", "Another reason.");
        Visitor.Page sent = analyst.submit(said, pack + "/sending", Map.of());
        assertThat(sent.body())
                .contains("It stays as it was sent", "Two were cancelled &amp; &lt;moved&gt;.", "/figures/F-");

        held(last.minusDays(21));
        assertThat(member.get(pack).body()).as("frozen").contains(">1</td>").doesNotContain(">2</td>");
        assertThat(new String(member.bytes(pack + "/pack.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(member.get(pack + "/pack.html").body()).contains("<title>Performance pack: Board");
        String series = found("/records/(MS-[A-Z0-9]+)/documents", sent.body());
        assertThat(member.get("/meetings/series/" + series).body()).contains(pack);
        assertThat(member.get("/records/" + series + "/documents").body())
                .as("among the meeting's documents")
                .contains("Performance pack: Board");
        assertThat(analyst.submit(analyst.get("/performance"), pack + "/dropping", Map.of())
                        .status())
                .as("sent, and so not dropped")
                .isEqualTo(409);

        World elsewhere = worlds.make();
        elsewhere.person("Member", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_MEETING);
        Visitor stranger = new Visitor(port).signIn(elsewhere, "Member");
        assertThat(stranger.get(pack).status()).isEqualTo(404);
        assertThat(stranger.get(pack + "/pack.pdf").status()).isEqualTo(404);
        for (int width : new int[] {1280, 320}) {
            try (var window = new Window(port, world, "Analyst", width)) {
                window.look("/performance")
                        .look(pack)
                        .look("/performance/scorecards")
                        .look("/performance/issued")
                        .look("/figures/known")
                        .picture("figures/known")
                        .look("/figures/table-test")
                        .picture("figures/table-test");
            }
        }
    }

    @Test
    void PRF_06_and_PRF_07_a_scorecard_sets_each_target_beside_its_past_and_goes_out_as_it_is_shown() {
        people();
        LocalDate last = Measuring.quarterEndBefore(today);
        held(last.minusDays(20));
        held(last.minusDays(21));
        held(last.minusYears(1).minusDays(20));
        aim(2);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        world.as(manager, RECORD_MEETING, actor -> cited(actor, last, "3"));
        totals(Aim.Span.QUARTER.endingOn(last));
        Visitor.Page card = analyst.get("/performance/scorecards");
        assertThat(card.body())
                .as("beside what others published, with source and date")
                .contains("Set beside others", "National", "3 meetings (Made-up Office, Table 2)", "Every partnership");
        assertThat(card.body())
                .as("a total as long as the stretch with its days; none where two areas have one")
                .contains(
                        "9 (Made-up supplier, Boards)",
                        Aim.Span.QUARTER.endingOn(last).inWords())
                .doesNotContain("4 (Made-up supplier", "Similar areas");
        assertThat(card.body())
                .contains("at least 2 in a quarter; amber up to 25% below it", ">Green<", "file=csv", "<svg");
        assertThat(analyst.get("/performance/scorecards/parts?by=AREA").body())
                .as("the parts add up to the figure")
                .contains("Board meetings held", "data-label=\"Area\">York", "data-label=\"Value\">2");
        assertThat(analyst.get("/performance/scorecards/parts?by=TEAM").body())
                .contains("Not told apart: Board meetings held");
        assertThat(analyst.get("/performance/scorecards/parts?by=AREA&file=csv").body())
                .contains("York,2");
        assertThat(analyst.get("/performance/scorecards?span=YEAR").body()).contains("No target of this length held");
        String csv = analyst.get("/performance/scorecards?file=csv").body();
        assertThat(csv).contains("Board meetings held", "2,0,1", "Green", "No clear change");
        issuedByItself(analyst);
        assertThat(new Visitor(port)
                        .signIn(world, "Member")
                        .get("/performance/scorecards")
                        .status())
                .isEqualTo(403);
    }

    /** PRF-06: once a quarter, in the name of whoever set it, and fixed. */
    private void issuedByItself(Visitor analyst) {
        var page = analyst.get("/performance/issued");
        assertThat(page.body()).contains("None was issued yet", "Issue by itself");
        String set = "/performance/schedules/" + world.code() + "/QUARTER";
        assertThat(analyst.submit(page, set, Map.of()).body()).contains("set by Analyst");
        analyst.submit(analyst.get("/performance/issued"), set.replace("QUARTER", "YEAR"), Map.of());
        var live = world.as(manager, READ_STRATEGY, actor -> schedules.live(List.of(realm)));
        assertThat(live).hasSize(2);
        live.forEach(issuing::issue);
        live.forEach(issuing::issue);
        assertThat(world.as(manager, READ_STRATEGY, schedules::issued))
                .as("not for those who read no figures")
                .isEmpty();
        String list = analyst.get("/performance/issued").body();
        String card = "/performance/issued/" + found("issued/(SC-[A-Z0-9]+)", list);
        assertThat(list.split("issued/SC-"))
                .as("once, and none of a span without a target")
                .hasSize(2);
        held(IssueScorecards.due(today).minusDays(22));
        assertThat(analyst.get(card).body()).contains("Board meetings held", "/figures/F-", ">2</a>");
        String kept = "Set beside others";
        assertThat(analyst.get(card).body()).as("with what it was set beside").contains(kept, "3 meetings (Made-up");
        world.as(manager, RECORD_MEETING, actor -> cited(actor, IssueScorecards.due(today), "7"));
        assertThat(analyst.get(card).body()).as("as it was that day").contains("3 meetings (Made-up");
        assertThat(analyst.get("/performance/scorecards?to=" + IssueScorecards.due(today))
                        .body())
                .as("not made anew at each view")
                .contains(kept, "3 meetings (Made-up")
                .doesNotContain("7 meetings (Made-up");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from mail_outbox where account_id = :account")
                        .param("account", live.getFirst().setBy())
                        .query(Long.class)
                        .single())
                .as("who may read it is called")
                .isEqualTo(1);
        var stop = analyst.submit(analyst.get("/performance/issued"), set + "/end", Map.of());
        assertThat(stop.body()).contains("Issue by itself: ").contains("issued/SC-");
        var left = world.as(manager, READ_STRATEGY, actor -> schedules.live(List.of(realm)));
        assertThat(left).hasSize(1);
        World elsewhere = worlds.make();
        elsewhere.person("Reader", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_STRATEGY);
        var stranger = new Visitor(port).signIn(elsewhere, "Reader");
        assertThat(stranger.get(card).status()).isEqualTo(404);
    }

    private void totals(Period quarter) {
        world.person("Keeper", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_CRIME, IMPORT_CRIME);
        Visitor keeper = new Visitor(port).signIn(world, "Keeper");
        Map<String, String> words = new java.util.HashMap<>(Map.of(
                "name", "Boards",
                "family", "OPEN",
                "supplier", "Made-up supplier",
                "content", "Boards",
                "coverage", "All of it",
                "licence", "Agreement",
                "marking", "OFFICIAL",
                "form", "aggregates",
                "cadence", "1",
                "lag", "2"));
        words.putAll(Map.of("first-day", "1", "first-month", "1", "first-year", "2024"));
        String set =
                keeper.submit(keeper.get("/data/sets/new"), "/data/sets", words).path();
        String file = """
                period,area code,measure,value
                %1$s,E92000001,board_meetings_region,9
                %2$s,E92000001,board_meetings_region,4
                %1$s,E92000001,board_meetings_similar,8
                %1$s,E06000014,board_meetings_similar,7
                """.formatted(quarter, Period.month(java.time.YearMonth.from(quarter.to())));
        assertThat(keeper.uploadWith(
                                keeper.get(set + "/totals"),
                                set + "/totals",
                                Map.of("act", "take"),
                                "file",
                                file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("board_meetings_region");
    }

    private boolean cited(Actor actor, LocalDate last, String value) {
        statistics.add(
                actor,
                actor.seat(realm),
                new CitedStatistic(
                        new UUID(0, 0),
                        "board_meetings_national",
                        "Meetings of boards",
                        value,
                        "meetings",
                        "Every partnership",
                        "Made-up Office",
                        "Table 2",
                        last.minusMonths(3),
                        last,
                        last,
                        null,
                        "",
                        "Somebody",
                        false));
        return true;
    }

    private void people() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        world.person(
                "Analyst",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_MEETING,
                READ_STRATEGY,
                READ_FIGURE,
                RECORD_ANALYSIS,
                EXPORT_LIST);
        manager = world.person(
                "Manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_MEETING,
                RECORD_MEETING,
                READ_STRATEGY,
                RECORD_STRATEGY,
                RECORD_ANALYSIS);
        world.person("Member", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_MEETING);
        realm = world.realm("governance");
        today = world.as(manager, RECORD_MEETING, Actor::today);
        world.as(
                manager,
                RECORD_MEETING,
                actor -> meetings.start(
                        actor,
                        realm,
                        new Series(
                                "board",
                                "Board",
                                "safer-york-board",
                                Series.Standing.MEETING,
                                Cadence.MONTHLY,
                                MeetingMode.values()[0],
                                today.minusYears(3),
                                null,
                                null,
                                List.of(),
                                null)));
    }

    private void held(LocalDate on) {
        world.as(
                manager,
                RECORD_MEETING,
                actor -> meetings.hold(
                        actor,
                        realm,
                        new Sitting("board", on, MeetingMode.values()[0], List.of(), List.of(), List.of(), null)));
    }

    private void aim(int target) {
        world.as(
                manager,
                RECORD_STRATEGY,
                actor -> setting.aim(
                        actor,
                        realm,
                        new MeasureTarget(
                                "city-centre",
                                "board_meetings",
                                MeasureTarget.Better.MORE,
                                MeasureTarget.Span.QUARTER,
                                null,
                                target,
                                25,
                                today.minusYears(2),
                                null)));
    }

    private void noted() {
        world.as(
                manager,
                RECORD_ANALYSIS,
                actor -> work.note(
                        actor,
                        realm,
                        new EmergingIssue(
                                "lines",
                                "County lines grow",
                                EmergingIssue.State.NOTED,
                                today.minusDays(5),
                                today.minusDays(5),
                                List.of("Police"),
                                List.of("Centre"),
                                null,
                                null)));
    }

    private static Map<String, String> hidden(Visitor.Page list) {
        return Map.of(
                "series", found("name=\"series\" value=\"([^\"]+)\"", list.body()),
                "on", found("name=\"on\" value=\"([^\"]+)\"", list.body()));
    }

    private static String found(String pattern, String body) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }
}
