package uk.saferhub.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of a task list.
 *
 * @param label what is to be done
 * @param href where; null while it cannot be started
 * @param hint a sentence under it, or null
 * @param status in sentence case, such as "In progress" or "Cannot start yet"
 * @param done shown as plain text; everything else stands out
 */
public record Task(
        String label, @Nullable String href, @Nullable String hint, String status, boolean done) {}
