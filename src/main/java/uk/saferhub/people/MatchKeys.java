package uk.saferhub.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What makes two entries worth comparing at all, so that a search need not compare everybody. An entry keeps its plain keys;
 * somebody looked for brings the misreadings of theirs too.
 */
final class MatchKeys {

    private MatchKeys() {}

    /** The keys that an entry is found by. A safe address is none: it must not be found. */
    static Set<String> kept(Described somebody) {
        var keys = new LinkedHashSet<String>();
        for (Name name : somebody.names()) {
            // Either order, because forms are filled in with the names the wrong way round.
            keys.add(name(name.given(), name.family()));
            keys.add(name(name.family(), name.given()));
        }
        somebody.born().forEach(born -> keys.add("born " + born));
        somebody.phones().forEach(phone -> keys.add("phone " + Phones.digits(phone.number())));
        somebody.numbers().forEach(number -> keys.add("number " + number.dense()));
        somebody.addresses().stream()
                .filter(address -> !address.safeHouse() && address.postcode() != null)
                .forEach(address -> keys.add("postcode " + address.postcode()));
        keys.removeIf(key -> key.endsWith(" "));
        return keys;
    }

    /** The keys under which to look for somebody: the kept ones, and their dates of birth as they may have been misread. */
    static Set<String> sought(Described somebody) {
        Set<String> keys = kept(somebody);
        somebody.born().forEach(born -> misreadings(born).forEach(date -> keys.add("born " + date)));
        return keys;
    }

    /** Dates that come of swapping day and month, or two neighbouring figures. */
    static Set<LocalDate> misreadings(LocalDate born) {
        var dates = new LinkedHashSet<LocalDate>();
        String written = "%02d%02d%04d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear());
        add(dates, written.substring(2, 4) + written.substring(0, 2) + written.substring(4));
        for (int at : new int[] {0, 2, 5, 6}) {
            add(
                    dates,
                    written.substring(0, at) + written.charAt(at + 1) + written.charAt(at) + written.substring(at + 2));
        }
        dates.remove(born);
        return dates;
    }

    private static void add(Set<LocalDate> dates, String written) {
        try {
            dates.add(LocalDate.of(
                    Integer.parseInt(written.substring(4)),
                    Integer.parseInt(written.substring(2, 4)),
                    Integer.parseInt(written.substring(0, 2))));
        } catch (DateTimeException noSuchDay) {
            // a misreading that is no date was never written down
        }
    }

    private static String name(String first, String last) {
        if (first.isBlank() || last.isBlank()) return "name " + Sound.of(first + last);
        return "name " + Sound.of(last) + first.strip().substring(0, 1).toLowerCase(Locale.UK);
    }
}
