package uk.saferhub.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.commons.codec.language.DoubleMetaphone;

/** One distinct value of a column in the forms in which it is compared, worked out once however many records share it. */
public final class Value {

    static final Value NONE = new Value("", "", Integer.MIN_VALUE, new int[0]);

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    /** Standardised; empty where nothing is known. */
    final String text;
    /** How it sounds (double metaphone, four letters); empty where that means nothing. */
    final String sound;
    /** Days since 1970 where it is a whole date, else {@link Integer#MIN_VALUE}. */
    final int day;
    /** Sorted pairs of letters, of streets only. */
    final int[] bigrams;
    /** Which letters and figures occur, a bit each: tells cheaply that two texts cannot be alike. */
    final long letters;

    private Value(String text, String sound, int day, int[] bigrams) {
        this.text = text;
        this.sound = sound;
        this.day = day;
        this.bigrams = bigrams;
        this.letters = letters(text);
    }

    /** What was written, in standard form. Nothing, a dash or the like is no value. */
    public static Value of(Meaning meaning, String written) {
        String text = Standard.form(meaning, written);
        if (text.isEmpty()) return NONE;
        return switch (meaning) {
            case GIVEN, FAMILY, TOWN -> new Value(text, sound(text), Integer.MIN_VALUE, NONE.bigrams);
            case STREET -> new Value(text, sound(text), Integer.MIN_VALUE, Bigrams.of(text));
            case BORN -> new Value(text, "", day(text), NONE.bigrams);
            default -> new Value(text, "", Integer.MIN_VALUE, NONE.bigrams);
        };
    }

    public boolean missing() {
        return text.isEmpty();
    }

    public String text() {
        return text;
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= 1L << (text.charAt(i) % 64);
        return letters;
    }

    private static String sound(String text) {
        String sound = SOUND.doubleMetaphone(text);
        return sound == null ? "" : sound;
    }

    private static int day(String digits) {
        if (digits.length() != 8) return Integer.MIN_VALUE;
        try {
            return (int) LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6)))
                    .toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return Integer.MIN_VALUE;
        }
    }
}
