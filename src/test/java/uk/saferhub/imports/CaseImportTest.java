package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Visitor.Page;
import uk.saferhub.testing.Worlds;

/** DAT-02: a hub's old spreadsheet of cases becomes cases with their history, once, and can be taken back. */
@SaferHubTest
class CaseImportTest {

    private static final String CASES = """
        Case No,About,Opened,Closed,Why closed,Score,End score,Who,DOB,Part,Where,PC,Notes,Title
        OLD/2019/0042,Place,04/03/2019,12/11/2019,resolved,31,8,Cal Marsh,,affected,Elm Row garages,YO1 6GA,Lit and swept since.,
        OLD/2024/0007,Person,2/2/2024,,,31,,Ada Thornwick,03/04/1990,affected,,,Rang twice.,Noise at night
        OLD/2024/0008,Person,31/02/2024,,,,,,,,,,,
        OLD/2024/0009,Person,1/3/2024,1/2/2024,resolved,,,Bo Vale,,,,,,Bo Vale again
        """;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @LocalServerPort
    int port;

    CaseWorld world;
    Visitor hub;

    @BeforeEach
    void hub() {
        world = new CaseWorld(worlds, packs);
        world.world.person(
                "Data Officer",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_PERSON,
                READ_REFERRAL,
                TRIAGE_REFERRAL,
                READ_COMPLAINT,
                READ_ACTION,
                IMPORT_RECORDS,
                EXPORT_LIST);
        hub = new Visitor(port).signIn(world.world, "Data Officer");
    }

    @Test
    void DAT_02_cases_come_with_their_days_and_old_references_once_and_are_taken_back_unless_worked_on() {
        Page checked = arranged(CASES);
        assertThat(checked.body())
                .contains(
                        "Import 2 rows<", "31/02/2024", "closed between its opening and today", "A title names nobody")
                .contains("The role in the case is missing");
        assertThat(cases()).isZero();
        Page done = hub.submit(checked, checked.path() + "/records", Map.of());
        assertThat(cases()).isEqualTo(2);
        List<String> made = links(done);

        Page closed = hub.get(made.getFirst());
        assertThat(closed.body())
                .contains(
                        "OLD/2019/0042",
                        "Kept elsewhere before",
                        "4 March 2019",
                        "Open again",
                        "Came from a spreadsheet");
        assertThat(hub.get(made.getFirst() + "/reviews").body()).contains("31", "8");
        assertThat(hub.get(made.getFirst() + "/contributions").body()).contains("Lit and swept since.");
        assertThat(hub.get(made.getFirst() + "/people").body()).contains("Elm Row garages");
        assertThat(agenciesThatKnow("Cal Marsh")).isEqualTo(1);
        Page open = hub.get(made.getLast());
        assertThat(open.body()).contains("Noise at night", "2 February 2024", "OLD/2024/0007");
        assertThat(hub.get(made.getLast() + "/people").body()).contains("Ada Thornwick");

        // By the number that people still have on their old papers.
        Page search = hub.get("/search");
        assertThat(hub.submit(search, "/search", Map.of("q", "OLD/2019/0042")).body())
                .contains(made.getFirst());
        assertThat(arranged(CASES).body()).doesNotContain("Import 2 rows", "Import 1 row<");

        Page contributing = hub.get(made.getLast() + "/contributions");
        hub.submit(
                contributing,
                made.getLast() + "/contributions",
                Map.of(
                        "words",
                        "Seen on Monday",
                        "visibility",
                        "ALL",
                        "about-day",
                        "3",
                        "about-month",
                        "2",
                        "about-year",
                        "2024"));
        Page back = hub.submit(done, done.path() + "/return", Map.of("reason", "The wrong file"));
        assertThat(back.body()).contains("Somebody has worked on it");
        assertThat(hub.get(made.getFirst()).status()).isEqualTo(404);
        assertThat(agenciesThatKnow("Cal Marsh"))
                .as("who took part in the case alone knows nobody by it any more")
                .isZero();
        assertThat(hub.get("/cases?status=CLOSED").body()).doesNotContain(made.getFirst());
        String gone = made.getFirst().replace("/cases/", "/records/");
        assertThat(hub.get(gone + "/documents").status()).isEqualTo(404);
        assertThat(inTheIndex("Cal Marsh"))
                .as("who came with it is nobody of the index any more")
                .isZero();
        assertThat(inTheIndex("Ada Thornwick")).isEqualTo(1);
        assertThat(hub.submit(search, "/search", Map.of("q", "OLD/2019/0042")).body())
                .doesNotContain(made.getFirst());
        assertThat(hub.get(made.getLast()).status()).isEqualTo(200);
        assertThat(arranged(CASES).body()).contains("Import 1 row<");
    }

