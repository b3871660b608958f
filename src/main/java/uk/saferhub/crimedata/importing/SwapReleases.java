package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.importing.Staging.Pile;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;
import uk.saferhub.kernel.Keys;

/** Puts the releases that a file holds in the place of those held before, whole, all of the file's in one step. */
final class SwapReleases {

    private static final int SAID = 6;

    private final CrimeStore store;
    private final PartList list;

    SwapReleases(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /** @param rejected how many rows of the file are missing because somebody accepted that */
    ImportedFile of(Staging<String> staging, Table table, FileNotes notes, long rejected) throws IOException {
        List<Release> held = list.releases(table.family());
        List<Release> changed = new ArrayList<>();
        int said = 0;
        for (Pile<String> pile : staging.piles()) {
            Optional<Release> before = held.stream()
                    .filter(release -> release.key().equals(pile.key()))
                    .findFirst();
            boolean whole =
                    before.filter(release -> release.rowsRejected() == 0).isPresent();
            // A whole file with the same rows as an incomplete release makes that release whole.
            boolean same = (whole || rejected > 0)
                    && before.filter(release -> release.hash().equals(pile.hash()))
                            .isPresent();
            String became = same ? ", as before" : rejected > 0 && whole ? ": the whole one that is held stays" : "";
            if (said++ < SAID)
                notes.say("%s, %s: %,d rows%s.".formatted(capital(table.words()), pile.key(), pile.rows(), became));
            if (became.isEmpty()) changed.add(written(pile, table, notes, rejected));
        }
        if (said > SAID) notes.say("%d in all.".formatted(said));
        if (said == 0) notes.say("It holds no rows.");
        Outcome outcome = said == 0 ? Outcome.SKIPPED : changed.isEmpty() ? Outcome.UNCHANGED : Outcome.IMPORTED;
        ImportedFile file = notes.result(outcome, List.of());
        list.publish(file, changed);
        return file;
    }

    private Release written(Pile<String> pile, Table table, FileNotes notes, long rejected) throws IOException {
        UUID id = Keys.next();
        String path = "releases/" + table.family() + "/" + id + ".parquet";
        return new Release(
                id,
                table.family(),
                pile.key(),
                store.write(pile.path(), table.columns(), path),
                pile.rows(),
                rejected,
                pile.hash(),
                notes.id,
                notes.at,
                notes.by);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
