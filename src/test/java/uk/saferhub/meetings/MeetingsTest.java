package uk.saferhub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.READ_ACTION;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.RECORD_MEETING;
import static uk.saferhub.access.Permission.WORK_ACTION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.people.KeptSafe;
import uk.saferhub.people.People;
import uk.saferhub.registers.RegisterPages;
import uk.saferhub.registers.Registers;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Walk;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Frame;

@SaferHubTest
class MeetingsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Meetings meetings;

    @Autowired
    Registers registers;

    @Autowired
    RegisterPages pages;

    @Autowired
    JdbcClient client;

    @Autowired
    Clock clock;

    @Autowired
    RaiseOnRecord raise;

    @Autowired
    DataSource database;

    @Autowired
    ReadLog log;

    @Autowired
    HeldNames held;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    World world;
    UUID manager;
    UUID realm;

    @BeforeEach
    void governance() {
        world = worlds.make();
        manager = world.person(
                "Partnership manager", "council", "governance", Reach.WHOLE_REALM, READ_MEETING, RECORD_MEETING);
        realm = world.realm("governance");
    }

    @Test
    void MRC_04_and_MRC_15_a_series_is_published_in_the_words_of_a_report() {
        start("city-marac", Cadence.TWICE_WEEKLY, List.of());
        start("single-marac", Cadence.TWICE_WEEKLY, List.of("City and Selby", "The rest"));
        assertThat(published("select cadence, mode, sittings_a_week, sections from published_series where series ="
                        + " 'city-marac'"))
                .containsExactly(Map.of(
                        "cadence", "twice weekly", "mode", "conference call", "sittings_a_week", 2, "sections", 1));
        assertThat(published("select sections from published_series where series = 'single-marac'"))
                .containsExactly(Map.of("sections", 2));
    }

    @Test
    void every_cadence_is_published_in_its_own_words() {
        for (Cadence cadence : Cadence.values()) {
            String code = cadence.name().toLowerCase();
            start(code, cadence, List.of());
            assertThat(published("select cadence from published_series where series = '" + code + "'"))
                    .containsExactly(Map.of("cadence", cadence.words()));
        }
    }

    @Test
    void MTG_06_a_meeting_is_published_with_the_bodies_that_attended() {
        start("board", Cadence.QUARTERLY, List.of());
        hold("board", LocalDate.of(2019, 5, 14));
        assertThat(published("select group_code, mode, held_on::text from published_meetings"))
                .containsExactly(Map.of("group_code", "the-board", "mode", "in person", "held_on", "2019-05-14"));
        assertThat(published("select attendance, organisation from published_attendance order by 1, 2"))
                .containsExactly(
                        Map.of("attendance", "apologies", "organisation", "Fire service"),
                        Map.of("attendance", "present", "organisation", "Council"),
                        Map.of("attendance", "present", "organisation", "Police"));
    }

    @Test
    void REGISTER_01_a_meeting_of_a_series_that_nobody_entered_is_refused() {
        assertThatThrownBy(() -> hold("nowhere", LocalDate.of(2019, 5, 14)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.decision().rule()).isEqualTo("REGISTER-01"));
        assertThat(published("select 1 from published_meetings")).isEmpty();
    }

    @Test
    void a_withdrawn_decision_is_published_no_more_and_not_found() {
        String reference = world.as(manager, RECORD_MEETING, actor -> meetings.decide(actor, realm, jointGroup()));
        assertThat(published("select decided_on::text from published_decisions where subject = 'jcg'"))
                .containsExactly(Map.of("decided_on", "2019-10-09"));
        world.as(manager, RECORD_MEETING, actor -> {
            registers.withdraw(actor, Meetings.DECISIONS, reference, "Entered twice");
            return true;
        });
        assertThat(published("select 1 from published_decisions")).isEmpty();
        assertThatThrownBy(() -> show(manager, reference)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_withdrawn_later_still_stands_in_a_figure_as_known_before() {
        String reference = world.as(manager, RECORD_MEETING, actor -> meetings.decide(actor, realm, jointGroup()));
        var known = clock.instant();
        world.as(manager, RECORD_MEETING, actor -> {
            registers.withdraw(actor, Meetings.DECISIONS, reference, "Entered twice");
            return true;
        });
        assertThat(asKnown(known)).hasSize(1);
        assertThat(asKnown(known.minusSeconds(3600))).isEmpty();
        assertThat(asKnown(clock.instant())).isEmpty();
    }

    private List<Map<String, Object>> asKnown(Instant moment) {
        return world.as(manager, READ_MEETING, actor -> {
            client.sql("select set_config('saferhub.known_at', :moment, true)")
                    .param("moment", moment.toString())
                    .query(String.class)
                    .single();
            return client.sql("select subject from published_decisions").query().listOfRows();
        });
    }

    @Test
    void another_compartment_and_another_partnership_neither_open_nor_count_a_decision() {
        String reference = world.as(manager, RECORD_MEETING, actor -> meetings.decide(actor, realm, jointGroup()));
        show(manager, reference);
        UUID hub = world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, READ_MEETING);
        UUID agency = world.person("Fire officer", "fire", "governance", Reach.OWN_AGENCY, READ_MEETING);
        UUID elsewhere = worlds.make().person("Manager", "council", "governance", Reach.WHOLE_REALM, READ_MEETING);
        for (UUID stranger : List.of(hub, agency, elsewhere)) {
            assertThatThrownBy(() -> show(stranger, reference)).isInstanceOf(NotFound.class);
            assertThat(list(stranger)).doesNotContain(reference).contains("total=0");
        }
        assertThat(list(manager)).contains(reference, "total=1");
    }

    @Test
    void nobody_records_in_a_realm_where_they_have_no_seat() {
        UUID elsewhere = worlds.make().realm("governance");
        assertThatThrownBy(() ->
                        world.as(manager, RECORD_MEETING, actor -> meetings.decide(actor, elsewhere, jointGroup())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void MTG_08_a_group_has_one_table_of_what_it_agreed_on_the_screen_and_on_paper() {
        start("board", Cadence.QUARTERLY, List.of());
        start("other", Cadence.QUARTERLY, List.of());
        UUID chair = world.person(
                "Chair",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_MEETING,
                RECORD_MEETING,
                READ_ACTION,
                WORK_ACTION);
        String decision = world.as(manager, RECORD_MEETING, actor -> meetings.decide(actor, realm, jointGroup()));
        String group = world.as(
                manager,
                READ_MEETING,
                actor -> client.sql("select group_code from meeting_decision where realm_id = :realm")
                        .param("realm", realm)
                        .query(String.class)
                        .single());
        raised(chair, decision, "Write the terms", LocalDate.of(2019, 11, 1));
        String sitting = held("board", LocalDate.of(2019, 10, 14));
        raised(chair, sitting, "Ask the fire service", LocalDate.of(2019, 12, 1));
        raised(chair, held("other", LocalDate.of(2019, 10, 15)), "Of another series", LocalDate.of(2019, 12, 1));

        Visitor visitor = new Visitor(port).signIn(world, "Chair");
        String board = visitor.get("/meetings/actions?group=board").body();
        assertThat(board).contains("Ask the fire service", sitting).doesNotContain("Of another series");
        Visitor.Page series = visitor.get("/meetings/decisions/" + decision);
        assertThat(series.body()).contains("/meetings/actions?group=" + group);
        assertThat(new String(visitor.bytes("/meetings/actions/paper?group=board"), 0, 5))
                .isEqualTo("%PDF-");
        KeptSafe.in(world, people, "marac", "9 Wrenfield Close, Selby", "YO89 7QX");
        raised(chair, sitting, "Change the locks at 9 Wrenfield Cl", LocalDate.of(2019, 12, 2));
        assertThat(Walk.text(visitor.bytes("/meetings/actions/paper?group=board")))
                .contains("Ask the fire service", "Held back")
                .doesNotContain("Wrenfield");
        assertThat(visitor.get("/meetings/actions/paper?group=nobodys").status())
                .isEqualTo(404);
        world.as(chair, READ_MEETING, actor -> {
            var counted = new CountedStatements(database);
            var rows = new GroupActions(counted.client(), log, held).of(group, true, actor);
            assertThat(rows).extracting(GroupActions.Row::what).contains("Write the terms");
            assertThat(counted.count()).isEqualTo(1);
            return true;
        });
        // Whoever reads meetings and no actions, or sits elsewhere, learns of none.
        world.person("Reader", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_MEETING);
        world.person("Fire officer", "fire", "governance", Reach.OWN_AGENCY, READ_HOME, READ_MEETING, READ_ACTION);
        assertThat(new Visitor(port)
                        .signIn(world, "Reader")
                        .get("/meetings/actions?group=board")
                        .body())
                .doesNotContain("Ask the fire service");
        assertThat(new Visitor(port)
                        .signIn(world, "Fire officer")
                        .get("/meetings/actions?group=board")
                        .body())
                .doesNotContain("Ask the fire service");
    }

    private void raised(UUID chair, String record, String what, LocalDate due) {
        world.as(
                chair,
                WORK_ACTION,
                List.of(READ_MEETING),
                actor -> raise.raise(
                        record, world.organisation("council"), null, what, null, due.minusDays(10), due, actor));
    }

    private String held(String series, LocalDate day) {
        return world.as(
                manager,
                RECORD_MEETING,
                actor -> meetings.hold(
                        actor,
                        realm,
                        new Sitting(
                                series, day, MeetingMode.IN_PERSON, List.of("Council"), List.of(), List.of(), null)));
    }

    private void show(UUID account, String reference) {
        read(account, Map.of("register", "decisions", "reference", reference));
    }

    private String list(UUID account) {
        return read(account, Map.of("register", "decisions"));
    }

    private String read(UUID account, Map<String, String> at) {
        return world.as(
                account,
                READ_MEETING,
                actor -> pages.read(Frame.of("t", "/"), actor, Meetings.SHELF, at, Map.of())
                        .getModel()
                        .toString());
    }

    private void start(String code, Cadence cadence, List<String> sections) {
        world.as(
                manager,
                RECORD_MEETING,
                actor -> meetings.start(
                        actor,
                        realm,
                        new Series(
                                code,
                                code,
                                "the-board",
                                Series.Standing.MEETING,
                                cadence,
                                MeetingMode.CONFERENCE_CALL,
                                LocalDate.of(2018, 1, 1),
                                null,
                                null,
                                sections,
                                null)));
    }

    private void hold(String series, LocalDate day) {
        world.as(
                manager,
                RECORD_MEETING,
                actor -> meetings.hold(
                        actor,
                        realm,
                        new Sitting(
                                series,
                                day,
                                MeetingMode.IN_PERSON,
                                List.of("Council", "Police"),
                                List.of("Fire service"),
                                List.of(),
                                null)));
    }

    private static MeetingDecision jointGroup() {
        return new MeetingDecision(
                MeetingDecision.Kind.ESTABLISH_GROUP, "jcg", "the-board", LocalDate.of(2019, 10, 9), null, "Approved.");
    }

    private List<Map<String, Object>> published(String sql) {
        return world.as(manager, READ_MEETING, actor -> client.sql(sql).query().listOfRows());
    }
}
