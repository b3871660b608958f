/**
 * Where open crime data lies: a folder of immutable Parquet, DuckDB over it in a sandbox, and the list in PostgreSQL of
 * what is in force.
 */
@NullMarked
package uk.saferhub.crimedata.store;

import org.jspecify.annotations.NullMarked;
