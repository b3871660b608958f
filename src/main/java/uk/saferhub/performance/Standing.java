package uk.saferhub.performance;

/** How a measure stands against its target. */
enum Standing {
    RED("Red"),
    AMBER("Amber"),
    GREEN("Green"),
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
