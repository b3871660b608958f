package uk.saferhub.reports.linter;

/**
 * Something in a paper that does not agree.
 *
 * @param rule as a user can quote it
 * @param place "paragraph 5"
 * @param sentence the words that it is about
 * @param message what is wrong with them, in one sentence
 */
public record Finding(String rule, Severity severity, String place, String sentence, String message) {}
