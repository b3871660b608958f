package uk.saferhub.web;

import java.time.LocalDate;
import java.util.List;

/** What the gallery's pages hold; everybody in it is made up. */
final class GalleryPages {

    private GalleryPages() {}

    static Object page(String name) {
        Frame frame = Frame.of("SaferHub", "/" + name)
                .withPartnership("Safer Testshire Partnership", "#00703c")
                .withUser(
                        "Ayesha Kerr",
                        "Testshire Council",
                        List.of(
                                new MenuGroup("My work", List.of(Link.to("Today", "/")), false),
                                new MenuGroup(
                                        "Casework",
                                        List.of(new Link("Cases", "/list", true), Link.to("Referrals", "/list")),
                                        true),
                                new MenuGroup("Street and enforcement", List.of(Link.to("Notices", "/list")), false),
                                new MenuGroup("Data and reports", List.of(Link.to("Reports", "/list")), false)))
                .withFooter(List.of(Link.to("Help", "/"), Link.to("Accessibility statement", "/")))
                .withMarking("OFFICIAL-SENSITIVE")
                .withKeys("token", "once")
                .withTitle(name);
        return switch (name) {
            case "not-found" -> new NotFoundPage(frame);
            case "stale" ->
                new StalePage(
                        frame,
                        new Stale(
                                "Jo Onyango, Housing",
                                java.time.Instant.EPOCH,
                                4,
                                List.of(new Stale.Difference("Aim", "Theirs\nTwo lines", "Mine"))),
                        fields(),
                        "/form",
                        "/record");
            case "wrong-form" -> new Gallery(frame, wrong());
            default -> new Gallery(frame, Fields.empty());
        };
    }

    private static Fields fields() {
        return Fields.empty().with("street", "Mill Lane").withDate("happened", LocalDate.of(2026, 6, 4));
    }

    private static Fields wrong() {
        return fields().error("street", "Enter a street")
                .error("note", "Enter what happened")
                .error("happened", "The date must be in the past")
                .error("ward", "Choose a ward")
                .error("kind", "Choose what kind it was")
                .error("photo", "The photograph must be smaller than 10 MB");
    }
}
