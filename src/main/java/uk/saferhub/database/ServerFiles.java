package uk.saferhub.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What a data folder remembers of its server: port and passwords (readable by its user alone) and who is inside. */
final class ServerFiles {

    private final Path folder;
    private final Properties known = new Properties();

    ServerFiles(Path folder) throws IOException {
        this.folder = folder;
        if (Files.exists(secrets())) {
            try (Reader reader = Files.newBufferedReader(secrets())) {
                known.load(reader);
            }
        }
    }

    Path cluster() {
        return folder.resolve("postgresql");
    }

    /** Tests of one machine share the unpacked programs; a data folder of an operator carries its own. */
    Path programs() {
        String shared = System.getProperty("saferhub.postgresql.programs");
        return shared == null ? folder.resolve("programs") : Path.of(shared);
    }

    int port() {
        return Integer.parseInt(known.getProperty("port"));
    }

    void rememberPort(int port) throws IOException {
        known.setProperty("port", Integer.toString(port));
        save();
    }

    String adminPassword() throws IOException {
        return secret("admin");
    }

    Address address(String url) throws IOException {
        return new Address(url, secret("admin"), secret("owner"), secret("app"));
    }

    void enter() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("inside")).resolve(me()), "");
    }

    void leave() throws IOException {
        Files.deleteIfExists(folder.resolve("inside").resolve(me()));
    }

    /** The other processes inside that still live; the traces of dead ones are swept away. */
    List<String> othersInside() throws IOException {
        try (Stream<Path> traces = Files.list(Files.createDirectories(folder.resolve("inside")))) {
            List<Path> all = traces.toList();
            for (Path trace : all) if (!lives(trace)) Files.deleteIfExists(trace);
            return all.stream()
                    .filter(ServerFiles::lives)
                    .map(t -> t.getFileName().toString())
                    .toList();
        }
    }

    private static boolean lives(Path trace) {
        return ProcessHandle.of(Long.parseLong(trace.getFileName().toString()))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    private static String me() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private String secret(String of) throws IOException {
        if (!known.containsKey(of)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            known.setProperty(of, HexFormat.of().formatHex(random));
            save();
        }
        return known.getProperty(of);
    }

    private Path secrets() {
        return folder.resolve("server.properties");
    }

    private void save() throws IOException {
        Path beside = Files.createTempFile(
                folder,
                "server",
                ".properties",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(beside)) {
            known.store(writer, "Only this file's user may read it.");
        }
        Files.move(
                beside,
                secrets(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
