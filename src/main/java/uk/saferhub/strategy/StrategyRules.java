package uk.saferhub.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether these words may be entered. */
final class StrategyRules {

    private static final Words WORDS = Words.of(StrategyRules.class);

    private StrategyRules() {}

    static Decision mayRun(Strategy strategy, LocalDate today) {
        return rule(inOrder(strategy.beganOn(), strategy.endedOn()), "STR-01-A");
    }

    static Decision mayHappen(StrategyEvent event, LocalDate today) {
        return rule(!event.happenedOn().isAfter(today), "STR-04-A");
    }

    /** What succeeded is said when its time is over. */
    static Decision mayMeasure(SuccessMeasure measure, LocalDate today) {
        return rule(inOrder(measure.measuredFrom(), measure.measuredTo()), "PRF-10-A")
                .and(() -> rule(!measure.measuredTo().isAfter(today), "PRF-10-B"));
    }

    static Decision mayOblige(ReportObligation obligation, LocalDate today) {
        return rule(obligation.perYear() > 0, "SCR-02-A")
                .and(() -> rule(inOrder(obligation.agreedOn(), obligation.endedOn()), "SCR-02-B"));
    }

    /** A supply that ceased leaves a gap in a series: what fills it, or what it does, is said with it. */
    static Decision maySupply(EvidenceSource source, LocalDate today) {
        boolean said = source.substitute() != null || source.effect() != null;
        return rule(source.supply() != EvidenceSource.Supply.CEASED || said, "DAT-07-A");
    }

    /** How a risk stands is said once it stands so. */
    static Decision mayStand(Risk risk, LocalDate today) {
        return rule(!risk.sinceOn().isAfter(today), "RSK-01-A");
    }

    private static boolean inOrder(LocalDate from, @Nullable LocalDate until) {
        return until == null || !until.isBefore(from);
    }

    private static Decision rule(boolean holds, String rule) {
        return Decision.when(holds, rule, WORDS.text(rule), "requirement " + rule.substring(0, 6));
    }
}
