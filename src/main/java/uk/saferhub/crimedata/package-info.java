/**
 * Open crime data: the street-level files that data.police.uk publishes, imported and counted.
 *
 * <p>Words: a <em>part</em> is one month of one force, kept as one immutable Parquet file and replaced whole; a
 * <em>look-up</em> says which ward and district an LSOA belongs to; a month without a part is <em>no data</em>, which is
 * never nought. Nothing here is about a person: it is the one thing that may lie outside PostgreSQL, and therefore the
 * only thing that does (docs/decisions/crime-data.md).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: charts",
            "timeline",
            "access",
            "configuration",
            "registers",
            "tables",
            "tables :: reading"
        })
@NullMarked
package uk.saferhub.crimedata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
