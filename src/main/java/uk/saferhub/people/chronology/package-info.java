/**
 * One timeline of what a reader may see about somebody or a place (IDX-10), across whatever records they are in. A feature that
 * people stand in declares an {@link uk.saferhub.people.chronology.Appearance}.
 */
@org.springframework.modulith.NamedInterface("chronology")
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.chronology;
