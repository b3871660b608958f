package uk.saferhub.crimedata.incidents;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One crime or incident, and nobody's name.
 *
 * @param from when it happened or began, Europe/London; at midnight where the hour was not given
 * @param hasTime whether the hour was given
 * @param area code of a small area or ward, or null
 * @param at where, or null where the agency does not say
 * @param place what the agency calls the place, kept only where neither a code nor a point says where it is
 */
record Incident(
        String reference,
        boolean isCrime,
        String kind,
        @Nullable String offenceCode,
        LocalDateTime from,
        boolean hasTime,
        @Nullable LocalDateTime to,
        @Nullable String area,
        boolean isDomestic,
        Set<Strand> strands,
        boolean hasKnife,
        boolean hasAlcohol,
        boolean victimIsOfficer,
        @Nullable GridPoint at,
        @Nullable String place) {}
