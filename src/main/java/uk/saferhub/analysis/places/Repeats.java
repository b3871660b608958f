package uk.saferhub.analysis.places;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Repeats: how many places (or people) had one crime, two, three and so on, and how much of all crime the repeats hold.
 * Farrell and Pease, "Once Bitten, Twice Bitten" (1993), table 1.
 *
 * @param places by how many crimes they had
 * @param most the places with the most crimes, the first the most
 */
public record Repeats(SortedMap<Integer, Integer> places, List<Place> most) {

    /** One place with its crimes. */
    public record Place(String name, int crimes) {}

    private static final int LISTED = 20;

    /** @param at where each crime was; one that is nowhere must be left out and told apart */
    public static Repeats of(Collection<String> at) {
        return of(at.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(crime -> 1))));
    }

    /** @param counts of each place that had any, by its name */
    public static Repeats of(Map<String, Integer> counts) {
        SortedMap<Integer, Integer> places = new TreeMap<>();
        counts.values().forEach(crimes -> places.merge(crimes, 1, Integer::sum));
        List<Place> most = counts.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .filter(place -> place.crimes() > 1)
                .sorted(Comparator.comparingInt((Place place) -> -place.crimes())
                        .thenComparing(Place::name))
                .limit(LISTED)
                .toList();
        return new Repeats(places, most);
    }

    /** How many places had any. */
    public int count() {
        return places.values().stream().mapToInt(n -> n).sum();
    }

    /** How many places a share of them is, at least one. */
    public int top(double share) {
        return Math.max(1, (int) Math.round(share * count()));
    }

    /** The share of all crimes that the places with the most hold. @param many of them */
    public double shareOfTop(int many) {
        int left = many;
        long held = 0;
        for (int each :
                places.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
            int taken = Math.min(left, places.get(each));
            held += (long) taken * each;
            left -= taken;
        }
        return (double) held / crimes();
    }

    public int crimes() {
        return places.entrySet().stream()
                .mapToInt(e -> e.getKey() * e.getValue())
                .sum();
    }

    /** The share of places that had at least so many crimes. */
    public double shareOfPlaces(int least) {
        return (double) atLeast(least, 1) / count();
    }

    /** The share of all crimes that happened at places with at least so many. */
    public double shareOfCrimes(int least) {
        return (double) atLeast(least, 0) / crimes();
    }

    private int atLeast(int least, int onePerPlace) {
        return places.entrySet().stream()
                .filter(e -> e.getKey() >= least)
                .mapToInt(e -> (onePerPlace == 1 ? 1 : e.getKey()) * e.getValue())
                .sum();
    }
}
