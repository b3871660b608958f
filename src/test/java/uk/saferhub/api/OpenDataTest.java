package uk.saferhub.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** A8.1: what an analyst's own programs read again and again keeps its columns. */
@SaferHubTest
class OpenDataTest {

    private static final String COUNTS = "month,force,area,area_name,type,crimes";
    private static final String MONTHS = "month,force,force_name,rows,incomplete,imported_at,sha256";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    CrimeData crime;

    @Autowired
    ObjectMapper json;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private CaseWorld at;
    private Visitor admin;

    @BeforeEach
    void anAdministrator() {
        at = new CaseWorld(worlds, packs);
        at.world.person("Admin", "Hub", "governance", Reach.WHOLE_REALM, Permission.MANAGE_ACCOUNTS);
        admin = new Visitor(port).signIn(at.world, "Admin");
    }

    @Test
    void open_data_is_a_feed_of_fixed_columns_in_which_a_month_that_is_not_held_is_not_nought() throws Exception {
        crime.importFrom(List.of(street()), "a test", Progress.SILENT);
        String key = key("Analyst's spreadsheet", Permission.READ_CRIME);

        JsonNode tables = json.readTree(read(key, "", 200).body());
        assertThat(tables.path("schema").asInt()).isEqualTo(1);
        assertThat(tables.path("forces").toString()).contains("{\"force\":\"feedshire\"");
        String counts = read(key, "/crime-counts.csv?force=feedshire&from=2024-01&to=2024-03", 200)
                .body();
        assertThat(counts.lines())
                .containsExactly(
                        COUNTS,
                        "2024-01,feedshire,E01000001,,Drugs,2",
                        "2024-01,feedshire,,,Burglary,1",
                        "2024-02,feedshire,,,,",
                        "2024-03,feedshire,E01000001,,Drugs,1");
        assertThat(read(key, "/crime-counts.csv?force=feedshire", 200).body().lines())
                .as("a year to the last month")
                .contains("2024-03,feedshire,E01000001,,Drugs,1");
        assertThat(read(key, "/months.csv", 200).body().lines())
                .startsWith(MONTHS)
                .anyMatch(line -> line.startsWith("2024-01,feedshire,Feedshire Police,3,false,"));
        assertThat(columns(key, "crime-counts")).as("schema 1 stays as it is").isEqualTo(COUNTS);
        assertThat(columns(key, "months")).as("schema 1 stays as it is").isEqualTo(MONTHS);

        for (String wrong : List.of(
                "force=nowhere",
                "force=feedshire&from=2023-01&to=2024-03",
                "force=feedshire&from=2024-03&to=2024-01",
                "force=feedshire&from=March",
                "force=feedshire&area=street"))
            assertThat(read(key, "/crime-counts.csv?" + wrong, 400).body())
                    .as(wrong)
                    .contains("urn:saferhub:no-");
        read(key, "/people.csv-metadata.json", 404);
        read(key("Housing system", Permission.READ_CASE), "/months.csv", 403);
    }

