package uk.saferhub.crimedata.cited;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A single number that somebody outside published (DAT-12). It is quoted with its source and never computed here.
 *
 * @param code by which metrics of the pack name it
 * @param value as it is printed at the source
 * @param scope of whom or where, and which offences
 * @param table table, page or address at the source
 * @param lapsesOn from which day it is quoted no more; null while it may be
 * @param superseded whether a newer one of the same code is here
 */
public record CitedStatistic(
        UUID id,
        String code,
        String name,
        String value,
        String unit,
        String scope,
        String source,
        String table,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate citedOn,
        @Nullable LocalDate lapsesOn,
        String note,
        String recordedBy,
        boolean superseded) {

    /** How it stands on a day (Europe/London). */
    String standing(LocalDate today) {
        if (superseded) return "Superseded";
        return lapsesOn != null && !lapsesOn.isAfter(today) ? "Lapsed" : "May be quoted";
    }

    boolean holds(LocalDate today) {
        return standing(today).equals("May be quoted");
    }
}
