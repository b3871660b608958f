package uk.saferhub.people;

/**
 * A number at which somebody can be reached.
 *
 * @param safeTimes when, in words; empty where any time is safe
 */
public record Phone(String number, String safeTimes, boolean doNotRing) {}
