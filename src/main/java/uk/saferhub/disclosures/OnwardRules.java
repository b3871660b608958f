package uk.saferhub.disclosures;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** When what a body said may be used elsewhere: facts in, decision out (SHR-05). */
final class OnwardRules {

    private static final String SOURCE =
            "SaferHub's own rule: what a body contributes stays its own (UK GDPR article 5(1)(b), purpose limitation)";

    private OnwardRules() {}

    /** SHR-05-A. @param notAgreed what is used for which neither a yes nor a ground of law stands; no answer is no */
    static Decision mayUse(Collection<String> notAgreed) {
        return Decision.when(
                notAgreed.isEmpty(),
                "SHR-05-A",
                "This uses what another body said: " + String.join("; ", notAgreed)
                        + ". It goes no further than this record, nor to anybody else than was agreed, without that body’s yes"
                        + " or a ground of law. Ask under “Use what others said elsewhere”.",
                SOURCE);
    }

    /** SHR-05-B: the body whose words they are answers, by somebody else than whoever asked. */
    static Decision mayAnswer(boolean own, UUID askedBy, UUID actor) {
        return Decision.when(
                own && !askedBy.equals(actor),
                "SHR-05-B",
                "Only the body whose words they are answers, by somebody else than whoever asked.",
                SOURCE);
    }

    /** SHR-05-C: what is answered is answered; a yes may still be taken back, unless the words were read on the strength of it. */
    static Decision mayChange(boolean asked, Use use, @Nullable Said before, Said now) {
        boolean read = use == Use.TRANSFER && before != null && before.allows();
        return Decision.when(
                asked && before != now && !read,
                "SHR-05-C",
                "This is settled already. What was read once cannot be taken back; withdraw the contribution instead.",
                SOURCE);
    }

    /** SHR-05-D: what is held back can be asked for to be read, and nothing else; what can be read needs no such question. */
    static Decision mayAsk(boolean held, Use use) {
        return Decision.when(
                held == (use == Use.TRANSFER),
                "SHR-05-D",
                held
                        ? "It is held back from your hub. Ask first to read it."
                        : "Your hub reads it already. Choose what else you need it for.",
                SOURCE);
    }
}
