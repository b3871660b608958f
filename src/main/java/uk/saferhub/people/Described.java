package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody as somebody else describes them.
 *
 * @param names the first is the one that lists show; the others are aliases. Never empty
 * @param born dates of birth (agencies may hold different ones)
 * @param about births of which the day is not known
 * @param numbers by which agencies know them
 */
public record Described(
        List<Name> names,
        List<LocalDate> born,
        List<Address> addresses,
        List<Phone> phones,
        List<BornAbout> about,
        List<KnownNumber> numbers) {

    public Described(
            List<Name> names,
            List<LocalDate> born,
            List<Address> addresses,
            List<Phone> phones,
            List<BornAbout> about) {
        this(names, born, addresses, phones, about, List.of());
    }

    public Described(List<Name> names, List<LocalDate> born, List<Address> addresses, List<Phone> phones) {
        this(names, born, addresses, phones, List.of());
    }

    public Described {
        if (names.isEmpty() || names.getFirst().whole().isEmpty())
            throw new IllegalArgumentException("somebody needs a name");
    }

    Described livingAt(List<Address> homes) {
        return new Described(names, born, homes, phones, about, numbers);
    }

    public static Described of(Name name, List<LocalDate> born) {
        return new Described(List.of(name), born, List.of(), List.of());
    }
}
