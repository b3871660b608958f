package uk.saferhub.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** How what is known of somebody is put right (IDX-01, PRV-03): it is ended or taken back with a reason, and stays on record. */
final class FactRules {

    private static final String LAW = "UK GDPR Article 5(1)(d) and Article 16";

    private FactRules() {}

    /**
     * IDX-01-A: an ended fact is only taken back; the name that lists show has another put in its place; a birth never ends.
     *
     * @param ended whether it has ended already. @param main whether it is the name that lists show
     */
    static Decision mayBe(FactKind kind, boolean ended, boolean main, Amendment amendment) {
        boolean fits = kind.takes(amendment)
                && (!ended || amendment == Amendment.TAKEN_BACK)
                && (!main || amendment.putsAnother());
        return Decision.when(fits, "IDX-01-A", "That is not how this is put right.", LAW);
    }

    /** IDX-01-B: the last day has been, and does not lie before the first. */
    static Decision mayEnd(@Nullable LocalDate from, LocalDate until, LocalDate today) {
        return Decision.when(
                !until.isAfter(today) && (from == null || !until.isBefore(from)),
                "IDX-01-B",
                "It ends on a day that has been, and not before it began.",
                LAW);
    }

    /** IDX-01-C: who was first has put it right; a second change would undo the first unseen. */
    static Decision stands(boolean stands) {
        return Decision.when(
                stands,
                "IDX-01-C",
                "Somebody has put this right since you opened it. Open the person’s page again.",
                LAW);
    }

    /**
     * IDX-01-E: an address that turns out to be safe is corrected, for what merely ended stays readable with its words.
     *
     * @param read whether the same address, however it is written, is one that everybody reads until now
     */
    static Decision mayChange(boolean read, boolean nowSafe) {
        return Decision.when(
                !read || !nowSafe,
                "IDX-01-E",
                "This is the same address, and it is to be a safe one. Choose that it was wrong from the start, so that nobody else "
                        + "goes on reading it.",
                "Index of people: a safe address is shown to the body that holds it and to nobody else");
    }

    /** IDX-01-D: an entry that others use is not taken back; it is confirmed as the same person as the right one instead. */
    static Decision mayGo(boolean unused) {
        return Decision.when(
                unused,
                "IDX-01-D",
                "Something is recorded about this entry, or something rests on it. Put right what is wrong, or confirm it as the "
                        + "same person as another entry.",
                "Index of people: an entry goes only while nobody has used it");
    }
}
