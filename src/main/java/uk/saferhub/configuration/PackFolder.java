package uk.saferhub.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads and writes the folder that a pack is. */
public final class PackFolder {

    private static final long MOST_BYTES = 2_000_000;

    private PackFolder() {}

    /**
     * The files of a folder, by name; what lies in folders below it or begins with a dot is not part of the pack.
     *
     * @throws IOException where it is no folder, or a file of it is larger than two million bytes
     */
    public static List<PackFile> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new IOException(folder + " is not a folder");
        List<PackFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = path.getFileName().toString();
                if (name.startsWith(".") || !Files.isRegularFile(path)) continue;
                if (Files.size(path) > MOST_BYTES) throw new IOException(path + " is larger than a pack's file may be");
                files.add(new PackFile(name, Files.readAllBytes(path)));
            }
        }
        return files;
    }

    /**
     * Writes the files into a folder, which is made if it is not there.
     *
     * @throws IOException where a file of another content is there already
     */
    public static void write(List<PackFile> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (PackFile file : files) {
            Path target = folder.resolve(file.name()).normalize();
            if (!target.startsWith(folder.normalize())) throw new IOException(file.name() + " leads out of the folder");
            if (Files.exists(target) && !java.util.Arrays.equals(Files.readAllBytes(target), file.bytes()))
                throw new IOException(target + " is there already with other words in it");
            Files.write(target, file.bytes());
        }
    }
}
