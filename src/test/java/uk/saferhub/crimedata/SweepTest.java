package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.crimedata.CrimeWorld.HEADER;
import static uk.saferhub.crimedata.CrimeWorld.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Parquet files that no list names go, once nobody can be reading them any more. */
class SweepTest {

    private static final Instant IMPORTED = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path folder;

    private CrimeWorld world;

    @BeforeEach
    void aMonthThatWasImportedTwice() throws IOException {
        world = new CrimeWorld(folder);
        world.load(world.file("a.csv", HEADER, row("2025-01", "Fenshire Police", "Drugs", "")));
        world.load(world.file(
                "b.csv",
                HEADER,
                row("2025-01", "Fenshire Police", "Drugs", ""),
                row("2025-01", "Fenshire Police", "Burglary", "")));
        assertThat(files()).hasSize(2);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Test
    void withinATransactionNoOtherImportRunsUntilItIsOver() throws IOException {
        TransactionSynchronizationManager.initSynchronization();
        try {
            world.load(world.file("c.csv", HEADER, row("2025-02", "Fenshire Police", "Drugs", "")));
            world.load(world.file("d.csv", HEADER, row("2025-03", "Fenshire Police", "Drugs", "")));
            assertThatThrownBy(world.store::lock).hasMessageContaining("Another import is running");
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        world.load(world.file("e.csv", HEADER, row("2025-04", "Fenshire Police", "Drugs", "")));
    }

    @Test
    void whatARunningQueryMayStillReadStays() throws IOException {
        age(Duration.ofDays(30));
        sweep(IMPORTED.minus(Duration.ofDays(7)));
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatWasSupersededLongAgoGoesAndWhatIsInForceStays() throws IOException {
        age(Duration.ofDays(30));
        sweep(IMPORTED.plus(Duration.ofDays(1)));
        assertThat(files()).containsExactly(world.list.parts().getFirst().path());
        assertThat(world.csv(Dimension.FORCE)).isEqualTo("force,count\nfenshire,2\n");
    }

    @Test
    void aFileThatAnImportHasJustWrittenStaysThoughNothingNamesItYet() throws IOException {
        age(Duration.ofDays(30));
        Path fresh = folder.resolve("crime/parts/fenshire/2025-02/fresh.parquet");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, "on its way in");
        Files.setLastModifiedTime(fresh, FileTime.from(IMPORTED.plus(Duration.ofDays(2))));
        sweep(IMPORTED.plus(Duration.ofDays(1)));
        assertThat(fresh).exists();
    }

    private void sweep(Instant before) throws IOException {
        world.store.sweep(world.list.pathsSince(before), before);
    }

    /** As if the files had been written that long before the import. */
    private void age(Duration age) throws IOException {
        for (String file : files())
            Files.setLastModifiedTime(folder.resolve("crime").resolve(file), FileTime.from(IMPORTED.minus(age)));
    }

    private List<String> files() throws IOException {
        Path crime = folder.resolve("crime");
        try (Stream<Path> all = Files.walk(crime.resolve("parts"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> crime.relativize(file).toString())
                    .toList();
        }
    }
}
