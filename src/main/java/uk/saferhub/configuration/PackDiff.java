package uk.saferhub.configuration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Walk;
import uk.saferhub.configuration.words.Say;

/** What differs between two packs, as sentences. */
public final class PackDiff {

    private PackDiff() {}

    /** What became of a thing. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One difference.
     *
     * @param section the section's key
     * @param before what was said, where it was there
     * @param after what is said now, where it is there
     * @param parts for a changed thing: each part, what it was and what it becomes
     */
    public record Change(
            Kind kind,
            String section,
            @Nullable String before,
            @Nullable String after,
            List<String> parts) {

        /** The difference in words. */
        public String toSentence() {
            return switch (kind) {
                case ADDED -> "New in " + section + ": " + after;
                case REMOVED -> "Gone from " + section + ": " + before;
                case CHANGED ->
                    "Changed in " + section + ": " + after + " What differs: " + String.join("; ", parts) + ".";
            };
        }
    }

    /** The differences in the order of the format; none where the packs say the same. */
    public static List<Change> between(Pack before, Pack after) {
        List<Change> changes = new ArrayList<>();
        for (RecordComponent part : Shape.parts(Pack.class)) {
            if (part.getType() != List.class) continue;
            section(
                    Shape.key(part.getName()),
                    keyed((List<?>) Walk.value(before, part)),
                    keyed((List<?>) Walk.value(after, part)),
                    changes);
        }
        return changes;
    }

    private static void section(
            String section, Map<String, Says> before, Map<String, Says> after, List<Change> changes) {
        before.forEach((key, was) -> {
            Says is = after.get(key);
            if (is == null) {
                changes.add(new Change(Kind.REMOVED, section, was.toSentence(), null, List.of()));
            } else if (!was.equals(is)) {
                List<String> parts = new ArrayList<>();
                parts("", was, is, parts);
                changes.add(new Change(Kind.CHANGED, section, was.toSentence(), is.toSentence(), parts));
            }
        });
        after.forEach((key, is) -> {
            if (!before.containsKey(key))
                changes.add(new Change(Kind.ADDED, section, null, is.toSentence(), List.of()));
        });
    }

    private static Map<String, Says> keyed(List<?> things) {
        Map<String, Says> keyed = new LinkedHashMap<>();
        for (Object thing : things) keyed.put(key(thing), (Says) thing);
        return keyed;
    }

    /** What makes a thing the same thing in both packs. */
    private static String key(Object thing) {
        if (thing instanceof Category category) return category.set() + "/" + category.code();
        if (thing instanceof Thing it) return it.code();
        return ((Says) thing).toSentence();
    }

    private static void parts(String path, @Nullable Object was, @Nullable Object is, List<String> parts) {
        if (Objects.equals(was, is)) return;
        if (was instanceof Record && is instanceof Record && was.getClass() == is.getClass()) {
            for (RecordComponent part : Shape.parts(was.getClass())) {
                String name = Shape.key(part.getName()).replace('-', ' ');
                parts(path.isEmpty() ? name : path + ", " + name, Walk.value(was, part), Walk.value(is, part), parts);
            }
        } else if (was instanceof List<?> old && is instanceof List<?> now && old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) parts(path + " " + (i + 1), old.get(i), now.get(i), parts);
        } else {
            parts.add(path + " was " + plain(was) + " and becomes " + plain(is));
        }
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Enum<?> constant -> Say.words(constant);
            case java.time.LocalDate day -> Say.day(day);
            case Says said -> "\"" + said.toSentence() + "\"";
            case List<?> items ->
                items.isEmpty()
                        ? "nothing"
                        : Say.list(items.stream().map(PackDiff::plain).toList());
            case Record record ->
                Shape.parts(record.getClass()).stream()
                        .map(part -> Walk.value(record, part))
                        .filter(Objects::nonNull)
                        .map(PackDiff::plain)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("nothing");
            default -> value.toString();
        };
    }
}
