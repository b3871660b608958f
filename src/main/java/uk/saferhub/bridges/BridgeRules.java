package uk.saferhub.bridges;

import uk.saferhub.kernel.Decision;

/** What may be handed to another partnership or compartment, and what becomes of it (SHR-15). */
final class BridgeRules {

    private static final String SOURCE =
            "SaferHub's own rule: a record stays with its partnership; what another needs goes under an agreement in force";

    private BridgeRules() {}

    /** SHR-15-A. @param offered whether a register takes it under an agreement in force that the giver's body has signed */
    static Decision mayHandOver(boolean offered) {
        return Decision.when(
                offered,
                "SHR-15-A",
                "Nobody there takes this under an agreement that your organisation has signed and that is in force.",
                SOURCE);
    }

    /** PRV-03-E: what is restricted is used for a reason of law alone. @param inSpite which */
    static Decision mayUse(boolean restricted, String inSpite) {
        return Decision.when(
                !restricted || !inSpite.isBlank(),
                "PRV-03-E",
                "Use of what is held of somebody in this record is restricted by law. Say why it is handed over all the same.",
                "UK GDPR article 18(2); Data Protection Act 2018 section 47");
    }

    /** SHR-15-B: it is taken or declined once, by somebody else than whoever handed it over. */
    static Decision mayAnswer(boolean open, boolean giver) {
        return Decision.when(
                open && !giver,
                "SHR-15-B",
                open
                        ? "Whoever handed it over does not take it: somebody else there does."
                        : "This is answered already.",
                SOURCE);
    }

    /** SHR-15-C: a bridge ends once, and both records stay. */
    static Decision mayEnd(boolean standing) {
        return Decision.when(standing, "SHR-15-C", "This bridge has ended already.", SOURCE);
    }
}
