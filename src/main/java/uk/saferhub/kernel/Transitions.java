package uk.saferhub.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The table of how a thing's status changes. Each edge names the event that it records, so that the timeline and the
 * status cannot tell different stories. Immutable once {@link Table#build() built}.
 *
 * @param <S> the statuses
 * @param <E> the events
 */
public final class Transitions<S extends Enum<S>, E extends Enum<E>> {

    /** From this status the event leads to that one; the two may be the same (a review held leaves a case open). */
    public record Edge<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to) {}

    private final List<Edge<S, E>> edges;
    private final Map<S, Map<E, S>> next;
    private final Class<S> statuses;
    private final Class<E> events;
    private final S first;

    private Transitions(Class<S> statuses, Class<E> events, S first, List<Edge<S, E>> edges) {
        this.statuses = statuses;
        this.events = events;
        this.first = first;
        this.edges = List.copyOf(edges);
        this.next = new EnumMap<>(statuses);
        for (Edge<S, E> edge : edges) {
            S other = next.computeIfAbsent(edge.from(), from -> new EnumMap<>(events))
                    .put(edge.event(), edge.to());
            if (other != null) {
                throw new IllegalArgumentException(edge.from() + " has two edges for " + edge.event());
            }
        }
    }

    /** Starts a table; {@code first} is the status in which the thing comes into being. */
    public static <S extends Enum<S>, E extends Enum<E>> Table<S, E> from(Class<E> events, S first) {
        return new Table<>(events, first);
    }

    public List<Edge<S, E>> edges() {
        return edges;
    }

    /** The status in which the thing comes into being. */
    public S first() {
        return first;
    }

    /** What may happen in this status, in the order of the enum. */
    public Set<E> events(S from) {
        Map<E, S> row = next.get(from);
        return row == null ? EnumSet.noneOf(events) : EnumSet.copyOf(row.keySet());
    }

    /** True when nothing leads out of this status. */
    public boolean isLast(S status) {
        return events(status).isEmpty();
    }

    /** Where the event leads; null when it may not happen in this status. */
    public @Nullable S next(S from, E event) {
        return next.getOrDefault(from, Map.of()).get(event);
    }

    /** Whether the event may happen in this status, refused by the rule that the caller names. */
    public Decision may(S from, E event, String rule, String reason) {
        return Decision.when(next(from, event) != null, rule, reason, "status table");
    }

    /** The status after the event. @throws Refusal when the table has no such edge; the rule ID is STATUS */
    public S move(S from, E event) {
        S to = next(from, event);
        if (to == null) {
            throw new Refusal(Decision.refused("STATUS", sentence(from, event), "status table"));
        }
        return to;
    }

    private static String sentence(Enum<?> from, Enum<?> event) {
        return "This can no longer be done: it is now " + words(from) + " (" + words(event) + ").";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.UK).replace('_', ' ');
    }

    /** What is wrong with the table as a whole: a status that nothing reaches, an event that no edge records. */
    public List<String> faults() {
        Set<S> reached = EnumSet.of(first);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Edge<S, E> edge : edges) {
                grew |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        Set<String> faults = new TreeSet<>();
        EnumSet.complementOf(EnumSet.copyOf(reached)).forEach(s -> faults.add("no event leads to " + s));
        Set<E> unused = EnumSet.allOf(events);
        edges.forEach(edge -> unused.remove(edge.event()));
        unused.forEach(e -> faults.add("no edge records " + e));
        return List.copyOf(faults);
    }

    /** The statuses that this table speaks of. */
    public Class<S> statuses() {
        return statuses;
    }

    /** A table being written. */
    public static final class Table<S extends Enum<S>, E extends Enum<E>> {
        private final Class<E> events;
        private final S first;
        private final List<Edge<S, E>> edges = new ArrayList<>();

        private Table(Class<E> events, S first) {
            this.events = events;
            this.first = first;
        }

        public Table<S, E> edge(S from, E event, S to) {
            edges.add(new Edge<>(from, event, to));
            return this;
        }

        /** The finished table. @throws IllegalArgumentException when it is ambiguous or has {@link #faults() faults} */
        public Transitions<S, E> build() {
            var table = new Transitions<>(first.getDeclaringClass(), events, first, edges);
            if (!table.faults().isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", table.faults()));
            }
            return table;
        }
    }
}
