package uk.saferhub.notifications;

/** A message was not taken. Why is a code of the program's own or of the service's: it names nobody, and no address. */
final class NotCarried extends Exception {

    private static final int LONGEST = 60;

    private final boolean forAll;

    /** @param forAll whether the next message would fare no better, so that sending stops for now */
    NotCarried(String why, boolean forAll) {
        super(code(why));
        this.forAll = forAll;
    }

    private static String code(String why) {
        String plain = why.replaceAll("[^A-Za-z0-9_ -]", "").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    String why() {
        return String.valueOf(getMessage());
    }

    boolean isForAll() {
        return forAll;
    }
}
