package uk.saferhub.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

/**
 * The PostgreSQL server of a data folder. It runs detached from the program, so that killing the program loses nothing and
 * several commands may use it at once; the last process out stops it. Everything about starting and stopping happens under
 * a lock on a file in the folder.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "saferhub";

    private final Path folder;
    private final ServerFiles files;
    private final Address address;

    private EmbeddedServer(Path folder, ServerFiles files, Address address) {
        this.folder = folder;
        this.files = files;
        this.address = address;
    }

    /** Starts the folder's server, or joins the one that runs already. The folder is made if it is missing. */
    public static EmbeddedServer open(Path dataFolder) throws IOException, SQLException {
        return open(dataFolder, true);
    }

    /** As {@link #open(Path)}; with {@code durable} false nothing is synced to disk, which only tests may want. */
    public static EmbeddedServer open(Path dataFolder, boolean durable) throws IOException, SQLException {
        Path folder = Files.createDirectories(dataFolder.toAbsolutePath().normalize());
        var files = new ServerFiles(folder);
        try (FileLock held = lock(folder)) {
            Path home = Binaries.in(files.programs());
            var cluster = new Cluster(home, files.cluster(), folder.resolve("postgresql.log"));
            int port = cluster.isRunning() ? files.port() : start(cluster, files, durable);
            String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
            Address address = files.address(server + DATABASE);
            Roles.create(server, DATABASE, address);
            files.enter();
            return new EmbeddedServer(folder, files, address);
        }
    }

    public Address address() {
        return address;
    }

    /** Leaves; stops the server when no other living process uses it. */
    @Override
    public void close() throws IOException {
        try (FileLock held = lock(folder)) {
            files.leave();
            if (files.othersInside().isEmpty())
                new Cluster(Binaries.in(files.programs()), files.cluster(), folder.resolve("postgresql.log")).stop();
        }
    }

    /**
     * Stops the folder's server although nobody is inside.
     *
     * @throws IOException where another living process uses it: its work is not taken from under it
     */
    public static void stop(Path dataFolder) throws IOException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        var files = new ServerFiles(folder);
        try (FileLock held = lock(folder)) {
            if (!files.othersInside().isEmpty())
                throw new IOException("Another SaferHub uses " + dataFolder + ": stop it first.");
            new Cluster(Binaries.in(files.programs()), files.cluster(), folder.resolve("postgresql.log")).stop();
        }
    }

    private static int start(Cluster cluster, ServerFiles files, boolean durable) throws IOException {
        if (!cluster.exists()) cluster.create(files.adminPassword());
        int port = freePort();
        cluster.start(
                port, durable ? List.of() : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        files.rememberPort(port);
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .lock();
    }
}
