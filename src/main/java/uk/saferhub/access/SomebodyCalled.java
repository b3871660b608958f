package uk.saferhub.access;

import java.util.UUID;

/** There is something for somebody to look at; told in the same transaction, and by mail without any fact. */
public record SomebodyCalled(UUID accountId, Actor actor) {}
