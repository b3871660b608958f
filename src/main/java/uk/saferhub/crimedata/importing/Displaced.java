package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.InPlace;
import uk.saferhub.crimedata.store.Release;
import uk.saferhub.crimedata.store.Shares;
import uk.saferhub.kernel.Keys;

/** What gives way to a new release, and what stays of the older ones. */
final class Displaced {

    private final @Nullable Shares shares;
    private final CrimeStore store;
    private final Release now;
    private final List<UUID> whole = new ArrayList<>();
    private final List<InPlace<Release>> rests = new ArrayList<>();
    private long replaced;
    private long others;

    /** @param shares null where a release is replaced whole */
    Displaced(@Nullable Shares shares, CrimeStore store, Release now) {
        this.shares = shares;
        this.store = store;
        this.now = now;
    }

    /** Whether the new one answers for any of what an older one holds. */
    boolean touches(Release old) {
        return shares == null || shares.shared(old.path()) > 0;
    }

    void by(Release old) throws IOException {
        if (shares == null) {
            whole.add(old.id());
            return;
        }
        long shared = shares.shared(old.path());
        long left = shares.others(old.path());
        replaced += shared;
        others += left;
        if (left == 0) whole.add(old.id());
        else if (shared > 0) rests.add(new InPlace<>(rest(old, shares), List.of(old.id())));
    }

    List<InPlace<Release>> changes() {
        List<InPlace<Release>> changes = new ArrayList<>(rests);
        changes.add(new InPlace<>(now, List.copyOf(whole)));
        return changes;
    }

    /** For example " (areas: 12 in place of those held, 3 new, 40 others stay as they are)"; empty for the first that come. */
    String inWords(String words) {
        if (shares == null || replaced + others == 0) return "";
        long named = shares.named();
        return " (%s: %,d in place of those held, %,d new, %,d others stay as they are)"
                .formatted(words, replaced, named - replaced, others);
    }

    /** Its rows are no file's any more, so no file is ever the same as it: loading the older one again puts its areas back. */
    private Release rest(Release old, Shares shares) throws IOException {
        UUID id = Keys.next();
        String path = "releases/" + old.family() + "/" + id + ".parquet";
        return new Release(
                id,
                old.family(),
                old.key(),
                shares.rest(old.path(), path),
                shares.rowsLeft(old.path()),
                old.rowsRejected(),
                Hash.of(old.hash() + " less " + now.id()),
                old.file(),
                now.importedAt(),
                old.importedBy());
    }
}
