package uk.saferhub.cases.file;

import java.util.List;
import uk.saferhub.web.Link;

/**
 * What stands above every tab of a case.
 *
 * @param title who or where
 * @param facts reference, status, risk and its trend, lead and next review
 * @param safety what must not be done, always shown
 * @param tabs the case's pages, of which one is current or none
 * @param veil what the reader is not told of those harmed, for the words of the page below
 */
public record CaseHead(
        String path, String title, List<String> facts, List<String> safety, List<Link> tabs, Veil veil) {}
