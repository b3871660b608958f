package uk.saferhub.analysis;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.CrimePlaces;
import uk.saferhub.kernel.Remembered;

/** Finds hot spots, and knows those that it found of late: what is open data is the same for everybody. */
@Component
class HotSpotSearch {

    private static final int MOST = 24;

    private final CrimeData crime;
    private final Remembered<Key, HotSpotFinding> found = new Remembered<>(MOST);

    HotSpotSearch(CrimeData crime) {
        this.crime = crime;
    }

    /** The sums are the very same object for as long as the data are the same, so their arrays tell the version. */
    private record Key(CrimePlaces places, int side) {}

    /** The months of which nothing is held, in a sentence; or empty. */
    String gaps(Scope scope) {
        return Gaps.of(crime, scope);
    }

    /** The points themselves. @param late the month from which they are counted apart too */
    Points points(Scope scope, YearMonth late) {
        return Points.of(crime.places(scope.question(), late));
    }

    /** @param side of a cell in metres, or 0 for one that suits the area's size */
    HotSpotFinding of(Scope scope, int side) {
        YearMonth lateFrom = HotSpotCells.lateFrom(scope);
        CrimePlaces places = crime.places(scope.question(), lateFrom);
        return found.of(new Key(places, side), () -> HotSpotFinding.of(HotSpotCells.of(places, lateFrom, side)));
    }
}
