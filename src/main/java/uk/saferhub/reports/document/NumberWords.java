package uk.saferhub.reports.document;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Whole numbers in English words and back, as a committee report writes them: "sixty-four", "a dozen". */
public final class NumberWords {

    private static final List<String> SMALL = List.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Matches one number, in digits (with thousands commas) or in words to ninety-nine. */
    public static final String PATTERN =
            "\\d{1,3}(?:,\\d{3})+|\\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|zero|nil|one|two|three|four|five|six|seven"
                    + "|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a dozen";

    private NumberWords() {}

    /** In words to 999; beyond it nobody reads words, so digits with commas. Nought is "no": "no notices". */
    public static String of(long number) {
        if (number < 0 || number > 999) {
            return digits(number);
        }
        if (number < 20) {
            return SMALL.get((int) number);
        }
        if (number < 100) {
            return TENS.get((int) number / 10) + (number % 10 == 0 ? "" : "-" + SMALL.get((int) number % 10));
        }
        return SMALL.get((int) number / 100) + " hundred" + (number % 100 == 0 ? "" : " and " + of(number % 100));
    }

    public static String digits(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** The number that a word or a run of digits stands for, if it is one. */
    public static OptionalLong read(String text) {
        String word = text.toLowerCase(Locale.UK).replace(' ', '-').replace(",", "");
        if (word.matches("\\d{1,15}")) {
            return OptionalLong.of(Long.parseLong(word));
        }
        if (word.equals("zero") || word.equals("nil") || word.equals("none")) {
            return OptionalLong.of(0);
        }
        if (word.equals("a-dozen")) {
            return OptionalLong.of(12);
        }
        for (int number = 1; number < 100; number++) {
            if (of(number).equals(word)) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }
}
