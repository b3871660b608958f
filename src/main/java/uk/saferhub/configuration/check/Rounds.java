package uk.saferhub.configuration.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds whether following links leads back to where one began. */
final class Rounds {

    private Rounds() {}

    static boolean back(String start, Map<String, List<String>> links) {
        Deque<String> next = new ArrayDeque<>(links.getOrDefault(start, List.of()));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String at = next.pop();
            if (at.equals(start)) return true;
            if (seen.add(at)) next.addAll(links.getOrDefault(at, List.of()));
        }
        return false;
    }
}
