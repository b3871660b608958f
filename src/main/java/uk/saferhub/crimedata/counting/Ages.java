package uk.saferhub.crimedata.counting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import uk.saferhub.crimedata.areas.Populations.Group;

/**
 * A published band of ages.
 *
 * @param from counted
 * @param to counted
 */
record Ages(int from, int to) {

    /** Everybody, as totals are kept. */
    static final Ages ALL = new Ages(0, Group.OLDEST);

    /** The last band of a table that names single years often reads "90" and means everybody older too. */
    private static final int OPEN_FROM = 90;

    /**
     * Bands that make up the ages asked for, each age once, as few as can be; empty if none do. 0-15 is never taken with 0-4,
     * and where a band is missing nothing is answered rather than too few.
     */
    static Optional<List<Ages>> making(Group group, Collection<Ages> published) {
        int last = published.stream().mapToInt(Ages::to).max().orElse(0);
        int end = group.toAge() == Group.OLDEST && last >= OPEN_FROM ? last : group.toAge();
        TreeMap<Integer, List<Ages>> reached = new TreeMap<>();
        reached.put(group.fromAge(), List.of());
        while (!reached.isEmpty()) {
            var next = reached.pollFirstEntry();
            if (next.getKey() > end) return next.getKey() == end + 1 ? Optional.of(next.getValue()) : Optional.empty();
            for (Ages band : published) {
                if (band.from() != next.getKey() || band.to() > end) continue;
                List<Ages> with = new java.util.ArrayList<>(next.getValue());
                with.add(band);
                reached.merge(band.to() + 1, with, (one, other) -> one.size() <= other.size() ? one : other);
            }
        }
        return Optional.empty();
    }
}
