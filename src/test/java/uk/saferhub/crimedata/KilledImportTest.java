package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose program is killed while rows come in: what was held is there, nothing is in half, the next one works. */
class KilledImportTest {

    private static final String FORCE = "Fenshire Police";

    @TempDir
    Path folder;

    @Test
    void an_import_that_is_killed_changes_nothing_and_the_next_one_sweeps_up() throws Exception {
        try (CrimeWorld world = new CrimeWorld(folder)) {
            world.load(world.file("held.csv", HEADER, row("2025-01", FORCE, "Drugs", "")));
            Path large = large();

            Process importing = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledImport.class.getName(),
                            folder.resolve("crime").toString(),
                            large.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("killed.log").toFile())
                    .start();
            while (importing.isAlive() && staged() < 1_000_000) Thread.onSpinWait();
            boolean midway = importing.isAlive();
            importing.destroyForcibly().waitFor(30, TimeUnit.SECONDS);

            assertThat(midway)
                    .as(Files.readString(folder.resolve("killed.log")))
                    .isTrue();
            assertThat(staged()).as("what it left behind").isPositive();
            assertThat(world.csv(Dimension.FORCE, Dimension.MONTH))
                    .isEqualTo("force,month,count\nfenshire,2025-01,1\n");

            world.load(world.file("next.csv", HEADER, row("2025-02", FORCE, "Drugs", "")));
            assertThat(staged()).as("swept").isZero();
            assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n2025-02,1\n");

            world.load(large);
            assertThat(world.csv(Dimension.MONTH))
                    .as("the same file once more takes the month's place whole")
                    .isEqualTo("month,count\n2025-01,400000\n2025-02,1\n");
        }
    }

    private Path large() throws IOException {
        Path large = folder.resolve("large.csv");
        String line = row("2025-01", FORCE, "Burglary", "E01000001");
        try (BufferedWriter rows = Files.newBufferedWriter(large)) {
            rows.write(HEADER + "\n");
            for (int i = 0; i < 400_000; i++) rows.write(line + "\n");
        }
        return large;
    }

    private long staged() throws IOException {
        Path staging = folder.resolve("crime/staging");
        if (!Files.exists(staging)) return 0;
        try (Stream<Path> files = Files.walk(staging)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException goneMeanwhile) {
            return 0;
        }
    }
}
