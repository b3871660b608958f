/**
 * What every entry of the index has, whatever it is of: where it lies, who holds it, and the records that it has to do with.
 */
@org.springframework.modulith.NamedInterface("entry")
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.entry;
