package uk.saferhub.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.HeldWords;

/**
 * What the referrer said, as said. Addresses and numbers are not here but with the people, where a safe address is kept safe.
 *
 * @param concerns codes of the pack's concerns
 * @param people who it is about, as the referrer knows them
 * @param place where it happens; empty where there is no one place
 * @param since since when, in the referrer's words
 * @param riskTo who is at risk: codes of {@link RiskTo}
 * @param basis code of the lawful basis
 * @param told whether the people know of the referral; null where that is not known, as of one that came from elsewhere
 * @param contact how to reach them safely, in words
 */
public record Said(
        List<String> concerns,
        List<SaidPerson> people,
        String place,
        String postcode,
        String since,
        String worry,
        String tried,
        List<RiskTo> riskTo,
        String risk,
        String want,
        String basis,
        @Nullable Told told,
        String contact) {

    /** What was said is destroyed when its time is over (PRV-01); then nothing is left of it, and every part is empty. */
    public Said {
        concerns = concerns == null ? List.of() : concerns;
        people = people == null ? List.of() : people;
        place = place == null ? "" : place;
        postcode = postcode == null ? "" : postcode;
        since = since == null ? "" : since;
        worry = worry == null ? "" : worry;
        tried = tried == null ? "" : tried;
        riskTo = riskTo == null ? List.of() : riskTo;
        risk = risk == null ? "" : risk;
        want = want == null ? "" : want;
        basis = basis == null ? "" : basis;
        contact = contact == null ? "" : contact;
    }

    private static final Said NOTHING =
            new Said(List.of(), List.of(), "", "", "", "", "", List.of(), "", "", "", null, "");

    /** Whether nothing is left of what was said: a referral cannot be sent without saying something. */
    boolean gone() {
        return equals(NOTHING);
    }

    /** As it is told to somebody who does not read who is harmed: neither their names nor when they were born. */
    Said under(HeldWords held) {
        if (held.words().isEmpty()) return this;
        return new Said(
                concerns,
                people.stream().map(person -> person.under(held)).toList(),
                held.in(place),
                postcode,
                held.in(since),
                held.in(worry),
                held.in(tried),
                riskTo,
                held.in(risk),
                held.in(want),
                basis,
                told,
                held.in(contact));
    }

    /**
     * @param born as the referrer gave it, in words; empty where it is not known
     * @param role code of the pack's party roles
     */
    public record SaidPerson(String name, String alias, String born, String role) {

        private SaidPerson under(HeldWords held) {
            return held.words().contains(name.strip())
                    ? new SaidPerson(PartyRole.SOMEBODY, "", "", role)
                    : new SaidPerson(held.in(name), held.in(alias), born, role);
        }
    }

    /** Who is at risk. */
    public enum RiskTo {
        THEMSELVES,
        CHILDREN,
        HOUSEHOLD,
        NEIGHBOURS,
        STAFF
    }

    /** Whether the people referred know of it. */
    public enum Told {
        YES,
        NO,
        UNSAFE
    }
}
