package uk.saferhub.access.provider;

/** What came back proves nobody: refused there, forged, of another sign-in, too old, or used already. */
public class NotProven extends RuntimeException {

    NotProven(Throwable cause) {
        super(cause);
    }

    NotProven(String why) {
        super(why);
    }
}