    @Test
    void what_there_is_beside_street_crime_is_fed_a_part_at_a_time_with_columns_that_stay() throws Exception {
        crime.importFrom(
                List.of(
                        file("outcomes.csv", """
                                Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type
                                a,2024-01,Feedshire Police,x,,,,E01000001,,Suspect charged
                                b,2024-01,Feedshire Police,x,,,,E01000001,,Suspect charged
                                c,2024-01,Feedshire Police,x,,,,,,"Investigation complete; no suspect identified"
                                """),
                        file("2024-01-feedshire-stop-and-search.csv", """
                                Type,Date,Object of search,Outcome
                                Person search,2024-01-02T10:00:00+00:00,Stolen goods,Arrest
                                Person search,2024-01-03T10:00:00+00:00,Stolen goods,Arrest
                                """),
                        file("offences.csv", """
                                Financial Year,Financial Quarter,Force Name,Offence Description,Offence Code,Number of Offences
                                1999/00,1,Feedshire,Murder,1,2
                                """),
                        file("csp.csv", """
                                Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Code,Number of Offences
                                1999/00,2,Feedshire,Feedham,Murder,1,-1
                                """),
                        file("residents.csv", "LSOA01CD,population_1999\nE01000001,1500\n")),
                "a test",
                Progress.SILENT);
        String key = key("Analyst's program", Permission.READ_CRIME);

        assertThat(json.readTree(read(key, "", 200).body()).path("parts").toString())
                .contains("feedshire/2024-01", "lsoa-2001/1999/all", "1999-00/q2");
        assertThat(read(key, "/outcomes.csv?part=feedshire", 200).body().lines())
                .containsExactly(
                        "release,month,force,area,outcome,outcomes",
                        "feedshire/2024-01,2024-01,feedshire,,Investigation complete; no suspect identified,1",
                        "feedshire/2024-01,2024-01,feedshire,E01000001,Suspect charged,2");
        assertThat(read(key, "/stops-and-searches.csv?part=feedshire/2024-01", 200)
                        .body()
                        .lines())
                .containsExactly(
                        "release,month,force,type,object,outcome,searches",
                        "feedshire/2024-01,2024-01,feedshire,Person search,Stolen goods,Arrest,2");
        assertThat(read(key, "/recorded-offences.csv?part=1999-00", 200).body().lines())
                .containsExactly(
                        "release,year,quarter,force,offence_code,offence,offences",
                        "1999-00/q1,1999/00,1,Feedshire,1,Murder,2");
        assertThat(read(key, "/recorded-offences-of-partnerships.csv?part=1999-00/q2", 200)
                        .body()
                        .lines())
                .containsExactly(
                        "release,year,quarter,force,partnership,offence_code,offence,offences",
                        "1999-00/q2,1999/00,2,Feedshire,Feedham,1,Murder,-1");
        assertThat(read(key, "/residents.csv?part=lsoa-2001/1999/all", 200).body())
                .contains("release,area,sex,age_from,age_to,people", "lsoa-2001/1999/all,E01000001,all,0,130,1500");
        assertThat(columns(key, "residents")).isEqualTo("release,area,sex,age_from,age_to,people");
        for (String wrong : List.of("/outcomes.csv", "/outcomes.csv?part=feedshire/2024", "/residents.csv?part=lsoa"))
            assertThat(read(key, wrong, 400).body()).as(wrong).contains("urn:saferhub:no-part");
        read(key, "/people.csv?part=x", 404);
        read(key("Housing program", Permission.READ_CASE), "/outcomes.csv?part=feedshire", 403);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String columns(String key, String table) throws Exception {
        JsonNode described =
                json.readTree(read(key, "/" + table + ".csv-metadata.json", 200).body());
        assertThat(described.path("@context").asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(described.path("url").asString()).isEqualTo(table + ".csv");
        return String.join(
                ",",
                described
                        .path("tableSchema")
                        .path("columns")
                        .valueStream()
                        .map(column -> column.path("name").asString())
                        .toList());
    }

    private Path street() throws IOException {
        String row = "%s,%s,Feedshire Police,Feedshire Police,,,,%s,,%s,,\n";
        return Files.writeString(
                folder.resolve("street.csv"),
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n"
                        + row.formatted("a", "2024-01", "E01000001", "Drugs")
                        + row.formatted("b", "2024-01", "E01000001", "Drugs")
                        + row.formatted("c", "2024-01", "", "Burglary")
                        + row.formatted("d", "2024-03", "E01000001", "Drugs"));
    }

    private HttpResponse<String> read(String key, String path, int status) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/open-data" + path))
                        .header("Authorization", "Bearer " + key)
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private String key(String name, Permission permission) {
        at.world.person(name, "Housing", "hub", Reach.WHOLE_REALM, permission);
        String role = TestDatabase.owner()
                .sql("""
                    select p.code || ':' || ro.code from access_grant g join account a on a.id = g.account_id
                    join role ro on ro.id = g.role_id join partnership p on p.id = ro.partnership_id where a.email = :email""")
                .param("email", at.world.email(name))
                .query(String.class)
                .single();
        Map<String, String> words = new HashMap<>(Map.of(
                "name",
                name,
                "organisation",
                at.world.code() + "-Housing",
                "role",
                role,
                "area",
                at.world.code() + "-area"));
        day(words, "from", LocalDate.now());
        day(words, "until", LocalDate.now().plusDays(30));
        Matcher key = Pattern.compile("sh_[\\w-]{43}")
                .matcher(admin.submit(admin.get("/accounts/systems"), "/accounts/systems", words)
                        .body());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private static void day(Map<String, String> words, String name, LocalDate day) {
        words.put(name + "-day", "" + day.getDayOfMonth());
        words.put(name + "-month", "" + day.getMonthValue());
        words.put(name + "-year", "" + day.getYear());
    }
}
