package uk.saferhub.crimedata.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of Parquet files and the DuckDB over it. Every node of an installation uses the same folder.
 *
 * <p>A file here is written once and never changed: {@code parts/north-yorkshire/2025-06/<id>.parquet} and
 * {@code lookups/<id>.parquet}, {@code releases/population/<id>.parquet}. Which of them are in force is in the {@link PartList} alone, so a program that is
 * killed while it writes leaves a file that nobody names and no reader sees.
 */
public final class CrimeStore implements AutoCloseable {

    private final Path folder;
    private @Nullable Sandbox duckdb;

    /** @param folder is made if it is not there */
    public CrimeStore(Path folder) {
        try {
            this.folder = Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Crime data cannot be kept in " + folder, e);
        }
    }

    /** A connection to DuckDB, which starts when it is first asked for: most commands never need it. */
    public synchronized Connection connection() throws SQLException {
        if (duckdb == null) {
            duckdb = new Sandbox(folder);
        }
        return duckdb.connection();
    }

    /** These files as DuckDB's table of rows; the paths are those that lists give. */
    public String rowsOf(List<String> paths) {
        return paths.stream()
                .map(path -> Sandbox.text(folder.resolve(path).toString()))
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }

    /** Turns a staged file of comma-separated rows into Parquet, durably: the file and its folder are on disk on return. */
    public String write(Path staged, String columns, String path) throws IOException {
        return keep("""
                select * from read_csv(%s, header = false, delim = ',', quote = '"', escape = '"',
                                       auto_detect = false, columns = %s)""".formatted(Sandbox.text(staged.toString()), columns), path);
    }

    /** Writes what a query of the store's own answers, as durably. */
    String keep(String select, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        String copy =
                "copy (" + select + ") to " + Sandbox.text(file.toString()) + " (format parquet, compression zstd)";
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            sql.execute(copy);
        } catch (SQLException e) {
            throw new IOException("DuckDB could not write " + file, e);
        }
        sync(file, StandardOpenOption.WRITE);
        for (Path parent = file.getParent(); !parent.equals(folder.getParent()); parent = parent.getParent()) {
            sync(parent, StandardOpenOption.READ);
        }
        return path;
    }

    /** A new folder for the rows of one file on their way in. */
    public Path staging() {
        return folder.resolve("staging").resolve(UUID.randomUUID().toString());
    }

    /** The folder in which the rejected rows of imported files are listed, a file for each that has any. */
    public Path rejects() {
        return folder.resolve("rejects");
    }

    /**
     * Lets one import run at a time over the folder, and sweeps up the half-read rows of one that was killed.
     *
     * @throws IOException with a sentence if another import is running, in this program or in another
     */
    public AutoCloseable lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                sweep();
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this program has it.
        }
        channel.close();
        throw new IOException("Another import is running. Try again when it is done.");
    }

    @Override
    public synchronized void close() throws SQLException {
        if (duckdb != null) {
            duckdb.close();
        }
    }

    /**
     * Deletes the Parquet files that no list names any more: superseded ones, and those of an import that was
     * killed. Call it under the {@link #lock()}, so that none is on its way in.
     *
     * @param named paths that stay, as the list gives them
     * @param unchangedSince a file that is younger stays: its import may not have been committed yet
     * @return how many were deleted
     */
    public int sweep(Set<String> named, Instant unchangedSince) throws IOException {
        int swept = 0;
        for (String kind : List.of("parts", "lookups", "releases")) {
            if (!Files.exists(folder.resolve(kind))) continue;
            try (Stream<Path> files = Files.walk(folder.resolve(kind))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    boolean stays = named.contains(folder.relativize(file).toString())
                            || Files.getLastModifiedTime(file).toInstant().isAfter(unchangedSince);
                    if (!stays && Files.deleteIfExists(file)) swept++;
                }
            }
        }
        return swept;
    }

    private void sweep() throws IOException {
        Path staging = folder.resolve("staging");
        if (Files.exists(staging)) {
            try (Stream<Path> left = Files.walk(staging)) {
                for (Path path :
                        left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
