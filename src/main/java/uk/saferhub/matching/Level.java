package uk.saferhub.matching;

/**
 * One step of a comparison, tried in order: the first that holds is the level of the pair.
 *
 * @param words as the model writes the measure
 * @param crossed holds this one's value against the other's partner, both ways: names filled in the wrong way round
 * @param apart tells something only where the facts that this one is made of do not agree
 * @param m how often two records of one person are at this level; before the data says otherwise
 * @param u how often two records of different people are
 */
record Level(String words, Measure measure, boolean crossed, boolean apart, double m, double u) {

    boolean exact() {
        return words.equals("exact");
    }
}
