package uk.saferhub.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree, as the house tests read it. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java/uk/saferhub");
    static final Path TEST = Path.of("src/test/java/uk/saferhub");

    private Sources() {}

    static List<Path> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The module that a file belongs to: the folder directly below uk/saferhub. */
    static String module(Path file) {
        return MAIN.relativize(file).getName(0).toString();
    }
}
