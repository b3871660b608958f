package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.EXPORT_LIST;
import static uk.saferhub.access.Permission.IMPORT_RECORDS;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.access.Permission.WORK_ACTION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Visitor.Page;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** DAT-02, DAT-03: a spreadsheet of another system's calls, through a browser, with what is wrong in it. */
@SaferHubTest
class ImportJourneyTest {

    private static final String CALLS = """
            Log of calls,,,,,
            Ref,Day received,Who brought it,Kind of call,Where,Notes
            1001,03/06/2025,Resident,Noise,The Cross,=HYPERLINK("http://x")
            1002,31/02/2025,Resident,Noise,Foregate Street,
            1003,04/06/2025,Business,Noisy dog,Shambles,
            1004,05/06/2199,Resident,Noise,The Cross,
            1005,06/06/2025,Resident,Noise,,
            1003,07/06/2025,Resident,Noise,Sidbury,
            Total,,,6,,
            """;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    ImportJob job;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    Visitor visitor;

    @BeforeEach
    void hub() {
        world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        officer = person("Hub officer", "council");
        visitor = new Visitor(port).signIn(world, "Hub officer");
    }

    @Test
    void a_file_with_faults_is_corrected_comes_again_and_adds_only_what_is_new_and_is_taken_back() {
        Page checked = arranged(bring("calls.csv", CALLS));
        assertThat(checked.body())
                .contains(
                        "Import 2 rows",
                        "31/02/2025",
                        "no date. Dates of this column are written day first",
                        "Place is missing",
                        "stands in line 5 already",
                        "the day lies ahead");
        assertThat(count()).isZero();
        String faults = visitor.get(checked.path() + "?file=csv").body();
        assertThat(faults).contains("4,Day received,31/02/2025", "8,Ref,1003", "OFFICIAL-SENSITIVE", "4 rows");

        Page done = visitor.submit(checked, checked.path() + "/records", Map.of());
        assertThat(done.body()).contains("What was done", "Take this import back");
        assertThat(count()).isEqualTo(2);
        assertThat(visitor.get(complaint(done)).body())
                .contains("Imported from a spreadsheet", "line 3 of calls.csv", "SHA-256", "version 2");

        String corrected = CALLS.replace("31/02", "28/02")
                .replace("2199", "2025")
                .replace("1005,06/06/2025,Resident,Noise,,", "1005,06/06/2025,Resident,Noise,Lych Gate,")
                .replace("1003,07", "1006,07")
                .replace("1001,03/06/2025,Resident", "1001,03/06/2025,Police");
        Page columns = columns(bring("calls-2.csv", corrected));
        assertThat(columns.body()).contains("as your organisation arranged them");
        Page again = visitor.submit(columns, columns.path(), mapping());
        assertThat(again.body()).contains("Import 4 rows", "Changed since they were imported", "1001");
        Page second = visitor.submit(again, again.path() + "/records", Map.of());
        assertThat(count()).isEqualTo(6);
        assertThat(visitor.submit(again, again.path() + "/records", Map.of()).status())
                .isIn(200, 409);
        assertThat(count()).isEqualTo(6);

        Page third = arranged(bring("calls-2.csv", corrected));
        assertThat(third.body())
                .contains("This very file has been imported before")
                .doesNotContain("Import 4 rows");

        Page back = visitor.submit(second, second.path() + "/return", Map.of("reason", "The wrong year"));
        assertThat(back.body()).contains("Taken back", "The wrong year").doesNotContain("Take this import back");
        assertThat(count()).isEqualTo(2);
        Page fourth = arranged(bring("calls-2.csv", corrected));
        assertThat(fourth.body()).contains("Import 4 rows");
    }

    @Test
    void another_agency_meets_nothing_of_an_import_nor_does_the_same_person_twice_with_one_key() {
        Page columns = columns(bring("calls.csv", CALLS));
        String path = columns.path().replace("/columns", "");
        person("Another officer", "police");
        Visitor other = new Visitor(port).signIn(world, "Another officer");
        assertThat(other.get("/imports").body()).doesNotContain("calls.csv");
        for (String page : List.of("", "/table", "/columns", "/meanings", "?file=csv"))
            assertThat(other.get(path + page).status()).as(page).isEqualTo(404);
        Page own = other.get("/imports/new");
        for (String act : List.of("/table", "/columns", "/meanings", "/records", "/return", "/removal"))
            assertThat(other.submit(own, path + act, Map.of("reason", "x")).status())
                    .as(act)
                    .isEqualTo(404);
        // The same calls, brought by another body, are that body's own: nothing tells that they are here already.
        Page theirs = arranged(other, bring(other, "calls.csv", CALLS));
        assertThat(theirs.body()).contains("Import 2 rows").doesNotContain("imported before, as");
    }

    @Test
    void rows_without_a_reference_are_known_by_what_they_say_and_two_alike_are_two() {
        String calls = "Day received,Who brought it,Kind,Place\n"
                + "1/6/2025,Resident,Noise,The Cross\n".repeat(2)
                + "2/6/2025,Resident,Noise,The Cross\n";
        Page checked = visitor.submit(columns(bring("a.csv", calls)), last("columns"), plain());
        assertThat(checked.body()).contains("Import 3 rows", "1 row says exactly");
        visitor.submit(checked, checked.path() + "/records", Map.of());
        Page more = visitor.submit(
                columns(bring("b.csv", calls + "1/6/2025,Resident,Noise,The Cross\n")), last("columns"), plain());
        assertThat(more.body()).contains("Import 1 row<");
    }

