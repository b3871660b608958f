package uk.saferhub.web;

import java.util.List;
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
 * @param csrf the token that a form of this session must return
 * @param once the key that makes a second submit of the same form do nothing; new for each page
 * @param path the path asked for, without its query: the name of a draft
 */
public record Frame(
        String title,
        String service,
        String partnership,
        String colour,
        @Nullable String user,
        @Nullable String organisation,
        List<Link> nav,
        List<Link> footer,
        @Nullable String marking,
        @Nullable String notice,
        String csrf,
        String once,
        String path) {

    /** A frame before anybody has signed in; the with-methods fill the rest. */
    public static Frame of(String service, String path) {
        return new Frame(service, service, "", "#1d70b8", null, null, List.of(), List.of(), null, null, "", "", path);
    }

    public Frame withTitle(String newTitle) {
        return new Frame(
                newTitle,
                service,
                partnership,
                colour,
                user,
                organisation,
                nav,
                footer,
                marking,
                notice,
                csrf,
                once,
                path);
    }

    /** Whose page it is. @param newColour {@code #rrggbb} */
    public Frame withPartnership(String name, String newColour) {
        return new Frame(
                title, service, name, newColour, user, organisation, nav, footer, marking, notice, csrf, once, path);
    }

    /** Who is signed in, for whom, and where they can go. */
    public Frame withUser(String name, @Nullable String actsFor, List<Link> places) {
        return new Frame(
                title, service, partnership, colour, name, actsFor, places, footer, marking, notice, csrf, once, path);
    }

    public Frame withFooter(List<Link> links) {
        return new Frame(
                title, service, partnership, colour, user, organisation, nav, links, marking, notice, csrf, once, path);
    }

    public Frame withMarking(@Nullable String newMarking) {
        return new Frame(
                title,
                service,
                partnership,
                colour,
                user,
                organisation,
                nav,
                footer,
                newMarking,
                notice,
                csrf,
                once,
                path);
    }

    public Frame withNotice(@Nullable String sentence) {
        return new Frame(
                title,
                service,
                partnership,
                colour,
                user,
                organisation,
                nav,
                footer,
                marking,
                sentence,
                csrf,
                once,
                path);
    }

    /** The two keys that a form returns. */
    public Frame withKeys(String csrfToken, String onceKey) {
        return new Frame(
                title,
                service,
                partnership,
                colour,
                user,
                organisation,
                nav,
                footer,
                marking,
                notice,
                csrfToken,
                onceKey,
                path);
    }

    /** What the browser's tab says: the page, then whose it is. */
    public String tab(boolean errors) {
        String owner = partnership.isEmpty() ? service : partnership + " – " + service;
        return (errors ? "Error: " : "") + (title.equals(service) ? owner : title + " – " + owner);
    }
}
