package uk.saferhub.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Checks a file, imports it, or takes back what it brought: each in the one transaction that it is called in. */
@Component
class WorkImport {

    /** What is done with a file. */
    enum Kind {
        CHECK,
        IMPORT,
        TAKE_BACK
    }

    private final ImportStore store;
    private final ReadImport read;
    private final ImportRows rows;
    private final ImportTargets targets;
    private final Doubles doubles;
    private final Timeline timeline;

    WorkImport(
            ImportStore store,
            ReadImport read,
            ImportRows rows,
            ImportTargets targets,
            Doubles doubles,
            Timeline timeline) {
        this.store = store;
        this.read = read;
        this.rows = rows;
        this.targets = targets;
        this.doubles = doubles;
        this.timeline = timeline;
    }

    void work(Kind kind, String reference, Actor actor, Progress progress) {
        switch (kind) {
            case CHECK -> check(reference, actor, progress);
            case IMPORT -> enter(reference, actor, progress);
            case TAKE_BACK -> takeBack(reference, actor, progress);
        }
    }

    /** Reads every row and writes none. */
    void check(String reference, Actor actor, Progress progress) {
        Import one = store.held(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        var can = new ArrayList<Judged>();
        Report report = read.read(one, actor, progress, can::add);
        store.checked(one, report.possibly(doubles.of(can, one.realmId(), actor)), actor);
    }

    /** Enters every row that can be; all of them or, where anything goes wrong, none. */
    void enter(String reference, Actor actor, Progress progress) {
        Import one = store.held(reference, actor);
        ImportRules.mayImport(one.state()).orThrow();
        Report report = read.read(one, actor, progress, judged -> {
            ImportTarget.Written written = judged.write();
            rows.add(one, judged, written);
            // A record tells of its actions and calls itself; an entry has nothing else that tells where it comes from.
            if (!List.of("actions", "calls").contains(one.target()))
                record(one, written.id(), "record_imported", Map.of("reason", source(one, judged.line())), actor);
        });
        store.imported(one, report, actor);
        record(one, one.id(), "import_entered", Map.of("rows", report.fresh(), "sha256", one.fileHash()), actor);
    }

    /** Takes back every record that nobody has built on; of the others each says why it stays. */
    void takeBack(String reference, Actor actor, Progress progress) {
        Import one = store.held(reference, actor);
        ImportRules.mayTakeBack(one.state()).orThrow();
        ImportTarget target = targets.named(one.target(), actor, one.realmId());
        String why = String.valueOf(one.reason());
        int done = 0;
        int stay = 0;
        for (ImportRows.Row row : rows.standing(one, Table.MOST_ROWS)) {
            var because = target.takeBack(row.recordId(), row.recordReference(), why, actor);
            because.ifPresentOrElse(words -> rows.stays(row, words), () -> rows.undone(row, actor));
            if (because.isPresent()) stay++;
            progress.done(++done);
        }
        store.takenBack(one, why, actor);
        record(one, one.id(), "import_taken_back", Map.of("rows", done - stay, "stay", stay, "reason", why), actor);
    }

    /** "IM-7QK2M9F, line 12 of log.csv (SHA-256 1b4f…), columns as of version 3". */
    private static String source(Import one, int line) {
        return "%s, line %,d of %s (SHA-256 %s), columns as of version %d"
                .formatted(one.reference(), line, one.fileName(), one.fileHash(), one.mappingVersion());
    }

    private void record(Import one, UUID record, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                one.realmId(), record, actor.accountId(), one.organisationId(), actor.now(), verb, facts));
    }
}
