package uk.saferhub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** A folder of real files that was named and lacks them fails a test; one that nobody named only skips it. */
class RealDataTest {

    @TempDir
    Path folder;

    @Test
    void aNamedFolderMustHoldTheFileAndNobodysNeedNot() throws IOException {
        Optional<String> named = Optional.of(folder.toString());
        assertThatThrownBy(() -> RealData.file(named, "x.csv")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> RealData.file(Optional.empty(), "no-such/x.csv"))
                .isInstanceOf(TestAbortedException.class);

        Path there = Files.writeString(folder.resolve("x.csv"), "a");
        assertThat(RealData.file(named, "x.csv")).isEqualTo(there);
    }
}