    @Test
    void DAT_02_referrals_come_with_what_was_decided_and_the_case_that_they_became() {
        Page cases = arranged(CASES);
        String hubCase = links(hub.submit(cases, cases.path() + "/records", Map.of()))
                .getFirst()
                .replace("/cases/", "");
        String referrals = """
            No,About,Came,Status,Decided,Answer,Case,Worry,Who,Part
            RF/2019/1,Person,1/3/2019,Accepted,4/3/2019,We take it on.,OLD/2019/0042,Shouting at night,,
            RF/2020/17,Person,1/2/2020,Declined,3/2/2020,Too low.,,Bins,Cy Marrow,affected
            RF/2026/3,Person,20/11/2026,Waiting,,,,Somebody new,,
            RF/2020/18,Person,1/3/2020,Declined,1/2/2020,,OLD/2019/0042,,,
            """;
        var columns = new LinkedHashMap<>(Map.of(
                "reference", "No",
                "column-kind", "About",
                "column-received", "Came",
                "column-status", "Status",
                "column-decided", "Decided",
                "column-answer", "Answer",
                "column-case", "Case",
                "column-worry", "Worry",
                "column-person", "Who",
                "column-role", "Part"));
        columns.put("always-hub", "york-hub");
        columns.put("always-from", world.organisation("Housing").toString());
        Page checked = arranged(referrals, "referrals", columns);
        assertThat(checked.body())
                .contains("Import 3 rows<", "decided between the day it came in", "Only a referral that was accepted");
        Page done = hub.submit(checked, checked.path() + "/records", Map.of());
        Matcher link = Pattern.compile("href=\"(/referrals/R-[^\"]+)\"").matcher(done.body());
        List<String> made =
                link.results().map(found -> found.group(1)).distinct().toList();
        assertThat(hub.get(made.getFirst()).body()).contains("Shouting at night", "We take it on.", hubCase);
        assertThat(hub.get(made.get(2)).body()).contains("Somebody new", "Decide");
        assertThat(hub.get("/referrals?view=decided").body())
                .contains(made.get(1).replace("/referrals/", ""), "1 March 2019");
        Page search = hub.get("/search");
        assertThat(hub.submit(search, "/search", Map.of("q", "RF/2020/17")).body())
                .contains(made.get(1));
        // Whoever referred then sees their own, and nobody else's.
        Visitor housing = new Visitor(port).signIn(world.world, "Housing Officer");
        assertThat(housing.get(made.get(1)).status()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .signIn(world.world, "Health Officer")
                        .get(made.get(1))
                        .status())
                .isEqualTo(404);
        hub.submit(done, done.path() + "/return", Map.of("reason", "The wrong file"));
        assertThat(hub.get(made.getFirst()).status()).isEqualTo(404);
        assertThat(hub.get("/referrals?view=waiting").body()).doesNotContain(made.get(2));
    }

    /** An agency's log of calls is what demand before and after is computed of; nobody types it in call by call. */
    @Test
    void PRF_12_A_PRF_12_B_an_agencys_log_of_calls_comes_into_its_cases_once_and_is_taken_back() {
        Page brought = arranged(CASES);
        String path = links(hub.submit(brought, brought.path() + "/records", Map.of()))
                .getLast();
        String demand = path + "/demand";
        hub.submit(
                hub.get(demand),
                path + "/incidents",
                Map.of(
                        "kind", "CALL",
                        "source", "L-105",
                        "happened-day", "6",
                        "happened-month", "2",
                        "happened-year", "2024"));
        assertThat(hub.get(demand).body()).contains("0 incidents in the 30 days before, 1 in the 30 days after");
        String log = """
            Log,Hub case,What,When
            L-100,OLD/2024/0007,Call,2/2/2024
            L-100,OLD/2024/0007,Attendance,2/2/2024
            L-101,%s,Call,1/2/2024
            L-102,OLD/2024/0007,Call,3/1/2024
            L-103,OLD/2024/0007,Call,2/1/2024
            L-104,C-0000000,Call,3/2/2024
            L-105,OLD/2024/0007,Call,6/2/2024
            L-106,OLD/2024/0007,Call,6/2/2099
            L-102,OLD/2024/0007,Call,3/1/2024
            """.formatted(path.replace("/cases/", ""));
        Map<String, String> columns =
                Map.of("column-number", "Log", "column-case", "Hub case", "column-kind", "What", "column-on", "When");
        Page checked = arranged(log, "calls", columns);
        assertThat(checked.body())
                .contains("Import 5 rows<")
                .contains("no case of this reference that you work on", "recorded in the case already")
                .contains("of today or an earlier day");
        Page done = hub.submit(checked, checked.path() + "/records", Map.of());
        // Opened on 2 February: that day is the first of the window after, 3 January the first of the 30 days before.
        assertThat(hub.get(demand).body())
                .contains("2 incidents in the 30 days before, 3 in the 30 days after")
                .contains("3 incidents in the 90 days before, 3 in the 90 days after");
        assertThat(hub.get(path + "/timeline").body()).contains("Call L-102", "Attendance L-100");
        assertThat(arranged(log, "calls", columns).body())
                .doesNotContain("Import 5 rows")
                .doesNotContain("Import 1 row");
        hub.submit(done, done.path() + "/return", Map.of("reason", "The wrong file"));
        assertThat(hub.get(demand).body()).contains("0 incidents in the 30 days before, 1 in the 30 days after");
        assertThat(arranged(log, "calls", columns).body()).contains("Import 5 rows<");
    }

