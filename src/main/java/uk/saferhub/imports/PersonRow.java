package uk.saferhub.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.people.Address;
import uk.saferhub.people.BornAbout;
import uk.saferhub.people.Described;
import uk.saferhub.people.KnownNumber;
import uk.saferhub.people.Name;
import uk.saferhub.people.Phone;
import uk.saferhub.people.Phones;
import uk.saferhub.web.Words;

/** Somebody as a row describes them, with what is wrong with it. A safety mark that belongs to nothing is a fault, never left out. */
final class PersonRow {

    static final String YES = "yes";

    private static final Words WORDS = Words.of(PersonRow.class);
    private static final Map<String, Integer> LONGEST = Map.of(
            "given", 100, "family", 100, "name", 200, "alias", 300, "address", 200, "phone", 40, "times", 100, "pnc",
            40);
    private static final int OLDEST = 120;
    private static final int LEAST_FIGURES = 7;

    private final Map<String, String> words;
    private final LocalDate today;
    private final Map<String, String> faults = new HashMap<>();

    PersonRow(Map<String, String> words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** By field. */
    Map<String, String> faults() {
        return faults;
    }

    /** Nothing where there is a fault. */
    Optional<Described> read() {
        LONGEST.forEach((field, most) -> {
            if (word(field).length() > most) faults.put(field, WORDS.text("fault.long", most));
        });
        List<Name> names = names();
        var born = new ArrayList<LocalDate>();
        var about = new ArrayList<BornAbout>();
        born(born, about);
        List<Address> addresses = addresses();
        List<Phone> phones = phones();
        List<KnownNumber> numbers = numbers();
        return faults.isEmpty()
                ? Optional.of(new Described(names, born, addresses, phones, about, numbers))
                : Optional.empty();
    }

    private List<Name> names() {
        var names = new ArrayList<Name>();
        var parted = new Name(word("given"), word("family"));
        if (!parted.whole().isEmpty()) names.add(parted);
        else if (!word("name").isEmpty()) names.add(whole(word("name")));
        else faults.put(words.containsKey("name") ? "name" : "family", WORDS.text("fault.name"));
        for (String alias : word("alias").split("[;|]")) if (!alias.isBlank()) names.add(whole(alias.strip()));
        return names;
    }

    /** "Thorne, Ada" and "Ada Thorne" are one name; a single word is a name that somebody goes by. */
    private static Name whole(String name) {
        int comma = name.indexOf(',');
        if (comma > 0)
            return new Name(
                    name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        int space = name.lastIndexOf(' ');
        return space < 0
                ? new Name(name, "")
                : new Name(name.substring(0, space).strip(), name.substring(space + 1));
    }

    private void born(List<LocalDate> days, List<BornAbout> about) {
        String said = word("born");
        if (said.isEmpty()) return;
        LocalDate earliest = switch (said.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(said), 1, 1);
            case 7 -> YearMonth.parse(said).atDay(1);
            default -> LocalDate.parse(said);
        };
        if (earliest.isAfter(today) || earliest.isBefore(today.minusYears(OLDEST)))
            faults.put("born", WORDS.text("fault.born", OLDEST));
        else if (said.length() == 4) about.add(BornAbout.in(earliest.getYear()));
        else if (said.length() == 7) about.add(BornAbout.in(YearMonth.from(earliest)));
        else days.add(earliest);
    }

    private List<Address> addresses() {
        String line = word("address");
        Optional<Postcode> postcode = Postcode.read(word("postcode"));
        if (!word("postcode").isEmpty() && postcode.isEmpty()) faults.put("postcode", WORDS.text("fault.postcode"));
        if (line.isEmpty()) {
            for (String mark : List.of("safe", "silent"))
                if (marked(mark)) faults.put(mark, WORDS.text("fault.no_address"));
            if (word("postcode").isEmpty()) return List.of();
        }
        return List.of(new Address(line, postcode.map(Postcode::value).orElse(null), marked("safe"), marked("silent")));
    }

    private List<Phone> phones() {
        String number = word("phone");
        if (!number.isEmpty()) {
            if (Phones.digits(number).length() < LEAST_FIGURES) faults.put("phone", WORDS.text("fault.phone"));
            return List.of(new Phone(number, word("times"), marked("quiet")));
        }
        if (marked("quiet")) faults.put("quiet", WORDS.text("fault.no_phone"));
        if (!word("times").isEmpty()) faults.put("times", WORDS.text("fault.no_phone"));
        return List.of();
    }

    /** By which entries are found to be alike, whatever names they bear. */
    private List<KnownNumber> numbers() {
        var numbers = new ArrayList<KnownNumber>();
        for (String kind : List.of("nhs", "pnc")) {
            if (word(kind).isEmpty()) continue;
            var number = new KnownNumber(kind.toUpperCase(Locale.UK), word(kind));
            if (!number.isPossible()) faults.put(kind, WORDS.text("fault." + kind));
            numbers.add(number);
        }
        return numbers;
    }

    private boolean marked(String field) {
        return word(field).equals(YES);
    }

    private String word(String field) {
        return words.getOrDefault(field, "");
    }
}
