package uk.saferhub.cases.file;

import uk.saferhub.web.Words;

/** The sentences of cases. */
public final class CaseWords {

    private static final Words WORDS = Words.of(CaseWords.class);

    private CaseWords() {}

    public static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }

    public static String text(String key, Object... filled) {
        return WORDS.text(key, filled);
    }

    /** What a timeline's verb is called; that of a module not known here is read as it is written. */
    public static String verb(String verb) {
        return WORDS.has("timeline." + verb) ? WORDS.text("timeline." + verb) : code(verb);
    }

    /** A code as it reads: "high" is "High". */
    public static String code(String code) {
        String words = code.replace('_', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** How the score stands and moved: "31, down from 40". */
    public static String trend(HubCase hubCase) {
        Integer now = hubCase.score();
        Integer before = hubCase.scoreBefore();
        if (now == null) return text("trend.none");
        if (before == null) return text("trend.first", now);
        int change = Integer.compare(now, before);
        return text(change == 0 ? "trend.same" : change > 0 ? "trend.up" : "trend.down", now, before);
    }
}
