package uk.saferhub.imports;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.web.Words;

/**
 * The people of a case as a row names them: one in its columns, and up to five more where the file repeats them.
 *
 * @param faults by field, to which it adds
 */
record CasePeople(Map<String, String> words, LocalDate today, Known known, Map<String, String> faults) {

    /** Whom of the index a row may mean. */
    interface Known {
        /** An entry of the index, by what the row says; nothing where that is a name. */
        Optional<UUID> person(String said);

        /** Whether what is known here of that person's birth leaves room for a day of these. */
        boolean mayBeBorn(UUID person, LocalDate earliest, LocalDate latest);
    }

    /** What stands behind the names of the fields of each: nothing for the first. */
    static final List<String> EACH = List.of("", "2", "3", "4", "5", "6");

    private static final Words WORDS = Words.of(CasePeople.class);

    /** Nobody where the row names nobody; what is wrong is among the faults. */
    List<BroughtCase.Somebody> read() {
        var people = new ArrayList<BroughtCase.Somebody>();
        for (String which : EACH) {
            String said = word("person" + which);
            String role = word("role" + which);
            if (said.isEmpty()) {
                for (String half : List.of("role" + which, "born" + which))
                    if (!word(half).isEmpty()) faults.put(half, WORDS.text("fault.no_person"));
                continue;
            }
            if (role.isEmpty()) faults.put("person" + which, WORDS.text("fault.no_role"));
            known.person(said)
                    .ifPresentOrElse(
                            id -> {
                                if (!mayBe(id, word("born" + which)))
                                    faults.put("born" + which, WORDS.text("fault.other_birth"));
                                people.add(new BroughtCase.Somebody(role, id, null));
                            },
                            () -> newcomer(said, which).ifPresent(people::add));
        }
        return people;
    }

    /** A number that was mistyped is somebody else's: their case, and all that hangs on it, would be read of the wrong person. */
    private boolean mayBe(UUID person, String born) {
        if (born.isEmpty()) return true;
        return switch (born.length()) {
            case 4 -> {
                var year = Year.parse(born);
                yield known.mayBeBorn(person, year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            case 7 -> {
                var month = YearMonth.parse(born);
                yield known.mayBeBorn(person, month.atDay(1), month.atEndOfMonth());
            }
            default -> known.mayBeBorn(person, LocalDate.parse(born), LocalDate.parse(born));
        };
    }

    private Optional<BroughtCase.Somebody> newcomer(String said, String which) {
        // A number that nobody came with is no name: somebody called 1042 would be nobody.
        boolean number = said.chars().noneMatch(Character::isLetter);
        if (number || said.toUpperCase(Locale.UK).matches("P-[0-9A-Z]{7}")) {
            faults.put("person" + which, WORDS.text("fault.unknown_person"));
            return Optional.empty();
        }
        var row = new PersonRow(Map.of("name", said, "born", word("born" + which)), today);
        var described = row.read();
        row.faults().forEach((field, reason) -> faults.put((field.equals("born") ? "born" : "person") + which, reason));
        return described.map(somebody -> new BroughtCase.Somebody(word("role" + which), null, somebody));
    }

    private String word(String field) {
        return words.getOrDefault(field, "");
    }
}
