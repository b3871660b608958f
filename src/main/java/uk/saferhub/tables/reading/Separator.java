package uk.saferhub.tables.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * What stands between the columns of a file.
 *
 * @param declared whether the file's first line says so: {@code sep=;}
 */
record Separator(char sign, boolean declared) {

    private static final String CANDIDATES = ",;\t|";
    private static final int LOOKED_AT = 16_384;
    private static final Map<Character, String> WORDS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "upright bars");

    /** The sign of which most lines have the same number, and of such the one with most columns. */
    static Separator of(Reader reader) throws IOException {
        var some = new char[LOOKED_AT];
        int read = 0;
        for (int more; read < LOOKED_AT && (more = reader.read(some, read, LOOKED_AT - read)) > 0; ) read += more;
        String text = new String(some, 0, read);
        if (text.matches("(?is)\"?sep=[,;\t|]\"?[\r\n].*"))
            return new Separator(text.charAt(text.indexOf('=') + 1), true);
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            long weight = weight(text, candidate);
            if (weight > most) {
                best = candidate;
                most = weight;
            }
        }
        return new Separator(best, false);
    }

    String words() {
        return WORDS.get(sign);
    }

    /** Over the first lines: how many separators, counted once more for each line that has as many as the line before. */
    private static long weight(String text, char sign) {
        boolean quoted = false;
        int here = 0;
        int before = -1;
        long weight = 0;
        for (char next : text.toCharArray()) {
            if (next == '"') quoted = !quoted;
            if (quoted) continue;
            if (next == sign) here++;
            if (next != '\n' && next != '\r') continue;
            if (here > 0) weight += here == before ? 10L * here : 1;
            if (here > 0) before = here;
            here = 0;
        }
        return weight + here;
    }
}
