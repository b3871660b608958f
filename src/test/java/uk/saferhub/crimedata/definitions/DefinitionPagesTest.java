package uk.saferhub.crimedata.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.configuration.PackYaml;
import uk.saferhub.configuration.Renamed;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Local definitions in the browser: the register, and crime counted by one of them. */
@SaferHubTest
class DefinitionPagesTest {

    /** Its second version lets drugs count too, from March 2024. */
    private static final String HARM = """
            definitions:
              - code: harm
                partnerships: [%1$s]
                name: Harm
                versions:
                  - { number: 1, from: 2023-04-01, agreed-by: The board, parts: [{ code: r, label: Robbing, crime-types: [Robbery] }] }
                  - { number: 2, from: 2024-03-01, agreed-by: The board, note: Drugs count too., parts: [{ code: r, label: Robbing, crime-types: [Robbery, Drugs] }] }
            metrics:
              - { code: fires, version: 1, label: Fires, partnerships: [%1$s], compartment: governance, source: published_totals, where: { and: [{ equals: { field: dataset, value: Fires } }, { equals: { field: measure, value: Fires } }] }, measure: sum, of: value, date: happened_on, unit: fires, disclosure: council_act }
            """;

    @TempDir
    Path folder;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    CrimeData crime;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private World world;
    private Visitor analyst;
    private String force;

