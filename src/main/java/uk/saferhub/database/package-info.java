/**
 * The PostgreSQL that SaferHub stands on: the embedded server of a data folder, the database roles, and the two procedures
 * with which a migration says how a table is locked ({@code protect}, {@code share}). Holds no records.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package uk.saferhub.database;
