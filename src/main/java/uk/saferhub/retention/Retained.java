package uk.saferhub.retention;

import java.util.UUID;

/** A record of a kind that can be disposed of, as the locks know it. */
record Retained(UUID id, UUID realmId, UUID areaId, String kind, String reference) {

    String path() {
        return "/retention/records/" + reference;
    }
}
