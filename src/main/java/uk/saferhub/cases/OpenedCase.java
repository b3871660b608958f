package uk.saferhub.cases;

import java.util.UUID;

/** A case by its key and the reference that people use. */
public record OpenedCase(UUID id, String reference) {}
