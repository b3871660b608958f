package uk.saferhub.cases.agenda;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;

/** When an agenda of cases is kept, sent round and changed (HUB-07). */
final class AgendaRules {

    static final int LEAST = 5;
    static final int MOST = 60;

    private static final String POLICY = "the hub's problem-solving meeting, as the partnership agreed it";

    private AgendaRules() {}

    /** HUB-07-A: a meeting that is over has its agenda as it was. */
    static Decision mayChange(LocalDate heldOn, LocalDate today) {
        return Decision.when(
                !heldOn.isBefore(today), "HUB-07-A", "The meeting is over. Its agenda stays as it was.", POLICY);
    }

    /** HUB-07-B, C: sent round once, with something on it. */
    static Decision mayCirculate(boolean circulated, int items) {
        return Decision.when(!circulated, "HUB-07-B", "The agenda has been sent round already.", POLICY)
                .and(() -> Decision.when(items > 0, "HUB-07-C", "Put a case on the agenda first.", POLICY));
    }

    /** HUB-07-D, E: an open case has one turn. */
    static Decision mayAdd(boolean open, boolean on) {
        return Decision.when(open, "HUB-07-D", "Only an open case comes on the agenda.", POLICY)
                .and(() -> Decision.when(!on, "HUB-07-E", "This case is on the agenda already.", POLICY));
    }

    /** HUB-07-F: time enough to talk, and to hear the others. */
    static Decision mayLast(int minutes) {
        return Decision.when(
                minutes >= LEAST && minutes <= MOST,
                "HUB-07-F",
                "Give a case between " + LEAST + " and " + MOST + " minutes.",
                POLICY);
    }
}
