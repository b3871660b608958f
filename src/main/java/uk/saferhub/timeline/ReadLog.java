package uk.saferhub.timeline;

import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a request reads and writes, and appends it as one entry at the end of the same transaction. Whoever reads a
 * record says so here; the desk opens and appends.
 */
@Component
public class ReadLog {

    private final LogChain chain;

    ReadLog(LogChain chain) {
        this.chain = chain;
    }

    /** Starts the entry of this transaction; called by the desk alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Opening opening) {
        TransactionSynchronizationManager.bindResource(this, new Gathered(opening));
    }

    /** Notes that the request shows something of this record. */
    public void read(UUID recordId) {
        gathered().subjects.add(recordId);
    }

    /** Notes every record of a list. */
    public void read(Collection<UUID> recordIds) {
        gathered().subjects.addAll(recordIds);
    }

    /** Notes words that belong to the entry, such as what was searched for or who received a file. */
    public void note(String name, String words) {
        gathered().words.put(name, words);
    }

    /** Notes that the request's actor stands in for somebody who is away; what it writes says so too. */
    public void deputy(UUID absentId, String absent) {
        Gathered gathered = gathered();
        gathered.standsInFor = absent;
        gathered.words.put("stands in for", absentId.toString());
    }

    /** Who is away and in whose place the request acts, by name; null where somebody acts for themselves. */
    @Nullable
    String standsInFor() {
        return gathered().standsInFor;
    }

    void wrote(UUID recordId, UUID happeningId, byte[] digest) {
        Gathered gathered = gathered();
        gathered.subjects.add(recordId);
        gathered.happenings.put(happeningId.toString(), HexFormat.of().formatHex(digest));
    }

    /** Notes that keys were destroyed, and what the timeline is since. Of several erasures in one request all are told. */
    void erased(Collection<UUID> keys, Map<String, String> told) {
        Gathered gathered = gathered();
        String names = keys.stream().map(UUID::toString).collect(Collectors.joining(","));
        gathered.words.merge(Erased.KEYS, names, (one, other) -> one + "," + other);
        gathered.happenings.putAll(told);
    }

    /** Notes that what was read goes out as a file. */
    public void exported() {
        gathered().exported = true;
    }

    /** Notes that what was asked came back for its words: nothing was done, whether or not there is what the address names. */
    public void refused() {
        gathered().refused = true;
    }

    /** Whether one of these records was read and goes out as a file. */
    public boolean takesOut(Collection<UUID> recordIds) {
        Gathered gathered = gathered();
        return gathered.exported && recordIds.stream().anyMatch(gathered.subjects::contains);
    }

    /**
     * Appends the entry; last in the transaction, since it holds the shard's lock until the commit. What was refused is told as
     * that, unless something was written none the less.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String outcome) {
        Gathered gathered = gathered();
        String kind = gathered.words.containsKey(Erased.KEYS) ? Erased.KIND : gathered.exported ? "export" : null;
        boolean wrote = !gathered.happenings.isEmpty();
        append(kind != null ? kind : wrote ? "write" : "read", gathered.refused && !wrote ? "refused" : outcome);
    }

    /** As above, for what was refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void denied(String outcome) {
        append("denied", outcome);
    }

    private void append(String kind, String outcome) {
        Gathered gathered = gathered();
        chain.append(
                gathered.opening, kind, outcome, List.copyOf(gathered.subjects), gathered.words, gathered.happenings);
    }

    /** Forgets what was gathered; called by the desk when the transaction is over. */
    public void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private Gathered gathered() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound == null) throw new IllegalStateException("Nothing is read or written but through the desk.");
        return (Gathered) bound;
    }

    private static final class Gathered {
        final Opening opening;
        final Set<UUID> subjects = new LinkedHashSet<>();
        final Map<String, String> words = new LinkedHashMap<>();

        @Nullable
        String standsInFor;

        final Map<String, String> happenings = new LinkedHashMap<>();
        boolean exported;
        boolean refused;

        Gathered(Opening opening) {
            this.opening = opening;
        }
    }
}
