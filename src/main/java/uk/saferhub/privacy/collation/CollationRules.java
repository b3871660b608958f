package uk.saferhub.privacy.collation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.saferhub.kernel.Decision;

/** What may be given of what is held, and when it may be sent (PRV-02). */
final class CollationRules {

    private static final String OTHERS = "UK GDPR article 15(4); Data Protection Act 2018 Schedule 2 paragraph 16";
    private static final String SAFE = "UK GDPR article 5(1)(f); Information Commissioner, 27 September 2023";
    private static final String HOUSE = "SaferHub's own rule: two people look before anything is sent (PRV-02)";

    private CollationRules() {}

    /** PRV-02-K: what was answered is looked at again only when it came back. */
    static Decision mayWork(boolean open) {
        return Decision.when(
                open, "PRV-02-K", "This search was answered. It opens again when it is given back.", HOUSE);
    }

    /**
     * PRV-02-L: an address that must not be found is given to nobody. PRV-02-M: who else is named is covered, or it is said why they
     * may be named.
     *
     * @param safe whether such an address stands in what would be given
     * @param named others who are named in it
     * @param reason why they may be
     */
    static Decision mayGive(boolean safe, Collection<String> named, String reason) {
        return Decision.when(
                        !safe,
                        "PRV-02-L",
                        "An address that must not be found stands in what would be given. Cover it, or hold the whole back.",
                        SAFE)
                .and(() -> Decision.when(
                        named.isEmpty() || !reason.isBlank(),
                        "PRV-02-M",
                        "It names somebody else: " + String.join(", ", named)
                                + ". Cover the words, or say why they may be named.",
                        OTHERS));
    }

    /** PRV-02-N: each thing that was found is decided before the compartment answers. */
    static Decision mayAnswer(boolean open, List<Item> items) {
        return mayWork(open)
                .and(() -> Decision.when(
                        items.stream().allMatch(item -> item.decision() != null),
                        "PRV-02-N",
                        "Something that was found is not decided yet.",
                        HOUSE));
    }

    /** PRV-02-O: every compartment has answered. PRV-02-P: whoever decided what is given does not check it. */
    static Decision mayCheck(boolean allAnswered, boolean sent, Collection<UUID> deciders, UUID checker) {
        return Decision.when(
                        allAnswered && !sent,
                        "PRV-02-O",
                        "It is checked once every compartment has answered, and before it is sent.",
                        HOUSE)
                .and(() -> Decision.when(
                        !deciders.contains(checker),
                        "PRV-02-P",
                        "Whoever decided what is given, or asked for it, does not check it: somebody else does.",
                        HOUSE));
    }

    /** PRV-02-Q: it is sent once, when it was checked and found fit. */
    static Decision maySend(boolean allAnswered, boolean fit, boolean sent) {
        return Decision.when(
                allAnswered && fit && !sent,
                "PRV-02-Q",
                "It is sent once, after somebody else has checked it and found it fit.",
                HOUSE);
    }
}
