/** Places of the index: homes, licensed premises, refuges, businesses; who lives or lived there, and the records about them. */
@org.springframework.modulith.NamedInterface("premises")
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.premises;
