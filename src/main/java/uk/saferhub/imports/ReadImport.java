package uk.saferhub.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.imports.Judged.Outcome;
import uk.saferhub.tables.reading.Header;

/** Reads every row of a file and judges it; the check and the import do the same and differ only in what they do with a row. */
@Component
class ReadImport {

    private final ImportStore store;
    private final ImportTargets targets;
    private final Mappings mappings;
    private final ImportRows rows;

    ReadImport(ImportStore store, ImportTargets targets, Mappings mappings, ImportRows rows) {
        this.store = store;
        this.targets = targets;
        this.mappings = mappings;
        this.rows = rows;
    }

    /** @param fresh what is done with a row that can be entered */
    Report read(Import one, Actor actor, Progress progress, Consumer<Judged> fresh) {
        ImportTarget target = targets.named(one.target(), actor, one.realmId());
        Header header = one.header();
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        var differing = new ArrayList<Report.Changed>();
        var faults = new ArrayList<Fault>();
        try (Table table = Table.of(store.content(one), one.sheet())) {
            var words = new RowWords(
                    mappings.of(one),
                    header.names(table.first()),
                    target.fields(actor, one.realmId()),
                    target.partly());
            var judge = new RowJudge(target, words, rows.known(one), actor, one.realmId());
            int[] done = {0};
            int skipped = table.data(header, row -> {
                Judged judged = judge.judge(row);
                counts.merge(judged.outcome(), 1, Integer::sum);
                if (judged.outcome() == Outcome.FRESH) fresh.accept(judged);
                if (judged.outcome() == Outcome.CHANGED && differing.size() < Report.MOST_FAULTS)
                    differing.add(
                            new Report.Changed(judged.line(), judged.reference(), String.valueOf(judged.earlier())));
                if (faults.size() < Report.MOST_FAULTS) faults.addAll(judged.faults());
                progress.done(++done[0]);
            });
            return new Report(
                    counts.getOrDefault(Outcome.FRESH, 0),
                    counts.getOrDefault(Outcome.KNOWN, 0),
                    counts.getOrDefault(Outcome.CHANGED, 0),
                    counts.getOrDefault(Outcome.FAULTY, 0),
                    judge.alike(),
                    skipped,
                    List.copyOf(differing),
                    List.copyOf(faults),
                    List.of());
        }
    }
}
