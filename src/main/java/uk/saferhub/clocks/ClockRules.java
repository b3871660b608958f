package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.configuration.ClockTerms.PauseReason;
import uk.saferhub.kernel.Decision;

/** When a clock may stand still (WRK-07). */
final class ClockRules {

    private static final String POLICY = "the partnership's clocks, as its pack has them";

    private ClockRules() {}

    /** For the button, and for the command: WRK-07-A to C. */
    static Decision mayPause(Clock clock, List<PauseReason> reasons, LocalDate today) {
        return Decision.when(clock.endedOn() == null, "WRK-07-A", "This clock has ended already.", POLICY)
                .and(() -> Decision.when(
                        !reasons.isEmpty(), "WRK-07-B", "The partnership has no reason to pause this clock.", POLICY))
                .and(() -> Decision.when(
                        !clock.dueOn().isBefore(today),
                        "WRK-07-C",
                        "This clock has run out. A pause now would hide that it was late.",
                        POLICY))
                .and(() -> Decision.when(
                        clock.pauses().stream()
                                .noneMatch(pause -> pause.countsAgainOn().isAfter(today)),
                        "WRK-07-D",
                        "This clock is paused already. Let it run again first.",
                        POLICY));
    }

    /** WRK-07-E, F: a pause begins while the clock runs, today at the latest, and has an end, so that none is forgotten. */
    static Decision mayPauseFor(Clock clock, LocalDate from, LocalDate until, LocalDate today) {
        LocalDate free = clock.pauses().stream()
                .map(Pause::countsAgainOn)
                .max(LocalDate::compareTo)
                .orElse(clock.startedOn());
        return Decision.when(
                        !from.isBefore(free) && !from.isAfter(today),
                        "WRK-07-E",
                        "A pause begins after the clock started and after any pause before it, and today at the latest.",
                        POLICY)
                .and(() -> Decision.when(
                        !until.isBefore(today) && !until.isAfter(today.plusMonths(3)),
                        "WRK-07-F",
                        "A pause ends between today and three months from now.",
                        POLICY));
    }

    /** WRK-07-G: only what stands still can run again. */
    static Decision mayResume(Clock clock, LocalDate today) {
        return Decision.when(
                clock.endedOn() == null && clock.pause(today) != null, "WRK-07-G", "This clock is not paused.", POLICY);
    }
}
