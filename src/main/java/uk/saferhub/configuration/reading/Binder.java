package uk.saferhub.configuration.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import uk.saferhub.configuration.words.Near;
import uk.saferhub.configuration.words.Say;

/**
 * Makes records of one file's YAML and remembers where each part stood. A part that is wrong is told and stood in for by
 * something harmless, so that one run finds every fault.
 */
final class Binder {

    private final String file;
    private final Spots spots;
    private final Scalars scalars;

    Binder(String file, Spots spots) {
        this.file = file;
        this.spots = spots;
        this.scalars = new Scalars(this);
    }

    Spot spot(Node node) {
        return new Spot(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    void fault(Node node, String sentence) {
        spots.fault(spot(node), sentence);
    }

    /** What a node says, as the type; null only where the node is unusable and the type has nothing to stand in. */
    @Nullable
    Object value(Node node, Type type, String called) {
        Class<?> raw = Shape.raw(type);
        if (raw == List.class) return list(node, type, called);
        if (raw == Map.class) return map(node, called);
        if (Shape.choice(raw)) return choice(node, raw, called);
        if (raw.isRecord()) return record(node, raw);
        return scalars.value(node, raw, called);
    }

    private List<Object> list(Node node, Type type, String called) {
        if (!(node instanceof SequenceNode sequence)) {
            fault(
                    node,
                    "\"" + called + "\" takes a list: put it in square brackets, or each item on a line after a dash.");
            return List.of();
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Object value = value(item, Shape.held(type), called);
            if (value != null) items.add(value);
        }
        return List.copyOf(items);
    }

    private Map<String, String> map(Node node, String called) {
        Map<String, String> map = new LinkedHashMap<>();
        entries(node, called).forEach((key, entry) -> {
            Object value = scalars.value(entry.value(), String.class, key);
            map.put(key, value == null ? "" : (String) value);
        });
        return map;
    }

    private @Nullable Object choice(Node node, Class<?> type, String called) {
        Map<String, Class<?>> choices = Shape.choices(type);
        Map<String, Entry> entries = entries(node, called);
        if (entries.size() != 1) {
            fault(node, "\"" + called + "\" takes exactly one of " + Say.or(List.copyOf(choices.keySet())) + " here.");
            return null;
        }
        Map.Entry<String, Entry> only = entries.entrySet().iterator().next();
        Class<?> chosen = choices.get(only.getKey());
        if (chosen == null) {
            fault(only.getValue().key(), unknown(only.getKey(), choices.keySet(), called));
            return null;
        }
        RecordComponent list = Shape.onlyList(chosen);
        if (list == null) return record(only.getValue().value(), chosen);
        Object items = list(only.getValue().value(), list.getGenericType(), only.getKey());
        return made(chosen, new Object[] {items}, Map.of("", spot(node)));
    }

    private Object record(Node node, Class<?> type) {
        Map<String, Spot> where = new HashMap<>();
        where.put("", spot(node));
        Map<String, Entry> entries = entries(node, Shape.key(type.getSimpleName()));
        List<RecordComponent> parts = Shape.parts(type);
        List<String> keys = parts.stream().map(p -> Shape.key(p.getName())).toList();
        entries.forEach((key, entry) -> {
            if (!keys.contains(key)) fault(entry.key(), unknown(key, keys, Shape.key(type.getSimpleName())));
        });
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent part = parts.get(i);
            Entry entry = entries.get(keys.get(i));
            if (entry == null && !Shape.optional(part)) {
                fault(node, "\"" + keys.get(i) + "\" is missing from this " + Shape.key(type.getSimpleName()) + ".");
            }
            Object value = entry == null ? null : value(entry.value(), part.getGenericType(), keys.get(i));
            if (entry != null) note(where, part.getName(), entry);
            values[i] = value == null && !Shape.nullable(part) ? Scalars.standIn(part.getType()) : value;
        }
        return made(type, values, where);
    }

    private void note(Map<String, Spot> where, String part, Entry entry) {
        where.put(part, spot(entry.key()));
        if (entry.value() instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                where.put(part + "[" + i + "]", spot(sequence.getValue().get(i)));
            }
        }
    }

    private Object made(Class<?> type, @Nullable Object[] values, Map<String, Spot> where) {
        try {
            Object thing = Shape.making(type).newInstance(values);
            spots.note(thing, where);
            return thing;
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no record can be made of " + type, e);
        }
    }

    /** A key and its value. */
    record Entry(Node key, Node value) {}

    /** The entries of a mapping by their key; anything else is a fault and has none. */
    Map<String, Entry> entries(Node node, String called) {
        if (!(node instanceof MappingNode mapping)) {
            fault(node, "\"" + called + "\" takes keys and values here, like \"code: york\".");
            return Map.of();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Optional<Entry> twice =
                    Optional.ofNullable(entries.putIfAbsent(key, new Entry(tuple.getKeyNode(), tuple.getValueNode())));
            if (twice.isPresent()) fault(tuple.getKeyNode(), "\"" + key + "\" is written twice here.");
        }
        return entries;
    }

    static String unknown(String key, java.util.Collection<String> known, String called) {
        String meant = Near.meant(key, known);
        return "\"" + key + "\" is not known in \"" + called + "\"."
                + (meant.isEmpty() ? " Known are " + Say.list(List.copyOf(known)) + "." : meant);
    }
}
