package uk.saferhub.crimedata.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
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