    @Test
    void DAT_02_places_come_once_and_not_where_their_number_is_here() {
        String places = """
            Key,Name,Type,UPRN,Hide
            1,The Made-up Arms,Licensed premises,100050512345,
            2,Safe House,Refuge or safe house,,
            3,Corner,Public space,12E+4,
            """;
        Map<String, String> columns =
                Map.of("reference", "Key", "column-line", "Name", "column-kind", "Type", "column-uprn", "UPRN");
        Page checked = arranged(places, "premises", columns);
        assertThat(checked.body()).contains("Import 2 rows<", "A UPRN has 1 to 12 figures");
        Page done = hub.submit(checked, checked.path() + "/records", Map.of());
        Matcher link = Pattern.compile("href=\"(/premises/L-[^\"]+)\"").matcher(done.body());
        List<String> made =
                link.results().map(found -> found.group(1)).distinct().toList();
        assertThat(made).hasSize(2);
        assertThat(hub.get(made.getFirst()).body()).contains("The Made-up Arms", "100050512345");
        String again = places.replace("1,The", "9,Once more: the").replace("2,Safe", "8,Unsafe");
        assertThat(arranged(again, "premises", columns).body())
                .contains("The place is here already", made.getFirst().replace("/premises/", ""));
        hub.submit(done, done.path() + "/return", Map.of("reason", "The wrong file"));
        assertThat(hub.get(made.getFirst()).status()).isEqualTo(404);
        assertThat(arranged(again, "premises", columns).body()).contains("Import 2 rows<");
    }

    /** Through table, columns and meanings to the report. */
    private Page arranged(String text, String target, Map<String, String> mapping) {
        Page form = hub.get("/imports/new");
        Page table = hub.upload(
                form,
                "/imports",
                "upload",
                "cases.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("target", world.world.realm("hub") + "/" + target));
        Page columns = hub.submit(table, table.path(), Map.of("header", "1", "lines", "1"));
        var words = new LinkedHashMap<>(mapping);
        words.replaceAll((field, word) -> field.equals("always-lead") ? first(LEAD, hub.get(columns.path())) : word);
        return hub.submit(hub.get(columns.path()), columns.path(), words);
    }

    private Page arranged(String text) {
        var mapping = new LinkedHashMap<String, String>();
        mapping.put("reference", "Case No");
        mapping.put("always-concern", "place");
        mapping.put("always-hub", "york-hub");
        mapping.put("always-lead", "");
        Map.ofEntries(
                        Map.entry("kind", "About"),
                        Map.entry("opened", "Opened"),
                        Map.entry("closed", "Closed"),
                        Map.entry("reason", "Why closed"),
                        Map.entry("score", "Score"),
                        Map.entry("final", "End score"),
                        Map.entry("person", "Who"),
                        Map.entry("born", "DOB"),
                        Map.entry("role", "Part"),
                        Map.entry("place", "Where"),
                        Map.entry("postcode", "PC"),
                        Map.entry("notes", "Notes"),
                        Map.entry("title", "Title"))
                .forEach((field, column) -> mapping.put("column-" + field, column));
        return arranged(text, "cases", mapping);
    }

    /** A body of the partnership, as the form offers it. */
    private static final Pattern LEAD =
            Pattern.compile("name=\"always-lead\".*?value=\"([0-9a-f-]{36})\"", Pattern.DOTALL);

    private static String first(Pattern pattern, Page page) {
        Matcher found = pattern.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<String> links(Page done) {
        Matcher link = Pattern.compile("href=\"(/cases/C-[^\"]+)\"").matcher(done.body());
        return link.results().map(found -> found.group(1)).distinct().toList();
    }

    private int agenciesThatKnow(String name) {
        return TestDatabase.superuser()
                .sql("""
                        select count(*)::int from participation k join person p on p.id = k.record_id
                        where p.realm_id = :realm and p.name = :name and k.level = 'member' and k.left_at is null
                        """)
                .param("realm", world.world.realm("hub"))
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private int inTheIndex(String name) {
        Page search = hub.get("/people");
        return hub.submit(search, "/people", Map.of("q", name)).body().split("href=\"/people/P-", -1).length - 1;
    }

    private int cases() {
        return TestDatabase.superuser()
                .sql("select count(*)::int from hub_case c where c.realm_id = :realm")
                .param("realm", world.world.realm("hub"))
                .query(Integer.class)
                .single();
    }
}
