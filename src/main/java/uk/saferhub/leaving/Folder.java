package uk.saferhub.leaving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.database.Trees;

/** The folder of a leaving. Only the operator who made it may read it, and nothing named in it lies outside it. */
final class Folder {

    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;

    private Folder(Path root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException where there is something in it: nothing is mixed with what it does not belong to */
    static Folder empty(Path at) throws IOException {
        Path root = at.toAbsolutePath().normalize();
        if (!Files.exists(root)) Files.createDirectories(root, OWN_FOLDER);
        if (!list(root).isEmpty())
            throw new IllegalArgumentException(
                    at + " is not empty: name a folder that is, or one that is not there yet.");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        return new Folder(root);
    }

    static Folder existing(Path at) throws IOException {
        if (!Files.isDirectory(at)) throw new NoSuchFileException(at.toString());
        return new Folder(at.toRealPath());
    }

    /** A new file in it. @throws IOException where the name leads out of the folder, or is taken */
    Path make(String name) throws IOException {
        Path file = inside(name);
        Files.createDirectories(file.getParent(), OWN_FOLDER);
        return Files.createFile(file, OWN_FILE);
    }

    /** A file that is there. @throws IOException where the name leads out of the folder, even by a link, or nothing is there */
    Path file(String name) throws IOException {
        Path file = inside(name);
        if (!Files.exists(file))
            throw new IOException(name + " is missing in the folder: it is not as it was written.");
        if (!file.toRealPath().startsWith(root)) throw new IOException(name + " leads out of the folder.");
        return file;
    }

    boolean has(String name) throws IOException {
        return Files.isRegularFile(inside(name));
    }

    /** Deletes what was begun, since half of a partnership's records looks too much like all of them. */
    void forget() throws IOException {
        for (Path one : list(root)) Trees.delete(one);
    }

    private Path inside(String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) throw new IOException(name + " leads out of the folder.");
        return file;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
