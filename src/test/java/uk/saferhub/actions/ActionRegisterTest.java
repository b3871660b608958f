package uk.saferhub.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.*;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.meetings.MeetingDecision;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The register against PostgreSQL and over HTTP: any record, filters that stay, giving in bulk, and nothing of others. */
@SaferHubTest
class ActionRegisterTest {

    private static final List<Permission> READS = List.of(READ_MEETING);

    @Autowired
    Worlds worlds;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @Autowired
    AssignActions assign;

    @Autowired
    ActionList list;

    @Autowired
    JdbcClient client;

    @Autowired
    ChangeAction change;

    @LocalServerPort
    int port;

    World world;
    UUID manager;
    UUID colleague;
    UUID stranger;
    String decision;
    LocalDate today;

    @BeforeEach
    void aDecisionOfAGroup() {
        world = worlds.make();
        manager = person(
                "Manager", "Council", READ_HOME, READ_MEETING, RECORD_MEETING, READ_ACTION, WORK_ACTION, EXPORT_LIST);
        colleague = person("Colleague", "Council", READ_HOME, READ_MEETING, READ_ACTION, WORK_ACTION);
        person("Reader", "Council", READ_HOME, READ_MEETING, READ_ACTION);
        stranger = world.person(
                "Stranger",
                "Health",
                "governance",
                Reach.OWN_AGENCY,
                READ_HOME,
                READ_MEETING,
                READ_ACTION,
                EXPORT_LIST,
                WORK_ACTION);
        decision = world.as(manager, RECORD_MEETING, actor -> {
            today = actor.today();
            return meetings.decide(
                    actor,
                    world.realm("governance"),
                    new MeetingDecision(
                            MeetingDecision.Kind.OTHER, "street-lights", "board", today, null, "Light the underpass."));
        });
    }

