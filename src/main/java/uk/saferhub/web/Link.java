package uk.saferhub.web;

/**
 * A place one can go.
 *
 * @param label what the user reads
 * @param href a path within this service
 * @param current whether it is where one is now
 */
public record Link(String label, String href, boolean current) {

    public static Link to(String label, String href) {
        return new Link(label, href, false);
    }
}
