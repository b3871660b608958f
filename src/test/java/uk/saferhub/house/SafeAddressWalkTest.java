package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Walk;

/**
 * The demonstration's safe address as a canary (IDX-03, quality.md B3): whoever takes part in the same case, and whoever does not,
 * follows every link, opens every file, asks every search, and it is nowhere: no page, export, file name, header, calendar or log.
 */
@SaferHubTest
@ExtendWith(OutputCaptureExtension.class)
class SafeAddressWalkTest {

    private static final Pattern CANARY = Pattern.compile("tarnbeck|quillfeather|YO30 ?8ZZ", Pattern.CASE_INSENSITIVE);

    /** What tells one answer from the next: keys of forms, and what was typed, said back. */
    private static final String ONCE = "name=\"_(csrf|once)\" value=\"[^\"]*\"|nonce=\"[^\"]*\"|nonce-[^']*'";

    /** What a stranger to it may try, and words of the same shape that are nowhere. */
    private static final Map<String, String> TRIED = Map.of(
            "4 Quillfeather Mews", "4 Quillfeatger Mews", "Quillfeather", "Quillfeatger", "YO30 8ZZ", "YO30 8ZY");

    /** The part of it that nobody types in these tests. What somebody typed into a search stands in the log as theirs. */
    private static final String NEVER_TYPED = "tarnbeck";

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    private String person = "";
    private String hubCase = "";
    private final Set<String> chosen = new TreeSet<>();
    private final List<String> beginnings = new ArrayList<>(List.of("/", "/calendar/dates"));

    @BeforeEach
    void whereItLies() {
        demonstration.load();
        TestDatabase.owner()
                .sql("""
                select distinct p.reference as person, p.record_id::text as person_id,
                  c.reference as hub_case, c.record_id::text as case_id
                from person_name n join record_access p on p.record_id = n.person_id
                join case_party t on t.person_id = p.record_id join record_access c on c.record_id = t.case_id
                where n.family = 'Fennimore'
                """)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .forEach(row -> {
                    person = row.getFirst();
                    hubCase = row.get(2);
                    chosen.addAll(row);
                    beginnings.addAll(List.of("/people/" + row.getFirst(), "/cases/" + row.get(2)));
                });
        assertThat(chosen).hasSize(4);
    }

    /** A list comes up again as its reader last narrowed it: other tests of the same people would find it so. */
    @AfterEach
    void listsAreWholeAgain() {
        TestDatabase.owner().sql("""
                delete from kept_list k using account a where a.id = k.account_id and k.name = '' and a.email like '%@demo.example'
                """).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "police",
                "hub",
                "enforcement",
                "selby-hub",
                "rights",
                "governance",
                "auditor",
                "admin",
                "channel",
                "scrutiny",
                "worcester",
                "youth"
            })
    void a_safe_address_comes_to_nobody_but_its_holder_and_no_search_tells_of_it(String who, CapturedOutput log) {
        Visitor visitor = Demonstration.visitor(port, who);
        Walk walk = new Walk(visitor, chosen).from(beginnings);
        assertThat(holding(walk)).as(who + ", of " + walk.came().size()).isEmpty();
        assertThat(calendar(visitor))
                .as("calendar of " + who)
                .startsWith("BEGIN:VCALENDAR")
                .doesNotContainPattern(CANARY);
        assertThat(told(walk)).as("searches of " + who).isEmpty();
        assertThat(log.getAll()).doesNotContainPattern(CANARY);
    }

    @Test
    void whoever_holds_it_reads_it_and_finds_it() {
        Walk walk = new Walk(Demonstration.visitor(port, "housing"), chosen).from(beginnings);
        assertThat(holding(walk)).isNotEmpty();
        var people = walk.searches().entrySet().stream()
                .filter(form -> form.getKey().startsWith("/people["))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(walk.asked(people, "Briony Fennimore"))
                .as("a search that is asked")
                .contains("/people/" + person);
    }

    @Test
    void it_lies_with_its_holders_entry_and_in_no_table_of_messages_search_or_reading() {
        var lying = new TreeSet<String>();
        // One connection: each call for the owner opens another.
        var owner = TestDatabase.superuser();
        List<String> tables = owner.sql("""
                    select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                    """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(300);
        for (String table : tables)
            if (owner.sql("select exists (select from %s t where t::text ilike '%%%s%%')".formatted(table, NEVER_TYPED))
                    .query(Boolean.class)
                    .single()) lying.add(table.replaceAll(".*\\.", ""));
        assertThat(lying).containsExactly("person_address");
    }

    @Test
    void another_agencys_system_does_not_read_it() throws Exception {
        Visitor admin = Demonstration.visitor(port, "admin");
        LocalDate today = LocalDate.now();
        var words = new HashMap<>(Map.of(
                "name", "Walk", "organisation", "nyp", "role", "york:agency-representative", "area", "E06000014"));
        for (var day : Map.of("from", today, "until", today.plusDays(30)).entrySet()) {
            words.put(day.getKey() + "-day", "" + day.getValue().getDayOfMonth());
            words.put(day.getKey() + "-month", "" + day.getValue().getMonthValue());
            words.put(day.getKey() + "-year", "" + day.getValue().getYear());
        }
        Matcher key = Pattern.compile("sh_[\\w-]{43}")
                .matcher(admin.submit(admin.get("/accounts/systems"), "/accounts/systems", words)
                        .body());
        assertThat(key.find()).isTrue();
        var system = new Visitor(port).bearing(key.group());
        for (String path : List.of("cases", "cases/" + hubCase, "referrals", "actions")) {
            Visitor.Page read = system.get("/api/v1/" + path);
            assertThat(read.status()).as(path).isEqualTo(200);
            assertThat(read.body() + read.headers()).as(path).doesNotContainPattern(CANARY);
        }
    }

    /** Searches whose answer is another for words of the canary than for words that are nowhere. */
    private static Map<String, String> told(Walk walk) {
        var told = new TreeMap<String, String>();
        walk.searches()
                .forEach((name, form) -> TRIED.forEach((words, nowhere) -> {
                    if (!answer(walk, form, words).equals(answer(walk, form, nowhere)))
                        told.put(form.attr("action").split("\\?")[0], words);
                }));
        return told;
    }

    private static String answer(Walk walk, Element form, String words) {
        return walk.asked(form, words).replaceAll(ONCE, "").replaceAll("(?i)quillfeat[hg]er|YO30([ +]|%20)?8Z[YZ]", "");
    }

    private String calendar(Visitor visitor) {
        Visitor.Page made = visitor.submit(visitor.get("/calendar"), "/calendar", Map.of());
        Matcher secret = Pattern.compile("key=([0-9a-f]{64})").matcher(made.body());
        return secret.find()
                ? new Visitor(port).get("/calendar.ics?key=" + secret.group(1)).body()
                : made.body();
    }

    private static List<String> holding(Walk walk) {
        return walk.came().entrySet().stream()
                .filter(came -> CANARY.matcher(came.getKey() + came.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
