package uk.saferhub.files.redaction;

import java.util.List;

/**
 * What was covered.
 *
 * @param pages how many pages the copy has
 * @param covered how many places
 * @param missing words that stand on no page as text: in a scan, or not at all. Where there is one, no copy was made
 */
public record Found(int pages, int covered, List<String> missing) {}
