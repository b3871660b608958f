/** Reads the files of a pack into its records, and knows how the records are written: the schema asks here too. */
@org.jspecify.annotations.NullMarked
package uk.saferhub.configuration.reading;
