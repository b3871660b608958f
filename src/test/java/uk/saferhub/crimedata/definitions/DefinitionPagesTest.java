package uk.saferhub.crimedata.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                partnerships: [%s]
                name: Harm
                versions:
                  - { number: 1, from: 2023-04-01, agreed-by: The board, parts: [{ code: r, label: Robbing, crime-types: [Robbery] }] }
                  - { number: 2, from: 2024-03-01, agreed-by: The board, note: Drugs count too., parts: [{ code: r, label: Robbing, crime-types: [Robbery, Drugs] }] }
            """;

    @TempDir
    Path folder;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    CrimeData crime;

    @LocalServerPort
    int port;

    private World world;
    private Visitor analyst;
    private String force;

    @BeforeEach
    void anAnalyst() throws IOException {
        world = worlds.make();
        List<PackFile> files = new ArrayList<>(
                PackYaml.files(Renamed.into(TestPacks.read("york-and-north-yorkshire"), "york", world.code())));
        files.add(new PackFile("more.yaml", HARM.formatted(world.code()).getBytes(StandardCharsets.UTF_8)));
        packs.publish(PackCheck.run(files).pack());
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
}
