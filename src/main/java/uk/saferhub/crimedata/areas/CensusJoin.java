package uk.saferhub.crimedata.areas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The small areas of two censuses as areas in which both can be counted, by the look-up between them that was imported.
 *
 * <p>The best fit is this. An area that did not change is itself, under its one code. Areas that were merged are what they
 * became. One that was split is taken whole, and areas that were redrawn among themselves are taken together: no record of
 * before says in which part of its area it lies, so none is put into a part. What is lost is the difference between those
 * neighbours; no count is guessed. A code that changed hands is not a thing: who redraws an area gives it another code.
 */
public final class CensusJoin {

    /** What became of areas from one census to the next. */
    public enum Change {
        UNCHANGED,
        MERGED,
        SPLIT,
        REDRAWN
    }

    /**
     * Ground that both censuses have.
     *
     * @param code of the one area that it is in either census; where there is none, those of the newer one with a plus between
     * @param name for showing, with what became of it
     */
    public record Unit(String code, String name, Change change, SortedSet<String> older, SortedSet<String> newer) {

        public boolean changed() {
            return change != Change.UNCHANGED;
        }
    }

    private final Layer older;
    private final Layer newer;
    private final String source;
    private final Map<String, Unit> byCode;

    private CensusJoin(Layer older, Layer newer, String source, Map<String, Unit> byCode) {
        this.older = older;
        this.newer = newer;
        this.source = source;
        this.byCode = byCode;
    }

    /** The look-ups between two censuses that are in force, of the newest pair of them; none where none was imported. */
    public static List<Links.Held> held(Links links) {
        List<Links.Held> between = links.held().stream()
                .filter(held ->
                        held.child().kind() == AreaKind.LSOA && held.parent().kind() == AreaKind.LSOA)
                .sorted(Comparator.comparing(Links.Held::parent)
                        .thenComparing(Links.Held::child)
                        .reversed())
                .toList();
        return between.stream()
                .filter(held -> held.child().equals(between.getFirst().child())
                        && held.parent().equals(between.getFirst().parent()))
                .toList();
    }

    /** @param held as {@link #held} gives them, at least one @param links of all of them */
    public static CensusJoin of(List<Links.Held> held, Collection<Link> links) {
        Map<String, List<Link>> touching = new TreeMap<>();
        for (Link link : links) {
            touching.computeIfAbsent(link.child(), none -> new ArrayList<>()).add(link);
            if (!link.parent().equals(link.child()))
                touching.computeIfAbsent(link.parent(), none -> new ArrayList<>())
                        .add(link);
        }
        Map<String, Unit> byCode = new HashMap<>();
        for (String code : touching.keySet()) {
            if (byCode.containsKey(code)) continue;
            Unit unit = unit(together(code, touching), held.getFirst().parent().year());
            unit.older().forEach(each -> byCode.put(each, unit));
            unit.newer().forEach(each -> byCode.put(each, unit));
        }
        return new CensusJoin(
                held.getFirst().child(),
                held.getFirst().parent(),
                String.join(
                        ", ", held.stream().map(Links.Held::source).distinct().toList()),
                byCode);
    }

    /** The links of everything that hangs together with an area. */
    private static Set<Link> together(String code, Map<String, List<Link>> touching) {
        Set<Link> links = new java.util.LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        Set<String> seen = new TreeSet<>(Set.of(code));
        while (!open.isEmpty())
            for (Link link : touching.get(open.remove())) {
                links.add(link);
                for (String end : List.of(link.child(), link.parent())) if (seen.add(end)) open.add(end);
            }
        return links;
    }

    private static Unit unit(Set<Link> links, int year) {
        SortedSet<String> older = new TreeSet<>();
        SortedSet<String> newer = new TreeSet<>();
        SortedSet<String> olderNames = new TreeSet<>();
        SortedSet<String> newerNames = new TreeSet<>();
        boolean irregular = false;
        for (Link link : links) {
            older.add(link.child());
            newer.add(link.parent());
            olderNames.add(link.childName().isEmpty() ? link.child() : link.childName());
            newerNames.add(link.parentName().isEmpty() ? link.parent() : link.parentName());
            irregular |= link.change().equals("X");
        }
        Change change = change(older, newer, irregular);
        String names = String.join(", ", change == Change.SPLIT ? olderNames : newerNames);
        return switch (change) {
            case UNCHANGED -> new Unit(newer.getFirst(), names, change, older, newer);
            case MERGED -> new Unit(newer.getFirst(), names + " (merged in " + year + ")", change, older, newer);
            case SPLIT -> new Unit(older.getFirst(), names + " (split in " + year + ")", change, older, newer);
            case REDRAWN ->
                new Unit(String.join("+", newer), names + " (redrawn in " + year + ")", change, older, newer);
        };
    }

    private static Change change(Set<String> older, Set<String> newer, boolean irregular) {
        if (older.size() == 1 && older.equals(newer)) return Change.UNCHANGED;
        if (irregular || older.size() == newer.size()) return Change.REDRAWN;
        if (older.size() == 1) return Change.SPLIT;
        return newer.size() == 1 ? Change.MERGED : Change.REDRAWN;
    }

    public Layer older() {
        return older;
    }

    public Layer newer() {
        return newer;
    }

    /** The file that says it. */
    public String source() {
        return source;
    }

    /** Where an area of either census lies; empty for one that the look-up does not have. */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether it is between just these censuses. */
    public boolean joins(Collection<Integer> censuses) {
        return Set.copyOf(censuses).equals(Set.of(older.year(), newer.year()));
    }

    /**
     * What stands in the other census for the areas of a footprint.
     *
     * @param codes areas of the other census that were changed and are counted in it
     * @param partly those of them that lie in it in part, and are counted whole, since half of their parts or more lie in it
     * @param leftOut areas that lie in it in part and are not counted, since fewer do
     */
    public record Fit(SortedSet<String> codes, SortedSet<String> partly, SortedSet<String> leftOut) {}

    /** Empty where the footprint is of areas that the look-up does not have. */
    public Optional<Fit> fit(Footprint footprint) {
        boolean isNewer = footprint.layer().equals(newer);
        if (!isNewer && !footprint.layer().equals(older) || !byCode.keySet().containsAll(footprint.codes()))
            return Optional.empty();
        Fit fit = new Fit(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (String code : footprint.codes()) {
            Unit unit = byCode.get(code);
            SortedSet<String> own = isNewer ? unit.newer() : unit.older();
            SortedSet<String> other = isNewer ? unit.older() : unit.newer();
            if (!unit.changed()) continue;
            long in = own.stream().filter(footprint.codes()::contains).count();
            (2 * in < own.size() ? fit.leftOut() : fit.codes()).addAll(other);
            if (in < own.size() && 2 * in >= own.size()) fit.partly().addAll(other);
        }
        return Optional.of(new Fit(
                Collections.unmodifiableSortedSet(fit.codes()),
                Collections.unmodifiableSortedSet(fit.partly()),
                Collections.unmodifiableSortedSet(fit.leftOut())));
    }
}
