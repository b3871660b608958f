package uk.saferhub.people;

import uk.saferhub.access.Actor;

/** Somebody searched the index for a person, found or not; told in the same transaction. @param typed what they typed */
public record PeopleSearched(Actor actor, String typed) {}
