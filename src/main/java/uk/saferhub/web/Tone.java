package uk.saferhub.web;

import java.util.Locale;

/** The colour of a tag or badge. It only repeats what the words say. */
public enum Tone {
    GREY,
    BLUE,
    GREEN,
    YELLOW,
    ORANGE,
    RED,
    PURPLE;

    /** The class that draws it. */
    public String name(String prefix) {
        return prefix + name().toLowerCase(Locale.UK);
    }
}
