package uk.saferhub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.testing.TestDatabase;

/** A server of a data folder, from nothing and from what a killed program left. */
class EmbeddedServerTest {

    @Test
    void whatAKilledInitdbLeftIsMadeAnew(@TempDir Path folder) throws Exception {
        // Sets where the unpacked programs are shared.
        assertThat(TestDatabase.folder()).isDirectory();
        Path half = Files.createDirectories(folder.resolve("postgresql.new/base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");

        try (var server = EmbeddedServer.open(folder, false);
                var admin = DriverManager.getConnection(
                        server.address().url(), "postgres", server.address().adminPassword())) {
            assertThat(admin.isValid(5)).isTrue();
        }
        assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
        assertThat(folder.resolve("postgresql.new")).doesNotExist();
    }
}
