package uk.saferhub.web;

import uk.saferhub.kernel.Decision;

/**
 * 409: a rule refuses what was asked. Template {@code saferhub/web/refused}.
 *
 * @param refused the rule, its reason and its section
 * @param back where one came from
 * @param kept whether what was typed is kept, and filled in again there
 */
public record RefusedPage(Frame frame, Decision.Refused refused, String back, boolean kept) {
    public RefusedPage {
        frame = frame.withTitle("This cannot be done now");
    }
}
