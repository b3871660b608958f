package uk.saferhub.people.premises;

import org.jspecify.annotations.Nullable;

/**
 * A place as somebody describes it.
 *
 * @param safe a place that must not be found: known to the body that enters it and to nobody else
 * @param postcode in capitals with one space; null where there is none
 * @param wardCode GSS code, such as E05010310
 * @param lsoaCode GSS code, such as E01013339
 */
public record NewPremises(
        PremisesKind kind,
        boolean safe,
        String line,
        @Nullable String postcode,
        @Nullable Uprn uprn,
        @Nullable String wardCode,
        @Nullable String lsoaCode) {

    public NewPremises {
        safe = safe || kind.alwaysSafe();
    }
}
