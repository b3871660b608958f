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
import uk.saferhub.crimedata.SuppliedRecords;
import uk.saferhub.kernel.AesKey;
import uk.saferhub.kernel.BritishGrid;
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
        SuppliedRecords.add(analyst, incidents());

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
    void ANL_01_an_agencys_exact_points_make_a_trend_hot_spots_by_two_racks_and_counts_by_ward_for_who_may_see_them()
            throws IOException {
        String set = SuppliedRecords.add(analyst, thefts());
        String asked = "records=" + set + "&type=Bicycle+theft";
        crime.importFrom(List.of(wards()), "a test", Progress.SILENT);
        String within = "&within=" + footprint();

        for (String picture : List.of("trend/trend", "hot-spots/cells", "repeats/shares")) {
            assertThat(new String(
                            analyst.bytes("/analysis/" + picture + ".png?" + asked + "&side=50"),
                            1,
                            3,
                            StandardCharsets.US_ASCII))
                    .as(picture)
                    .isEqualTo("PNG");
            assertThat(analyst.get("/analysis/" + picture + ".svg?" + asked + "&side=50")
                            .body())
                    .as(picture)
                    .contains("OFFICIAL-SENSITIVE", "exact points of Made-up supplier", "As Analyst saw it on");
        }
        assertThat(analyst.get("/analysis/hot-spots/cells.svg?" + asked + "&side=50&map=density")
                        .body())
                .contains("Density: ", "densest cells");
        assertThat(analyst.get("/analysis/rates/areas.svg?by=ward&" + asked + within)
                        .body())
                .contains("Crimes: Bicycle theft", "OFFICIAL-SENSITIVE");

        Visitor.Page trend = analyst.get("/analysis/trend?" + asked);
        assertThat(trend.body())
                .contains("Bicycle theft, Burglaries of Made-up supplier, January 2024 to December 2024")
                .contains("exact points of Made-up supplier", "OFFICIAL-SENSITIVE")
                .contains("180 crimes and incidents in 12 months", "Whose records");
        assertThat(analyst.get("/analysis/trend/trend.csv?" + asked).body()).contains("OFFICIAL-SENSITIVE", "January");
        assertThat(analyst.get("/analysis/trend/trend.xlsx?" + asked).status()).isEqualTo(200);
        assertThat(analyst.get("/analysis/trend?" + asked + "&flag=knife").body())
                .contains("Bicycle theft, with a knife", "0 crimes and incidents in 12 months");

        Visitor.Page map = analyst.get("/analysis/hot-spots?" + asked + "&side=50");
        assertThat(map.body())
                .contains("Hot spots: ", "cells of 50 metres", "may be one address", "They do.")
                .doesNotContain("snapped before publishing");
        assertThat(analyst.get("/analysis/hot-spots/cells.geojson?" + asked + "&side=50")
                        .body())
                .contains("\"hot_spot\":true", "\"marking\":\"OFFICIAL-SENSITIVE\"");
        assertThat(analyst.get("/analysis/rates/areas.geojson?by=ward&" + asked + within)
                        .body())
                .contains("\"marking\":\"OFFICIAL-SENSITIVE\"");

        assertThat(analyst.get("/analysis/rates?by=ward&" + asked + within).body())
                .contains("E05998101", "E05998102", "in the area that the agency states")
                .contains("Counts, not rates");
        assertThat(analyst.get("/analysis/rates/areas.csv?by=ward&" + asked + within)
                        .body())
                .contains("Ward E05998101,E05998101,72,,,", "All together,,166,,,", "OFFICIAL-SENSITIVE");
        assertThat(analyst.get("/analysis/trend?" + asked + within).body())
                .contains("West and east")
                .doesNotContain("180 crimes and incidents");

        cite();
        assertThat(analyst.get("/analysis/rates?by=district&beside=national_rate&" + asked + within)
                        .body())
                .contains("Together: ", "No rate: ")
                .contains("Beside it, Violence with injury: 9.6 offences per 1,000 (A publisher, table A4)")
                .contains("speaks of England and Wales, 1 April 2022 to 31 March 2023");
        Visitor.Page repeats = analyst.get("/analysis/repeats?" + asked);
        assertThat(repeats.body())
                .contains("places had any of 180", "the same ten metres", "Places by how many they had")
                .contains("458410, 451010", "459310, 451010");
        assertThat(analyst.get("/analysis/repeats/shares.csv?" + asked).body())
                .contains("OFFICIAL-SENSITIVE", "Of the places (%),Places,They hold (%)");

        assertThat(logged())
                .as("what was asked of them, by page and by file")
                .filteredOn(words -> words.contains("Bicycle theft, Burglaries of Made-up supplier"))
                .hasSizeGreaterThanOrEqualTo(6);
        World elsewhere = worlds.make();
        elsewhere.person(
                "Other",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.ANALYSE_CRIME,
                Permission.READ_CRIME,
                Permission.EXPORT_LIST);
        Visitor other = new Visitor(port).signIn(elsewhere, "Other");
        assertThat(other.get("/analysis/trend").body()).doesNotContain("exact points)", "Whose records");
        for (String page : List.of(
                "trend",
                "hot-spots",
                "rates",
                "trend/trend.csv",
                "trend/trend.png",
                "hot-spots/cells.svg",
                "hot-spots/cells.geojson",
                "rates/areas.ods",
                "repeats",
                "repeats/most.csv")) {
            assertThat(other.get("/analysis/" + page + "?" + asked).status())
                    .as("%s of a set that is not one's own is not there", page)
                    .isEqualTo(404);
        }
        assertThat(analyst.get("/analysis/severity?" + asked).status())
                .as("of published crime alone")
                .isEqualTo(200);
        for (int width : new int[] {1280, 320}) {
            try (Window window = new Window(port, world, "Analyst", width)) {
                window.look("/analysis/hot-spots?" + asked + "&side=50").look("/analysis/trend?" + asked);
                window.check();
            }
        }
    }

    @Test
    void records_that_state_small_areas_of_two_censuses_are_joined_by_the_look_up_between_them_and_the_page_says_so()
            throws IOException {
        String set = SuppliedRecords.add(analyst, """
                reference,type,from,area
                A1,Theft,2024-01-03,E01998201
                A2,Theft,2024-01-04,E01998202
                A3,Theft,2024-07-05,E01998212
                A4,Theft,2024-07-06,E01998222
                A5,Theft,2024-01-07,E01998201
                A6,Other,2024-01-08,E01998203
                """);
        String asked = "?records=" + set + "&type=Theft&from=2024-01&to=2024-12";
        String within = "&within=" + footprint("LSOA", "2021", "E01998212 E01998222");
        assertThat(analyst.get("/analysis/trend" + asked + within).body())
                .as("before the look-up the older area is none of the footprint's")
                .contains("2 crimes and incidents in 12 months");

        crime.importFrom(List.of(Files.writeString(folder.resolve("between.csv"), """
                LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND
                E01998201,Made up 1,E01998201,Made up 1,U
                E01998202,Made up 2,E01998212,Made up 3,S
                E01998202,Made up 2,E01998222,Made up 4,S
                E01998203,Made up 5,E01998203,Made up 5,U
                """)), "a test", Progress.SILENT);

        assertThat(analyst.get("/analysis/rates" + asked + "&by=lsoa").body())
                .contains(
                        "Some of these records state small areas of 2011 and some small areas of 2021",
                        "1 split ones whole",
                        "with 3 of the records counted",
                        "Joined areas",
                        "E01998212, E01998222");
        assertThat(analyst.get("/analysis/rates/areas.csv" + asked + "&by=lsoa").body())
                .contains("E01998202,3,", "E01998201,2,", "E01998203,0,");
        Visitor.Page trend = analyst.get("/analysis/trend" + asked + within);
        assertThat(trend.body())
                .contains(
                        "3 crimes and incidents in 12 months",
                        "On 1 July 2024: Small areas of 2021 from here. Areas of the two censuses are joined by a look-up.",
                        "Records that state another census’s are joined to it by the look-up between.csv",
                        "1 of the records counted lie in 1 area that changed in between (E01998202)");
        assertThat(trend.body()).as("drawn, and not only said").contains(">Small areas of 2021 from here</text>");
        assertThat(analyst.get("/analysis/repeats" + asked + within).body())
                .contains("Records that state another census’s", "Small areas of 2021 from here");
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
        String supplied = SuppliedRecords.add(new Visitor(port).signIn(world, "Supplier"), incidents());
        world.alsoActs(me, "council", "other", Reach.WHOLE_REALM, Permission.READ_CRIME);

        assertThat(analyst.get("/analysis/trend?records=" + supplied).status()).isEqualTo(404);
        for (String page : List.of("/analysis/hours", "/analysis/near-repeats")) {
            assertThat(analyst.get(page + "?kind=Burglary").body()).contains("No agency’s incidents are held");
            assertThat(analyst.get(page + "/table.csv?kind=Burglary").status()).isEqualTo(404);
        }
        SuppliedRecords.add(analyst, incidents());
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
        String office = analyst.get(form).body().replaceAll("(?s).*?<option value=\"([0-9a-f-]+ [0-9a-f-]+)\".*", "$1");
        analyst.submit(
                analyst.get(form), "/analysis/saved", Map.of("query", asked, "name", "For us all", "share", office));
        Visitor colleague = signedIn("Colleague", "council");
        Visitor stranger = signedIn("Stranger", "police");
        Visitor.Page offered = colleague.get("/analysis");
        assertThat(offered.body())
                .contains("Shared by analysts of your organisation", "For us all", "from Analyst")
                .doesNotContain("My wards", "Share no more");
        assertThat(stranger.get("/analysis").body()).doesNotContain("For us all");
        String key =
                analyst.get("/analysis").body().replaceAll("(?s).*name=\"withdraw\" value=\"([0-9a-f-]+)\".*", "$1");
        assertThat(colleague
                        .submit(colleague.get(form), "/analysis/saved", Map.of("withdraw", key))
                        .status())
                .as("another's is not one's own to withdraw")
                .isEqualTo(404);
        assertThat(stranger.submit(
                                stranger.get(form),
                                "/analysis/saved",
                                Map.of("query", asked, "name", "X", "share", office))
                        .status())
                .as("with an organisation that is not one's own")
                .isEqualTo(404);
        assertThat(analyst.submit(analyst.get("/analysis"), "/analysis/saved", Map.of("withdraw", key))
                        .body())
                .doesNotContain("Shared by analysts");
        assertThat(colleague.get("/analysis").body()).doesNotContain("For us all");
        analyst.submit(analyst.get("/analysis"), "/analysis/saved", Map.of("forget", "For us all"));
        kept = analyst.get("/analysis");
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
                window.look("/analysis/repeats?force=" + force + "&from=2024-01&to=2024-06");
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

    /** Thefts of bicycles by two racks, and here and there; other records round about, so that there is ground to stand out from. */
    private static String thefts() {
        Random random = new Random(9);
        StringBuilder rows = new StringBuilder("reference,type,from,east,north\n");
        for (int i = 0; i < 980; i++) {
            int rack = i < 80 ? i % 2 * 900 : -1;
            int east = 458_000 + (rack >= 0 ? 405 + rack : random.nextInt(2_000));
            int north = 450_000 + (rack >= 0 ? 1_005 : random.nextInt(2_000));
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(360));
            rows.append("T%d,%s,%s 12:00,%d,%d\n"
                    .formatted(i, i < 180 ? "Bicycle theft" : "Shoplifting", day, east, north));
        }
        return rows.toString();
    }

    /** Two made-up wards of 1998, of which no other test has any, side by side over the western part of the thefts. */
    private Path wards() throws IOException {
        return Files.writeString(folder.resolve("wards98.geojson"), """
                {"type":"FeatureCollection","features":[%s,%s]}
                """.formatted(
                        ward("E05998101", 457_990, 458_700), ward("E05998102", 458_700, 459_600)));
    }

    private static String ward(String code, int west, int east) {
        StringBuilder ring = new StringBuilder();
        int[][] corners = {{west, 449_990}, {east, 449_990}, {east, 452_010}, {west, 452_010}, {west, 449_990}};
        for (int[] corner : corners) {
            BritishGrid.Degrees at = BritishGrid.degrees(corner[0], corner[1]);
            ring.append(ring.isEmpty() ? "" : ",").append("[%.6f,%.6f]".formatted(at.longitude(), at.latitude()));
        }
        return """
                {"type":"Feature","properties":{"WD98CD":"%s","WD98NM":"Ward %s"},
                 "geometry":{"type":"Polygon","coordinates":[[%s]]}}""".formatted(code, code, ring);
    }

    private Visitor signedIn(String name, String organisation) {
        world.person(name, organisation, "hub", Reach.WHOLE_REALM, Permission.READ_HOME, Permission.ANALYSE_CRIME);
        return new Visitor(port).signIn(world, name);
    }

    private void cite() {
        Map<String, String> cited = new HashMap<>(Map.of(
                "name", "Violence with injury",
                "code", "national_rate",
                "value", "9.6",
                "unit", "offences per 1,000",
                "scope", "England and Wales",
                "source", "A publisher",
                "table", "table A4"));
        cited.putAll(Map.of("period-from-day", "1", "period-from-month", "4", "period-from-year", "2022"));
        cited.putAll(Map.of("period-to-day", "31", "period-to-month", "3", "period-to-year", "2023"));
        cited.putAll(Map.of("cited-day", "1", "cited-month", "5", "cited-year", "2024"));
        assertThat(analyst.submit(analyst.get("/data/cited"), "/data/cited", cited)
                        .status())
                .isEqualTo(200);
    }

    private String footprint() {
        return footprint("WARD", "1998", "E05998101 E05998102");
    }

    private String footprint(String kind, String year, String codes) {
        String at = analyst.submit(
                        analyst.get("/data/footprints/new"),
                        "/data/footprints",
                        Map.of(
                                "name", "West and east " + force,
                                "kind", kind,
                                "year", year,
                                "codes", codes,
                                "note", "For a test"))
                .path();
        return at.substring(at.lastIndexOf('/') + 1);
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
}
