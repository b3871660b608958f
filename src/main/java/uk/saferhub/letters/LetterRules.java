package uk.saferhub.letters;

import uk.saferhub.kernel.Decision;
import uk.saferhub.people.PlacesNamed;

/**
 * What may be done with a letter. Two rules keep the interlock from being asked where somebody is: it says whether a text names
 * a safe address, so a text with many addresses in it, tried again with half of them, would find one.
 */
final class LetterRules {

    /** More than this no honest letter names. */
    static final int POSTCODES = 5;

    /** So many letters of one account may be held up by a safe address within a day. */
    static final int TRIES = 3;

    private static final String GUARD = "UK GDPR article 5(1)(f); SaferHub's own rule";

    private LetterRules() {}

    static Decision fewPostcodes(String text) {
        return Decision.when(
                PlacesNamed.postcodes(text) <= POSTCODES,
                "DOC-02-H",
                "This letter names more than " + POSTCODES + " postcodes. Take some out, or write two letters.",
                GUARD);
    }

    /** Once a day for one writer: the second time is no accident any more, and by the third it would be late. */
    static boolean isTold(int tryOfDay) {
        return tryOfDay == 2;
    }

    /** @param tries how often safe addresses held up letters of this account within the last day */
    static Decision mayTry(int tries) {
        return Decision.when(
                tries < TRIES,
                "DOC-02-I",
                "Letters of yours were held up " + TRIES
                        + " times within a day because of addresses that must not be found. Speak to your supervisor, and try again tomorrow.",
                GUARD);
    }

    static Decision isDraft(boolean draft) {
        return Decision.when(
                draft,
                "DOC-02-F",
                "This letter has gone out. Write another one.",
                "SaferHub's own rule: what went out stays as it went");
    }

    /** An address by key that nobody may take any longer: ended, or of another body now. */
    static Decision hasItsAddress(boolean there) {
        return Decision.when(
                there,
                "DOC-02-G",
                "The address of this letter has changed since it was begun. Throw the letter away and write it anew.",
                "SaferHub's own rule");
    }
}
