package uk.saferhub.notices.orders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closure order or a public space protection order as it stands. Dates are Europe/London's.
 *
 * @param whoMayRemain whom a partial closure lets stay; null otherwise
 * @param authority the court that made a closure order, or the committee that authorised the other
 * @param objections representations against it; null where none were asked for
 * @param inForceOn first day; null while it is not in force
 * @param endsOn last day, with its extensions
 * @param endedOn the day it was discharged before its time; null otherwise
 */
public record Order(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        Kind orderKind,
        String title,
        String place,
        @Nullable Extent extent,
        @Nullable String whoMayRemain,
        @Nullable String theme,
        String authority,
        @Nullable Integer objections,
        @Nullable LocalDate authorisedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        int version) {

    /** Which power it is made under. */
    public enum Kind {
        CLOSURE,
        PSPO
    }

    /** Whom a closure keeps out: everybody, or everybody but those named. */
    public enum Extent {
        FULL,
        PARTIAL
    }

    /** Whether it holds on that day, both its first and its last day included. */
    public boolean inForce(LocalDate day) {
        return inForceOn != null
                && !day.isBefore(inForceOn)
                && endsOn != null
                && !day.isAfter(endsOn)
                && (endedOn == null || day.isBefore(endedOn));
    }
}