    @Test
    void MTG_08_anActionIsRaisedOnAMeetingsDecisionAndGoesOnlyToWhoCanSeeIt() {
        String one = raised("Light the underpass", "Council", null, 5);
        assertThat(references(manager, whose(ActionFilter.Whose.AGENCY))).containsExactly(one);
        assertThat(references(manager, ActionFilter.of("on=" + decision))).containsExactly(one);
        assertThat(rule(() -> raised("Sweep it", "Health", null, 5))).isEqualTo("MTG-08-H");
        assertThat(rule(() -> raised("Sweep it", "Council", stranger, 5))).isEqualTo("MTG-08-K");
        assertThatThrownBy(() -> world.as(stranger, WORK_ACTION, READS, actor -> raise.record(decision, actor)))
                .isInstanceOf(NotFound.class);
        assertThat(TestDatabase.owner()
                        .sql("select verb from happening h join entry e on e.id = h.record_id where e.reference = :r")
                        .param("r", decision)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("meeting_decision_entered", "action_raised");
    }

    @Test
    void WRK_08_actionsAreGivenTogetherOrNotAtAllAndTheRefusedAreNamed() {
        String one = raised("Write to residents", "Council", null, 3);
        String two = raised("Order the lights", "Council", null, 9);
        assertThat(given(manager, colleague, one, two)).isEmpty();
        assertThat(references(colleague, whose(ActionFilter.Whose.MINE))).containsExactly(one, two);
        assertThat(given(manager, stranger, one, two)).containsExactly("MTG-08-K", "MTG-08-K");
        assertThat(references(colleague, whose(ActionFilter.Whose.MINE))).containsExactly(one, two);
        assertThat(given(stranger, null, one)).isEmpty();
        assertThat(references(colleague, whose(ActionFilter.Whose.MINE)))
                .as("who cannot see an action changes nothing of it")
                .containsExactly(one, two);
    }

    @Test
    void SHR_14_anotherAgencysActionsAreNeitherShownNorCounted() {
        raised("Write to residents", "Council", null, 3);
        ActionList.Found found =
                world.as(stranger, READ_ACTION, actor -> list.of(whose(ActionFilter.Whose.ALL), 1, actor));
        assertThat(found.rows()).isEmpty();
        assertThat(found.total()).isZero();
        Visitor visitor = new Visitor(port).signIn(world, "Stranger");
        assertThat(visitor.get("/actions?on=" + decision).body()).doesNotContain("Write to residents");
        assertThat(visitor.get("/actions/new?on=" + decision).status()).isEqualTo(404);
        assertThat(visitor.get("/actions?whose=all&file=csv").body().lines()).hasSize(2);
    }

    @Test
    void WRK_08_theListComesBackAsItWasLeftAndListsAreKeptUnderAName() {
        String one = raised("=Order the lights", "Council", colleague, 3);
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        assertThat(visitor.get("/actions").body()).contains("Order the lights").contains("Nobody in particular");
        visitor.get("/actions?whose=mine&state=done");
        Visitor.Page left = visitor.get("/actions");
        assertThat(left.body()).doesNotContain("Order the lights");
        Visitor.Page kept =
                visitor.submit(left, "/actions/views", Map.of("name", "What I did", "filter", "whose=mine&state=done"));
        assertThat(kept.body()).contains("What I did");
        assertThat(visitor.get("/actions?whose=all&file=csv").body()).contains("'=Order the lights");
        Visitor.Page form = visitor.get("/actions?whose=all");
        String reader = account("Reader");
        Visitor.Page refused = visitor.submit(
                form, "/actions/assignments", Map.of("action", one + "@0", "person", reader, "filter", "whose=all"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing has been changed").contains("MTG-08-K");
        Visitor.Page record = visitor.get("/meetings/decisions/" + decision);
        assertThat(record.body()).contains("Actions on this record").contains("Action raised");
        assertThat(record.body().substring(record.body().indexOf("<footer")))
                .as("WRK-02: at the foot of every record that is worked on")
                .contains("/actions?on=" + decision);
        Visitor.Page raised = visitor.submit(
                visitor.get("/actions/new?on=" + decision),
                "/actions/new",
                Map.of(
                        "what",
                        "Test the lamps",
                        "owner",
                        world.organisation("Council").toString(),
                        "due-day",
                        "1",
                        "due-month",
                        "6",
                        "due-year",
                        "2099",
                        "agreed-day",
                        String.valueOf(today.getDayOfMonth()),
                        "agreed-month",
                        String.valueOf(today.getMonthValue()),
                        "agreed-year",
                        String.valueOf(today.getYear())));
        assertThat(raised.path()).isEqualTo("/actions");
        assertThat(raised.body()).contains("Test the lamps");
    }

    @Test
    void MTG_08_Q_whatWasAgreedChangesWithWhoeverAskedForItAndItsHistoryStays() {
        person("Nurse", "Health", READ_HOME, READ_MEETING, READ_ACTION, WORK_ACTION);
        String one = raised("Write to residents", "Health", null, 3);
        String path = "/actions/" + one;
        Visitor nurse = new Visitor(port).signIn(world, "Nurse");
        Visitor asker = new Visitor(port).signIn(world, "Manager");
        assertThat(nurse.get(path).body())
                .as("UXA-04: a browser's tab and history say nothing of it")
                .contains("<title>Action " + one, "Write to residents</h1>");
        Visitor.Page form = nurse.get(path + "/change");
        assertThat(form.body()).contains("MTG-08-Q", "Ask for this date").doesNotContain("Withdraw action");
        assertThat(nurse.submit(form, path + "/withdrawal", Map.of("withdrawn", "Not ours"))
                        .body())
                .contains("MTG-08-Q");
        assertThat(nurse.submit(form, path + "/requests", with("asked", 2, "because", "Soon"))
                        .body())
                .contains("MTG-08-U");
        nurse.submit(
                nurse.get(path + "/change"), path + "/requests", with("asked", 10, "because", "The printers are shut"));
        assertThat(asker.get("/").body()).contains("another date is asked for");

        Visitor.Page agree = asker.get(path + "/change");
        Visitor.Page secondTab = asker.get(path + "/change");
        assertThat(agree.body()).contains("The printers are shut", "Keep the date");
        Map<String, String> agreed = with("due", 10, "reason", "Agreed with the board");
        agreed.put("what", "Write to all residents");
        agreed.put("owner", world.organisation("Health").toString());
        asker.submit(agree, path + "/change", agreed);
        assertThat(asker.submit(secondTab, path + "/change", agreed).status()).isEqualTo(409);
        assertThat(nurse.get(path).body())
                .contains(
                        "first agreed for", "The printers are shut", "Agreed with the board", "Write to all residents");
        assertThat(asker.get("/").body()).doesNotContain("another date is asked for");

        nurse.submit(nurse.get(path), path + "/answers", with("held", 0, "words", "Sent", "event", "DONE"));
        nurse.submit(nurse.get(path + "/change"), path + "/reopening", Map.of("reopened", "That was another street"));
        assertThat(nurse.get(path).body()).contains("That was another street", "Under way");
        asker.submit(asker.get(path + "/change"), path + "/withdrawal", Map.of("withdrawn", "Agreed twice"));
        assertThat(asker.get(path).body()).contains("Agreed twice", "Withdrawn");
        assertThat(asker.get("/actions?whose=all&state=open").body()).doesNotContain("Write to all residents");
        assertThat(asker.get("/actions?whose=all&state=withdrawn").body()).contains("Write to all residents");
        assertThat(counted(one)).as("for figures it was never to be done").isEmpty();
        asker.submit(asker.get(path + "/change"), path + "/reopening", Map.of("reopened", "It was not agreed twice"));
        assertThat(counted(one)).containsExactly(today.plusDays(3) + " open");
        Visitor outsider = new Visitor(port).signIn(world, "Stranger");
        assertThat(outsider.get(path + "/change").status()).isEqualTo(404);
        assertThat(asker.submit(asker.get("/search"), "/search", Map.of("q", one.toLowerCase()))
                        .body())
                .contains("Write to all residents");
        assertThat(outsider.submit(outsider.get("/search"), "/search", Map.of("q", one))
                        .body())
                .doesNotContain("Write to all residents");
    }

    /** Who is shown "[held back]" and types the name learns nothing by it, and it is on record, right or wrong. */
    @Test
    void SHR_04_wordsThatWereTypedAnewLeaveATraceEvenWhereTheyAreWhatStoodThere() {
        String one = raised("Visit the residents", "Council", null, 3);
        change(one, false);
        assertThat(traces(one)).isZero();
        change(one, true);
        assertThat(traces(one)).isEqualTo(1);
    }

    private void change(String reference, boolean typed) {
        world.as(manager, WORK_ACTION, List.of(READ_MEETING), actor -> {
            Action action = change.read(reference, null, "", actor);
            var agreed = new ChangeAction.Agreed(action.what(), action.dueOn(), action.ownerOrganisationId(), typed);
            change.change(action, agreed, "Said so on the phone", actor);
            return true;
        });
    }

    private static long traces(String reference) {
        return TestDatabase.owner()
                .sql("""
                        select count(*) from action_change c join action a on a.id = c.action_id
                        where a.reference = :reference and c.kind = 'WORDING'""")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    @Test
    void WRK_08_severalActionsAreClosedAtOnceInTheSameWordsOrNoneIs() {
        String one = raised("Order the lamps", "Council", colleague, 3);
        String two = raised("Fit the lamps", "Council", null, 4);
        String three = raised("Tell the residents", "Council", null, 5);
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        Visitor.Page form = visitor.get("/actions?whose=all");
        assertThat(form.body()).contains("Close those that are ticked", "formaction=\"/actions/answers\"");
        Visitor.Page nothing = visitor.post("/actions/answers", answers(form, "DONE", ""));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("Tick the actions that you want to close", "Enter what was done");

        assertThat(visitor.post("/actions/answers", answers(form, "DONE", "Lamps are in", one, two))
                        .status())
                .isEqualTo(200);
        assertThat(statuses(one, two, three)).containsExactlyInAnyOrder("DONE", "DONE", "OPEN");
        assertThat(visitor.get("/actions/" + two).body()).contains("Lamps are in");

        // One that somebody closed meanwhile: nothing is written, and the other one is offered by itself.
        Visitor.Page late = visitor.get("/actions?whose=all");
        Visitor.Page refused =
                visitor.post("/actions/answers", answers(late, "FOUND_NOT_POSSIBLE", "Too late", one, three));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing has been changed", "MTG-08-T", "Close the other one");
        assertThat(statuses(one, two, three)).containsExactlyInAnyOrder("DONE", "DONE", "OPEN");
        assertThat(visitor.post("/actions/answers", answers(refused, "FOUND_NOT_POSSIBLE", "No budget", three))
                        .status())
                .isEqualTo(200);
        assertThat(statuses(one, two, three)).containsExactlyInAnyOrder("DONE", "DONE", "NOT_POSSIBLE");

        // Another body's action is as one that was never ticked.
        String four = raised("Paint the posts", "Council", null, 6);
        Visitor stranger = new Visitor(port).signIn(world, "Stranger");
        stranger.post("/actions/answers", answers(stranger.get("/actions?whose=all"), "DONE", "Done for you", four));
        assertThat(statuses(four)).containsExactly("OPEN");
    }

    private List<Map.Entry<String, String>> answers(Visitor.Page form, String event, String words, String... ticked) {
        var posted = new java.util.ArrayList<Map.Entry<String, String>>();
        for (String name : List.of("_csrf", "_once", "_page")) posted.add(Map.entry(name, hidden(form, name)));
        for (String one : ticked) posted.add(Map.entry("action", one + "@0"));
        posted.add(Map.entry("event", event));
        posted.add(Map.entry("words", words));
        posted.add(Map.entry("filter", "whose=all"));
        posted.add(Map.entry("held-day", "" + today.getDayOfMonth()));
        posted.add(Map.entry("held-month", "" + today.getMonthValue()));
        posted.add(Map.entry("held-year", "" + today.getYear()));
        return posted;
    }

    private static String hidden(Visitor.Page form, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(form.body());
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static List<String> statuses(String... references) {
        return TestDatabase.owner()
                .sql("select status from action where reference = any (:references::text[])")
                .param("references", references)
                .query(String.class)
                .list();
    }

    @Test
    void MTG_08_T_nothingTickedIsSaidAndWhatChangedMeanwhileIsNotGiven() {
        String one = raised("Write to residents", "Council", null, 3);
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        Visitor.Page form = visitor.get("/actions?whose=all");
        assertThat(form.body()).contains("value=\"" + one + "@0\"");
        Visitor.Page nothing =
                visitor.submit(form, "/actions/assignments", Map.of("person", "nobody", "filter", "whose=all"));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("Tick the actions that you want to give");
        given(manager, colleague, one);
        Visitor.Page late = visitor.submit(
                visitor.get("/actions?whose=all"),
                "/actions/assignments",
                Map.of("action", one + "@0", "person", "nobody", "filter", "whose=all"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("MTG-08-T");
        try (var window = new uk.saferhub.testing.Window(port, world, "Manager", 320)) {
            window.look("/actions/" + one + "/change");
        }
    }

    /** UXA: nothing that somebody typed is lost, whoever's fault it is; and what no database takes is no fault. */
    @Test
    void whatIsTypedIsKeptThroughAFaultOfOurs() {
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        String page = "/actions/new?on=" + decision;
        Map<String, String> words =
                with("due", 5, "what", "The canary of a fault", "owner", "" + world.organisation("Council"));
        words.putAll(with("agreed", 0));
        TestDatabase.owner()
                .sql("alter table action add constraint fault check (what <> 'The canary of a fault') not valid")
                .update();
        Visitor.Page fault;
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var answers = (Logger) LoggerFactory.getLogger("uk.saferhub.access.Answers");
        answers.addAppender(logged);
        try {
            fault = visitor.submit(visitor.get(page), "/actions/new", words);
        } finally {
            answers.detachAppender(logged);
            TestDatabase.owner().sql("alter table action drop constraint fault").update();
        }
        assertThat(logged.list)
                .as("the program's log says what failed, and not on whose record")
                .anyMatch(event -> told(event).contains("PSQLException 23514"))
                .noneMatch(event -> told(event).contains("canary"));
        assertThat(fault.status()).isEqualTo(500);
        assertThat(fault.body()).contains("what you typed is kept", "href=\"" + page);
        Visitor.Page again = visitor.get(page);
        assertThat(again.body()).contains("The canary of a fault");
        words.put("what", "Light\0 the underpass");
        assertThat(visitor.submit(again, "/actions/new", words).body()).contains("Light the underpass");
        assertThat(visitor.get(page).body()).doesNotContain("canary");
    }

    private static String told(ILoggingEvent event) {
        return event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    /** AUD-03: what came later is not known yet, and nothing that was known is forgotten. */
    @Test
    void AUD_03_actionsAreCountedAsTheyWereKnown() {
        person("Nurse", "Health", READ_HOME, READ_MEETING, READ_ACTION, WORK_ACTION);
        Instant before = Instant.now();
        String one = raised("Write to residents", "Council", null, 5);
        Instant open = Instant.now();
        Visitor asker = new Visitor(port).signIn(world, "Manager");
        Visitor nurse = new Visitor(port).signIn(world, "Nurse");
        String path = "/actions/" + one;
        Map<String, String> given = with("due", 5, "reason", "Health has the addresses", "what", "Write to residents");
        given.put("owner", world.organisation("Health").toString());
        asker.submit(asker.get(path + "/change"), path + "/change", given);
        nurse.submit(nurse.get(path), path + "/answers", with("held", 0, "words", "Sent", "event", "DONE"));
        Instant done = Instant.now();
        nurse.submit(nurse.get(path + "/change"), path + "/reopening", Map.of("reopened", "One street is missing"));
        Instant reopened = Instant.now();
        asker.submit(asker.get(path + "/change"), path + "/withdrawal", Map.of("withdrawn", "Agreed twice"));

        assertThat(known(before)).isEmpty();
        assertThat(known(open)).containsExactly("Council open");
        assertThat(known(done)).containsExactly("Health done");
        assertThat(known(reopened)).containsExactly("Health open");
        assertThat(known(Instant.now())).isEmpty();
    }

    /** Owner and outcome of the actions that a figure counts, at a moment as known. */
    private List<String> known(Instant at) {
        return world.as(manager, READ_ACTION, actor -> {
            client.sql("select set_config('saferhub.known_at', :at, true)")
                    .param("at", at.toString())
                    .query(String.class)
                    .single();
            return client
                    .sql("select agency || ' ' || outcome from published_actions")
                    .query(String.class)
                    .list()
                    .stream()
                    .map(words -> words.replace(world.code() + "-", ""))
                    .toList();
        });
    }

    /** As figures count it: the day first agreed, and whether it came in time. */
    private static List<String> counted(String reference) {
        return TestDatabase.owner()
                .sql(
                        "select p.first_due_on || ' ' || p.timing from published_actions p join action a on a.id = p.id where a.reference = :r")
                .param("r", reference)
                .query(String.class)
                .list();
    }

    private Map<String, String> with(String date, int days, String... words) {
        LocalDate day = today.plusDays(days);
        var all = new java.util.HashMap<String, String>();
        all.put(date + "-day", "" + day.getDayOfMonth());
        all.put(date + "-month", "" + day.getMonthValue());
        all.put(date + "-year", "" + day.getYear());
        for (int i = 0; i < words.length; i += 2) all.put(words[i], words[i + 1]);
        return all;
    }

    private UUID person(String name, String body, Permission... permissions) {
        return world.person(name, body, "governance", Reach.WHOLE_REALM, permissions);
    }

    private String account(String name) {
        return TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", world.email(name))
                .query(String.class)
                .single();
    }

    private String raised(String what, String owner, @Nullable UUID person, int days) {
        UUID id = world.as(
                manager,
                WORK_ACTION,
                READS,
                actor -> raise.raise(
                        decision, world.organisation(owner), person, what, null, today, today.plusDays(days), actor));
        return TestDatabase.owner()
                .sql("select reference from action where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> given(UUID by, @Nullable UUID person, String... references) {
        return world.as(
                by,
                WORK_ACTION,
                actor -> assign.assign(asRead(references), person, actor).stream()
                        .map(refused -> refused.why().rule())
                        .toList());
    }

    /** As they stand now. */
    private static Map<String, Integer> asRead(String... references) {
        var versions = new java.util.HashMap<String, Integer>();
        for (String reference : references)
            versions.put(
                    reference,
                    TestDatabase.owner()
                            .sql("select version from action where reference = :r")
                            .param("r", reference)
                            .query(Integer.class)
                            .single());
        return versions;
    }

    private List<String> references(UUID who, ActionFilter filter) {
        return world.as(
                who,
                READ_ACTION,
                actor -> list.of(filter, 1, actor).rows().stream()
                        .map(ActionList.Row::reference)
                        .toList());
    }

    private static ActionFilter whose(ActionFilter.Whose whose) {
        return ActionFilter.FIRST.whose(whose);
    }

    private static String rule(Runnable work) {
        try {
            work.run();
            return "allowed";
        } catch (Refusal refusal) {
            return refusal.decision().rule();
        }
    }
}
