package uk.saferhub.crimedata.counting;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimePlaces;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.kernel.Remembered;

/**
 * Counts that were made before over the same parts and look-ups are not made again. A part is never changed, only put in
 * another's place, so the ids of those in force are the version of the data; an import needs to clear nothing, in this program
 * or in another.
 */
public final class Answers {

    private static final int COUNTS = 200;
    private static final int PLACES = 12;

    /** Longer answers are made anew: the memory for them is bounded. */
    private static final int MOST_ROWS = 20_000;

    private final CrimeStore store;
    private final PartList list;
    private final Remembered<Key, Counts> counts = new Remembered<>(COUNTS);
    private final Remembered<Key, CrimePlaces> places = new Remembered<>(PLACES);

    private final Remembered<Key, SortedMap<Integer, YearMonth>> censuses = new Remembered<>(COUNTS);

    public Answers(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    public Counts count(Question question) {
        return counts.of(
                key(question, null),
                () -> new CountCrime(store, list).of(question),
                counted -> counted.rows().size() <= MOST_ROWS);
    }

    public CrimePlaces places(Question question, YearMonth since) {
        return places.of(key(question, since), () -> new SumPlaces(store, list).of(question, since));
    }

    public SortedMap<Integer, YearMonth> censuses(Question question) {
        return censuses.of(key(question, null), () -> new CountCrime(store, list).censuses(question));
    }

    private Key key(Question question, @Nullable YearMonth since) {
        Stream<UUID> lookups = question.needsLookup() ? list.lookups().stream().map(Lookup::id) : Stream.empty();
        return new Key(
                question,
                since,
                Stream.concat(list.parts().stream().map(Part::id), lookups).toList());
    }

    private record Key(Question question, @Nullable YearMonth since, List<UUID> versions) {}
}
