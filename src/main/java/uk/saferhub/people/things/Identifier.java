package uk.saferhub.people.things;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.saferhub.people.Phones;

/**
 * What identifies a thing, as it was typed, and as it is compared: a registration without spaces and with the letters O and I read
 * as 0 and 1, a chip's figures, a number without its country's code, a handle without its address.
 *
 * <p>Sources: ISO 11784 (chips have 15 figures; older ones 9 or 10); Companies House (a company's number has 8 characters).
 *
 * @param typed as somebody wrote it
 * @param key as it is found
 */
public record Identifier(String typed, String key) {

    private static final Pattern REGISTRATION = Pattern.compile("[A-Z0-9]{2,8}");
    private static final Pattern CHIP = Pattern.compile("\\d{9,10}|\\d{15}");
    private static final Pattern MARK = Pattern.compile("[A-Z0-9]{4,30}");
    private static final Pattern COMPANY = Pattern.compile("\\d{1,8}|[A-Z]{2}\\d{6}");
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,100}");

    /** Reads what identifies a thing of that kind; nothing where it cannot be one. */
    public static Optional<Identifier> read(ThingKind kind, String typed) {
        return key(kind, typed.strip()).map(key -> new Identifier(typed.strip(), key));
    }

    /** Every key under which a thing may be found by what was typed, whatever kind it is of. */
    static Set<String> sought(String typed) {
        var keys = new LinkedHashSet<String>();
        if (typed.isBlank()) return keys;
        for (ThingKind kind : ThingKind.values()) key(kind, typed.strip()).ifPresent(keys::add);
        keys.add("reference " + typed.strip().toUpperCase(Locale.UK));
        return keys;
    }

    private static Optional<String> key(ThingKind kind, String typed) {
        String dense = typed.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]", "");
        return switch (kind) {
            case VEHICLE -> fits(REGISTRATION, dense).map(plate -> "registration " + alike(plate));
            case ANIMAL -> fits(CHIP, typed.replaceAll("[\\s-]", "")).map("chip "::concat);
            case BICYCLE -> fits(MARK, dense).map(mark -> "mark " + alike(mark));
            case PHONE_LINE -> fits(Pattern.compile("\\d{7,15}"), phone(typed)).map("phone "::concat);
            case ACCOUNT -> fits(HANDLE, handle(typed)).map("account "::concat);
            case BUSINESS -> business(typed, dense);
        };
    }

    private static Optional<String> fits(Pattern form, String text) {
        return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static String alike(String text) {
        return text.replace('O', '0').replace('I', '1');
    }

    private static String phone(String typed) {
        return typed.matches("[\\d\\s()+./-]+") ? Phones.digits(typed) : "";
    }

    /** The name of an account: without @ before it, and the last part of an address on the web. */
    private static String handle(String typed) {
        String path = typed.replaceFirst("(?i)^https?://(www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.replaceFirst("^@", "").toLowerCase(Locale.UK);
    }

    /** By a company's number, with zeros before it as the register has them; else by its name. */
    private static Optional<String> business(String typed, String dense) {
        if (COMPANY.matcher(dense).matches()) {
            String number = Character.isDigit(dense.charAt(0)) ? "0".repeat(8 - dense.length()) + dense : dense;
            return Optional.of("company " + number);
        }
        String name = typed.toLowerCase(Locale.UK)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .replaceFirst("\\s+(ltd|limited|plc|llp)$", "")
                .strip()
                .replaceAll("\\s+", " ");
        return name.length() < 2 ? Optional.empty() : Optional.of("business " + name);
    }
}
