package uk.saferhub.timeline;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads the whole log again and finds what was changed, deleted, inserted, swapped, cut off or rewritten: the chain against
 * itself, against the heads told outside the database, against the signed checkpoints, and the timeline against the chain.
 */
@Component
public class LogVerifier {

    private final LogHeads heads;
    private final LogCheckpoints checkpoints;
    private final ObjectMapper json;

    LogVerifier(LogHeads heads, LogCheckpoints checkpoints, ObjectMapper json) {
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.json = json;
    }

    /** What the verification found: how many entries were read, and the first that is not as it was written. */
    public record Finding(long entries, Optional<String> firstBad) {}

    /** @param owner a client that may read every entry, whatever its realm */
    public Finding verify(JdbcClient owner) throws IOException, GeneralSecurityException {
        return verify(owner, heads.told());
    }

    /**
     * Verifies, and where all is well leaves out of the heads file what the newest signed checkpoint covers, but the newest
     * head of each shard. Only then: a head that disagrees with the log is the trace of whoever rewrote it.
     */
    public Finding verifyAndCompact(JdbcClient owner) throws IOException, GeneralSecurityException {
        var told = heads.told();
        List<LogCheckpoints.Checkpoint> all = checkpoints.read();
        Finding found = verify(owner, told);
        if (found.firstBad().isPresent() || all.isEmpty()) return found;
        var covered = new TreeMap<Short, TreeMap<Long, byte[]>>();
        for (LogHead signed : all.getLast().heads())
            covered.put(
                    signed.shard(),
                    new TreeMap<>(
                            told.getOrDefault(signed.shard(), new TreeMap<>()).headMap(signed.seq(), true)));
        heads.compact(covered);
        return found;
    }

    private Finding verify(JdbcClient owner, Map<Short, TreeMap<Long, byte[]>> told)
            throws IOException, GeneralSecurityException {
        var signed = signed(told);
        if (signed.isPresent()) return new Finding(0, signed);
        long entries = 0;
        var timeline = new TimelineCheck(json, owner);
        for (short shard = 0; shard < LogChain.SHARDS; shard++) {
            var walk = new ShardWalk(shard, told.getOrDefault(shard, new TreeMap<>()));
            Optional<String> bad = walk.along(owner, timeline);
            entries += walk.read();
            if (bad.isPresent()) return new Finding(entries, bad);
        }
        if (entries > 0 && told.isEmpty())
            return new Finding(entries, Optional.of("the heads told outside the database are gone"));
        return new Finding(entries, timeline.slippedIn());
    }

    /** Joins the checkpoints' heads to those told; a checkpoint that contradicts them or is not signed is itself a finding. */
    private Optional<String> signed(Map<Short, TreeMap<Long, byte[]>> told)
            throws IOException, GeneralSecurityException {
        Optional<String> stranger = checkpoints.stranger();
        if (stranger.isPresent()) return stranger;
        List<LogCheckpoints.Checkpoint> all = checkpoints.read();
        for (var checkpoint : all) {
            if (!checkpoint.signed())
                return Optional.of("checkpoint " + checkpoint.line() + " is not signed by this installation's key");
            for (LogHead head : checkpoint.heads()) {
                byte[] other = told.computeIfAbsent(head.shard(), shard -> new TreeMap<>())
                        .putIfAbsent(head.seq(), head.hash());
                if (other != null && !Arrays.equals(other, head.hash())) {
                    return Optional.of("entry " + head.shard() + "/" + head.seq() + ": the heads file and checkpoint "
                            + checkpoint.line() + " differ");
                }
            }
        }
        return Optional.empty();
    }
}
