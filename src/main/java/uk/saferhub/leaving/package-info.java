/**
 * The whole of a partnership's records, taken out of one installation and brought into another. <em>Leaving</em> writes them as
 * open files into a folder; <em>arrival</em> reads such a folder into an empty database. Which rows go with a partnership is found
 * from the database's own catalogue; what a realm does not say of a table stands, with its reason, in {@code leaving/tables.txt}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "timeline", "database"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.leaving;
