package uk.saferhub.crimedata.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Which ward and district each LSOA belongs to, for one year's LSOAs and one year's wards. Those of two counties may come
 * in two files, and then stand side by side.
 *
 * @param lsoaYear the census whose LSOAs it lists: 2011 or 2021. The two are never mixed
 * @param wardYear the year of its wards and districts
 * @param path its Parquet file, relative to the store's folder
 */
public record Lookup(
        UUID id,
        int lsoaYear,
        int wardYear,
        String path,
        long rows,
        String hash,
        UUID file,
        Instant importedAt,
        String importedBy) {}
