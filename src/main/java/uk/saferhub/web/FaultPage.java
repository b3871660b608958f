package uk.saferhub.web;

/**
 * 500: our fault. Template {@code saferhub/web/fault}.
 *
 * @param reference the word under which the log has what happened
 */
public record FaultPage(Frame frame, String reference) {
    public FaultPage {
        frame = frame.withTitle("Sorry, there is a problem with the service");
    }
}
