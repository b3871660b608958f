/** Coded risk and vulnerability factors of somebody: each from the pack's list, dated, with who says so (IDX-08). */
@org.springframework.modulith.NamedInterface("factors")
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.factors;
