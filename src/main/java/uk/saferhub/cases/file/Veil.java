package uk.saferhub.cases.file;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.saferhub.kernel.HeldWords;

/**
 * What keeps from one reader of a case who is harmed in it (SHR-04). That somebody is, and whom to ask, they read.
 *
 * @param parts the parts in the case whose person is held back
 * @param people those who hold no other part here, and so are named nowhere
 * @param words their names, as somebody may have written them
 */
public record Veil(Set<UUID> parts, Set<UUID> people, HeldWords words) {

    /** For whoever reads who is harmed, and for a case in which nobody is. */
    public static final Veil NONE = new Veil(Set.of(), Set.of(), HeldWords.NONE);

    public static final String SOMEBODY = "Somebody who is harmed";

    /** @param part the key of a part in the case */
    public boolean holds(UUID part) {
        return parts.contains(part);
    }

    /** The name, where it may be told. */
    public String name(UUID person, String name) {
        return people.contains(person) ? SOMEBODY : name;
    }

    /** What somebody wrote, without those names. */
    public String in(String text) {
        return words.in(text);
    }

    /** The facts of an entry of the timeline. It names a person with their role, or as one who is cared for and so is harmed. */
    public Map<String, Object> in(Map<String, Object> facts) {
        if (parts.isEmpty()) return facts;
        var told = new TreeMap<>(facts);
        told.replaceAll((name, value) -> value instanceof String text && !name.equals("person") ? in(text) : value);
        if (told.containsKey("person") && side(facts) == Side.HARMED) told.put("person", SOMEBODY);
        return told;
    }

    private static Side side(Map<String, Object> facts) {
        return facts.get("role") instanceof String role ? Side.of(role) : Side.HARMED;
    }
}
