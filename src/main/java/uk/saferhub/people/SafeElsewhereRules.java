package uk.saferhub.people;

import uk.saferhub.kernel.Decision;

/** When words may leave, as far as addresses that must not be found are concerned (IDX-05, SHR-13). Pure. */
final class SafeElsewhereRules {

    private static final String GUARD = "UK GDPR article 5(1)(f); SaferHub's own rule";
    private static final String SAFE = "UK GDPR article 5(1)(f); Information Commissioner, 27 September 2023";

    private SafeElsewhereRules() {}

    /** IDX-05-B. @param most that an honest paper of this kind names; a paper that is made of records has no such end */
    static Decision fewPlaces(int named, int most) {
        return Decision.when(
                named <= most,
                "IDX-05-B",
                "These words name more than " + most + " places. Take some out, or go in two steps.",
                GUARD);
    }

    /** IDX-05-C. @param answered whether the database gave an answer, which it does so many times a day alone */
    static Decision mayAsk(boolean answered) {
        return Decision.when(
                answered,
                "IDX-05-C",
                "Papers of yours were held up several times within a day because of addresses that must not be found. Speak to"
                        + " your supervisor, and try again tomorrow.",
                GUARD);
    }

    /** IDX-05-E. @param few whether the places that papers of one person named within a day are as many as honest ones do */
    static Decision fewPlacesADay(boolean few) {
        return Decision.when(
                few,
                "IDX-05-E",
                "Papers of yours named more places within a day than one person's are held against addresses that must not be"
                        + " found. Try again tomorrow, or let somebody else do it.",
                GUARD);
    }

    /** IDX-05-D. @param named whether such an address stands in the words */
    static Decision mayLeave(boolean named) {
        return Decision.when(
                !named,
                "IDX-05-D",
                "An address that must not be found stands in these words. Take it out: only the body that holds it tells it"
                        + " to anybody. That you were stopped is on record, and your supervisor reads it.",
                SAFE);
    }
}
