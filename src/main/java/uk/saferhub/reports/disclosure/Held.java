package uk.saferhub.reports.disclosure;

/**
 * Something that the public rendering leaves out, for the author's eyes only.
 *
 * @param place "paragraph 8.4"
 * @param about what a {@link Release} would have to be about
 * @param rule the rule that held it, as a user can quote it
 */
public record Held(String place, String about, String rule, String reason) {}
