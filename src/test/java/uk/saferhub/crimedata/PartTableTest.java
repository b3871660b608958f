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
