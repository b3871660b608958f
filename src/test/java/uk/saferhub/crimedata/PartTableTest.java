package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.crimedata.ImportedFile.MonthChange.Kind;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.store.ImportedFileTable;
import uk.saferhub.testing.SaferHubTest;

/** The list of parts in PostgreSQL: what is in force is what the tables say, and they change whole. */
@SaferHubTest
class PartTableTest {

    @Autowired
    CrimeData crime;

    @Autowired
    ImportedFileTable files;

    @Autowired
    Populations populations;

    @Autowired
    Links links;

    @Autowired
    JdbcClient client;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private CrimeWorld world;
    private String force;

    /** A force of the test's own, since all tests share one database. */
    @BeforeEach
    void aForce() {
        world = new CrimeWorld(folder);
        force = "t" + Long.toString(System.nanoTime(), 36);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Test
    void a_month_that_is_published_again_supersedes_the_old_version_which_stays_in_the_history() throws IOException {
        load("a.csv", row("2025-01", force, "Burglary", ""), row("2025-01", force, "Drugs", ""));
        load("b.csv", row("2025-01", force, "Drugs", ""));

        assertThat(counted()).isEqualTo(1);
        assertThat(client.sql("""
                                select o.rows || ' by ' || n.rows from crime_part o join crime_part n on n.id = o.superseded_by
                                 where o.force = :force and o.superseded_at is not null
                                """).param("force", force).query(String.class).list())
                .containsExactly("2 by 1");
        assertThat(files.newest(1, 0).getFirst().changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REPLACED);
            assertThat(change.rowsBefore()).isEqualTo(2);
        });
    }

    @Test
    void an_import_that_dies_before_its_commit_leaves_the_month_as_it_was() throws IOException {
        load("a.csv", row("2025-01", force, "Burglary", ""), row("2025-01", force, "Drugs", ""));
        Path second = world.file("b.csv", HEADER, row("2025-01", force, "Drugs", ""));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    crime.importFrom(List.of(second), "Ada Test", Progress.SILENT);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(counted()).isEqualTo(2);

        crime.importFrom(List.of(second), "Ada Test", Progress.SILENT);
        assertThat(counted()).as("what was lost can be imported again").isEqualTo(1);
    }

    @Test
    void rejects_and_provenance_are_kept_with_the_file() throws IOException {
        ImportedFile file = load("a.csv", row("2025-01", force, "Burglary", ""), "too,short");
        ImportedFile kept = files.newest(1, 0).getFirst();

        assertThat(kept.id()).isEqualTo(file.id());
        assertThat(kept.sha256()).isEqualTo(file.sha256());
        assertThat(kept.by()).isEqualTo("Ada Test");
        assertThat(kept.rowsRead()).isEqualTo(2);
        assertThat(files.rejects(file.id()))
                .containsExactly(new Reject(3, "It has 2 fields where the first line has 12."));
    }

    @Test
    void two_areas_residents_and_look_ups_are_in_force_side_by_side() throws IOException {
        Layer wards = new Layer(AreaKind.WARD, 1994);
        String header = "WD94CD,population_1994";
        importOne("fens.csv", header, "E05999001,100", "E05999002,200");
        importOne("marsh.csv", header, "E05999003,300");
        importOne("again.csv", header, "E05999002,250");
        assertThat(populations
                        .of(wards, 1994, Group.EVERYONE)
                        .orElseThrow()
                        .byCode()
                        .toString())
                .isEqualTo("{E05999001=100, E05999002=250, E05999003=300}");
        assertThat(client.sql("""
                                select o.rows || ' by ' || n.rows from crime_release o join crime_release n on n.id = o.superseded_by
                                 where o.key = 'ward-1994/1994/all'
                                """).query(String.class).list())
                .as("what stays of the first is a release of its own")
                .containsExactly("2 by 1");

        importOne("links fens.csv", "LAD94CD,PFA94CD", "E06999001,E23999001", "E06999002,E23999001");
        importOne("links marsh.csv", "LAD94CD,PFA94CD", "E06999002,E23999002", "E06999003,E23999002");
        assertThat(links.held().stream()
                        .filter(held -> held.parent().equals(new Layer(AreaKind.FORCE, 1994)))
                        .flatMap(held -> links.of(held.id()).stream())
                        .map(link -> link.child() + " " + link.parent()))
                .containsExactlyInAnyOrder("E06999001 E23999001", "E06999002 E23999002", "E06999003 E23999002");
        importOne("districts.csv", "LAD94CD,population_1994", "E06999002,20", "E06999003,30");
        Layer forces = new Layer(AreaKind.FORCE, 1994);
        assertThat(populations
                        .together(forces, List.of("E23999002"), 1994, Group.EVERYONE)
                        .people())
                .as("a force is its districts")
                .hasValue(50);
        assertThat(populations
                        .together(forces, List.of("E23999001"), 1994, Group.EVERYONE)
                        .people())
                .as("one of its districts has no number")
                .isEmpty();
    }

    private void importOne(String name, String... lines) throws IOException {
        assertThat(crime.importFrom(List.of(world.file(name, lines)), "Ada Test", Progress.SILENT)
                        .count(ImportedFile.Outcome.IMPORTED))
                .isEqualTo(1);
    }

    private ImportedFile load(String name, String... rows) throws IOException {
        Path file = world.file(name, HEADER + "\n" + String.join("\n", rows));
        return crime.importFrom(List.of(file), "Ada Test", Progress.SILENT)
                .files()
                .getFirst();
    }

    private long counted() {
        return crime.count(Question.countBy().ofForces(force)).total();
    }
}
