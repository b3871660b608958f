package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.MonthChange;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.importing.Staging.Pile;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.kernel.Keys;

/**
 * Puts the months that a file holds in the place of those held before, whole, all of the file's in one step.
 *
 * <p>Where rows that could not be read were accepted, all months of the file are incomplete, since it cannot be known whose
 * they were; and a whole month never gives way to an incomplete one.
 *
 * <p>A month whose rows are the same as those held is left alone, so an import that is repeated adds nothing.
 */
final class SwapMonths {

    private final CrimeStore store;
    private final PartList list;

    SwapMonths(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    ImportedFile of(Staging<ForceMonth> staging, FileNotes notes) throws IOException {
        List<Part> held = list.parts();
        List<Part> parts = new ArrayList<>();
        List<MonthChange> changes = new ArrayList<>();
        long rejected = notes.rejected();
        for (Pile<ForceMonth> pile : meant(staging.piles(), notes)) {
            Optional<Part> before = held.stream()
                    .filter(part -> pile.key().sameAs(part.force(), part.month()))
                    .findFirst();
            boolean whole = before.isPresent() && !before.get().incomplete();
            if (rejected > 0 && whole) {
                notes.say("The whole %s of %s that is held stays."
                        .formatted(pile.key().month(), pile.key().force().name()));
                changes.add(change(pile, MonthChange.Kind.UNCHANGED, before));
            } else if (before.isPresent() && before.get().hash().equals(pile.hash()) && (whole || rejected > 0)) {
                changes.add(change(pile, MonthChange.Kind.UNCHANGED, before));
            } else {
                parts.add(part(pile, notes, rejected));
                changes.add(
                        change(pile, before.isPresent() ? MonthChange.Kind.REPLACED : MonthChange.Kind.NEW, before));
            }
        }
        ImportedFile file = notes.result(outcome(parts, changes, notes), changes);
        list.publish(file, parts, List.of());
        return file;
    }

    /**
     * The piles that may replace what is held. A file whose name says which month of which force it is, and that holds
     * that month, may replace no other: a stray row of another month would wipe that month out. A name that fits
     * nothing in the file is disbelieved: rows are the truth, names are a hint.
     */
    private static Collection<Pile<ForceMonth>> meant(Collection<Pile<ForceMonth>> piles, FileNotes notes) {
        List<Pile<ForceMonth>> named = piles.stream()
                .filter(pile -> StreetFileName.of(notes.name)
                        .filter(name -> name.names(pile.key()))
                        .isPresent())
                .toList();
        if (named.isEmpty()) {
            return piles;
        }
        piles.stream()
                .filter(pile -> !named.contains(pile))
                .forEach(pile -> notes.reject(
                        pile.firstLine(),
                        pile.rows(),
                        "From here, rows of %s for %s (%d): left out, since the file is named for another month or force and they would replace all of that one."
                                .formatted(pile.key().force().name(), pile.key().month(), pile.rows())));
        return named;
    }

    private Part part(Pile<ForceMonth> pile, FileNotes notes, long rejected) throws IOException {
        UUID id = Keys.next();
        ForceMonth key = pile.key();
        String path = "parts/" + key.force().slug() + "/" + key.month() + "/" + id + ".parquet";
        return new Part(
                id,
                key.force(),
                key.month(),
                store.write(pile.path(), StreetRow.COLUMNS, path),
                pile.rows(),
                rejected,
                pile.hash(),
                notes.id,
                notes.at,
                notes.by);
    }

    private static MonthChange change(Pile<ForceMonth> pile, MonthChange.Kind kind, Optional<Part> before) {
        ForceMonth key = pile.key();
        long rowsBefore = before.map(Part::rows).orElse(0L);
        return new MonthChange(key.force().slug(), key.month().toString(), kind, pile.rows(), rowsBefore);
    }

    private static Outcome outcome(List<Part> parts, List<MonthChange> changes, FileNotes notes) {
        if (changes.isEmpty()) {
            notes.say("It holds no rows.");
            return Outcome.SKIPPED;
        }
        return parts.isEmpty() ? Outcome.UNCHANGED : Outcome.IMPORTED;
    }
}
