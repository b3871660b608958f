package uk.saferhub.analysis.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a cohort, without a name. What is not known, and what the reader may not know, is null or not in the list.
 *
 * @param openedOn the day on which the first of their cases in the cohort was opened; concern, area and referrer are of that case
 * @param area name of the case's area
 * @param referrer name of the organisation that referred
 * @param earliest first day on which they may have been born, and latest the last
 * @param sex what was said last, before this month began
 * @param factors codes of what makes their life hard or puts them at risk
 * @param needs codes of what they need in order to be understood
 * @param outcomes codes of what came about in their cases
 * @param cases how many of the cohort's cases they stand in
 */
public record CohortPerson(
        UUID id,
        LocalDate openedOn,
        @Nullable String concern,
        @Nullable String closing,
        @Nullable String area,
        @Nullable String referrer,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String sex,
        List<String> factors,
        List<String> needs,
        List<String> outcomes,
        int cases) {}
