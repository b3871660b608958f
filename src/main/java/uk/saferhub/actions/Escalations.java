package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Escalation;
import uk.saferhub.kernel.WorkingDays;

/** How far a late action has been escalated, by the steps that its partnership has arranged. */
@Component
class Escalations {

    private final Configuration configuration;
    private final Realms realms;

    Escalations(Configuration configuration, Realms realms) {
        this.configuration = configuration;
        this.realms = realms;
    }

    /** The furthest step that an open action has reached; nothing while it is in time or where no steps are arranged. */
    Optional<Escalation> reached(Action action, LocalDate today) {
        return action.isLate(today) ? reached(steps(action, today), action.dueOn(), today) : Optional.empty();
    }

    static Optional<Escalation> reached(List<Escalation> steps, LocalDate dueOn, LocalDate today) {
        // Whatever is a year late has passed every step; bank holidays so far back may not be known.
        int late = dueOn.isBefore(today.minusYears(1))
                ? Integer.MAX_VALUE
                : WorkingDays.ENGLAND_AND_WALES.between(dueOn, today);
        return steps.stream().filter(step -> step.afterDays() <= late).reduce((one, later) -> later);
    }

    private List<Escalation> steps(Action action, LocalDate today) {
        try {
            return configuration
                    .of(realms.of(action.realmId()).partnership(), today)
                    .escalations();
        } catch (NotFound noRelease) {
            return List.of();
        }
    }
}
