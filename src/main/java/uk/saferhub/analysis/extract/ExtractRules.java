package uk.saferhub.analysis.extract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.saferhub.figures.disclosure.Differencing;
import uk.saferhub.kernel.Decision;

/** What may go out as an extract. */
final class ExtractRules {

    private static final String SOURCE =
            "SaferHub's own rule: extracts without names (ANL-15; Data Protection Act 2018 s.19)";

    private ExtractRules() {}

    static Decision mayMake(int rows, int least) {
        return Decision.when(
                rows >= 2 * least,
                "ANL-15-A",
                "Too few people are left once each is made to look like several others. Ask of more cases, or of fewer columns.",
                SOURCE);
    }

    /** An extract that may go out or has gone, and is not over. */
    record Other(Set<UUID> people, List<ExtractField> fields) {

        /** Whether rows of both can be laid on each other: by what somebody may have several of, since few have the same. */
        private boolean joins(Set<UUID> others, List<ExtractField> columns) {
            return !Collections.disjoint(people, others)
                    && fields.stream().anyMatch(field -> !field.identifying() && columns.contains(field));
        }
    }

    /** Two extracts tell no more together than each alone. @param others of the same register that are not over */
    static Decision mayStandBeside(Set<UUID> people, List<ExtractField> fields, int least, List<Other> others) {
        return Decision.when(
                        !Differencing.isolates(
                                people, others.stream().map(Other::people).toList(), least),
                        "ANL-15-E",
                        "Another extract is of nearly the same people: laid side by side, the two would tell of the few that differ. Ask of a longer period or of more cases, or end the other first.",
                        SOURCE)
                .and(() -> Decision.when(
                        others.stream().noneMatch(other -> other.joins(people, fields)),
                        "ANL-15-F",
                        "Another extract of some of these people has risks, needs or what came about, too: by these the rows of both could be joined. Leave those columns out, or end the other first.",
                        SOURCE));
    }

    /** @param by who decides */
    static Decision mayDecide(Extract extract, UUID by, LocalDate today) {
        return Decision.when(
                        !extract.askedBy().equals(by),
                        "ANL-15-B",
                        "Somebody else than who asked for it approves an extract.",
                        SOURCE)
                .and(() -> Decision.when(
                        extract.decision() == null && isLive(extract, today),
                        "ANL-15-C",
                        "It was decided already, or is over.",
                        SOURCE));
    }

    static Decision mayTakeOut(Extract extract, LocalDate today) {
        return Decision.when(
                extract.isApproved() && isLive(extract, today), "ANL-15-D", "It is not approved, or is over.", SOURCE);
    }

    private static boolean isLive(Extract extract, LocalDate today) {
        return extract.endedAt() == null && !today.isAfter(extract.expiresOn());
    }
}
