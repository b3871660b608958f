package uk.saferhub.briefings.making;

/** Whether there is enough to draw a map of, and if not, why. What the numbers rest on: docs/decisions/briefings.md. */
public final class MapRule {

    /** With fewer incidents, which squares had most says little about which will: the default, which a round may change. */
    public static final int FEWEST = 50;

    /** Published points: fewer make a few dots of a ward, however many incidents lie on them. */
    public static final int FEWEST_POINTS = 10;

    private MapRule() {}

    /**
     * Why there is no map, in a sentence, or empty.
     *
     * @param outlined whether the ward's outline is held
     * @param incidents with a place, in the months of the round
     * @param points at which they were published
     * @param fewest that the round asks for
     */
    public static String why(boolean outlined, long incidents, int points, int fewest) {
        if (!outlined) return "No outline of this ward has been imported.";
        if (incidents < fewest)
            return "%s published with a place in these months. With fewer than %,d, a map shows chance more than it shows where things happen."
                    .formatted(many(incidents), fewest);
        if (points < FEWEST_POINTS)
            return "All %,d incidents were published at %d points. Fewer than %d points make no map."
                    .formatted(incidents, points, FEWEST_POINTS);
        return "";
    }

    private static String many(long incidents) {
        return incidents == 0
                ? "No incident was"
                : incidents == 1 ? "1 incident was" : "%,d incidents were".formatted(incidents);
    }
}
