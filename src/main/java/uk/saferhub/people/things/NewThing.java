package uk.saferhub.people.things;

import java.util.List;

/**
 * A thing as somebody describes it.
 *
 * @param name what lists call it, such as "Blue estate car"
 * @param identifiers the first is the one that lists show; may be empty, since a dog may have no chip
 * @param words what else there is to say; empty for nothing
 */
public record NewThing(ThingKind kind, String name, List<Identifier> identifiers, String words) {}
