package uk.saferhub.disclosures;

import java.util.UUID;

/**
 * Something that one body gave to a record and that stays its own.
 *
 * @param id the key of the contribution or document
 * @param label whose it is and which: none of its words
 * @param words what it says, for finding it quoted; empty where it is a file or held back from the reader
 * @param held whether the reader may know that it is there and not what it says
 */
public record Piece(UUID id, UUID organisationId, String organisation, String label, String words, boolean held) {}
