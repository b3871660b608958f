package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The catalogue in the browser: what is late is told, what ceased names its substitute, and the exchange tells who owes what. */
@SaferHubTest
class CataloguePagesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private World world;
    private Visitor analyst;
    private String force;

    @BeforeEach
    void anAnalyst() {
        world = worlds.make();
        force = "t" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x") + "-made-up";
        world.person(
                "Analyst",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_CRIME,
                Permission.ANALYSE_CRIME,
                Permission.IMPORT_CRIME,
                Permission.EXPORT_LIST);
        analyst = new Visitor(port).signIn(world, "Analyst");
    }

    @Test
    void a_late_supply_stands_on_the_analysts_day_until_it_comes() {
        String set = add(Map.of("name", "Ambulance calls", "family", "AGENCY"));
        assertThat(analyst.get("/data").body()).contains("Ambulance calls", "Late", "31 March 2024");
        assertThat(analyst.get("/").body()).contains("Ambulance calls, from Made-up supplier", "Ask for");

        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        Map<String, String> came = new HashMap<>(Map.of("delivery-note", "By mail"));
        date(came, "period-from", LocalDate.of(2024, 1, 1));
        date(came, "period-to", today.withDayOfMonth(1).minusDays(1));
        date(came, "received", today);
        Visitor.Page saved = analyst.submit(analyst.get(set), set + "/deliveries", came);
        assertThat(saved.body()).contains("By mail", "On time");
        assertThat(analyst.get("/").body()).doesNotContain("Ambulance calls");
    }

    @Test
    void a_supply_that_ceased_names_its_substitute_and_the_effect_and_is_chased_no_more() {
        add(Map.of("name", "Open street crime", "family", "OPEN"));
        String set = add(Map.of("name", "Police feed", "family", "AGENCY"));
        String other = analyst.get(set)
                .body()
                .replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>Open street crime.*", "$1");
        Map<String, String> ceased = new HashMap<>(
                Map.of("became", "ceased", "substitute", other, "effect", "No figures by street after March."));
        date(
                ceased,
                "on",
                LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))).plusDays(1));
        Visitor.Page early = analyst.submit(analyst.get(set), set + "/supply", ceased);
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body()).contains("Enter a day up to today");
        date(ceased, "on", LocalDate.of(2024, 4, 1));

        Visitor.Page saved = analyst.submit(analyst.get(set), set + "/supply", ceased);

        assertThat(saved.body()).contains("Ceased", "Open street crime", "No figures by street after March.");
        assertThat(analyst.get("/").body()).doesNotContain("Police feed");
    }

    @Test
    void a_break_is_drawn_on_the_chart_and_said_beneath_it() {
        analyst.upload(
                analyst.get("/crime/imports"),
                "/crime/imports",
                "files",
                "made up.csv",
                (HEADER + "\n" + row("2024-01", force, "Drugs", "") + "\n" + row("2024-02", force, "Drugs", "") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        String set = add(Map.of("name", "Street crime", "family", "OPEN", "force", force));
        assertThat(analyst.get(set).body()).as("told from the imports").contains("29 February 2024");
        Map<String, String> series = new HashMap<>(
                Map.of("what", "New rule", "caveat", "Do not compare with January.", "types", "Burglary"));
        date(series, "break", LocalDate.of(2024, 2, 1));
        assertThat(analyst.submit(analyst.get(set), set + "/breaks", series).body())
                .as("a type that nobody has")
                .contains("Choose types in the list");
        series.put("types", "Drugs");
        date(series, "break", LocalDate.of(2024, 2, 1));
        analyst.submit(analyst.get(set), set + "/breaks", series);

        assertThat(analyst.get("/crime?force=" + force).body())
                .contains(
                        "stroke-dasharray",
                        "The series breaks on 1 February 2024 (New rule; Drugs alone). Do not compare with January.");
        assertThat(analyst.get("/crime?force=" + force + "&type=Drugs").body()).contains("The series breaks on");
        assertThat(analyst.get("/crime?force=" + force + "&type=Bicycle+theft").body())
                .as("of another type: whole")
                .doesNotContain("The series breaks on");
        assertThat(analyst.get("/analysis/trend?force=" + force).body())
                .contains("The series breaks in February 2024 (New rule)", "and has not come");
        for (String page : java.util.List.of("/analysis/hot-spots", "/analysis/repeats"))
            assertThat(analyst.get(page + "?force=" + force).body())
                    .contains(
                            "The series breaks on 1 February 2024 (New rule",
                            "of Street crime was due on",
                            "has not come");
        putRight(set, series);
        analyst.upload(
                analyst.get("/crime/imports"),
                "/crime/imports",
                "files",
                "again.csv",
                (HEADER + "\n" + row("2024-01", force, "Drugs", "") + "\n" + row("2024-01", force, "Burglary", "")
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(analyst.get("/data/quality?force=" + force).body())
                .contains("Months held", "2; 0 without data", "Rows as first imported", "Rows as now known");
        Map<String, String> ceased = new HashMap<>(Map.of("became", "ceased", "effect", "Nothing by street since."));
        date(ceased, "on", LocalDate.of(2024, 2, 10));
        analyst.submit(analyst.get(set), set + "/supply", ceased);
        assertThat(analyst.get("/analysis/trend?force=" + force).body())
                .as("drawn, said, and no stretch of its own")
                .contains("On 10 February 2024: Street crime ceased. Nothing by street since.", ">Street crime ceased<")
                .doesNotContain("The series breaks", "has not come");
    }

    /** DAT-01: a break is corrected and then withdrawn, each with a reason, and two at once are told so. */
    private void putRight(String set, Map<String, String> series) {
        Visitor.Page page = analyst.get(set);
        String thing = page.body().replaceAll("(?s).*href=\"([^\"]*/corrections/breaks/[^\"]*)\".*", "$1");
        Visitor.Page form = analyst.get(thing);
        assertThat(form.body()).contains("New rule", "Do not compare with January.");
        series.put("what", "Newer rule");
        assertThat(analyst.submit(form, thing, series).body())
                .as("without a reason")
                .contains("Enter why");
        series.put("reason", "A slip of the pen");
        assertThat(analyst.submit(form, thing, series).body())
                .contains("Newer rule", "What was put right", "New rule: Do not compare", "A slip of the pen");
        series.put("version", "1");
        assertThat(analyst.submit(analyst.get(thing), thing, series).status())
                .as("read before the first correction")
                .isEqualTo(409);
        assertThat(analyst.submit(analyst.get(thing), thing + "/withdrawal", Map.of("why", "It never happened"))
                        .body())
                .contains("Withdrawn", "It never happened");
        assertThat(analyst.get(thing).status()).isEqualTo(404);
        assertThat(analyst.get("/crime?force=" + force).body()).doesNotContain("The series breaks on");
    }

    @Test
    void DAT_01_a_set_comes_by_weeks_is_put_right_and_withdrawn_unless_records_came_of_it() {
        String set = add(Map.of("name", "Weekly callz", "family", "AGENCY", "unit", "WEEKS", "lag", "1"));
        assertThat(analyst.get(set).body()).contains("Every 1 week, due 1 week after", "14 January 2024");
        Map<String, String> words = words(Map.of("name", "Weekly calls", "family", "AGENCY", "other-force", "nowhere"));
        words.put("reason", "Misspelt");
        Visitor.Page put = analyst.submit(analyst.get(set + "/description"), set + "/description", words);
        assertThat(put.body())
                .contains("Weekly calls", "Every 1 month", "Misspelt", "Weekly callz", "No month of the force nowhere");
        String came = add(Map.of("name", "Records", "family", "AGENCY"));
        records(came, LocalDate.of(2024, 1, 1), "reference,type,from\nA1,x,2024-01-15\n");
        assertThat(analyst.submit(analyst.get(set), came + "/withdrawal", Map.of("why", "Wrong", "version", "1"))
                        .body())
                .contains("DAT-01-A");
        String delivery =
                analyst.get(came).body().replaceAll("(?s).*href=\"([^\"]*/corrections/deliveries/[^\"]*)\".*", "$1");
        assertThat(analyst.submit(analyst.get(delivery), delivery, delivered()).body())
                .contains("DAT-01-B");
        assertThat(analyst.submit(analyst.get(delivery), delivery + "/withdrawal", Map.of("why", "Wrong file"))
                        .body())
                .contains("Wrong file", "Nothing has come yet.");
        records(came, LocalDate.of(2024, 1, 1), "reference,type,from\nA1,x,2024-01-15\n");
        assertThat(analyst.get(came + "/words").body())
                .as("the same file comes in again")
                .contains("x (1)");
        records(came, LocalDate.of(2024, 4, 1), "reference,type,from\nA2,x,2024-04-15\n");
        String trend = "/analysis/trend?records=" + came.replace("/data/sets/", "");
        assertThat(analyst.get(trend).body()).contains("January 2024 to June 2024");
        withdraw(analyst.get(came).body().replaceAll("(?s).*?href=\"([^\"]*/corrections/deliveries/[^\"]*)\".*", "$1"));
        assertThat(analyst.get(trend).body())
                .as("what was taken back is not known, and not nought")
                .contains("January 2024 to March 2024")
                .doesNotContain("to June 2024");

        String withdrawal = set + "/withdrawal";
        assertThat(analyst.submit(put, withdrawal, Map.of("why", "A trial", "version", "2"))
                        .body())
                .doesNotContain("Weekly calls");
        assertThat(analyst.get(set).body()).contains("It was withdrawn from the catalogue", "A trial");
        assertThat(analyst.get("/").body()).doesNotContain("Weekly calls");
        assertThat(analyst.submit(analyst.get("/data/sets/new"), set + "/breaks", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void DAT_05_totals_come_in_after_a_try_stand_as_series_with_their_breaks_and_are_counted_as_last_supplied() {
        String set = add(Map.of("name", "Road collisions", "family", "OPEN", "form", "aggregates"));
        String file = "period,area code,measure,value\n2023/24,E06000014,KSI,61\n2024/25,E06000014,KSI,52\n";
        assertThat(totals(set, "try", file).body()).contains("2 totals of 1 measures", "Nothing was taken in");
        assertThat(analyst.get(set + "/totals").body()).contains("No totals are here yet");
        assertThat(totals(set, "take", file).body()).contains("KSI, E06000014", "<svg", ">61<", ">52<");
        assertThat(totals(set, "take", file).body()).contains("Everything in it is here already");
        assertThat(totals(set, "take", file.replace(",52", ",53")).body())
                .contains(">53<")
                .doesNotContain(">52<");
        Map<String, String> series =
                new HashMap<>(Map.of("what", "New form", "caveat", "More is told.", "types", "KSI"));
        date(series, "break", LocalDate.of(2024, 4, 1));
        assertThat(analyst.submit(analyst.get(set), set + "/breaks", series).body())
                .contains("New form");
        assertThat(analyst.get(set + "/totals").body())
                .contains("Breaks: New form", "The series breaks on 1 April 2024 (New form; KSI alone). More is told.");
        String newest =
                analyst.get(set).body().replaceAll("(?s).*?href=\"([^\"]*/corrections/deliveries/[^\"]*)\".*", "$1");
        analyst.submit(analyst.get(newest), newest + "/withdrawal", Map.of("why", "Provisional"));
        assertThat(analyst.get(set + "/totals").body()).contains("KSI, E06000014", "<td");
        World elsewhere = worlds.make();
        elsewhere.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        assertThat(new Visitor(port)
                        .signIn(elsewhere, "Other")
                        .get(set + "/totals")
                        .status())
                .isEqualTo(404);
        String records = add(Map.of("name", "Calls", "family", "AGENCY"));
        assertThat(analyst.get(records + "/totals").status())
                .as("never mixed with records")
                .isEqualTo(404);
    }

    @Test
    void DAT_05_totals_beyond_those_that_a_page_shows_are_known_all_the_same() {
        String set = add(Map.of("name", "Many", "family", "OPEN", "form", "aggregates"));
        String file = "period,area code,measure,value\n2023/24,E06000014,Z,61\n";
        assertThat(totals(set, "take", file).body()).contains(">61<");
        TestDatabase.superuser()
                .sql("""
                        insert into data_total (id, realm_id, area_id, data_set_id, delivery_id, line, period_from, period_to,
                                                area_code, measure, value)
                        select gen_random_uuid(), realm_id, area_id, data_set_id, delivery_id, n, date '1960-01-01' + n,
                               date '1960-01-01' + n, '', 'A', n
                          from data_total cross join generate_series(10, 20009) n where data_set_id = :id
                        """)
                .param("id", UUID.fromString(set.replace("/data/sets/", "")))
                .update();
        assertThat(totals(set, "take", file).body())
                .contains("Everything in it is here already", "Only the first 20,000 totals are shown");
    }

    private Visitor.Page totals(String set, String act, String file) {
        return analyst.uploadWith(
                analyst.get(set + "/totals"),
                set + "/totals",
                Map.of("act", act),
                "file",
                file.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> delivered() {
        Map<String, String> words = new HashMap<>(Map.of("reason", "Typo"));
        date(words, "period-from", LocalDate.of(2024, 1, 1));
        date(words, "period-to", LocalDate.of(2024, 1, 31));
        date(words, "received", LocalDate.of(2024, 2, 1));
        return words;
    }

    @Test
    void the_exchange_tells_who_has_not_sent_what_and_takes_in_no_file_that_could_name_a_house() {
        String set = add(Map.of("name", "Fires", "family", "SECTION_17A", "exchangeSet", "FIRE"));
        Visitor.Page page = analyst.get("/data/exchange");
        assertThat(page.body()).contains("Fires, Made-up supplier", "Not sent: due");
        String quarter = page.body().replaceAll("(?s).*<option value=\"(\\d{4}-\\d{2})\".*", "$1");
        String key = set.replace("/data/sets/", "");

        Visitor.Page refused = exchange(page, key, quarter, "deliberate secondary fire", "YO1 7HH");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Nothing was taken in", "Line 2: the place is more than the outward part of a postcode")
                .doesNotContain("7HH");
        assertThat(exchange(page, key, quarter, "arson", "YO1").body()).contains("Line 2: the category is none of");

        Visitor.Page taken = exchange(analyst.get("/data/exchange"), key, quarter, "deliberate secondary fire", "YO1");
        assertThat(taken.body()).contains("Imported", "What came");
        assertThat(analyst.get("/data/exchange").body()).contains("Came ");
        assertThat(analyst.get("/data/exchange/totals?quarter=" + quarter).body())
                .contains("Fire and rescue: fires and violence", "deliberate secondary fire", "Not delivered");
        assertThat(analyst.get("/data/exchange/totals?file=ods").status()).isEqualTo(200);
        LocalDate from = LocalDate.parse(quarter + "-01");
        Map<String, String> change = new HashMap<>(Map.of("what", "New form", "caveat", "Counted otherwise."));
        date(change, "break", from.plusDays(1));
        analyst.submit(analyst.get(set), set + "/breaks", change);
        assertThat(analyst.get("/data/exchange/totals?quarter=" + quarter).body())
                .as("PRF-08: drawn, and said beneath")
                .contains(": New form", "stroke-dasharray", "(New form). Counted otherwise.");
    }

    @Test
    void anothers_catalogue_is_not_there_and_a_reader_changes_nothing() {
        String set = add(Map.of("name", "Ours", "family", "OPEN"));
        world.person("Reader", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME);
        Visitor reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get(set).body()).contains("Ours").doesNotContain("Save what came");

        World elsewhere = worlds.make();
        elsewhere.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor other = new Visitor(port).signIn(elsewhere, "Other");
        assertThat(other.get(set).status()).isEqualTo(404);
        assertThat(other.get("/data").body()).doesNotContain("Ours");
        assertThat(other.submit(other.get("/data/sets/new"), set + "/breaks", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_agencys_hate_crimes_come_in_once_and_make_the_quarters_statement() {
        String set = add(Map.of("name", "Crimes", "family", "AGENCY"));
        String quarter =
                analyst.get("/data/hate").body().replaceAll("(?s).*<option value=\"(\\d{4}-\\d{2})\" selected.*", "$1");
        assertThat(analyst.get("/data/hate").body())
                .as("HCR_02 nothing came")
                .contains("Not delivered")
                .doesNotContain("Hate incidents that are no crimes");
        String file =
                "reference,type,from,hate,officer\nA1,Public order,%1$s-15 01:30,race;religion,yes\nA2,Assault,%1$s-16 02:00,race,no\nA3,Theft,%1$s-16,,no\n"
                        .formatted(quarter);

        LocalDate first = LocalDate.parse(quarter + "-01");
        assertThat(records(set, first, file).body()).contains("Imported as records");
        records(set, first, file);
        records(set, first, file.replace("A2,Assault", "A2,Assault with injury"));

        String now = "/data/hate?quarter=" + quarter;
        assertThat(analyst.get(now).body())
                .contains(
                        "not compared: of the same quarter a year before, nothing was delivered",
                        "00:00 to 04:00",
                        "1 (50.0%)",
                        "more than 100%",
                        "The base is 2 crimes")
                .doesNotContain("from 0");
        world.person("Reader", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.EXPORT_LIST);
        Visitor reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get(now + "&set=" + set.replace("/data/sets/", "")).body())
                .as("reports hold back what is below five")
                .contains("held back")
                .doesNotContain("1 (50.0%)", "00:00 to 04:00", "name=\"set\"", ">2<");
        assertThat(reader.get(now + "&file=csv").body())
                .contains("crimes,held back")
                .doesNotContain("began from");
        records(set, first.minusYears(1), "reference,type,from,hate\n");
        assertThat(analyst.get(now).body())
                .as("HCR_02 a year before, it was said that nothing happened")
                .contains("2, up 2 from 0");
        world.person("Ward", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.ANALYSE_CRIME);
        Visitor ward = new Visitor(port).signIn(world, "Ward");
        assertThat(ward.get(now).body()).contains("2, up 2 from 0");
        assertThat(ward.get(now + "&within=E05010318").body())
                .as("a ward without hate crime is not the whole partnership")
                .doesNotContain("2, up 2 from 0");
        assertThat(analyst.get(now + "&file=csv").body())
                .contains("Race or ethnicity,2", "began from 01:00,1", "OFFICIAL-SENSITIVE. Hate crime, as ");
        assertThat(analyst.get(now + "&file=ods").status()).isEqualTo(200);
        LocalDate earlier = LocalDate.parse(quarter + "-16").minusMonths(3);
        records(set, first.minusMonths(3), "reference,type,from,hate\nA2,Assault,%s 02:00,race\n".formatted(earlier));
        assertThat(analyst.get(now).body())
                .as("what turned out to be of another quarter")
                .contains("1, up 1 from 0");
        assertThat(analyst.get("/data/hate?quarter=" + earlier.toString().substring(0, 7))
                        .body())
                .contains("1, not compared");
        String totals = add(Map.of("name", "Totals", "family", "AGENCY", "form", "aggregates"));
        assertThat(analyst.get(totals + "/records").status())
                .as("totals are never mixed with records")
                .isEqualTo(404);
        World elsewhere = worlds.make();
        elsewhere.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor other = new Visitor(port).signIn(elsewhere, "Other");
        assertThat(other.get(set + "/records").status()).isEqualTo(404);
        assertThat(other.get(now).body())
                .contains("Not delivered")
                .doesNotContain("Download this list", "Crimes, Made");
        assertThat(other.get(now + "&file=csv").status()).isEqualTo(404);
    }

    @Test
    void HCR_02_two_agencies_sets_are_told_apart_and_one_is_marked() {
        String police = add(Map.of("name", "Police crimes", "family", "AGENCY"));
        String council = add(Map.of("name", "Council reports", "family", "AGENCY"));
        LocalDate first = Quarter.before(LocalDate.now(clock), 1).getFirst().from();
        String rows = "Ref;Offence;Date;Hate strand\nA1;Assault;%1$s;race\nA2;Assault;%1$s;race\n"
                .formatted(first.plusDays(3).format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        records(police, first, rows);
        records(council, first, rows);
        assertThat(analyst.get("/data/hate").body())
                .contains("counts twice", "<dd class=\"govuk-summary-list__value app-lines\">4, not compared");
        assertThat(days(police)).as("nobody chose: figures have no data").isZero();
        String mistaken = add(Map.of("name", "Sent by mistake", "family", "AGENCY"));
        records(mistaken, first, rows);
        withdraw(deliveries(mistaken).getFirst());
        assertThat(ofHate("hate_set where id = :id", mistaken))
                .as("what was taken back makes no set count")
                .isZero();
        String key = police.replace("/data/sets/", "");
        analyst.submit(analyst.get("/data/hate"), "/data/hate/source", Map.of("source", key));
        assertThat(analyst.get("/data/hate").body())
                .contains("2, not compared", "marked for the statement", "Not counted")
                .doesNotContain("counts twice");
        assertThat(days(police)).isPositive();

        // The later file confirms A1, changes A2 and adds two; the first is withdrawn, then the later.
        records(
                police,
                first,
                rows.replace("A2;Assault", "A2;Robbery")
                        + rows.lines().toList().get(1).replace("A1", "A3")
                        + "\n"
                        + rows.lines().toList().get(1).replace("A1", "A4"));
        List<String> deliveries = deliveries(police);
        withdraw(deliveries.getLast());
        String left = analyst.get("/data/hate").body();
        withdraw(deliveries.getFirst());
        assertThat(left).as("A1 stands by whichever file is left").containsAnyOf("4, not compared", "2, not compared");
        assertThat(analyst.get("/data/hate").body()).contains("Not delivered");

        Visitor.Page asked = bring(police, first, "Our key,Thing\nA1,x\n");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body())
                .contains("Which column is which?", "<option value=\"Our key\"")
                // By itself: a form's key may hold the two signs.
                .doesNotContainPattern("(?<![\\w-])A1(?![\\w-])");
    }

    @Test
    void DAT_10_one_meaning_of_a_place_places_many_records_and_DAT_09_their_quality_is_told() {
        String set = add(Map.of("name", "Calls", "family", "AGENCY"));
        LocalDate first = Quarter.before(LocalDate.now(clock), 1).getFirst().from();
        StringBuilder rows = new StringBuilder("reference,type,from,area,place\n");
        for (int i = 0; i < 3; i++) rows.append("A%d,Noise,%s 21:30,,Bus Station\n".formatted(i, first.plusDays(2)));
        rows.append("A3,Noise,%1$s,,12 High Street\nA4,Noise,%1$s,E05010318,\n".formatted(first));
        records(set, first, rows.toString());

        assertThat(analyst.get("/data/places").body())
                .contains("4 of 5 records are not placed (80.0%)", "Bus Station")
                .doesNotContain("12 High Street");
        Visitor.Page filled =
                analyst.submit(analyst.get("/data/places"), "/data/places/words", Map.of("words", "Bus Station"));
        assertThat(filled.body()).contains("value=\"Bus Station\"").doesNotContain("words=");
        assertThat(filled.path()).isEqualTo("/data/places/words");
        Map<String, String> said = Map.of("words", "bus station", "area", "E05010318");
        assertThat(analyst.submit(analyst.get("/data/places"), "/data/places", said)
                        .body())
                .contains("1 of 5 records are not placed (20.0%)");
        assertThat(analyst.submit(
                                analyst.get("/data/places"), "/data/places", Map.of("words", "x", "area", "Guildhall"))
                        .status())
                .isEqualTo(400);
        records(set, first, rows.toString());
        assertThat(analyst.get(set + "/quality").body())
                .contains("Placed in an area", "80.0%", "Alike under another reference", "Half of the deliveries");
        assertThat(analyst.get(set + "/quality?file=csv").body()).contains("Alike under another reference,2");
        analyst.submit(analyst.get("/data/places"), "/data/places", Map.of("words", "BUS STATION", "area", ""));
        assertThat(analyst.get("/data/places").body()).as("taken back").contains("4 of 5 records");
        World elsewhere = worlds.make();
        elsewhere.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor other = new Visitor(port).signIn(elsewhere, "Other");
        assertThat(other.get("/data/places").body())
                .contains("No record of an agency")
                .doesNotContain("Bus Station");
        assertThat(other.get(set + "/quality").status()).isEqualTo(404);
    }

    @Test
    void HCR_03_HCR_05_and_HCR_07_have_lists_and_forms_for_those_who_read_and_record_them() {
        world.person(
                "Officer",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_STRATEGY,
                Permission.RECORD_ANALYSIS,
                Permission.EXPORT_LIST);
        world.person("Reader", "council", "governance", Reach.WHOLE_REALM, Permission.READ_STRATEGY);
        Visitor officer = new Visitor(port).signIn(world, "Officer");
        Visitor reader = new Visitor(port).signIn(world, "Reader");
        Map<String, String> route = new HashMap<>(Map.of(
                "code", "library", "title", "The library", "kind", "THIRD_PARTY_CENTRE", "runBy", "The council"));
        date(route, "openedOn", LocalDate.of(2024, 1, 1));
        assertThat(officer.submit(officer.get("/hate/routes/new"), "/hate/routes/new", route)
                        .body())
                .contains("The library", "Third-party reporting centre");
        Map<String, String> trained =
                new HashMap<>(Map.of("title", "Champions", "organisation", "council", "people", "12"));
        date(trained, "periodFrom", LocalDate.of(2024, 1, 1));
        date(trained, "periodTo", LocalDate.of(2024, 3, 31));
        assertThat(officer.submit(officer.get("/hate/champions/new"), "/hate/champions/new", trained)
                        .body())
                .contains("12", "31 March 2024");
        Map<String, String> heard = new HashMap<>(Map.of(
                "title",
                "Name-calling",
                "organisation",
                "council",
                "source",
                "SCHOOL",
                "confidence",
                "LOW",
                "account",
                "Every week"));
        date(heard, "heardOn", LocalDate.of(2024, 1, 9));
        assertThat(officer.submit(officer.get("/hate/heard/new"), "/hate/heard/new", heard)
                        .body())
                .contains("Name-calling", "Every week");
        for (String list : List.of("/hate/routes", "/hate/champions", "/hate/heard")) {
            assertThat(reader.get(list).status()).as(list).isEqualTo(200);
            assertThat(reader.get(list + "/new").status()).as(list).isEqualTo(403);
            assertThat(officer.get(list + "?file=csv").status()).as(list).isEqualTo(200);
        }
    }

    private List<String> deliveries(String set) {
        return java.util.regex.Pattern.compile("href=\"([^\"]*/corrections/deliveries/[^\"]*)\"")
                .matcher(analyst.get(set).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** On how many stretches of days figures may count from the set. */
    private static long days(String set) {
        return ofHate("published_hate_days where data_set_id = :id and days is not null", set);
    }

    private static long ofHate(String what, String set) {
        return TestDatabase.owner()
                .sql("select count(*) from " + what)
                .param("id", UUID.fromString(set.replace("/data/sets/", "")))
                .query(Long.class)
                .single();
    }

    private void withdraw(String delivery) {
        analyst.submit(analyst.get(delivery), delivery + "/withdrawal", Map.of("why", "Wrong file"));
    }

    /** Brings a file of a quarter and takes it in. */
    private Visitor.Page records(String set, LocalDate period, String file) {
        Visitor.Page check = bring(set, period, file);
        assertThat(check.body()).contains("What the check found");
        return analyst.submit(check, check.path(), Map.of());
    }

    /** @param period the first day of the quarter that the file is said to be of */
    private Visitor.Page bring(String set, LocalDate period, String file) {
        Map<String, String> stated = new HashMap<>();
        date(stated, "period-from", period);
        date(stated, "period-to", period.plusMonths(3).minusDays(1));
        return analyst.uploadWith(
                analyst.get(set + "/records"), set + "/records", stated, "file", file.getBytes(StandardCharsets.UTF_8));
    }

    private Visitor.Page exchange(Visitor.Page page, String set, String quarter, String category, String outcode) {
        String file =
                "date,time,outcode,category,count\n%s-15,21:30,%s,\"%s\",2\n".formatted(quarter, outcode, category);
        return analyst.uploadWith(
                page,
                "/data/exchange",
                Map.of("set", set, "quarter", quarter),
                "file",
                file.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the address of its page */
    private String add(Map<String, String> words) {
        return analyst.submit(analyst.get("/data/sets/new"), "/data/sets", words(words))
                .path();
    }

    private static Map<String, String> words(Map<String, String> words) {
        Map<String, String> all = new HashMap<>(Map.of(
                "supplier", "Made-up supplier",
                "content", "Calls",
                "coverage", "All of it",
                "licence", "Agreement",
                "marking", "OFFICIAL",
                "form", "records",
                "cadence", "1",
                "lag", "2"));
        all.putAll(words);
        date(all, "first", LocalDate.of(2024, 1, 1));
        return all;
    }

    private static void date(Map<String, String> words, String name, LocalDate day) {
        words.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        words.put(name + "-month", Integer.toString(day.getMonthValue()));
        words.put(name + "-year", Integer.toString(day.getYear()));
    }
}
