package uk.saferhub.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page carries around its content. A handler method takes it as an argument, already filled from the
 * request and the session, sets the title, and hands it to the page's record.
 *
 * @param title what the page is about, as in its h1; the layout adds "Error: " and the service's name
 * @param service the program's name in this installation
 * @param partnership whose records are shown; the header bears it. Empty before sign-in
 * @param colour the partnership's own colour, {@code #rrggbb}: a band in the header, never text or the only sign
 * @param user the signed-in person, or null
 * @param organisation for whom that person acts, or null
 * @param nav where one can go from every page; empty before sign-in
 * @param footer help, accessibility, cookies, privacy: the same on every page, in the same order
 * @param marking the protective marking on screen and in print, such as OFFICIAL-SENSITIVE, or null
 * @param notice one sentence that says what has just been done, or null
 * @param forms what the forms of this page carry and what was typed into them before
 */
public record Frame(
        String title,
        String service,
        String partnership,
        String colour,
        @Nullable String user,
        @Nullable String organisation,
        List<MenuGroup> nav,
        List<Link> footer,
        @Nullable String marking,
        @Nullable String notice,
        Forms forms) {

    /**
     * What every form of a page carries.
     *
     * @param csrf the token that a form of this session must return
     * @param once the key that makes a second submit of the same form do nothing; new for each page
     * @param page path and query of the page that the form stands on: after a refusal or a new sign-in one comes back to it
     * @param kept what was typed into the forms of this page and not sent, by the form's action
     */
    public record Forms(String csrf, String once, String page, Map<String, Kept> kept) {
        public Forms {
            kept = Map.copyOf(kept);
        }
    }

    /** A frame before anybody has signed in; the with-methods fill the rest. @param page path and query of the page */
    public static Frame of(String service, String page) {
        var forms = new Forms("", "", page, Map.of());
        return new Frame(service, service, "", "#1d70b8", null, null, List.of(), List.of(), null, null, forms);
    }

    public Frame withTitle(String newTitle) {
        return new Frame(
                newTitle, service, partnership, colour, user, organisation, nav, footer, marking, notice, forms);
    }

    /** Whose page it is. @param newColour {@code #rrggbb} */
    public Frame withPartnership(String name, String newColour) {
        return new Frame(title, service, name, newColour, user, organisation, nav, footer, marking, notice, forms);
    }

    /** Who is signed in, for whom, and where they can go. */
    public Frame withUser(String name, @Nullable String actsFor, List<MenuGroup> places) {
        return new Frame(title, service, partnership, colour, name, actsFor, places, footer, marking, notice, forms);
    }

    public Frame withFooter(List<Link> links) {
        return new Frame(title, service, partnership, colour, user, organisation, nav, links, marking, notice, forms);
    }

    public Frame withMarking(@Nullable String newMarking) {
        return new Frame(
                title, service, partnership, colour, user, organisation, nav, footer, newMarking, notice, forms);
    }

    public Frame withNotice(@Nullable String sentence) {
        return new Frame(
                title, service, partnership, colour, user, organisation, nav, footer, marking, sentence, forms);
    }

    /** The two keys that a form returns. */
    public Frame withKeys(String csrfToken, String onceKey) {
        return with(new Forms(csrfToken, onceKey, forms.page, forms.kept));
    }

    /** Words that were typed on this page before, by the action of the form. */
    public Frame withKept(Map<String, Kept> kept) {
        return with(new Forms(forms.csrf, forms.once, forms.page, kept));
    }

    /** Path and query of the page asked for. */
    public String path() {
        return forms.page;
    }

    public String csrf() {
        return forms.csrf;
    }

    public String once() {
        return forms.once;
    }

    /** What the browser's tab says: the page, then whose it is. */
    public String tab(boolean errors) {
        String owner = partnership.isEmpty() ? service : partnership + " – " + service;
        return (errors ? "Error: " : "") + (title.equals(service) ? owner : title + " – " + owner);
    }

    private Frame with(Forms others) {
        return new Frame(title, service, partnership, colour, user, organisation, nav, footer, marking, notice, others);
    }
}
