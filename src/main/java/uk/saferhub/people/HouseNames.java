package uk.saferhub.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A house that is known by a name, such as a farm: with its town it is one house, whatever stands between; alone, any of many. */
final class HouseNames {

    // The database has the same (house_and_town), and a test holds the two side by side.
    private static final Pattern HOUSE =
            Pattern.compile("[a-z]+ (?:[a-z]+ )*(?:cottage|cottages|house|farm|farmhouse|lodge"
                    + "|barn|hall|villa|manor|grange|bungalow|vicarage|rectory)");

    private static final Pattern TOWN = Pattern.compile("[a-z]{4,}(?: [a-z]+)*");

    private HouseNames() {}

    /** Whether the text, in plain words, names the house of an address as it was written. */
    static boolean standsIn(String plain, String line) {
        return inTown(line).filter(pattern -> pattern.matcher(plain).find()).isPresent();
    }

    /** Whether the text names it at all, with its town or without. */
    static boolean standsAlone(String plain, String line) {
        List<String> parts = parts(line);
        return isHouse(parts) && (" " + plain + " ").contains(" " + parts.getFirst() + " ");
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("[,\\n]"))
                .map(KeptAddress::plain)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isHouse(List<String> parts) {
        return !parts.isEmpty() && HOUSE.matcher(parts.getFirst()).matches();
    }

    private static Optional<Pattern> inTown(String line) {
        List<String> parts = parts(line);
        if (!isHouse(parts)) return Optional.empty();
        return parts.stream()
                .skip(1)
                .filter(part -> TOWN.matcher(part).matches() && !PlacesNamed.endsAsStreet(part))
                .reduce((before, last) -> last)
                .map(town -> Pattern.compile("\\b" + parts.getFirst() + " (?:[a-z]+ ){0,3}" + town + "\\b"));
    }
}
