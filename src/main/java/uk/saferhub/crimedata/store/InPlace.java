package uk.saferhub.crimedata.store;

import java.util.List;
import java.util.UUID;

/**
 * Something that comes into force, and what gives way to it.
 *
 * @param of the ids of what was in force till now; empty where it stands beside the rest
 */
public record InPlace<T>(T now, List<UUID> of) {}
