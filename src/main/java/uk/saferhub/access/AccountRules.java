package uk.saferhub.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** Who may change whose account and grants (SHR-10). */
final class AccountRules {

    private static final String POLICY = "SaferHub's rules on accounts, docs/users/README.md";
    private static final Set<String> PLAIN = Set.of("hub", "enforcement", "governance");

    private AccountRules() {}

    static Decision mayChange(Actor actor, UUID account) {
        return Decision.when(
                !actor.accountId().equals(account),
                "ACC-03",
                "Nobody changes their own account or grants: another administrator does.",
                POLICY);
    }

    /** Who runs a partnership's accounts does not by that reach a sealed panel. */
    static Decision mayGiveIn(Actor actor, String compartment, UUID realmId) {
        return Decision.when(
                PLAIN.contains(compartment) || actor.may(Permission.MANAGE_ACCOUNTS, realmId),
                "ACC-04",
                "Grants in a sealed panel are given by whoever manages accounts in that panel.",
                POLICY);
    }

    /** A new second factor opens everything that the account may see: a sealed panel, another partnership. */
    static Decision mayReset(boolean sealedOrElsewhere) {
        return Decision.when(
                !sealedOrElsewhere,
                "ACC-07",
                "This person also acts in a sealed panel or in another partnership: the operator resets their second factor.",
                POLICY);
    }

    /** Whoever set both anew could sign in as that person. */
    static Decision mayResetBoth(boolean otherResetToday) {
        return Decision.when(
                !otherResetToday,
                "ACC-09",
                "You reset this person's other secret within the last day, or they have not signed in since: another administrator resets this one.",
                POLICY);
    }

    /** While linked, whoever runs the provider opens everything that the account may see; once ended, perhaps nobody opens it. */
    static Decision mayLink(boolean sealedOrElsewhere) {
        return Decision.when(
                !sealedOrElsewhere,
                "ACC-10",
                "This person also acts in a sealed panel or in another partnership: the operator links their account, and ends that.",
                POLICY);
    }

    /** What an administrator linked was no more than they answer for; a seat that comes later would be opened by the provider too. */
    static Decision mayGiveLinked(boolean linkedByAdministrator, boolean sealedOrElsewhere) {
        return Decision.when(
                !linkedByAdministrator || !sealedOrElsewhere,
                "ACC-12",
                "This person signs in through an identity provider, as an administrator said. Before they act in a sealed panel or in another partnership, the operator ends that link and links their account.",
                POLICY);
    }

    /** Its holder, who comes in another way, would not notice that somebody else came in by it. */
    static Decision mayGivePassword(boolean linked) {
        return Decision.when(
                !linked,
                "ACC-11",
                "This person signs in through an identity provider: end that link before you give a password.",
                POLICY);
    }

    static boolean isPlain(String compartment) {
        return PLAIN.contains(compartment);
    }

    static Decision mayEndAccount(boolean elsewhere) {
        return Decision.when(
                !elsewhere,
                "ACC-05",
                "This person also acts in another partnership: end their grants here instead.",
                POLICY);
    }

    /** A grant was used up to now, so that it cannot end earlier than yesterday. */
    static Decision mayEndOn(LocalDate last, LocalDate from, LocalDate today) {
        return Decision.when(
                !last.isBefore(today.minusDays(1)) && !last.isBefore(from.minusDays(1)),
                "ACC-06",
                "A grant ends yesterday at the earliest, which is at once, and not before it began.",
                POLICY);
    }
}
