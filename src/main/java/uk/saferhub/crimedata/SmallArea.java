package uk.saferhub.crimedata;

/**
 * A small area as a look-up places it.
 *
 * @param censuses the years of the censuses whose small areas have this code, such as 2011 and 2021
 */
public record SmallArea(
        String code,
        java.util.Set<Integer> censuses,
        String ward,
        String wardName,
        String district,
        String districtName) {}
