package uk.saferhub.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.saferhub.database.Address;
import uk.saferhub.database.EmbeddedServer;

/** Where a command finds the database: a data folder with its embedded server, or a server named in the environment. */
class Where {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "The data folder of an embedded database. Without it, SAFERHUB_DB_URL, "
                            + "SAFERHUB_DB_OWNER_PASSWORD and SAFERHUB_DB_APP_PASSWORD name a PostgreSQL server, and SAFERHUB_DATA the folder of files.")
    @Nullable
    Path data;

    /** Opens the database for as long as the command runs. */
    Opened open() throws IOException, SQLException {
        if (data != null) {
            var server = EmbeddedServer.open(data);
            return new Opened(server.address(), data, server);
        }
        String folder = System.getenv("SAFERHUB_DATA");
        return new Opened(Address.fromEnvironment(), Path.of(folder == null ? "data" : folder), () -> {});
    }

    /** An address to use, and what to close when done. */
    record Opened(Address address, Path data, AutoCloseable server) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            server.close();
        }
    }
}
