package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.Map;
import uk.saferhub.briefings.making.DrawWard;
import uk.saferhub.briefings.making.WardCrime;
import uk.saferhub.briefings.making.WardPeople;

/**
 * What all briefings of a round have in common.
 *
 * @param points where it was published, by ward; none for a ward of which nothing was
 * @param pointsBefore the same of the months of the year before
 * @param today the day of the making (Europe/London)
 */
record Occasion(
        Round round,
        WardList.Wards wards,
        WardCrime crime,
        Map<String, DrawWard> points,
        Map<String, DrawWard> pointsBefore,
        WardPeople people,
        LocalDate today) {}
