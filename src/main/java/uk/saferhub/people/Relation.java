package uk.saferhub.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to somebody else (IDX-04).
 *
 * @param reference of the other's entry
 * @param back whether it was entered from the other's side: a landlord is then a tenant's
 * @param source who says so
 * @param from first day; null where it is not known
 * @param until last day; null while it holds
 */
public record Relation(
        UUID id,
        String reference,
        String name,
        Kind kind,
        boolean back,
        Confidence confidence,
        String source,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** In the words of those who work with people. */
    public enum Kind {
        PARTNER,
        FORMER_PARTNER,
        FAMILY,
        HOUSEHOLD,
        LANDLORD,
        GANG,
        ASSOCIATE
    }

    /** How sure it is. */
    public enum Confidence {
        CONFIRMED,
        LIKELY,
        SAID
    }
}
