package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Crime on the screen: imported by those who may, counted with its missing month, refused to others. */
@SaferHubTest
class CrimePagesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Footprints footprints;

    @Autowired
    Boundaries boundaries;

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
    void an_analyst_imports_a_file_and_sees_its_months_types_and_rejects() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");

        Visitor.Page report = upload(
                analyst,
                row("2019-01", force, "Burglary", ""),
                row("2019-03", force, "Drugs", ""),
                row("2019-03", force, "Drugs", ""));
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body())
                .contains("What was imported", "2 new, 0 replaced", "3 read, 0 rejected", force + " 2019-03: 2 rows");

        Visitor.Page torn = upload(analyst, row("2019-01", force, "Drugs", ""), "too,short");
        assertThat(torn.body()).contains("0 new, 0 replaced", "2 read, 1 rejected", "so no month was changed");
        String id = torn.body().replaceAll("(?s).*href=\"/crime/imports/([0-9a-f-]{36})\".*", "$1");
        assertThat(analyst.get("/crime/imports/" + id).body())
                .contains("It has 2 fields where the first line has 12.", "by Analyst");

        Visitor.Page crime = analyst.get("/crime?force=" + force);
        assertThat(crime.body())
                .contains(
                        "3 published, January 2019 to March 2019.",
                        "No data for February 2019.",
                        "url(#months-hatch)",
                        "no data");
        assertThat(analyst.get("/crime/counts.csv?by=month,type&force=" + force).body())
                .isEqualTo("month,type,count\r\n2019-01,Burglary,1\r\n2019-02,,no data\r\n2019-03,Drugs,2\r\n");
    }

    @Test
    void the_same_file_twice_is_held_already() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        upload(analyst, row("2019-01", force, "Burglary", ""));

        assertThat(upload(analyst, row("2019-01", force, "Burglary", "")).body())
                .contains("1 held already", "0 new, 0 replaced");
    }

    @Test
    void no_file_a_wrong_period_and_an_unknown_way_of_counting_are_told() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        Visitor.Page none = analyst.upload(analyst.get("/crime/imports"), "/crime/imports", "files", "", new byte[0]);
        upload(analyst, row("2019-01", force, "Burglary", ""), row("2019-02", force, "Burglary", ""));

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("Error: ", "Choose a file or a zip");
        Visitor.Page wrong = analyst.get("/crime?force=" + force + "&from=2019-02&to=2019-01");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("The first month must not be after the last");
        assertThat(analyst.get("/crime/counts.csv?by=location").status()).isEqualTo(404);
        assertThat(analyst.get("/crime/imports?import=yesterday").status()).isEqualTo(404);
        assertThat(analyst.get("/crime/imports/none").status()).isEqualTo(404);
        assertThat(analyst.get("/crime/imports?page=-4").status()).isEqualTo(200);
    }

    @Test
    void a_reader_may_not_import_and_others_may_not_read() {
        world.person("Reader", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME);
        world.person("Officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        Visitor reader = new Visitor(port).signIn(world, "Reader");
        Visitor officer = new Visitor(port).signIn(world, "Officer");

        assertThat(reader.get("/crime").status()).isEqualTo(200);
        assertThat(reader.get("/crime").body()).doesNotContain("/crime/imports");
        assertThat(reader.get("/crime/imports").status()).isEqualTo(403);
        assertThat(officer.get("/crime").status()).isEqualTo(403);
        assertThat(officer.get("/crime/counts.csv?by=month").status()).isEqualTo(403);
    }

    @Test
    void an_analyst_writes_a_footprint_and_counts_within_it() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        world.person("Reader", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        String lookup =
                "LSOA21CD,WD03CD,WD03NM,LAD03CD,LAD03NM\nE01999001,E05999001,A,E06999001,In\nE01999002,E05999002,B,E06999002,Out\n";
        analyst.upload(
                analyst.get("/crime/imports"),
                "/crime/imports",
                "files",
                "l.csv",
                lookup.getBytes(StandardCharsets.UTF_8));
        upload(analyst, row("2019-01", force, "Drugs", "E01999001"), row("2019-01", force, "Drugs", "E01999002"));
        Visitor.Page form = analyst.get("/data/footprints/new");
        Visitor.Page wrong = analyst.submit(
                form,
                "/data/footprints",
                Map.of("name", force, "kind", "DISTRICT", "year", "2003", "codes", "York", "note", "x"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("“York” is not a code of districts");

        Visitor.Page written = analyst.submit(
                form,
                "/data/footprints",
                Map.of("name", force, "kind", "DISTRICT", "year", "2003", "codes", "E06999001", "note", "To try"));
        assertThat(written.body()).contains("Version 1: 1 districts of 2003.", "To try");
        String id = footprints.all().stream()
                .filter(footprint -> footprint.name().equals(force))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        assertThat(analyst.get("/crime?force=" + force + "&within=" + id).body())
                .contains("1 published, January 2019", "within " + force);
        assertThat(analyst.get("/data/areas").body()).contains("wards and districts of 2003", force);
        Visitor reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get("/data/footprints/" + id).body())
                .contains("E06999001")
                .doesNotContain("Save footprint");
        assertThat(reader.get("/data/footprints/new").status()).isEqualTo(403);
    }

    @Test
    void outlines_and_look_ups_are_kept_in_the_database_by_layer() {
        world.person("Analyst", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CRIME, Permission.IMPORT_CRIME);
        Visitor analyst = new Visitor(port).signIn(world, "Analyst");
        String json =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"WD97CD\":\"E05999001\",\"WD97NM\":\"Made up\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-1,53],[-1,54],[-2,54],[-2,53],[-1,53]]]}}]}";
        String links = "LAD97CD,LAD97NM,CSP97CD,CSP97NM,from\nE06999001,In,E22999001,Made up,1997-04-01\n";
        for (String file : java.util.List.of(json, links)) {
            Visitor.Page report = analyst.upload(
                    analyst.get("/crime/imports"),
                    "/crime/imports",
                    "files",
                    "f",
                    file.getBytes(StandardCharsets.UTF_8));
            assertThat(report.body()).contains("1 imported");
        }
        Layer wards = new Layer(AreaKind.WARD, 1997);
        assertThat(boundaries.of(wards, java.util.List.of("E05999001")))
                .singleElement()
                .satisfies(ward -> assertThat(ward.outline().getArea()).isEqualTo(1));
        assertThat(boundaries.within(wards, -1.5, 53.5, -1.4, 53.6)).hasSize(1);
        assertThat(boundaries.within(wards, 0, 53.5, 1, 53.6)).isEmpty();
        assertThat(analyst.get("/data/areas").body())
                .contains("wards of 1997", "community safety partnerships of 1997");
    }

    private Visitor.Page upload(Visitor analyst, String... rows) {
        byte[] file = (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        return analyst.upload(analyst.get("/crime/imports"), "/crime/imports", "files", "made up.csv", file);
    }
}
