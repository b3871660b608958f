package uk.saferhub.crimedata.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.saferhub.access.LeasedWork;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.crimedata.Stated;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Imports that run beside the request, decisions about rows that cannot be read, and files that are taken back. */
@SaferHubTest
class IntakePagesTest {

    private static final String HEADER =
            "Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type";

    @Autowired
    Worlds worlds;

    @Autowired
    CrimeStore store;

    @Autowired
    JdbcClient client;

    @Autowired
    CrimeJob job;

    @Autowired
    CrimeQueue queue;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private World world;
    private String force;

    @BeforeEach
    void aForceOfItsOwn() {
        world = worlds.make();
        force = "t" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void a_packed_file_waits_for_the_job_and_its_page_says_how_far_it_is() throws Exception {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        Visitor.Page waits;
        // Another program imports meanwhile: nothing is lost, and it is taken up again.
        try (AutoCloseable another = store.lock()) {
            waits = analyst.upload(
                    analyst.get("/crime/imports"), "/crime/imports", "files", "made up.zip", zipped("2019-05"));
            assertThat(waits.path()).startsWith("/crime/imports/work/");
            assertThat(waits.headers()).containsKey("refresh");
            assertThat(waits.body()).contains("It waits for its turn", "made_up.zip", "by Analyst");
            job.run();
            assertThat(analyst.get(waits.path() + "?still=yes").body())
                    .contains("It waits for its turn", "See how far it is now");
            assertThat(analyst.get("/crime/imports").body()).contains(waits.path());
        }
        Visitor.Page now = analyst.get(waits.path());
        for (int i = 0; i < 200 && now.body().contains("renews itself"); i++) {
            client.sql("update crime_work set leased_until = asked_at where finished_at is null and doing = ''")
                    .update();
            job.run();
            now = analyst.get(waits.path());
        }

        assertThat(now.body()).contains("What was imported", "1 new, 0 replaced");
        assertThat(analyst.get("/crime?force=" + force).body()).contains("1 published, May 2019.");
        assertThat(analyst.get("/crime/imports/work/none").status()).isEqualTo(404);
        assertThat(analyst.get("/crime/imports?large=true").body()).contains("./saferhub crime import PATH");
    }

    @Test
    void rows_are_left_out_only_with_a_reason_and_all_of_them_can_be_downloaded() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        byte[] torn =
                (HEADER + "\n" + row("2019-01", force, "Drugs") + "\ntoo,short\n").getBytes(StandardCharsets.UTF_8);
        Visitor.Page form = analyst.get("/crime/imports");
        Visitor.Page unsaid =
                analyst.upload(form, "/crime/imports", "files", "torn.csv", torn, Map.of("accept", "yes"));
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.body()).contains("Say why rows that cannot be read may be left out");

