package uk.saferhub.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the jar that carries them into a folder, once for each version. */
final class Binaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /** The folder that holds {@code bin/}, unpacked if it is not there yet; a half-unpacked one is never seen. */
    static Path in(Path folder) throws IOException {
        Path home = folder.resolve("postgresql-18.6");
        if (Files.isRegularFile(home.resolve("bin/postgres"))) return home;
        Path beside = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(beside);
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.isRegularFile(home.resolve("bin/postgres"))) throw taken;
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) throw new IOException("This build carries no PostgreSQL for this machine: use serve.");
            var tar = new TarArchiveInputStream(new XZInputStream(packed));
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) place(tar, entry, target);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) throw new IOException("Entry leaves the folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0)
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