    @Test
    void a_large_file_is_worked_on_outside_the_request_and_what_somebody_built_on_stays() {
        var calls = new StringBuilder("Ref,Day received,Who brought it,Kind,Place\n");
        for (int i = 0; i < 60; i++)
            calls.append(i)
                    .append(",1/6/2025,Resident,Noise,\"")
                    .append("x".repeat(20))
                    .append(" Street\"\n");
        String file = calls + "\n".repeat(70_000);
        Page running =
                visitor.submit(columns(bring("large.csv", file)), last("columns"), with(plain(), "reference", "Ref"));
        worked(running);
        Page checked = visitor.get(running.path());
        assertThat(checked.body()).contains("Import 60 rows");
        Page importing = visitor.submit(checked, checked.path() + "/records", Map.of());
        worked(importing);
        assertThat(count()).isEqualTo(60);
        Page done = visitor.get(running.path());
        String touched = complaint(done);
        visitor.submit(
                visitor.get("/actions/new?on=" + touched.replaceAll(".*/", "")), "/actions/new", action(touched));
        Page asked = visitor.submit(done, done.path() + "/return", Map.of("reason", "A trial"));
        worked(asked);
        assertThat(visitor.get(running.path()).body()).contains("Somebody has worked on it", touched);
        assertThat(count()).isEqualTo(1);
    }

    private Map<String, String> action(String complaint) {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        Page form = visitor.get("/actions/new?on=" + complaint.replaceAll(".*/", ""));
        Matcher owner = Pattern.compile("<option value=\"([0-9a-f-]{36})\"").matcher(form.body());
        assertThat(owner.find()).isTrue();
        return Map.of(
                "on",
                complaint.replaceAll(".*/", ""),
                "what",
                "Call back",
                "owner",
                owner.group(1),
                "agreed-day",
                "1",
                "agreed-month",
                "6",
                "agreed-year",
                "2025",
                "due-day",
                "" + today.getDayOfMonth(),
                "due-month",
                "" + today.getMonthValue(),
                "due-year",
                "" + today.getYear());
    }

    /** Until the job has done it: the test does not wait for its next turn. */
    private void worked(Page page) {
        for (int i = 0; i < 200 && visitor.get(page.path()).body().contains("It goes on when you leave"); i++)
            job.run();
    }

    private UUID person(String name, String body) {
        return world.person(
                name,
                body,
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                WORK_ACTION,
                IMPORT_RECORDS,
                EXPORT_LIST);
    }

    private Page bring(String name, String text) {
        return bring(visitor, name, text);
    }

    private Page bring(Visitor who, String name, String text) {
        Page form = who.get("/imports/new");
        String target = world.realm("hub") + "/complaints";
        Page table = who.upload(
                form, "/imports", "upload", name, text.getBytes(StandardCharsets.UTF_8), Map.of("target", target));
        assertThat(table.body()).contains("Where is the table?");
        return table;
    }

    private Page columns(Page table) {
        return columns(visitor, table);
    }

    private Page columns(Visitor who, Page table) {
        Matcher line = Pattern.compile("name=\"header\"[^>]*value=\"(\\d+)\"").matcher(table.body());
        assertThat(line.find()).isTrue();
        path = who.submit(table, table.path(), Map.of("header", line.group(1), "lines", "1"))
                .path();
        return who.get(path);
    }

    private Page arranged(Page table) {
        return arranged(visitor, table);
    }

    /** Goes through columns and, where it is asked, meanings. */
    private Page arranged(Visitor who, Page table) {
        Page columns = columns(who, table);
        Page next = who.submit(columns, columns.path(), mapping());
        if (!next.path().endsWith("/meanings")) return next;
        assertThat(next.body()).contains("“Noisy dog” means");
        Matcher word = Pattern.compile("name=\"(word-kind-[0-9a-f]+)\"").matcher(next.body());
        assertThat(word.find()).isTrue();
        return who.submit(next, next.path(), Map.of(word.group(1), "noise"));
    }

    private String path;

    private String last(String step) {
        assertThat(path).endsWith("/" + step);
        return path;
    }

    private static Map<String, String> mapping() {
        return Map.of(
                "reference",
                "Ref",
                "column-receivedOn",
                "Day received",
                "order-receivedOn",
                "DAY_FIRST",
                "column-source",
                "Who brought it",
                "column-kind",
                "Kind of call",
                "column-place",
                "Where",
                "column-impact",
                "Notes");
    }

    private static Map<String, String> plain() {
        return Map.of(
                "column-receivedOn",
                "Day received",
                "order-receivedOn",
                "DAY_FIRST",
                "column-source",
                "Who brought it",
                "column-kind",
                "Kind",
                "column-place",
                "Place");
    }

    private static Map<String, String> with(Map<String, String> words, String name, String value) {
        var more = new LinkedHashMap<>(words);
        more.put(name, value);
        return more;
    }

    private String complaint(Page done) {
        Matcher link = Pattern.compile("href=\"(/complaints/received/[^\"]+)\"").matcher(done.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int count() {
        return TestDatabase.superuser()
                .sql(
                        "select count(*)::int from complaint c join entry e using (id) where e.realm_id = :realm and e.withdrawn_at is null")
                .param("realm", world.realm("hub"))
                .query(Integer.class)
                .single();
    }
}
