package uk.saferhub.access;

import uk.saferhub.access.provider.Proven;

/** What an identity provider answered, before the desk opens. */
sealed interface Asked {

    /** The browser goes there. */
    record Go(String address) implements Asked {}

    /** It proved somebody. @param next where that person wanted to go */
    record Known(Proven proven, String next) implements Asked {}

    /** It says that somebody has left, or signed out there. @param subject by which it knows them */
    record Left(String issuer, String subject) implements Asked {}

    /** It did not answer. */
    record Down() implements Asked {}

    /** What came back proves nobody. */
    record Refused() implements Asked {}

    /** There were too many tries from the sender's network, so that it was not asked. */
    record TooMany() implements Asked {}

    /** There is nothing to ask it. */
    record Nothing() implements Asked {}
}
