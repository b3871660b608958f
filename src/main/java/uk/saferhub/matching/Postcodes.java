package uk.saferhub.matching;

/** The parts of a postcode: those of the United Kingdom (YO1 9WT: sector YO1 9, district YO1, area YO), else figures from the left. */
final class Postcodes {

    private Postcodes() {}

    static String sector(String dense) {
        return british(dense) ? dense.substring(0, dense.length() - 2) : left(dense, dense.length() - 1);
    }

    static String district(String dense) {
        return british(dense) ? dense.substring(0, dense.length() - 3) : left(dense, dense.length() - 2);
    }

    static String area(String dense) {
        return british(dense) ? dense.substring(0, Character.isLetter(dense.charAt(1)) ? 2 : 1) : left(dense, 1);
    }

    private static boolean british(String dense) {
        int length = dense.length();
        return length >= 5
                && Character.isLetter(dense.charAt(0))
                && Character.isDigit(dense.charAt(length - 3))
                && Character.isLetter(dense.charAt(length - 1));
    }

    private static String left(String text, int letters) {
        return text.substring(0, Math.max(1, Math.min(letters, text.length())));
    }
}
