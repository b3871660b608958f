package uk.saferhub.people;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives.
 *
 * @param postcode in capitals with one space; null when it is not known
 * @param safeHouse an address that must not be found: shown to the body that holds it and to nobody else
 * @param doNotWrite a letter there puts somebody at risk
 */
public record Address(String line, @Nullable String postcode, boolean safeHouse, boolean doNotWrite) {

    Address keptSafe() {
        return new Address(line, postcode, true, doNotWrite);
    }
}
