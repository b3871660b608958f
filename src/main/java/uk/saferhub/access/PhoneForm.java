package uk.saferhub.access;

import uk.saferhub.web.Frame;

/**
 * A short form for a phone in the street, offered on the first of its pages to whoever may fill it in. A feature declares its own
 * as a bean; its pages lie under {@code /field}, are found by their links, and are kept for when there is no signal.
 *
 * @param order place among the others, smallest first
 */
public record PhoneForm(int order, String title, String hint, String path, Permission permission) {

    /** The frame of such a page: it says nothing of who reads it, since the phone keeps it. */
    public static Frame bare(Frame frame, String title) {
        return Frame.of("SaferHub", frame.path())
                .withKeys(frame.csrf(), frame.once())
                .withTitle(title);
    }
}
