package uk.saferhub.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address of somebody, for asking whether another one or a text is it. Its words come out for those who may know them and in
 * no other way, so that no message, log or page can give a safe address away by mistake.
 */
public final class KeptAddress {

    // The database has the same (plain_words), and a test holds the two side by side. "St" stands for two words: both
    // become one.
    private static final Map<String, String> SHORT = Arrays.stream("""
            rd road, st street, saint street, ave avenue, av avenue, ln lane, cl close, ct court, dr drive,
            cres crescent, sq square, gdns gardens, gdn gardens, tce terrace, terr terrace, ter terrace,
            pl place, gr grove, gro grove, grn green, hse house, apt apartment, pde parade, pk park
            """.strip().split(",\\s*"))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    /** Shorter words than this would be found in any letter. */
    private static final int LEAST = 6;

    private final UUID id;
    private final UUID personId;
    private final UUID holderId;
    private final String holder;
    private final boolean safe;
    private final boolean doNotWrite;
    private final boolean known;
    private final String line;
    private final @Nullable String postcode;

    /** @param holderId the body that holds it, and @param holder its name. @param safe whether it must not be found. @param known whether the reader may know the entry that it stands in */
    public KeptAddress(
            UUID id,
            UUID personId,
            UUID holderId,
            String holder,
            boolean safe,
            boolean doNotWrite,
            boolean known,
            String line,
            @Nullable String postcode) {
        this.id = id;
        this.personId = personId;
        this.holderId = holderId;
        this.holder = holder;
        this.safe = safe;
        this.doNotWrite = doNotWrite;
        this.known = known;
        this.line = line;
        this.postcode = postcode;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    /** The body that holds it, whom to ask. */
    public String holder() {
        return holder;
    }

    public boolean isSafe() {
        return safe;
    }

    public boolean isDoNotWrite() {
        return doNotWrite;
    }

    /** Whether the reader may know the entry that it stands in. */
    public boolean isKnown() {
        return known;
    }

    public boolean isHeldBy(Collection<UUID> bodies) {
        return bodies.contains(holderId);
    }

    /** Its words, for those who may know its entry, and of a safe address act for the body that holds it besides. */
    public Optional<Address> shownTo(Collection<UUID> bodies) {
        return !known || (safe && !isHeldBy(bodies))
                ? Optional.empty()
                : Optional.of(new Address(line, postcode, safe, doNotWrite));
    }

    /** Whether these words are the same address, however they are written. */
    public boolean is(String otherLine, @Nullable String otherPostcode) {
        String mine = plain(line);
        String theirs = plain(otherLine);
        if (mine.isEmpty() || theirs.isEmpty()) return false;
        boolean samePostcode =
                postcode != null && otherPostcode != null && packed(postcode).equals(packed(otherPostcode));
        if (samePostcode && number(mine).equals(number(theirs))) return true;
        if (postcode != null && otherPostcode != null && !samePostcode) return false;
        return within(theirs, keys()) || within(mine, keys(theirs, otherLine));
    }

    /** Whether a text names it: its street with its number, its house with its town, or its whole postcode. */
    public boolean standsIn(String text) {
        if (postcode != null && packed(text).contains(packed(postcode))) return true;
        String said = plain(text);
        return within(said, keys()) || HouseNames.standsIn(said, line);
    }

    /** Whether a text names its house, whatever town it says: for whoever writes about somebody who lives there. */
    public boolean houseStandsIn(String text) {
        return HouseNames.standsAlone(plain(text), line);
    }

    /** Says nothing of where it is. */
    @Override
    public String toString() {
        return safe ? "a safe address" : "an address";
    }

    private List<String> keys() {
        return keys(plain(line), line);
    }

    /**
     * The whole, its beginning as far as number and street when more follows, and as far as its street where no comma parts the
     * town from it; of a house without a number its name and street.
     */
    private static List<String> keys(String whole, String written) {
        var keys = new ArrayList<String>();
        keys.add(whole);
        keys.addAll(PlacesNamed.streetsOf(whole));
        boolean numbered = whole.matches(".*\\d.*");
        String begun = "";
        for (String part : written.split("[,\\n]")) {
            String words = plain(part);
            boolean first = begun.isEmpty();
            begun = plain(begun + " " + part);
            boolean street = numbered
                    ? words.matches(".*\\d.*")
                            && words.split(" ").length > 1
                            && !words.matches("(flat|apartment|room|unit) .*")
                    : !first && PlacesNamed.endsAsStreet(words);
            if (street) {
                keys.add(begun);
                if (numbered) keys.add(words);
                break;
            }
        }
        keys.removeIf(key -> key.length() < LEAST);
        return keys;
    }

    private static boolean within(String text, List<String> keys) {
        return keys.stream().anyMatch(key -> (" " + text + " ").contains(" " + key + " "));
    }

    static String plain(String words) {
        String plain = words.toLowerCase(Locale.UK)
                .replaceAll("[’']", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        var whole = new ArrayList<String>();
        for (String word : plain.split(" ")) whole.add(SHORT.getOrDefault(word, word));
        // "12 a" is "12a".
        return String.join(" ", whole).replaceAll("\\b([0-9]+) ([a-z])\\b", "$1$2");
    }

    private static String packed(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "");
    }

    private static String number(String plain) {
        return plain.replaceAll("^[^0-9]*([0-9]+[a-z]?)?.*$", "$1");
    }
}
