package uk.saferhub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real files that are no part of the project: in the folder that SAFERHUB_TEST_DATA names, else in shared/data beside the
 * project. Whoever names a folder wants the tests that need it: there a missing file fails them. Otherwise they are skipped
 * and say so.
 */
public final class RealData {

    private RealData() {}

    /** @param path of a file or folder within the data, or beside it ("../spec/x.csv") */
    public static Path file(String path) {
        return file(Optional.ofNullable(System.getenv("SAFERHUB_TEST_DATA")), path);
    }

    static Path file(Optional<String> named, String path) {
        Path file = Path.of(named.orElse("../shared/data")).resolve(path).normalize();
        if (named.isPresent())
            assertThat(file).as("In the folder that SAFERHUB_TEST_DATA names").isReadable();
        assumeTrue(Files.isReadable(file), "No " + file + " here: set SAFERHUB_TEST_DATA to the folder of such files");
        return file;
    }
}
