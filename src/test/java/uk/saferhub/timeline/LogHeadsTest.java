package uk.saferhub.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays in the heads file when what is not needed any more is left out. */
class LogHeadsTest {

    private static final short SHARD = 3;

    @TempDir
    Path data;

    LogHeads heads;

    @BeforeEach
    void fourHeads() throws Exception {
        heads = new LogHeads(data);
        for (int seq = 1; seq <= 4; seq++) heads.tell(head(seq, seq));
    }

    @Test
    void theNewestThatTheLogAgreesWithStays() throws Exception {
        heads.compact(heads.told());
        assertThat(heads.told().get(SHARD)).containsOnlyKeys(4L);
        assertThat(heads.told().get(SHARD).get(4L)).isEqualTo(head(4, 4).hash());
    }

    @Test
    void whatWasToldSinceTheLogWasReadStays() throws Exception {
        var verified = heads.told();
        heads.tell(head(5, 5));
        heads.compact(verified);
        assertThat(heads.told().get(SHARD)).containsOnlyKeys(4L, 5L);
    }

    @Test
    void aHeadThatTheLogDisagreesWithStays() throws Exception {
        heads.compact(Map.of(
                SHARD,
                new TreeMap<>(Map.of(1L, head(1, 1).hash(), 2L, head(2, 99).hash()))));
        assertThat(heads.told().get(SHARD)).containsOnlyKeys(1L, 2L, 3L, 4L);
        assertThat(heads.told().get(SHARD).get(2L)).isEqualTo(head(2, 2).hash());
    }

    @Test
    void ofTwoForOneNumberTheFirstCountsSoThatAppendingHidesNothing() throws Exception {
        heads.tell(head(2, 99));
        assertThat(heads.told().get(SHARD).get(2L)).isEqualTo(head(2, 2).hash());
    }

    @Test
    void aCrashBeforeTheNewFileTookItsPlaceLosesNothing() throws Exception {
        Files.writeString(data.resolve("log/heads.new"), "3 1 half a li");
        assertThat(heads.told().get(SHARD)).hasSize(4);
        heads.compact(heads.told());
        assertThat(heads.told().get(SHARD)).containsOnlyKeys(4L);
    }

    @Test
    void nothingToldMeanwhileIsLost() throws Exception {
        var verified = heads.told();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int seq = 5; seq <= 300; seq++) {
                LogHead head = head(seq, seq);
                threads.submit(() -> heads.tell(head));
            }
            for (int i = 0; i < 20; i++) heads.compact(verified);
        }
        assertThat(heads.told().get(SHARD)).hasSize(297);
    }

    private static LogHead head(long seq, int filling) {
        byte[] hash = new byte[32];
        java.util.Arrays.fill(hash, (byte) filling);
        return new LogHead(SHARD, seq, hash);
    }
}
