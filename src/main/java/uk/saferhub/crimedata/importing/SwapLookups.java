package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.importing.Staging.Pile;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.kernel.Keys;

/** Puts a look-up in the place of the one for the same LSOAs and the same year's wards, whole. */
final class SwapLookups {

    private final CrimeStore store;
    private final PartList list;

    SwapLookups(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    ImportedFile of(Staging<Integer> staging, int wardYear, FileNotes notes) throws IOException {
        List<Lookup> held = list.lookups();
        List<Lookup> changed = new ArrayList<>();
        for (Pile<Integer> pile : staging.piles()) {
            boolean same = held.stream()
                    .anyMatch(lookup -> lookup.lsoaYear() == pile.key()
                            && lookup.wardYear() == wardYear
                            && lookup.hash().equals(pile.hash()));
            notes.say("It places %,d LSOAs of %d in the wards of %d%s."
                    .formatted(pile.rows(), pile.key(), wardYear, same ? ", as before" : ""));
            if (!same) {
                changed.add(written(pile, wardYear, notes));
            }
        }
        ImportedFile file = notes.result(outcome(staging, changed), List.of());
        list.publish(file, List.of(), changed);
        return file;
    }

    private Lookup written(Pile<Integer> pile, int wardYear, FileNotes notes) throws IOException {
        UUID id = Keys.next();
        String path = store.write(pile.path(), LookupReading.COLUMNS, "lookups/" + id + ".parquet");
        return new Lookup(id, pile.key(), wardYear, path, pile.rows(), pile.hash(), notes.id, notes.at, notes.by);
    }

    private static Outcome outcome(Staging<Integer> staging, List<Lookup> changed) throws IOException {
        if (staging.piles().isEmpty()) {
            return Outcome.FAILED;
        }
        return changed.isEmpty() ? Outcome.UNCHANGED : Outcome.IMPORTED;
    }
}
