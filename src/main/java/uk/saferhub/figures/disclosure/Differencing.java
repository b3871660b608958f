package uk.saferhub.figures.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a new release tells when it is laid beside those that went out before: where two groups differ by a few people, the difference
 * of their numbers is about these few alone, however large both are.
 */
public final class Differencing {

    private Differencing() {}

    /** Whether one group less the other, or put beside it, leaves from 1 to one below the threshold. */
    public static boolean isolates(Set<?> now, Set<?> before, int threshold) {
        int both = 0;
        for (Object one : now) if (before.contains(one)) both++;
        int apart = now.size() + before.size() - 2 * both;
        return apart > 0 && apart < threshold;
    }

    /** Whether two numbers of which one holds the other are so close. */
    public static boolean isolates(long now, long before, int threshold) {
        long apart = Math.abs(now - before);
        return apart > 0 && apart < threshold;
    }

    /**
     * Whether the group is isolated by one that went out before, by two that went out and have nobody in common put together, or by
     * one that went out less another that lies within it. What takes three releases or more is not looked for.
     *
     * @param before the groups that went out before
     */
    public static <T> boolean isolates(Set<T> now, List<Set<T>> before, int threshold) {
        for (int i = 0; i < before.size(); i++) {
            Set<T> one = before.get(i);
            if (isolates(now, one, threshold)) return true;
            for (int k = 0; k < before.size(); k++) {
                Set<T> other = before.get(k);
                if (k > i && disjoint(one, other) && isolates(now, joined(one, other), threshold)) return true;
                if (k != i && one.size() > other.size() && one.containsAll(other)) {
                    var less = new HashSet<>(one);
                    less.removeAll(other);
                    if (isolates(now, less, threshold)) return true;
                }
            }
        }
        return false;
    }

    private static boolean disjoint(Collection<?> one, Collection<?> other) {
        return java.util.Collections.disjoint(one, other);
    }

    private static <T> Set<T> joined(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
