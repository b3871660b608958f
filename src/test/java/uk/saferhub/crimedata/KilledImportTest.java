package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
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

            killed(large, () -> size("staging") > 1_000_000);
            assertThat(size("staging")).as("what it left behind").isPositive();
            assertThat(world.csv(Dimension.FORCE, Dimension.MONTH))
                    .isEqualTo("force,month,count\nfenshire,2025-01,1\n");

            long whole = files("parts");
            killed(large, () -> files("parts") > whole);
            assertThat(files("parts"))
                    .as("what it was writing when it was killed")
                    .isGreaterThan(whole);
            assertThat(world.csv(Dimension.FORCE, Dimension.MONTH))
                    .as("a file that is being converted is nobody's yet")
                    .isEqualTo("force,month,count\nfenshire,2025-01,1\n");

            world.load(world.file("next.csv", HEADER, row("2025-02", FORCE, "Drugs", "")));
            assertThat(size("staging")).as("swept").isZero();
            assertThat(world.csv(Dimension.MONTH)).isEqualTo("month,count\n2025-01,1\n2025-02,1\n");

            world.load(large);
            assertThat(world.csv(Dimension.MONTH))
                    .as("the same file once more takes the month's place whole")
                    .isEqualTo("month,count\n2025-01,400000\n2025-02,1\n");
        }
    }

    /** Imports in a program of its own, and kills that once it has come so far. */
    private void killed(Path file, BooleanSupplier far) throws Exception {
        Path log = folder.resolve("killed.log");
        Process importing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        folder.resolve("crime").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (importing.isAlive() && !far.getAsBoolean()) Thread.onSpinWait();
        boolean midway = importing.isAlive();
        importing.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(midway).as(Files.readString(log)).isTrue();
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

    private long size(String kind) {
        return sum(kind, file -> file.toFile().length());
    }

    private long files(String kind) {
        return sum(kind, file -> 1);
    }

    private long sum(String kind, ToLongFunction<Path> of) {
        Path within = folder.resolve("crime").resolve(kind);
        if (!Files.exists(within)) return 0;
        try (Stream<Path> files = Files.walk(within)) {
            return files.filter(Files::isRegularFile).mapToLong(of).sum();
        } catch (IOException | java.io.UncheckedIOException goneMeanwhile) {
            return 0;
        }
    }
}
