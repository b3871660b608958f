package uk.saferhub.matching;

/**
 * What two texts can at best be, from their lengths and the letters in them. Most pairs are nothing like each other, and this
 * tells so without working the distance out.
 */
final class Bounds {

    private static final int WINKLERS_PREFIX = 4;
    private static final double WINKLERS_SCALE = 0.1;

    private Bounds() {}

    /** No fewer edits than this part them: an edit makes at most one letter come and one go. */
    static int edits(Value one, Value other) {
        int gone = Long.bitCount(one.letters & ~other.letters);
        int come = Long.bitCount(other.letters & ~one.letters);
        return Math.max(Math.abs(one.text.length() - other.text.length()), Math.max(gone, come));
    }

    /** They are no more alike than this. */
    static double jaroWinkler(Value one, Value other) {
        int a = one.text.length();
        int b = other.text.length();
        int shared = Math.min(
                a - Long.bitCount(one.letters & ~other.letters), b - Long.bitCount(other.letters & ~one.letters));
        if (shared <= 0) return 0;
        double jaro = ((double) shared / a + (double) shared / b + 1) / 3;
        int prefix = 0;
        while (prefix < Math.min(WINKLERS_PREFIX, Math.min(a, b))
                && one.text.charAt(prefix) == other.text.charAt(prefix)) prefix++;
        return Math.min(1, jaro + prefix * WINKLERS_SCALE * (1 - jaro));
    }
}
