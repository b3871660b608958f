package uk.saferhub.performance;

/** How a measure stands against its target. */
enum Standing {
    RED("Red"),
    AMBER("Amber"),
    GREEN("Green"),
    /** The target began within the stretch: what lies before it was measured against nothing. */
    EARLY("Not a whole stretch yet"),
    /** There is no number that may be told: no state is told of it either. */
    NONE("No state");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
