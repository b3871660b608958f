/**
 * Blind matching across compartments (SHR-13). Where somebody recorded in one compartment may be somebody of another, the owner of
 * the other entry is told whom to contact, and decides. The side that recorded learns nothing: not by a number, an order or a time.
 */
@org.jspecify.annotations.NullMarked
package uk.saferhub.people.touch;
