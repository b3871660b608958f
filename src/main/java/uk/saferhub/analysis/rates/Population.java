package uk.saferhub.analysis.rates;

/**
 * How many people live in an area.
 *
 * @param people estimated in the middle of the year
 * @param year of the estimate
 * @param geography the kind and vintage of the areas that were counted, such as "LSOA 2021"
 */
public record Population(long people, int year, String geography) {}
