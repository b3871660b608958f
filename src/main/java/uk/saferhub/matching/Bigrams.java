package uk.saferhub.matching;

import java.util.Arrays;

/** Pairs of neighbouring letters: streets whose parts changed places or lost a space still share most of them. */
final class Bigrams {

    private Bigrams() {}

    static int[] of(String text) {
        String dense = text.replace(" ", "");
        int[] pairs = new int[Math.max(0, dense.length() - 1)];
        for (int i = 0; i < pairs.length; i++) pairs[i] = dense.charAt(i) << 16 | dense.charAt(i + 1);
        Arrays.sort(pairs);
        return pairs;
    }

    /** Dice's coefficient: twice the shared by all, 0 to 1. */
    static double likeness(int[] one, int[] two) {
        if (one.length + two.length == 0) return 0;
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < two.length; ) {
            if (one[i] == two[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < two[j]) i++;
            else j++;
        }
        return 2.0 * shared / (one.length + two.length);
    }
}
