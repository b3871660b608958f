package uk.saferhub.web;

/**
 * 500: our fault. Template {@code saferhub/web/fault}.
 *
 * @param reference the word under which the log has what happened
 * @param back where one came from
 * @param kept whether what was typed is kept, and filled in again there
 */
public record FaultPage(Frame frame, String reference, String back, boolean kept) {
    public FaultPage {
        frame = frame.withTitle("Sorry, there is a problem with the service");
    }
}
