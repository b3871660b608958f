package uk.saferhub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One PostgreSQL cluster on disk: make, start detached, stop. PostgreSQL refuses to run as root; see {@link #asPlainUser}. */
final class Cluster {

    private static final int TRIES_AFTER_CRASH = 20;

    private final Path home;
    private final Path data;
    private final Path log;

    Cluster(Path home, Path data, Path log) {
        this.home = home;
        this.data = data;
        this.log = log;
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes it beside its place and moves it there whole: whoever is killed meanwhile leaves nothing that looks like a cluster. */
    void create(String adminPassword) throws IOException {
        Path beside = data.resolveSibling(data.getFileName() + ".new");
        Trees.delete(beside);
        Path passwords = Files.createTempFile("saferhub", "pw");
        try {
            Files.writeString(passwords, adminPassword);
            run(
                    beside,
                    home.resolve("bin/initdb").toString(),
                    "-D",
                    beside.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwords,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--data-checksums");
        } finally {
            Files.deleteIfExists(passwords);
        }
        Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    void start(int port, List<String> settings) throws IOException {
        var options = new StringBuilder("-p " + port + " -h 127.0.0.1 -k ''");
        // Terse: the server's log says what failed, and not on whose row.
        for (String setting : List.of(
                "max_connections=200", "shared_buffers=256MB", "random_page_cost=1.1", "log_error_verbosity=terse"))
            options.append(" -c ").append(setting);
        for (String setting : settings) options.append(" -c ").append(setting);
        if (belongsToSomebodyElse()) Files.deleteIfExists(data.resolve("postmaster.pid"));
        List<String> command = List.of(
                home.resolve("bin/pg_ctl").toString(),
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "60",
                "-o",
                options.toString(),
                "start");
        boolean crashed = Files.exists(data.resolve("postmaster.pid"));
        if (crashed) startAfterCrash(command);
        else run(data, command.toArray(String[]::new));
    }

    /**
     * After a crash the old sessions may live for a moment longer, and two servers on one folder would destroy it. PostgreSQL
     * sees them by what the old process id's file says, and refuses until they are gone: so the file is left to it.
     */
    private void startAfterCrash(List<String> command) throws IOException {
        for (int tries = 0; ; tries++) {
            try {
                run(data, command.toArray(String[]::new));
                return;
            } catch (IOException stillThere) {
                if (tries == TRIES_AFTER_CRASH) throw stillThere;
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    /** After a restart of the machine the id may be another program's, which PostgreSQL would take for a server. */
    private boolean belongsToSomebodyElse() throws IOException {
        return named().isPresent() && postmaster().isEmpty();
    }

    boolean isRunning() throws IOException {
        return postmaster().isPresent();
    }

    /** Fast shutdown: sessions are ended, what was committed is on disk. */
    void stop() throws IOException {
        Optional<ProcessHandle> server = postmaster();
        if (server.isEmpty()) return;
        exec(List.of("kill", "-INT", Long.toString(server.get().pid())));
        server.get()
                .onExit()
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return named().filter(
                        p -> p.info().command().map(c -> c.contains("postgres")).orElse(true));
    }

    /** Whatever process has the id that the server left behind. */
    private Optional<ProcessHandle> named() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) return Optional.empty();
        String first = Files.readAllLines(pid).stream().findFirst().orElse("").trim();
        if (!first.matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
    }

    private void run(Path cluster, String... command) throws IOException {
        var words = new ArrayList<>(asPlainUser(cluster));
        words.addAll(List.of(command));
        exec(words);
    }

    /**
     * As root, a user namespace makes PostgreSQL see a plain user while files stay root's; where the machine forbids that,
     * the server runs as nobody and the folder is given to it.
     */
    private List<String> asPlainUser(Path cluster) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        try {
            exec(List.of("unshare", "-U", "true"));
            return List.of("unshare", "-U");
        } catch (IOException forbidden) {
            Files.createDirectories(cluster);
            exec(List.of("chown", "-R", "65534:65534", cluster.toString()));
            Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(log)) Files.createFile(log);
            exec(List.of("chown", "65534:65534", log.toString()));
            return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        }
    }

    private static void exec(List<String> command) throws IOException {
        Path output = Files.createTempFile("saferhub", "out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0)
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(output));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.getFirst(), stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
