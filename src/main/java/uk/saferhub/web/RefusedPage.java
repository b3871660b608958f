package uk.saferhub.web;

import uk.saferhub.kernel.Decision;

/**
 * 409: a rule refuses what was asked. Template {@code saferhub/web/refused}.
 *
 * @param refused the rule, its reason and its section
 * @param back where one came from
 */
public record RefusedPage(Frame frame, Decision.Refused refused, String back) {
    public RefusedPage {
        frame = frame.withTitle("This cannot be done now");
    }
}
