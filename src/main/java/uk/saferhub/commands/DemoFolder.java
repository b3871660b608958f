package uk.saferhub.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.saferhub.database.EmbeddedServer;
import uk.saferhub.database.Trees;

/**
 * The data folder of a demonstration. From before its database is made until the last chapter is in, a file in it says that it
 * is being loaded. Pages answer only after that, so a folder that still has the file when nobody is loading holds no one's work.
 */
final class DemoFolder {

    private final Path data;
    private final Path loading;

    DemoFolder(Path data) {
        this.data = data;
        this.loading = data.resolve("demo-loading");
    }

    /** Whether a loading was begun here and not ended. */
    boolean interrupted() {
        return Files.exists(loading);
    }

    /** Marks a folder without a database; one that has a database may hold somebody's work and is never marked. */
    void begin() throws IOException {
        if (hasServer()) return;
        Files.createDirectories(data);
        Files.writeString(loading, "The demonstration is being loaded here.\n");
    }

    void loaded() throws IOException {
        Files.deleteIfExists(loading);
    }

    /**
     * Deletes only what is plainly a data folder of ours.
     *
     * @throws IOException where another living process uses it
     */
    void forget() throws IOException {
        if (!hasServer()) return;
        EmbeddedServer.stop(data);
        Trees.delete(data);
    }

    private boolean hasServer() {
        return Files.exists(data.resolve("server.properties"));
    }
}
