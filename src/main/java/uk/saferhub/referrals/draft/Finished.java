package uk.saferhub.referrals.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.Phone;
import uk.saferhub.referrals.Kind;
import uk.saferhub.referrals.NewReferral;
import uk.saferhub.referrals.Said;
import uk.saferhub.referrals.Said.RiskTo;
import uk.saferhub.referrals.Said.Told;
import uk.saferhub.web.Dates;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** Makes the referral of a draft whose pages are all done. */
final class Finished {

    private Finished() {}

    /** Whether it may be sent, and if not which page is missing. */
    static Decision maySend(ReferralDraft draft) {
        List<String> missing = Stream.of(Step.values())
                .filter(step -> !draft.has(step))
                .map(Step::label)
                .toList();
        return Decision.when(
                        missing.isEmpty(),
                        "HUB-01-A",
                        "Fill in first: " + String.join(", ", missing) + ".",
                        "the hub's form; sharing rests on Crime and Disorder Act 1998 s.115 or another basis in law")
                .and(() -> Decision.when(
                        !aboutSomebody(draft) || !people(draft).isEmpty(),
                        "HUB-01-B",
                        "A referral about a person or family names at least one person.",
                        "the hub's form"))
                .and(() -> Decision.when(
                        !people(draft).isEmpty() || !reachesSomebody(draft.fields(Step.CONTACT)),
                        "HUB-01-E",
                        "You gave an address or a phone number and named nobody whose it is: name the person, or write it in the words on reaching them safely.",
                        "the hub's form"));
    }

    static NewReferral of(ReferralDraft draft, LocalDate decideBy) {
        return new NewReferral(
                draft.reference(),
                kind(draft),
                draft.fields(Step.SUBJECT).read().text("title"),
                decideBy,
                said(draft),
                parties(draft));
    }

    static Kind kind(ReferralDraft draft) {
        return Kind.valueOf(draft.fields(Step.SUBJECT).read().text("kind"));
    }

    static List<Named> people(ReferralDraft draft) {
        return Named.all(draft.fields(Step.PEOPLE));
    }

    static Said said(ReferralDraft draft) {
        FieldReader place = draft.fields(Step.PLACE).read();
        return new Said(
                draft.fields(Step.SUBJECT).values("concern"),
                people(draft).stream()
                        .map(one -> new Said.SaidPerson(one.whole(), one.alias(), Dates.day(one.born()), one.role()))
                        .toList(),
                place.text("line"),
                place.text("postcode"),
                place.text("since"),
                draft.fields(Step.WORRY).read().text("worry"),
                draft.fields(Step.TRIED).read().text("tried"),
                draft.fields(Step.RISK).values("to").stream()
                        .map(RiskTo::valueOf)
                        .toList(),
                draft.fields(Step.RISK).read().text("risk"),
                draft.fields(Step.WANT).read().text("want"),
                draft.fields(Step.BASIS).read().text("basis"),
                Told.valueOf(draft.fields(Step.BASIS).read().text("told")),
                draft.fields(Step.CONTACT).read().text("notes"));
    }

    private static boolean reachesSomebody(Fields contact) {
        return !addresses(contact).isEmpty() || !phones(contact).isEmpty();
    }

    private static boolean aboutSomebody(ReferralDraft draft) {
        Kind kind = kind(draft);
        return kind == Kind.PERSON || kind == Kind.FAMILY;
    }

    /** The first person named is the one whose address and phone the contact page gives. */
    private static List<NewReferral.Party> parties(ReferralDraft draft) {
        var parties = new ArrayList<NewReferral.Party>();
        Fields contact = draft.fields(Step.CONTACT);
        for (Named one : people(draft)) {
            boolean first = parties.isEmpty();
            var names = new ArrayList<>(List.of(new Name(one.given(), one.family())));
            if (!one.alias().isEmpty()) names.add(alias(one.alias()));
            parties.add(new NewReferral.Party(
                    new Described(
                            names,
                            one.born() == null ? List.of() : List.of(one.born()),
                            first ? addresses(contact) : List.of(),
                            first ? phones(contact) : List.of()),
                    one.role()));
        }
        return parties;
    }

    /** The last word is the family name; a single word stands for a first name. */
    private static Name alias(String words) {
        int last = words.lastIndexOf(' ');
        return last < 0 ? new Name(words, "") : new Name(words.substring(0, last), words.substring(last + 1));
    }

    private static List<Address> addresses(Fields contact) {
        String line = contact.read().text("address");
        if (line.isEmpty()) return List.of();
        String postcode = contact.read().text("postcode");
        return List.of(new Address(
                line, emptyIsNull(postcode), contact.chosen("care", "safe"), contact.chosen("care", "do_not_write")));
    }

    private static List<Phone> phones(Fields contact) {
        String number = contact.read().text("phone");
        if (number.isEmpty()) return List.of();
        return List.of(new Phone(number, contact.read().text("times"), contact.chosen("care", "do_not_ring")));
    }

    private static @Nullable String emptyIsNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
