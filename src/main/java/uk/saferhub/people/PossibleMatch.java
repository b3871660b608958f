package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another entry that may be the same person.
 *
 * @param strength 0 to 100: for the order only; a person decides
 * @param reasons why, in words, strongest first
 * @param decision what has been decided on this pair, or null
 */
public record PossibleMatch(
        PersonEntry person,
        List<LocalDate> born,
        int strength,
        List<String> reasons,
        @Nullable Sameness decision) {}
