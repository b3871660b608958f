package uk.saferhub.matching;

import java.util.Locale;
import java.util.Optional;

/** What a column of a file says about somebody. */
public enum Meaning {
    ID,
    CLUSTER,
    GIVEN,
    FAMILY,
    FULL_NAME,
    BORN,
    BIRTH_DAY,
    BIRTH_MONTH,
    BIRTH_YEAR,
    SEX,
    HOUSE_NUMBER,
    STREET,
    TOWN,
    REGION,
    POSTCODE,
    PHONE,
    EMAIL,
    IDENTIFIER,
    OTHER;

    /** As files of settings write it: small letters, hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Meaning> named(String code) {
        for (Meaning one : values()) if (one.code().equals(code.strip().replace('_', '-'))) return Optional.of(one);
        return Optional.empty();
    }
}
