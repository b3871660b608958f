package uk.saferhub.cases.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.cases.party.PlaceStore.Place;
import uk.saferhub.timeline.TimelineEntry;

/**
 * What the timeline says of a place: the line and the part that it stands with today. A timeline is never rewritten, and what was
 * entered by mistake may be an address that nobody else may know (IDX-05), so that a place taken back is not named.
 */
final class PlaceFacts {

    private static final Set<String> VERBS = Set.of("case_place_added", "case_place_ended");

    private PlaceFacts() {}

    /** @param standing the case's places that were not taken back */
    static Map<String, Object> of(TimelineEntry entry, List<Place> standing) {
        if (!VERBS.contains(entry.verb())) return entry.facts();
        var facts = new HashMap<>(entry.facts());
        // Entries from before places were named by their key have the line itself.
        Object line = facts.remove("place");
        Object part = facts.remove("part");
        Object key = facts.get("place_id");
        standing.stream()
                .filter(place -> key == null
                        ? place.line().equals(line)
                                && (part == null || place.part().equals(part))
                        : place.id().toString().equals(key))
                .findFirst()
                .ifPresent(place -> {
                    facts.put("place", place.line());
                    if (entry.verb().equals("case_place_added")) facts.put("part", place.part());
                });
        return facts;
    }
}
