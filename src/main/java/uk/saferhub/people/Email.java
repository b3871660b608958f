package uk.saferhub.people;

import java.util.Locale;

/**
 * An e-mail address at which somebody can be reached.
 *
 * @param doNotWrite somebody else may read what comes there
 */
record Email(String address, boolean doNotWrite) {

    /** The form of it, as far as it can be told without writing there. */
    static boolean isOne(String typed) {
        return typed.length() <= 254 && typed.matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
    }

    /** By which somebody is searched for. */
    static String key(String address) {
        return "email " + address.toLowerCase(Locale.UK);
    }
}