        Visitor.Page taken = analyst.upload(
                analyst.get("/crime/imports"),
                "/crime/imports",
                "files",
                "torn.csv",
                torn,
                Map.of("accept", "yes", "reason", "The council meets tomorrow"));
        assertThat(taken.body()).contains("1 new, 0 replaced", "The council meets tomorrow", "Decided by Analyst");
        Visitor.Page file = analyst.get(fileOf(taken));
        assertThat(file.body()).contains("The council meets tomorrow");
        assertThat(analyst.get(fileOf(taken) + "/rejects.csv").body())
                .isEqualTo("file,line,reason\r\ntorn.csv,3,It has 2 fields where the first line has 9.\r\n");
        Visitor.Page wrong = analyst.upload(
                analyst.get("/crime/imports"), "/crime/imports", "files", "torn.csv", torn, Map.of("month", "August"));
        assertThat(wrong.body()).contains("“August” is not a year and month");
    }

    @Test
    void a_file_taken_back_gives_its_months_to_the_version_before_it_or_to_nobody() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        world.person("Reader", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        upload(analyst, row("2019-01", force, "Drugs"));
        String second = fileOf(upload(
                analyst,
                row("2019-01", force, "Burglary"),
                row("2019-01", force, "Burglary"),
                row("2019-03", force, "Drugs")));
        String third = fileOf(upload(
                analyst,
                row("2019-01", force, "Drugs"),
                row("2019-01", force, "Arson"),
                row("2019-01", force, "Arson")));

        assertThat(takeBack(analyst, second, "").status()).isEqualTo(400);
        Visitor.Page back = takeBack(analyst, second, "The wrong force");
        assertThat(back.body())
                .contains("Taken back", "by Analyst: The wrong force", "given way to a later version already")
                .contains(force + " 2019-03: not held any more.")
                .doesNotContain("Take this file back");
        assertThat(analyst.get("/crime/counts.csv?by=month&force=" + force).body())
                .isEqualTo("month,count\r\n2019-01,3\r\n");

        assertThat(takeBack(analyst, third, "Wrong as well").body())
                .as("not the one that was itself taken back")
                .contains("2019-01: the version imported on", "of 1 row in force again");
        assertThat(analyst.get("/crime/counts.csv?by=month,type&force=" + force).body())
                .isEqualTo("month,type,count\r\n2019-01,Drugs,1\r\n");
        assertThat(analyst.submit(analyst.get("/crime/imports"), third + "/withdrawal", Map.of("reason", "twice"))
                        .status())
                .isEqualTo(400);
        assertThat(analyst.get("/data/quality?force=" + force).status()).isEqualTo(200);
        Visitor reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get(third).status()).isEqualTo(403);
    }

    @Test
    void areas_that_a_file_took_from_another_go_back_to_it() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        String year = "1993";
        people(analyst, year, "E01888001,100", "E01888002,200");
        String second = people(analyst, year, "E01888002,999", "E01888003,300");
        assertThat(inForce(year)).isEqualTo("1,2");

        assertThat(takeBack(analyst, second, "Wrong year").body()).contains("of 2 rows in force again");
        assertThat(inForce(year))
                .as("the first file whole, and nothing beside it")
                .isEqualTo("2");
    }

    @Test
    void outlines_that_a_file_drew_over_are_drawn_again_when_it_is_taken_back() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        String first = outlines(analyst, "First", "E05888001", "E05888002");
        String second = outlines(analyst, "Second", "E05888002", "E05888003");
        String third = outlines(analyst, "Third", "E05888002");
        assertThat(held()).isEqualTo("E05888001 First,E05888002 Third,E05888003 Second");

        assertThat(takeBack(analyst, second, "Wrong outlines").body())
                .contains("1 not held any more", "1 had given way to a later file already");
        assertThat(held()).isEqualTo("E05888001 First,E05888002 Third");
        assertThat(takeBack(analyst, third, "Wrong too").body())
                .as("not those of the second, which were taken back")
                .contains("1 as they were before again");
        assertThat(held()).isEqualTo("E05888001 First,E05888002 First");
        takeBack(analyst, first, "All wrong");
        assertThat(held()).isEmpty();
        outlines(analyst, "Again", "E05888001");
        assertThat(held()).isEqualTo("E05888001 Again");
        assertThat(analyst.get("/data/areas").body()).contains("wards of 1997");
    }

    /** The file says of no year; the form does. */
    private String outlines(Visitor analyst, String name, String... codes) {
        String features =
                java.util.Arrays.stream(codes).map("""
                        {"type":"Feature","properties":{"code":"%s","name":"#"},
                        "geometry":{"type":"Polygon","coordinates":[[[-1,53],[-1,54],[0,54],[-1,53]]]}}"""::formatted).collect(java.util.stream.Collectors.joining(","));
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + features.replace("#", name) + "]}";
        return fileOf(analyst.upload(
                analyst.get("/crime/imports"),
                "/crime/imports",
                "files",
                "outlines.geojson",
                file.getBytes(StandardCharsets.UTF_8),
                Map.of("areas", "ward", "areas-year", "1997")));
    }

    private String held() {
        return client.sql("""
                        select coalesce(string_agg(code || ' ' || name, ',' order by code), '') from crime_area
                         where kind = 'ward' and year = 1997 and held and code like 'E05888%'
                        """).query(String.class).single();
    }

    @Test
    void a_footprint_of_a_partnership_is_written_from_a_look_up_and_its_code_is_a_filter() {
        world.person(
                "Analyst",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_CRIME,
                Permission.IMPORT_CRIME,
                Permission.ANALYSE_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        bring(analyst, "LAD97CD,CSP97CD\nE06888001,E22888001\nE06888002,E22888001\nE06888003,E22888002\n");
        bring(
                analyst,
                "LSOA21CD,WD97CD,WD97NM,LAD97CD,LAD97NM\nE01888101,E05888101,A,E06888001,One\nE01888102,E05888102,B,E06888002,Two\n");
        bring(analyst, HEADER + "\n" + row("2019-05", force, "Drugs").replace(",,,", ",E01888102,,") + "\n");

        Visitor.Page form = analyst.get("/data/footprints/new");
        Map<String, String> words =
                Map.of("name", "Partnership " + force, "kind", "DISTRICT", "year", "1997", "codes", "", "note", "Ours");
        assertThat(analyst.submit(form, "/data/footprints", with(words, "E22888009"))
                        .body())
                .contains("No look-up that is held says which districts of 1997 lie in");
        assertThat(analyst.submit(analyst.get("/data/footprints/new"), "/data/footprints", with(words, "e22888001"))
                        .body())
                .contains("2 districts of 1997", "E06888001, E06888002");
        Visitor.Page trend = analyst.get("/analysis/trend?force=" + force + "&place=E22888001");
        assertThat(trend.body()).contains("districts of E22888001 (E06888001, E06888002)");
        assertThat(analyst.get("/analysis/trend?force=" + force + "&place=E22888002")
                        .body())
                .contains("no look-up of small areas to districts that is held has them all");
    }

    private static Map<String, String> with(Map<String, String> words, String of) {
        Map<String, String> all = new java.util.HashMap<>(words);
        all.put("of", of);
        return all;
    }

    private static void bring(Visitor analyst, String file) {
        analyst.upload(
                analyst.get("/crime/imports"),
                "/crime/imports",
                "files",
                "made-up.csv",
                file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_lease_of_a_long_step_is_renewed_and_nobody_else_takes_it() {
        UUID account = world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.IMPORT_CRIME);
        UUID work = UUID.randomUUID();
        world.as(account, Permission.IMPORT_CRIME, actor -> {
            queue.ask(work, List.of("long.csv"), Stated.NOTHING, "", null, actor);
            return true;
        });
        LeasedWork quick = new LeasedWork("crime_work", client, transactions, clock, Duration.ofMillis(20));
        List<UUID> other = new ArrayList<>();
        quick.each(id -> {
            if (!id.equals(work)) return;
            // As long as the lease lasts without a word from the work.
            client.sql("update crime_work set leased_until = asked_at where id = :id")
                    .param("id", id)
                    .update();
            for (int i = 0; i < 500 && lapsed(id); i++) LockSupport.parkNanos(10_000_000);
            assertThat(lapsed(id)).as("renewed beside the work").isFalse();
            new LeasedWork("crime_work", client, transactions, clock).each(other::add);
            quick.finish(id);
        });

        assertThat(other).as("taken by nobody else").doesNotContain(work);
        assertThat(client.sql("select finished_at is not null from crime_work where id = :id")
                        .param("id", work)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private boolean lapsed(UUID work) {
        return client.sql("select leased_until <= :now from crime_work where id = :id")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", work)
                .query(Boolean.class)
                .single();
    }

    private String people(Visitor analyst, String year, String... rows) {
        byte[] file = ("LSOA21CD,population_" + year + "\n" + String.join("\n", rows) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        return fileOf(analyst.upload(analyst.get("/crime/imports"), "/crime/imports", "files", "people.csv", file));
    }

    private String inForce(String year) {
        return client.sql("""
                        select string_agg(rows::text, ',' order by rows) from crime_release
                         where family = 'population' and key = 'lsoa-2021/' || :year || '/all' and superseded_by is null
                        """).param("year", year).query(String.class).single();
    }

    private static Visitor.Page takeBack(Visitor analyst, String file, String reason) {
        return analyst.submit(analyst.get(file), file + "/withdrawal", Map.of("reason", reason));
    }

    private static String fileOf(Visitor.Page report) {
        return report.body().replaceAll("(?s).*href=\"(/crime/imports/[0-9a-f-]{36})\".*", "$1");
    }

    private byte[] zipped(String month) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("a/b.csv"));
            zip.write((HEADER + "\n" + row(month, force, "Drugs") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private Visitor.Page upload(Visitor analyst, String... rows) {
        byte[] file = (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        return analyst.upload(analyst.get("/crime/imports"), "/crime/imports", "files", "made up.csv", file);
    }

    private static String row(String month, String force, String type) {
        return "%s,%s,%s,-1.08,53.96,On or near Made Up Lane,,,%s".formatted(month, force, force, type);
    }
}
