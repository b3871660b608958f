package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Another force's files of every family, chosen together on the page, with counts made here by themselves. All made up. */
@SaferHubTest
class OtherForcePagesTest {

    private static final List<String> TYPES =
            List.of("Anti-social behaviour", "Burglary", "Drugs", "Violence and sexual offences");

    @Autowired
    Worlds worlds;

    @LocalServerPort
    int port;

    private final StringBuilder street = new StringBuilder(CrimeWorld.HEADER.replace(',', '\t') + "\r\n");
    private final Map<String, Integer> byType = new TreeMap<>();
    private final Map<String, Integer> byWard = new TreeMap<>();

    @Test
    void files_of_another_force_chosen_together_give_the_counts_that_were_made_without_the_program() {
        World world = worlds.make();
        world.person(
                "Analyst",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_CRIME,
                Permission.IMPORT_CRIME,
                Permission.ANALYSE_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        // Letters alone, as in the names of data.police.uk's files.
        String force = Long.toString(System.nanoTime())
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
                .collect(Collectors.joining());
        for (int i = 0; i < 60; i++) row(force, i);

        Visitor.Page report = analyst.upload(
                analyst.get("/crime/imports"), "/crime/imports", "files", new LinkedHashMap<>(files(force)));

        assertThat(report.body()).contains("7, of which 7 imported", "0 failed");
        assertThat(counted(analyst, force, "type")).isEqualTo(byType);
        assertThat(counted(analyst, force, "ward")).isEqualTo(byWard);
        assertThat(analyst.get("/crime/counts.csv?by=month,type&force=" + force)
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("2025-02")))
                .as("a month between two that came is no data")
                .containsExactly("2025-02,,no data");
        assertThat(analyst.get("/data/quality?force=" + force).body())
                .as("the outlines in metres lie where the points in degrees do: but for the 10 rows without a place")
                .containsPattern("Points in the small area that the row states</dt>\\s*<dd[^>]*>\\s*50 \\(100\\.0%\\)");
        assertThat(analyst.get("/analysis/rates?by=ward&people=2021&from=2025-01&to=2025-03&force=" + force)
                        .body())
                .as("1,000 and 1,400 people by the census's own table")
                .contains("1,000", "1,400", "WA " + force, "Crimes for each 1,000 residents", "<svg");
        assertThat(analyst.get("/data/counts/outcomes/counts.csv?by=outcome&of=" + force)
                        .body())
                .contains("Suspect charged,2");
        assertThat(analyst.get("/data/counts/stop-and-search/counts.csv?by=object&of=" + force)
                        .body())
                .contains("Stolen goods,3");
    }

    /** Three types by turns, in two months with one between them that never came; every sixth row has no place. */
    private void row(String force, int i) {
        String type = TYPES.get(i % TYPES.size());
        boolean placed = i % 6 != 0;
        boolean first = i % 5 < 2;
        byType.merge(type, 1, Integer::sum);
        byWard.merge(placed ? first ? "E05996001" : "E05996002" : "no LSOA", 1, Integer::sum);
        String longitude = first ? "-2,40" : "-2,20";
        street.append(String.join(
                        "\t",
                        type.startsWith("Anti") ? "" : "id" + i,
                        i % 2 == 0 ? "Jan-25" : "Mar-25",
                        force + " Constabulary",
                        force + " Constabulary",
                        placed ? longitude : "0",
                        placed ? "52,10" : "0",
                        placed ? "On or near Made Up Lane" : "No location",
                        placed ? first ? "e01996001" : "E01996002" : "",
                        placed ? "Made up" : "",
                        i % 3 == 0 ? type.toUpperCase(java.util.Locale.ROOT) : type,
                        "",
                        ""))
                .append("\r\n");
    }

    /** The small areas are squares about the two points, in metres of the National Grid: about 372600 and 386300 east, 244700 north. */
    private Map<String, String> files(String force) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("look-up.csv", """
                LSOA code (2021);LSOA name (2021);Ward code (2004);Ward name (2004);Local authority district code (2004);Local authority district name (2004)
                E01996001;A;E05996001;WA %1$s;E06996001;Fen
                E01996002;B;E05996002;WB %1$s;E06996001;Fen
                """.formatted(force));
        files.put("lsoa-2021.geojson", """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[
                %s,
                %s]}
                """.formatted(
                        square("lsoa21cd", "E01996001", 371_000), square("lsoa21cd", "E01996002", 385_000)));
        files.put("wards-2004.geojson", """
                {"type":"FeatureCollection","features":[%s,%s]}
                """.formatted(
                        square("WD04CD", "E05996001", 371_000), square("WD04CD", "E05996002", 385_000)));
        files.put("census2021-ts001.csv", """
                date,geography,geography code,Residence type: Total; measures: Value
                2021,A,E01996001,1000
                2021,B,E01996002,1400
                """);
        files.put("street.txt", street.toString());
        files.put("2025-01-" + force + "-outcomes.csv", """
                Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type
                a,2025-01,%1$s Constabulary,x,,,,,,Suspect charged
                b,2025-01,%1$s Constabulary,x,,,,,,Suspect charged
                """.formatted(force));
        files.put("2025-01-" + force + "-stop-and-search.csv", """
                Type,Date,Object of search,Outcome
                Person search,31/01/2025 23:50,Stolen goods,Arrest
                Person search,2025-01-02 10:00,Stolen goods,Arrest
                Person search,2025-01-02T10:00:00+00:00,Stolen goods,Arrest
                """);
        return files;
    }

    private static String square(String property, String code, int east) {
        return """
                {"type":"Feature","properties":{"%1$s":"%2$s"},"geometry":{"type":"Polygon","coordinates":[[[%3$d,242000],[%4$d,242000],[%4$d,247000],[%3$d,247000],[%3$d,242000]]]}}""".formatted(property, code, east, east + 3_000);
    }

    private static Map<String, Integer> counted(Visitor analyst, String force, String by) {
        Map<String, Integer> counted = new TreeMap<>();
        analyst.get("/crime/counts.csv?from=2025-01&to=2025-03&by=" + by + "&force=" + force)
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> counted.merge(cells[0], Integer.parseInt(cells[cells.length - 1]), Integer::sum));
        return counted;
    }
}
