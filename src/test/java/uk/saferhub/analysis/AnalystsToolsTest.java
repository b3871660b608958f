package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.kernel.AesKey;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** What an analyst does with agencies' incidents, with a map, and with a query that is to be asked again. */
@SaferHubTest
class AnalystsToolsTest {

    @TempDir
    Path folder;

    @Autowired
    Worlds worlds;

    @Autowired
    CrimeData crime;

    @LocalServerPort
    int port;

    private World world;
    private Visitor analyst;
    private UUID me;
    private String force;

    @BeforeEach
    void anAnalyst() throws IOException {
        world = worlds.make();
        force = "h" + Long.toString(System.nanoTime(), 36);
        me = world.person(
                "Analyst",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.ANALYSE_CRIME,
                Permission.READ_CRIME,
                Permission.IMPORT_CRIME,
                Permission.EXPORT_LIST);
        crime.importFrom(List.of(clustered()), "a test", Progress.SILENT);
        analyst = new Visitor(port).signIn(world, "Analyst");
    }

    @Test
    void agencies_incidents_tell_the_peak_window_and_near_repeats_and_nobody_elses_do() {
        assertThat(analyst.get("/analysis/hours").body()).contains("No agency’s incidents are held");
        records(analyst, incidents());

        Visitor.Page hours = analyst.get("/analysis/hours?kind=Burglary");
        assertThat(hours.body())
                .contains(
                        "Peak window: 21:00 to 01:00 holds 100% of 120 incidents, where 17%", "Day and hour: Burglary")
                .contains("/analysis/hours/table.csv?from=", "1 more are left out");
        assertThat(analyst.get("/analysis/hours/table.csv?kind=Burglary").body())
                .contains("From,Monday,Tuesday", "OFFICIAL-SENSITIVE")
                .contains("21:00,");
        assertThat(analyst.get("/analysis/hours?kind=Burglary&flag=knife").body())
                .contains("Of none of these is the hour known");

        assertThat(analyst.get("/analysis/near-repeats").body()).contains("It takes some seconds");
        Visitor.Page near = analyst.get("/analysis/near-repeats?kind=Burglary&step=100&days=7");
        assertThat(near.body())
                .contains("Over 0 to 100 m and 0 to 6 days: ", "times as many (p 0.001)", ": more")
                .doesNotContain("No near repeats beyond chance");
        assertThat(analyst.get("/analysis/near-repeats/table.ods?kind=Burglary").status())
                .isEqualTo(200);
        assertThat(analyst.get("/analysis/near-repeats/table.csv?kind=Burglary").body())
                .contains("OFFICIAL-SENSITIVE");
        assertThat(logged())
                .as("what was asked, by page and by file")
                .filteredOn(words -> words.contains("Burglary, January 2024 to "))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(analyst.get("/analysis/near-repeats?from=2030-01&to=2020-01").status())
                .as("clamped to what is held, and a month after itself")
                .isEqualTo(400);

        World elsewhere = worlds.make();
        elsewhere.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.ANALYSE_CRIME, Permission.READ_CRIME);
        Visitor other = new Visitor(port).signIn(elsewhere, "Other");
        assertThat(other.get("/analysis/hours").body()).contains("No agency’s incidents are held");
        assertThat(other.get("/analysis/near-repeats/table.csv").status()).isEqualTo(404);
    }

    @Test
    void whoever_merely_reads_crime_elsewhere_neither_analyses_nor_downloads_its_incidents() {
        world.person(
                "Supplier",
                "police",
                "other",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_CRIME,
                Permission.IMPORT_CRIME);
        records(new Visitor(port).signIn(world, "Supplier"), incidents());
        world.alsoActs(me, "council", "other", Reach.WHOLE_REALM, Permission.READ_CRIME);

        for (String page : List.of("/analysis/hours", "/analysis/near-repeats")) {
            assertThat(analyst.get(page + "?kind=Burglary").body()).contains("No agency’s incidents are held");
            assertThat(analyst.get(page + "/table.csv?kind=Burglary").status()).isEqualTo(404);
        }
        records(analyst, incidents());
        assertThat(analyst.get("/analysis/hours?kind=Burglary").body()).contains("of 120 incidents");
    }

    @Test
    void a_query_is_kept_under_a_name_and_leads_nowhere_else() {
        String asked = "rates?force=" + force + "&from=2024-01&to=2024-06&classes=natural";
        String form = "/analysis/saved/new?query="
                + asked.replace("&", "%26").replace("=", "%3D").replace("?", "%3F");
        assertThat(analyst.submit(analyst.get(form), "/analysis/saved", Map.of("query", asked, "name", ""))
                        .status())
                .isEqualTo(400);
        Visitor.Page kept =
                analyst.submit(analyst.get(form), "/analysis/saved", Map.of("query", asked, "name", "My wards"));
        assertThat(kept.path()).isEqualTo("/analysis");
        assertThat(kept.body()).contains("My wards", "/analysis/rates?force=" + force, "classes=natural");
        assertThat(analyst.submit(analyst.get(form), "/analysis/saved", Map.of("query", asked, "name", "My wards"))
                        .body())
                .contains("You have a query of this name");
        assertThat(analyst.get("/analysis/saved/new?query=//elsewhere.example/").status())
                .isEqualTo(404);
        assertThat(analyst.submit(kept, "/analysis/saved", Map.of("forget", "My wards"))
                        .body())
                .contains("None yet.");
    }

    @Test
    void a_map_moves_by_button_and_key_and_stands_still_without_a_script() {
        String map = "/analysis/hot-spots?force=" + force + "&from=2024-01&to=2024-06&side=250";
        assertThat(analyst.get(map).body()).contains("data-map", "Hot spots: ", "Keep this query under a name");
        assertThat(analyst.get("/analysis/hot-spots/cells.geojson?force=" + force + "&side=250")
                        .body())
                .contains("\"density\":", "\"gi_star\":");
        for (int width : new int[] {1280, 320}) {
            try (Window window = new Window(port, world, "Analyst", width)) {
                window.look(map).picture("hot-spots");
                var plane = window.page().locator("#hot-spots-title ~ svg").first();
                String whole = plane.getAttribute("viewBox");
                window.page().getByLabel("Closer").first().click();
                String closer = plane.getAttribute("viewBox");
                assertThat(closer).isNotEqualTo(whole);
                window.page().locator(".app-map [role=region]").first().focus();
                window.page().keyboard().press("ArrowLeft");
                assertThat(plane.getAttribute("viewBox")).isNotEqualTo(closer);
                window.page().keyboard().press("0");
                assertThat(plane.getAttribute("viewBox")).isEqualTo(whole);
                window.check();
                window.look("/analysis").look("/analysis/hours").look("/analysis/similar");
                window.look("/analysis/saved/new?query=trend");
            }
        }
    }

    /** Half a year of a force of the test's own: 30 by 30 points, and many crimes in one corner. */
    private Path clustered() throws IOException {
        Random random = new Random(3);
        List<String> rows = new ArrayList<>(
                List.of(
                        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"));
        for (int i = 0; i < 900; i++) {
            int many = 1 + random.nextInt(2) + (i % 30 < 4 && i / 30 < 4 ? 8 : 0);
            for (int k = 0; k < many; k++) {
                rows.add(",2024-0%d,%s,%s,%.4f,%.4f,On or near Made Up Lane,,,Burglary,,"
                        .formatted(1 + random.nextInt(6), force, force, -1.1 + i % 30 * 0.004, 53.9 + i / 30 * 0.0024));
            }
        }
        return Files.write(folder.resolve("crime.csv"), rows);
    }

    /** Sixty burglaries, each followed by another within sixty metres and four days; one of which the hour is not known. */
    private static String incidents() {
        Random random = new Random(5);
        StringBuilder rows = new StringBuilder("reference,crime,type,from,east,north\nZ,yes,Burglary,2024-03-01,,\n");
        for (int i = 0; i < 60; i++) {
            int east = 455_000 + random.nextInt(12_000);
            int north = 446_000 + random.nextInt(12_000);
            LocalDate day = LocalDate.of(2024, 1, 5).plusDays(random.nextInt(300));
            for (int k = 0; k < 2; k++) {
                rows.append("R%d-%d,yes,Burglary,%s %02d:15,%d,%d\n"
                        .formatted(
                                i,
                                k,
                                day.plusDays(k * (1 + random.nextInt(4))),
                                (21 + random.nextInt(4)) % 24,
                                east + k * 50,
                                north));
            }
        }
        return rows.toString();
    }

    private List<String> logged() {
        return TestDatabase.owner()
                .sql(
                        "select e.content, k.secret from log_entry e join log_key k on k.id = e.key_id where e.actor_id = :who")
                .param("who", me)
                .query((row, number) -> words(row.getBytes("secret"), row.getBytes("content")))
                .list();
    }

    private static String words(byte[] secret, byte[] content) {
        try {
            return new String(new AesKey(secret).unlock(content), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static void records(Visitor analyst, String file) {
        Map<String, String> set = new HashMap<>(Map.of(
                "name", "Burglaries",
                "family", "AGENCY",
                "supplier", "Made-up supplier",
                "content", "Burglaries",
                "coverage", "All of it",
                "licence", "Agreement",
                "marking", "OFFICIAL",
                "form", "records",
                "cadence", "1",
                "lag", "2"));
        set.putAll(Map.of("first-day", "1", "first-month", "1", "first-year", "2024"));
        String at =
                analyst.submit(analyst.get("/data/sets/new"), "/data/sets", set).path();
        Visitor.Page check = analyst.uploadWith(
                analyst.get(at + "/records"),
                at + "/records",
                Map.of(
                        "period-from-day", "1",
                        "period-from-month", "1",
                        "period-from-year", "2024",
                        "period-to-day", "31",
                        "period-to-month", "12",
                        "period-to-year", "2024"),
                "file",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(analyst.submit(check, check.path(), Map.of()).body()).contains("Imported as records");
    }
}
