package uk.saferhub.figures;

/** By what a count may be told apart. */
public enum Split {
    AREA("Area"),
    TEAM("Team");

    private final String words;

    Split(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
