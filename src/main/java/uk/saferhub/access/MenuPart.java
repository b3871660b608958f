package uk.saferhub.access;

/**
 * A part of the menu, in the order in which the parts stand. Two dozen places side by side were three rows of words on
 * every page; the parts are one, and the places of the part that one is in another.
 */
public enum MenuPart {
    MY_WORK("My work"),
    CASEWORK("Casework"),
    STREET("Street and enforcement"),
    PARTNERSHIP("Partnership"),
    FIGURES("Data and reports"),
    RECORDS("Records and access");

    private final String label;

    MenuPart(String label) {
        this.label = label;
    }

    /** What the user reads. */
    public String label() {
        return label;
    }
}
