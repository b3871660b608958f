package uk.saferhub.crimedata.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.Part;

/**
 * Which parts and look-ups are in force: the one truth about what the store holds.
 *
 * <p>A Parquet file that no list names does not exist for a reader, which is what makes a swap atomic: the file is
 * written and made durable first, and then named here in one transaction.
 */
public interface PartList {

    /** The parts in force, by force and month. */
    List<Part> parts();

    /** The look-ups in force. Several of the same years stand side by side: no small area is in two of them. */
    List<Lookup> lookups();

    /**
     * Records an imported file and, with it, puts its parts and look-ups in the place of those they supersede; all or
     * nothing. The superseded stay in the list's history for good, and on disk for as long as a query may be reading them.
     *
     * @throws IllegalStateException if what should give way did already: another import came between
     */
    void publish(ImportedFile file, List<Part> parts, List<InPlace<Lookup>> lookups);

    /** The releases in force of one family of data sets, by key. Several of one key hold different areas. */
    List<Release> releases(String family);

    /** The releases in force of every family. */
    List<Release> releases();

    /** The same for releases: the file is recorded and each release put in the place of those it supersedes. */
    void publish(ImportedFile file, List<InPlace<Release>> releases);

    /** The paths of what is in force, and of what was superseded after that moment. */
    Set<String> pathsSince(Instant superseded);
}
