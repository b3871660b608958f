package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.importing.Staging.Pile;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.InPlace;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Shares;
import uk.saferhub.kernel.Keys;

/**
 * Puts a look-up in the place of what is held for the same small areas and the same year's wards. Small areas that the file
 * does not name keep the wards they have: those of another county came in another file.
 */
final class SwapLookups {

    private static final List<String> WHOSE = List.of("lsoa_code");

    private final CrimeStore store;
    private final PartList list;

    SwapLookups(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    ImportedFile of(Staging<Integer> staging, int wardYear, FileNotes notes) throws IOException {
        List<Lookup> held = list.lookups();
        List<InPlace<Lookup>> changed = new ArrayList<>();
        for (Pile<Integer> pile : staging.piles()) {
            List<Lookup> before = held.stream()
                    .filter(lookup -> lookup.lsoaYear() == pile.key() && lookup.wardYear() == wardYear)
                    .toList();
            boolean same = before.stream().anyMatch(lookup -> lookup.hash().equals(pile.hash()));
            String became = same ? ", as before" : swap(pile, wardYear, before, notes, changed);
            notes.say("It places %,d LSOAs of %d in the wards of %d%s."
                    .formatted(pile.rows(), pile.key(), wardYear, became));
        }
        ImportedFile file = notes.result(outcome(staging, changed), List.of());
        list.publish(file, List.of(), changed);
        return file;
    }

    private String swap(
            Pile<Integer> pile, int wardYear, List<Lookup> before, FileNotes notes, List<InPlace<Lookup>> changed)
            throws IOException {
        Lookup now = written(pile, wardYear, notes);
        Shares shares = new Shares(store, now.path(), WHOSE);
        List<UUID> whole = new ArrayList<>();
        long others = 0;
        for (Lookup old : before) {
            long left = shares.rowsLeft(old.path());
            others += left;
            if (left == 0) whole.add(old.id());
            else if (left < old.rows()) changed.add(new InPlace<>(rest(old, shares, left, now), List.of(old.id())));
        }
        changed.add(new InPlace<>(now, whole));
        return others == 0 ? "" : "; others that it does not name stay as they are: %,d".formatted(others);
    }

    private Lookup written(Pile<Integer> pile, int wardYear, FileNotes notes) throws IOException {
        UUID id = Keys.next();
        String path = store.write(pile.path(), LookupReading.COLUMNS, "lookups/" + id + ".parquet");
        return new Lookup(id, pile.key(), wardYear, path, pile.rows(), pile.hash(), notes.id, notes.at, notes.by);
    }

    private static Lookup rest(Lookup old, Shares shares, long rows, Lookup now) throws IOException {
        UUID id = Keys.next();
        return new Lookup(
                id,
                old.lsoaYear(),
                old.wardYear(),
                shares.rest(old.path(), "lookups/" + id + ".parquet"),
                rows,
                Hash.of(old.hash() + " less " + now.id()),
                old.file(),
                now.importedAt(),
                old.importedBy());
    }

    private static Outcome outcome(Staging<Integer> staging, List<InPlace<Lookup>> changed) throws IOException {
        if (staging.piles().isEmpty()) {
            return Outcome.FAILED;
        }
        return changed.isEmpty() ? Outcome.UNCHANGED : Outcome.IMPORTED;
    }
}
