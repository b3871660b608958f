package uk.saferhub.privacy.processing;

import java.time.Instant;
import java.util.UUID;

/** A purpose as it stands. @param compartment its code. @param by who wrote this version. @param versions how many there are */
record Purpose(
        UUID id,
        UUID realmId,
        String reference,
        String partnership,
        String compartment,
        Said said,
        String by,
        Instant knownAt,
        int versions) {

    String path() {
        return "/processing/" + reference;
    }
}
