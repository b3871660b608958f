package uk.saferhub.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A line of a record's timeline as read back: {@link Happening}, with the key and the time it was entered (UTC). */
public record TimelineEntry(
        UUID id,
        UUID actorId,
        UUID organisationId,
        Instant happenedAt,
        Instant knownAt,
        String verb,
        Map<String, Object> facts) {

    /** Whether everybody who reads the record may know of it: what is shown to some of them says so in its facts. */
    public boolean isForAll() {
        Object visibility = facts.get("visibility");
        return visibility == null || visibility.equals("ALL");
    }
}
