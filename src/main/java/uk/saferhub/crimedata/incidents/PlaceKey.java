package uk.saferhub.crimedata.incidents;

import java.util.Locale;

/** What a place's words are compared by: letters and figures alone, so that YO1 7HH and yo17hh are one. */
final class PlaceKey {

    private PlaceKey() {}

    static String of(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
