package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of data that a partnership is supplied with, and how its supply stands.
 *
 * @param exchangeSet which set of SI 2007/1831 it is, or null
 * @param force short name on data.police.uk where its months are imported here, else null
 * @param aggregates whether it holds totals only, which are never mixed with records
 * @param cadence how often it comes, and by when
 * @param coveredTo the last day for which data is here; null if it comes once
 * @param dueOn the last day for the next delivery; null if none is expected
 * @param ceasedOn since when it is supplied no more, else null
 * @param held whether any month of its force is held here
 * @param version of its description, from 1
 * @param withdrawn whether it ought never to have been in the catalogue
 */
public record DataSet(
        UUID id,
        UUID realmId,
        String name,
        String supplier,
        Family family,
        @Nullable String exchangeSet,
        @Nullable String force,
        String content,
        String coverage,
        String licence,
        String marking,
        boolean aggregates,
        Cadence cadence,
        LocalDate firstFrom,
        @Nullable LocalDate coveredTo,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate ceasedOn,
        boolean held,
        int version,
        boolean withdrawn) {

    /** Where data sets come from. */
    public enum Family {
        /** Published for everybody. */
        OPEN,
        /** The quarterly depersonalised exchange. */
        SECTION_17A,
        /** An agency's own, under an agreement. */
        AGENCY,
        OTHER
    }

    /** How the supply stands. */
    public enum Supply {
        ON_TIME,
        LATE,
        CEASED,
        ONCE
    }

    /** @param today Europe/London */
    public Supply supply(LocalDate today) {
        if (ceasedOn != null && !ceasedOn.isAfter(today)) return Supply.CEASED;
        if (cadence.isOnce() || dueOn == null) return Supply.ONCE;
        return dueOn.isBefore(today) ? Supply.LATE : Supply.ON_TIME;
    }
}
