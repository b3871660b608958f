package uk.saferhub.web;

/**
 * 404: there is nothing here, or nothing that one may know of; the same bytes for both. It shows no path, form or
 * script. Template {@code saferhub/web/not-found}.
 */
public record NotFoundPage(Frame frame) {
    public NotFoundPage {
        frame = frame.withTitle("Page not found").withKeys("", "").withNotice(null);
    }
}