    @BeforeEach
    void aForce() throws IOException {
        world = worlds.make();
        force = "d" + Long.toString(System.nanoTime(), 36);
        List<String> rows = new ArrayList<>();
        rows.add(
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context");
        for (String month : List.of("2024-01", "2024-02", "2024-03", "2024-04"))
            for (String type : List.of("Robbery", "Drugs", "Burglary"))
                rows.add("%s%s,%s,%s,%s,-1.08,53.96,On or near Made Up Lane,,,%s,,"
                        .formatted(month, type, month, force, force, type));
        crime.importFrom(List.of(Files.write(folder.resolve("crime.csv"), rows)), "a test", Progress.SILENT);
    }

    @Test
    void SVD_02_crime_is_counted_by_the_version_that_held_and_the_register_says_who_agreed_it() {
        aPack();
        assertThat(analyst.get("/data/definitions").body()).contains("Harm", "The board", "Serious violence");
        String key = "defined:" + world.code() + "/harm";
        Visitor.Page page = analyst.get("/data/definitions/" + world.code() + "/harm");
        assertThat(page.body())
                .contains(
                        "Version 2, from 1 March 2024", "Drugs count too.", "Version 1, from 1 April 2023", "Robbing");

        String asked =
                "?force=" + force + "&from=2024-01&to=2024-04&type=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        assertThat(analyst.get("/crime/counts.csv" + asked + "&by=month").body())
                .contains("2024-01,1", "2024-02,1", "2024-03,2", "2024-04,2");
        assertThat(analyst.get("/crime" + asked).body())
                .contains(
                        "6 published",
                        "The series breaks on 1 March 2024 (Harm, version 2). Drugs count too.",
                        "By definition: Harm",
                        "stroke-dasharray");
        assertThat(analyst.get("/analysis/trend" + asked).body())
                .contains("Harm, by Safer York Partnership", "version 2 from 1 March 2024, agreed by The board");
        assertThat(analyst.get("/analysis/trend/trend.csv" + asked).body()).contains("March 2024,2");
        assertThat(analyst.get("/figures/of/" + world.code() + "/serious_violence_parts?from=2025-04-01&to=2026-03-31")
                        .body())
                .contains("Offence groups in the local definition of serious violence", "7");
    }

    @Test
    void SVD_03_agencies_records_count_by_code_flag_and_what_the_suppliers_word_is_said_to_mean() {
        aPack();
        String set = dataSet();
        LocalDate from = LocalDate.now(clock).withDayOfMonth(1).minusMonths(3);
        String rows = "reference,type,code,from,knife,domestic\n%s%s%s%s"
                .formatted(
                        "A1,Wounding,8N," + from + ",yes,no\n",
                        "A2,Assault,8N," + from + ",no,no\n",
                        "A3,Affray at home,," + from + ",no,yes\n",
                        "A4,Affray,," + from + ",no,no\n");
        records(set, from, rows);

        String page = analyst.get(set + "/words").body();
        assertThat(page).contains("4 of 4 words are not mapped; 1 records with such a word are in no definition.");
        Map<String, String> meaning =
                new HashMap<>(Map.of("word", "Affray", "meaning", "serious_violence/violence_with_injury"));
        date(meaning, "from", from);
        assertThat(analyst.submit(analyst.get(set + "/words"), set + "/words", meaning)
                        .body())
                .contains("3 of 4 words are not mapped; 0 records");
        assertThat(analyst.get(set).body())
                .as("a new meaning breaks the series")
                .contains("“Affray” mapped anew");

        String definition = "/data/definitions/" + world.code() + "/serious_violence";
        String counted = text(definition);
        String broken = "The series breaks on " + uk.saferhub.web.Dates.day(from) + " (“Affray” mapped anew";
        assertThat(counted).as("PRF-08: drawn where its records are counted").contains(broken);
        assertThat(text("/data/definitions/" + world.code() + "/hate_crime")).doesNotContain(broken);
        String both = "/figures/of/" + world.code() + "/serious_violence_records?from=" + from.minusMonths(1) + "&to="
                + from.plusMonths(1).minusDays(1);
        assertThat(text(both))
                .as("PRF-01: the month before was delivered by nobody, and is not nought")
                .contains("Not every day of this period was delivered");
        LocalDate before = from.minusMonths(1);
        records(set, before, "reference,type,code,from,knife,domestic\nA0,Parking,," + before + ",no,no\n");
        assertThat(text(both))
                .as("beside the metric's own caveat")
                .contains("by the version of the definition that held. " + broken);
        assertThat(counted)
                .contains("Violence with injury 3 1 33.3%", "Domestic abuse 1 0 0.0%", "All together 4 1 25.0%");
        String figure = "/figures/of/" + world.code() + "/serious_violence_records?from=" + from + "&to="
                + from.plusMonths(1).minusDays(1);
        assertThat(analyst.get(figure).body()).as("below five").contains("Too small to print");

        // The whole period again without A2: it is counted no more, though nothing was said of it.
        records(set, from, rows.replace("A2,Assault,8N," + from + ",no,no\n", ""));
        assertThat(text(definition)).contains("Violence with injury 2 1 50.0%", "All together 3 1 33.3%");
        records(set, from, rows);
        assertThat(text(definition)).as("it came back").contains("All together 4 1 25.0%");
        assertThat(records(set, from.minusMonths(1), rows).status()).isEqualTo(400);
        rates(from);
        String prompt = "reference,type,code,from,knife,domestic\n%s"
                .formatted(java.util.stream.IntStream.range(0, 6)
                        .mapToObj(n -> "C%d,Wounding,8N,%s,no,no\n".formatted(n, from.plusMonths(1)))
                        .collect(java.util.stream.Collectors.joining()));
        records(set, from.plusMonths(1), prompt);
        String next = "/figures/of/" + world.code() + "/serious_violence_records?from=" + from.plusMonths(1) + "&to="
                + from.plusMonths(2).minusDays(1);
        assertThat(text(next))
                .as("a slow set beside a prompt one: what it will bring is missing, and not nought")
                .contains("Not every day of this period was delivered by every supplier");
        TestDatabase.owner()
                .sql("""
                        insert into data_set_supply (id, realm_id, data_set_id, on_day, supply, effect, recorded_at, recorded_by)
                        select gen_random_uuid(), d.realm_id, d.id, :from, 'ceased', 'It ended.', :at, 'Ada' from data_set_delivery v
                          join data_set d on d.id = v.data_set_id and d.id <> :set
                         where d.realm_id = (select realm_id from data_set where id = :set)
                        """)
                .param("from", from.plusMonths(1))
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("set", java.util.UUID.fromString(set.replaceAll(".*/", "")))
                .update();
        assertThat(text(next))
                .as("of a set that ceased nothing is asked any more")
                .contains("serious violence: 6 ");
    }

    /** The numbers that a needs assessment quotes: with residents of the right year, and the user's own weights. */
    private void rates(LocalDate from) {
        String last = "?from=" + from + "&to=" + from.plusMonths(1).minusDays(1);
        String rate = "/figures/of/" + world.code() + "/serious_violence_rate" + last;
        assertThat(text(rate)).as("nobody is guessed").contains("No residents of the period’s year are cited");
        cite("population_" + from.plusDays(14).getYear(), "2,000", null);
        String more = "reference,type,code,from,knife,domestic\n"
                + java.util.stream.IntStream.range(0, 6)
                        .mapToObj(n -> "B%d,Wounding,8N,%s,no,no\n".formatted(n, from))
                        .collect(java.util.stream.Collectors.joining());
        records(dataSet(), from, more);
        assertThat(text(rate))
                .as("ten of them for 2,000 residents")
                .contains(
                        "1,000 residents: 5 ",
                        "per 1,000",
                        "Residents: 2,000 in " + from.plusDays(14).getYear() + " (Made-up Office");
        weights(
                Map.of(
                        "name", "Crime Severity Score",
                        "version", force,
                        "scope", "violence",
                        "source", "Nobody",
                        "keyed", "OFFENCE_CODE"),
                "Offence code,Weight\n8N,1000\n");
        assertThat(text("/figures/of/" + world.code() + "/severity_score" + last))
                .as("eight of 1,000 each for 2,000 residents; two have no code")
                .contains("serious violence: 4 ", "score");
    }

    @Test
    void DAT_12_a_number_of_others_is_quoted_with_its_source_until_it_lapses_or_is_cited_anew() {
        aPack();
        assertThat(cite("violence_rate_national", "9.6", null).status()).isEqualTo(200);
        String figure = "/figures/of/" + world.code() + "/cited_violence_rate_national?from=2025-04-01&to=2030-03-31";
        assertThat(analyst.get(figure).body())
                .contains("9.6 offences per 1,000 (Made-up Office, Table 4)", "Cited and not computed here");
        cite("violence_rate_national", "9.4", null);
        assertThat(analyst.get("/data/cited").body()).contains("Superseded", "May be quoted");
        assertThat(analyst.get(figure).body())
                .contains("9.4 offences per 1,000")
                .doesNotContain("9.6");
        assertThat(cite("violence_rate_national", "about nine", null).status()).isEqualTo(400);
        cite("violence_rate_national", "9.3", LocalDate.now(clock));
        assertThat(analyst.get("/data/cited").body()).contains("Lapsed");
        assertThat(analyst.get(figure).body()).doesNotContain("9.3 offences");
        othersTotals();
    }

    /** DAT-05: what others counted is added up once, of a period that it fills, and is never nought for want of a file. */
    private void othersTotals() {
        String set = dataSet("Fires", "aggregates");
        String none = "There are no records to quote";
        totals(
                set,
                "2024/25,E06000014,Fires,400\n2024-04,E06000014,Fires,30\n2024-05,E06000014,Fires,31\n2024-06,E06000014,Fires,32\n");
        assertThat(fires("2024-04-01", "2024-06-30")).contains("Fires: 93 ");
        assertThat(fires("2024-04-01", "2025-03-31"))
                .as("not the year and its months")
                .contains("Fires: 400 ");
        assertThat(fires("2025-01-01", "2025-03-31"))
                .as("a year's total is not its last quarter's, and what nobody counted is not nought")
                .contains(none)
                .doesNotContain("Fires: 400", "Fires: 0");
        assertThat(fires("2024-04-01", "2024-07-31")).as("July is not there").contains(none);
        totals(set, "2024/25 Q1,E05000001,Fires,9\n");
        assertThat(fires("2024-04-01", "2024-06-30"))
                .as("a ward beside its city, and the metric names neither")
                .contains(none);
    }

    private String fires(String from, String to) {
        return text("/figures/of/" + world.code() + "/fires?from=" + from + "&to=" + to);
    }

    private void totals(String set, String rows) {
        analyst.uploadWith(
                analyst.get(set + "/totals"),
                set + "/totals",
                Map.of("act", "take"),
                "file",
                ("period,area code,measure,value\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void HCR_06_a_possible_cause_is_noted_with_how_sure_one_is_and_only_by_who_keeps_the_data() {
        anAnalyst();
        Visitor.Page page = analyst.get("/data/hate");
        String quarter = page.body().replaceAll("(?s).*<option value=\"(\\d{4}-\\d{2})\" selected.*", "$1");
        Map<String, String> note = Map.of(
                "quarter", quarter, "cause", "A war abroad", "basis", "Two reports name it", "confidence", "LOW");
        assertThat(analyst.submit(page, "/data/hate/notes", note).body())
                .contains("A war abroad", "Low", "no findings");
        assertThat(analyst.submit(analyst.get("/data/hate"), "/data/hate/notes", Map.of("quarter", quarter))
                        .status())
                .isEqualTo(400);
        World elsewhere = worlds.make();
        elsewhere.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME);
        Visitor other = new Visitor(port).signIn(elsewhere, "Other");
        assertThat(other.get("/data/hate?quarter=" + quarter).body())
                .doesNotContain("A war abroad", "Note a possible cause");
        assertThat(other.get("/data/cited").body())
                .contains("Nothing is cited yet")
                .doesNotContain("Cite it");
    }

    @Test
    void ANL_06_the_users_weights_come_in_as_a_version_and_weigh_the_home_offices_offences_by_code()
            throws IOException {
        anAnalyst();
        String name = "Weights " + force;
        Map<String, String> words = Map.of(
                "name", name, "version", "1", "scope", "made-up offences", "source", "Nobody", "keyed", "OFFENCE_CODE");
        String file = "Offence code,Weight\n8N,184\n";
        Visitor.Page brought = weights(words, file);
        assertThat(brought.body()).contains("made-up offences", "184");
        assertThat(weights(words, file).body()).contains("This version is here already");
        crime.importFrom(
                List.of(Files.writeString(folder.resolve("outcomes.csv"), """
                        financial_year,financial_quarter,force_name,offence_description,offence_group,offence_subgroup,offence_code,offence_code_expired,outcome_description,outcome_group,outcome_type,offences,force_outcomes_recorded_in_quarter
                        2011/12,1,%1$s,Assault with injury,Violence,With injury,8N,NA,Charged,Charged,1,7,7
                        2011/12,2,%1$s,Arson,Arson,Arson,56A,NA,Charged,Charged,1,2,2
                        """.formatted(force))),
                "a test",
                Progress.SILENT);
        String asked = "?weights=" + brought.path().replaceAll(".*/", "") + "&recorded=" + force + "&residents=1000";
        assertThat(analyst.get("/analysis/severity" + asked).body())
                .contains("Code by code from the Home Office", "56A (2)", "<svg", "which speaks of made-up offences");
        assertThat(analyst.get("/analysis/severity/areas.csv" + asked).body())
                .contains("2011/12,7,1288,184.0,1000,7.0,1288.0,1.288");
        assertThat(weights(
                                Map.of(
                                        "name",
                                        name,
                                        "version",
                                        "2",
                                        "scope",
                                        "all",
                                        "source",
                                        "Nobody",
                                        "keyed",
                                        "CRIME_TYPE"),
                                "Crime type,Weight\nRobbery,100\n")
                        .path())
                .startsWith("/data/weights/");
    }

    @Test
    void STR_12_anothers_definition_is_not_there() {
        World elsewhere = worlds.make();
        elsewhere.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.ANALYSE_CRIME);
        Visitor other = new Visitor(port).signIn(elsewhere, "Other");
        String key = "?type=" + URLEncoder.encode("defined:" + world.code() + "/harm", StandardCharsets.UTF_8);

        assertThat(other.get("/data/definitions").body()).contains("No partnership of yours has defined anything yet");
        assertThat(other.get("/data/definitions/" + world.code() + "/harm").status())
                .isEqualTo(404);
        assertThat(other.get("/crime" + key).status()).isEqualTo(404);
        assertThat(other.get("/crime/counts.csv" + key).status()).isEqualTo(404);
        assertThat(other.get("/analysis/trend" + key).status()).isEqualTo(404);
    }

    /** A pack takes a while to release: only those who read one have it. */
    private void aPack() {
        List<PackFile> files = new ArrayList<>(
                PackYaml.files(Renamed.into(TestPacks.read("york-and-north-yorkshire"), "york", world.code())));
        files.add(new PackFile("more.yaml", HARM.formatted(world.code()).getBytes(StandardCharsets.UTF_8)));
        packs.publish(PackCheck.run(files).pack());
        anAnalyst();
    }

    private void anAnalyst() {
        world.person(
                "Analyst",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_CRIME,
                Permission.IMPORT_CRIME,
                Permission.ANALYSE_CRIME,
                Permission.READ_FIGURE,
                Permission.EXPORT_LIST);
        analyst = new Visitor(port).signIn(world, "Analyst");
    }

    private Visitor.Page weights(Map<String, String> words, String file) {
        return analyst.uploadWith(
                analyst.get("/data/weights"), "/data/weights", words, "file", file.getBytes(StandardCharsets.UTF_8));
    }

    private Visitor.Page cite(String code, String value, @Nullable LocalDate lapses) {
        Map<String, String> words = new HashMap<>(Map.of(
                "code", code,
                "name", "Rate of violence",
                "value", value,
                "unit", "offences per 1,000",
                "scope", "England and Wales, violence with injury",
                "source", "Made-up Office",
                "table", "Table 4"));
        date(words, "period-from", LocalDate.of(2022, 4, 1));
        date(words, "period-to", LocalDate.of(2023, 3, 31));
        date(words, "cited", LocalDate.now(clock).minusDays(1));
        if (lapses != null) date(words, "lapses", lapses);
        return analyst.submit(analyst.get("/data/cited"), "/data/cited", words);
    }

    private String dataSet() {
        return dataSet("Crimes", "records");
    }

    private String dataSet(String name, String form) {
        Map<String, String> words = new HashMap<>(Map.of(
                "name", name,
                "family", "AGENCY",
                "supplier", "The force",
                "content", "Crimes",
                "coverage", "All of it",
                "licence", "Agreement",
                "marking", "OFFICIAL",
                "form", form,
                "cadence", "1",
                "lag", "2"));
        date(words, "first", LocalDate.of(2020, 1, 1));
        return analyst.submit(analyst.get("/data/sets/new"), "/data/sets", words)
                .path();
    }

    /** @param from the first day of the month that the file is said to be of */
    private Visitor.Page records(String set, LocalDate from, String file) {
        Map<String, String> stated = new HashMap<>();
        date(stated, "period-from", from);
        date(stated, "period-to", from.plusMonths(1).minusDays(1));
        Visitor.Page check = analyst.uploadWith(
                analyst.get(set + "/records"), set + "/records", stated, "file", file.getBytes(StandardCharsets.UTF_8));
        return check.status() == 200 ? analyst.submit(check, check.path(), Map.of()) : check;
    }

    /** A page's words without its markup. */
    private String text(String path) {
        return analyst.get(path).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static void date(Map<String, String> words, String name, LocalDate day) {
        words.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        words.put(name + "-month", Integer.toString(day.getMonthValue()));
        words.put(name + "-year", Integer.toString(day.getYear()));
    }
}
