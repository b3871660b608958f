package uk.saferhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/** A folder of its own for the files of one request, gone with all that is in it when closed. */
public final class Spool implements AutoCloseable {

    private final Path folder;

    public Spool() {
        try {
            folder = Files.createTempDirectory("saferhub-document");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A new path in it. No name from outside is ever a path here. */
    public Path file() {
        try {
            return Files.createTempFile(folder, "file", null);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** SHA-256 of a file's bytes. */
    static byte[] digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) sha.update(buffer, 0, read);
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
