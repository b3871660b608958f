package uk.saferhub.people;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a name sounds, roughly: American Soundex (as the United States National Archives give it) over the folded name, with
 * the silent first letters of English names (Knight, Wright, Philips) read as they are spoken.
 */
final class Sound {

    //                                    ABCDEFGHIJKLMNOPQRSTUVWXYZ
    private static final String CODES = "01230120022455012623010202";

    private Sound() {}

    /** The name in small letters without accents, spaces, hyphens and apostrophes. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z]", "");
    }

    /** One letter and three figures; empty where the name has no letters. */
    static String of(String name) {
        String letters =
                folded(name).replaceFirst("^kn", "n").replaceFirst("^wr", "r").replaceFirst("^ph", "f");
        if (letters.isEmpty()) return "";
        var sound = new StringBuilder(letters.substring(0, 1));
        char before = code(letters.charAt(0));
        for (char letter : letters.substring(1).toCharArray()) {
            char code = code(letter);
            if (code != '0' && code != before) sound.append(code);
            // h and w do not part two letters of one sound; a vowel does
            if (letter != 'h' && letter != 'w') before = code;
        }
        return (sound + "000").substring(0, 4);
    }

    private static char code(char letter) {
        return CODES.charAt(letter - 'a');
    }
}
