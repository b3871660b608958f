package uk.saferhub.configuration;

/** What sort of partnership it is. */
public enum PartnershipKind {
    CSP("community safety partnership"),
    JOINT("joint partnership"),
    COUNTY("county partnership"),
    DISTRICT("district partnership");

    private final String words;

    PartnershipKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
