package uk.saferhub.reports.composing;

import org.jspecify.annotations.Nullable;

/**
 * The words of a part as they stand.
 *
 * @param by who wrote them; null while they are the template's
 */
public record Written(String text, @Nullable String by) {}
