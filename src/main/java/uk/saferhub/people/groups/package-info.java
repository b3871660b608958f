/**
 * Households, and groups of people whom nobody can name: how many, about how old, where. A group never makes people of itself;
 * those who are named later are its members from then on, and what was said before stays (IDX-11).
 */
@org.springframework.modulith.NamedInterface("groups")
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.groups;
