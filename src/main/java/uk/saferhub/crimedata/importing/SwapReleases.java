package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.importing.Staging.Pile;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.InPlace;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;
import uk.saferhub.crimedata.store.Shares;
import uk.saferhub.kernel.Keys;

/**
 * Puts the releases that a file holds in the place of those held before, all of the file's in one step. A file of one
 * county's areas takes the place of their rows alone: those of another county stay beside it.
 */
final class SwapReleases {

    private static final int SAID = 6;

    private final CrimeStore store;
    private final PartList list;

    SwapReleases(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /**
     * @param rejected how many rows of the file are missing because somebody accepted that
     * @throws UnreadableFile if it says something of the same people of the same area twice
     */
    ImportedFile of(Staging<String> staging, Table table, FileNotes notes, long rejected) throws IOException {
        List<Release> held = list.releases(table.family());
        List<InPlace<Release>> changed = new ArrayList<>();
        int said = 0;
        for (Pile<String> pile : staging.piles()) {
            List<Release> before = held.stream()
                    .filter(release -> release.key().equals(pile.key()))
                    .toList();
            String became = swap(pile, table, before, notes, rejected, changed);
            if (said++ < SAID)
                notes.say("%s, %s: %,d rows%s.".formatted(capital(table.words()), pile.key(), pile.rows(), became));
        }
        if (said > SAID) notes.say("%d in all.".formatted(said));
        if (said == 0) notes.say("It holds no rows.");
        table.remarks().forEach(notes::say);
        Outcome outcome = said == 0 ? Outcome.SKIPPED : changed.isEmpty() ? Outcome.UNCHANGED : Outcome.IMPORTED;
        ImportedFile file = notes.result(outcome, List.of());
        list.publish(file, changed);
        return file;
    }

    /** What became of it, to follow the number of its rows. A whole file with the same rows makes an incomplete release whole. */
    private String swap(
            Pile<String> pile,
            Table table,
            List<Release> before,
            FileNotes notes,
            long rejected,
            List<InPlace<Release>> changed)
            throws IOException {
        if (before.stream().anyMatch(old -> old.hash().equals(pile.hash()) && (rejected > 0 || whole(old))))
            return ", as before";
        Release now = written(pile, table, notes, rejected);
        Shares shares = new Shares(
                store, now.path(), table.whose().map(Table.Whose::columns).orElse(List.of()));
        if (!table.unique().isEmpty()) once(shares.repeated(table.unique()), pile.key());
        Displaced displaced = new Displaced(table.whose().isPresent() ? shares : null, store, now);
        for (Release old : before) {
            String sheet = notes.sheetOf(old.file());
            if (sheet != null && displaced.touches(old)) throw twice(pile.key(), sheet);
            if (rejected > 0 && whole(old) && displaced.touches(old))
                return ": the whole one that is held stays, since rows of this one are missing";
            displaced.by(old);
        }
        changed.addAll(displaced.changes());
        return table.whose().map(whose -> displaced.inWords(whose.words())).orElse("");
    }

    /** Of two sheets of one workbook with the same rows' numbers the later would silently win, such as men over everybody. */
    private static UnreadableFile twice(String key, String sheet) {
        return new UnreadableFile(
                "%s was brought in by “%s” already, so this one changes nothing. If this is the one that counts, save it as CSV by itself and import that."
                        .formatted(key, sheet));
    }

    private static boolean whole(Release release) {
        return release.rowsRejected() == 0;
    }

    private static void once(long repeated, String key) throws UnreadableFile {
        if (repeated > 0)
            throw new UnreadableFile(
                    "%s: it says %,d times more than once how many there are of the same people of the same area, as a table does that is divided by something else too. Nothing was changed: leave one row for each area, sex and age."
                            .formatted(key, repeated));
    }

    private Release written(Pile<String> pile, Table table, FileNotes notes, long rejected) throws IOException {
        var id = Keys.next();
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
