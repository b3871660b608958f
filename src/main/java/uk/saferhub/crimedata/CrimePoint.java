package uk.saferhub.crimedata;

import java.time.YearMonth;

/**
 * How many crimes of one type were published at one point in one month.
 *
 * <p>The point is not where anything happened: before publishing, each place is moved to the nearest of a fixed set of
 * points that several addresses share. It may lie outside the small area that the row names.
 *
 * @param longitude WGS 84 degrees
 * @param location the police's words for the point, such as "On or near High Street"
 * @param lsoa the small area as published, empty where there is none
 */
public record CrimePoint(
        double longitude, double latitude, String location, String lsoa, YearMonth month, String type, long count) {}
