package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody as somebody else describes them.
 *
 * @param names the first is the one that lists show; the others are aliases. Never empty
 * @param born dates of birth (agencies may hold different ones)
 * @param about births of which the day is not known
 */
public record Described(
        List<Name> names, List<LocalDate> born, List<Address> addresses, List<Phone> phones, List<BornAbout> about) {

    public Described(List<Name> names, List<LocalDate> born, List<Address> addresses, List<Phone> phones) {
        this(names, born, addresses, phones, List.of());
    }

    public Described {
        if (names.isEmpty() || names.getFirst().whole().isEmpty())
            throw new IllegalArgumentException("somebody needs a name");
    }

    public static Described of(Name name, List<LocalDate> born) {
        return new Described(List.of(name), born, List.of(), List.of());
    }
}
