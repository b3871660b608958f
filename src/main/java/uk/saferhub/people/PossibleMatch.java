package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another entry that may be the same person.
 *
 * @param percent how likely that is by the program's reckoning, 0 to 100; a person decides
 * @param reasons why, in words, strongest first
 * @param weights by which weights: the standing ones, or some learnt on a day from so many people
 * @param waterfall how the reckoning came about, a line for each fact
 * @param decision what has been decided on this pair, or null
 */
public record PossibleMatch(
        PersonEntry person,
        List<LocalDate> born,
        int percent,
        List<String> reasons,
        String weights,
        List<Step> waterfall,
        @Nullable Sameness decision) {

    /**
     * One fact of the waterfall.
     *
     * @param how how alike it is, in words
     * @param weight what that weighs, in bits with its sign; each bit doubles or halves the odds
     */
    public record Step(String fact, String how, String weight) {}
}
