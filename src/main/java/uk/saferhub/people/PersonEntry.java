package uk.saferhub.people;

import java.util.UUID;

/** An entry of the index, by its key and the reference that people use. */
public record PersonEntry(UUID id, String reference, String name) {}
