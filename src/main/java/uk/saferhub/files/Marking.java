package uk.saferhub.files;

/** The protective marking of the Government Security Classifications (2023), as far as a partnership works with them. */
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private final String words;

    Marking(String words) {
        this.words = words;
    }

    /** As it stands on paper. */
    public String words() {
        return words;
    }
}
