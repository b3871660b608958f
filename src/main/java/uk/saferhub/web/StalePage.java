package uk.saferhub.web;

/**
 * 409: somebody changed it first. Shows both versions, and a form that sends one's own words again over the newer
 * version, so that nothing typed is lost. Template {@code saferhub/web/stale}.
 *
 * @param stale who changed it, when, and what differs
 * @param yours every word that was sent
 * @param action where the form was sent to
 * @param back where the record is shown as saved now
 */
public record StalePage(Frame frame, Stale stale, Fields yours, String action, String back) {
    public StalePage {
        frame = frame.withTitle("Somebody changed this while you were typing");
    }
}
