package uk.saferhub.registers;

import java.util.UUID;

/** One entry of a register as read back. */
record Entry<T>(UUID id, UUID realmId, String reference, T words) {

    Entry<T> saying(T told) {
        return new Entry<>(id, realmId, reference, told);
    }
}
