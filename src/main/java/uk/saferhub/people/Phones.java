package uk.saferhub.people;

/** Telephone numbers as they are compared. */
public final class Phones {

    private Phones() {}

    /** The figures alone, with 0 for the United Kingdom's +44 or 0044. */
    public static String digits(String number) {
        String digits = number.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)44", "0");
        return digits.replace("+", "");
    }
}
