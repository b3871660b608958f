package uk.saferhub.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.imports.Judged.Outcome;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.web.Words;

/**
 * Judges the rows of one file, in their order. A row is known by the sender's reference or, where the file has none, by what it
 * says: the second of two rows that say the same is known only where two were imported, since two calls about one thing on one
 * day are two.
 */
final class RowJudge {

    private static final Words WORDS = Words.of(RowJudge.class);

    private final ImportTarget target;
    private final RowWords rows;
    private final ImportRows.Known known;
    private final Actor actor;
    private final UUID realmId;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> contents = new HashMap<>();
    private int alike;

    RowJudge(ImportTarget target, RowWords rows, ImportRows.Known known, Actor actor, UUID realmId) {
        this.target = target;
        this.rows = rows;
        this.known = known;
        this.actor = actor;
        this.realmId = realmId;
    }

    Judged judge(TableRow row) {
        var faults = new ArrayList<Fault>();
        Map<String, String> words = rows.read(row, faults);
        String reference = rows.reference(row, faults);
        if (!reference.isEmpty()) {
            Integer before = lines.putIfAbsent(reference, row.line());
            if (before != null)
                faults.add(rows.fault(row, rows.referenceColumn(), WORDS.text("fault.twice", reference, before)));
        }
        if (!faults.isEmpty()) return judged(row, Outcome.FAULTY, reference, "", null, faults, null);
        String hash = Upload.hash(target.code() + "\n" + new TreeMap<>(words));
        if (!reference.isEmpty()) {
            ImportRows.Earlier earlier = known.references().get(reference);
            if (earlier != null)
                return judged(
                        row,
                        earlier.hash().equals(hash) ? Outcome.KNOWN : Outcome.CHANGED,
                        reference,
                        hash,
                        earlier.record(),
                        List.of(),
                        null);
        } else {
            int times = contents.merge(hash, 1, Integer::sum);
            if (times > 1) alike++;
            boolean again = times > 1 && target.countsOnce();
            if (again || times <= known.contents().getOrDefault(hash, 0))
                return judged(row, Outcome.KNOWN, reference, hash, null, List.of(), null);
        }
        // What the row is called is no part of what it says.
        if (!reference.isEmpty()) words.put(Mapping.SENDERS, reference);
        ImportTarget.Candidate candidate = target.read(words, actor, realmId);
        candidate.faults().forEach((field, reason) -> faults.add(rows.fault(row, rows.column(field), reason)));
        return judged(row, faults.isEmpty() ? Outcome.FRESH : Outcome.FAULTY, reference, hash, null, faults, candidate);
    }

    /** How many rows so far say the same as one before them. */
    int alike() {
        return alike;
    }

    private static Judged judged(
            TableRow row,
            Outcome outcome,
            String reference,
            String hash,
            @org.jspecify.annotations.Nullable String earlier,
            List<Fault> faults,
            ImportTarget.@org.jspecify.annotations.Nullable Candidate candidate) {
        return new Judged(row.line(), outcome, reference, hash, earlier, faults, candidate);
    }
}
