package uk.saferhub.configuration.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import uk.saferhub.configuration.Fault;

/** Where each part of a pack was written, and what is wrong with it so far. */
public final class Spots {

    private final Map<Object, Map<String, Spot>> where = new IdentityHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Remembers where a part of a thing stands; the part "" is the thing itself. */
    public void note(Object thing, Map<String, Spot> parts) {
        where.put(thing, new HashMap<>(parts));
    }

    public void fault(Spot spot, String sentence) {
        faults.add(new Fault(spot.file(), spot.line(), sentence));
    }

    /** A fault of a thing. */
    public void fault(Object thing, String sentence) {
        fault(thing, "", sentence);
    }

    /** A fault of one part of a thing, by the name of its component. */
    public void fault(Object thing, String part, String sentence) {
        fault(of(thing, part), sentence);
    }

    public Spot of(Object thing, String part) {
        Map<String, Spot> parts = where.getOrDefault(thing, Map.of());
        Spot whole = parts.getOrDefault("", new Spot("pack.yaml", 1));
        return parts.getOrDefault(part, whole);
    }

    public List<Fault> faults() {
        return faults.stream().sorted().distinct().toList();
    }
}
