package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody learned about a person who is in the index already: one of each at most. It is added to what is known, and
 * nothing that is known is changed.
 *
 * @param alias another name
 * @param born another date of birth; agencies may hold different ones
 * @param about a birth of which the day is not known
 * @param known a number by which an agency knows them
 */
record Particulars(
        @Nullable Name alias,
        @Nullable LocalDate born,
        @Nullable BornAbout about,
        @Nullable Address address,
        @Nullable Phone phone,
        @Nullable Email email,
        @Nullable KnownNumber known,
        @Nullable Need need) {

    boolean empty() {
        boolean reached = address != null || phone != null || email != null;
        return alias == null && born == null && about == null && !reached && known == null && need == null;
    }

    /** What of it is of that kind, and nothing else that was typed. */
    Particulars only(FactKind kind) {
        boolean birth = kind == FactKind.BORN || kind == FactKind.ABOUT;
        return new Particulars(
                kind == FactKind.NAME ? alias : null,
                birth ? born : null,
                birth ? about : null,
                kind == FactKind.ADDRESS ? address : null,
                kind == FactKind.PHONE ? phone : null,
                kind == FactKind.EMAIL ? email : null,
                kind == FactKind.NUMBER ? known : null,
                kind == FactKind.NEED ? need : null);
    }

    List<Name> names() {
        return alias == null ? List.of() : List.of(alias);
    }

    List<LocalDate> dates() {
        return born == null ? List.of() : List.of(born);
    }

    List<BornAbout> births() {
        return about == null ? List.of() : List.of(about);
    }

    List<Address> addresses() {
        return address == null ? List.of() : List.of(address);
    }

    List<Phone> phones() {
        return phone == null ? List.of() : List.of(phone);
    }
}
