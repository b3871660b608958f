package uk.saferhub.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How alike two people are, with the reasons (IDX-02). It proposes and never decides; the points only order the list, and
 * what is worth showing begins at {@link #WORTH_SHOWING}.
 */
final class MatchRules {

    /** A same name alone is 50; a birth date alone is not enough. */
    static final int WORTH_SHOWING = 45;

    /** @param strength 0 to 100 */
    record Likeness(int strength, List<String> reasons) {

        boolean worthShowing() {
            return strength >= WORTH_SHOWING;
        }
    }

    private record Point(int points, String reason) {}

    private static final Point NONE = new Point(0, "");

    private MatchRules() {}

    static Likeness compare(Described one, Described other) {
        var points = new ArrayList<>(List.of(
                names(one, other), births(one, other), numbers(one, other), phones(one, other), homes(one, other)));
        int strength = points.stream().mapToInt(Point::points).sum();
        List<String> reasons = points.stream()
                .filter(point -> point.points() != 0)
                .sorted(Comparator.comparingInt(Point::points).reversed())
                .map(Point::reason)
                .toList();
        return new Likeness(Math.clamp(strength, 0, 100), reasons);
    }

    private static Point names(Described one, Described other) {
        Point best = NONE;
        for (Name a : one.names())
            for (Name b : other.names()) {
                Point point = name(a, b);
                if (point.points() > best.points()) best = point;
            }
        return best;
    }

    private static Point name(Name a, Name b) {
        int family = part(a.family(), b.family());
        int given = part(a.given(), b.given());
        if (family == 3 && given == 3) return new Point(50, "Same name");
        boolean swapped = part(a.given(), b.family()) == 3 && part(a.family(), b.given()) == 3;
        if (swapped) return new Point(45, "Same names the other way round");
        if (family == 3 && given > 0) return new Point(40, "Same family name, and first name alike: " + b.given());
        if (family > 0 && given == 3) return new Point(40, "Same first name, and family name alike: " + b.family());
        if (family > 0 && given > 0) return new Point(25, "Names alike: " + b.whole());
        if (family == 3 || given == 3) return new Point(15, family == 3 ? "Same family name" : "Same first name");
        return NONE;
    }

    /** 3 the same, 2 alike in writing, 1 alike in sound or one short for the other, 0 neither. */
    private static int part(String a, String b) {
        String one = Sound.folded(a);
        String two = Sound.folded(b);
        if (one.isEmpty() || two.isEmpty()) return 0;
        if (one.equals(two)) return 3;
        if (Trigrams.likeness(one, two) >= 0.45) return 2;
        boolean shortForm = one.length() > 2 && two.length() > 2 && (one.startsWith(two) || two.startsWith(one));
        return shortForm || Sound.of(one).equals(Sound.of(two)) ? 1 : 0;
    }

    private static Point births(Described one, Described other) {
        if (one.born().isEmpty() || other.born().isEmpty()) return NONE;
        if (one.born().stream().anyMatch(other.born()::contains)) return new Point(40, "Same date of birth");
        for (LocalDate born : one.born()) {
            Set<LocalDate> misread = MatchKeys.misreadings(born);
            if (other.born().stream().anyMatch(misread::contains))
                return new Point(30, "Date of birth with figures the other way round");
            if (other.born().stream().anyMatch(date -> oneFigureApart(born, date)))
                return new Point(25, "Date of birth one figure apart");
        }
        return new Point(-20, "Different dates of birth");
    }

    private static boolean oneFigureApart(LocalDate a, LocalDate b) {
        String one = a.toString();
        String two = b.toString();
        if (one.length() != two.length()) return false;
        int apart = 0;
        for (int i = 0; i < one.length(); i++) apart += one.charAt(i) == two.charAt(i) ? 0 : 1;
        return apart == 1;
    }

    /** A number of the police or the health service is one person's; any other may be a household's, or of two agencies. */
    private static Point numbers(Described one, Described other) {
        boolean alike = false;
        boolean same = false;
        for (KnownNumber a : one.numbers())
            for (KnownNumber b : other.numbers()) {
                alike |= a.is(b);
                same |= a.is(b) && a.isTheirsAlone();
            }
        if (same) return new Point(60, "Same number of the police or the health service");
        return alike ? new Point(20, "Same number of an agency") : NONE;
    }

    private static Point phones(Described one, Described other) {
        List<String> numbers = one.phones().stream()
                .map(phone -> Phones.digits(phone.number()))
                .toList();
        boolean shared = other.phones().stream().anyMatch(phone -> numbers.contains(Phones.digits(phone.number())));
        return shared ? new Point(30, "Same phone number") : NONE;
    }

    private static Point homes(Described one, Described other) {
        List<String> homes = one.addresses().stream()
                .filter(address -> !address.safeHouse() && address.postcode() != null)
                .map(Address::postcode)
                .toList();
        boolean shared = other.addresses().stream()
                .anyMatch(address -> !address.safeHouse() && homes.contains(address.postcode()));
        return shared ? new Point(15, "Same postcode") : NONE;
    }
}
