package uk.saferhub.briefings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.briefings.making.Months;

/**
 * Briefings of all wards for the same months.
 *
 * @param firstMonth its first day, as is {@code lastMonth}
 * @param forces whose published crime is counted: short names, parted by commas
 * @param fewest with fewer incidents a ward gets no map
 * @param wards how many briefings were made
 * @param version counts changes, from 1
 * @param made whether its reader is one of those who make it
 */
record Round(
        UUID id,
        UUID realmId,
        UUID areaId,
        String reference,
        LocalDate firstMonth,
        LocalDate lastMonth,
        String forces,
        int fewest,
        RoundStatus status,
        @Nullable String statusReason,
        int wards,
        @Nullable LocalDate issuedOn,
        String partnership,
        int version,
        boolean made) {

    Months months() {
        return new Months(YearMonth.from(firstMonth), YearMonth.from(lastMonth));
    }

    List<String> forceSlugs() {
        return forces.isEmpty() ? List.of() : List.of(forces.split(","));
    }

    String path() {
        return "/briefings/rounds/" + reference;
    }
}
