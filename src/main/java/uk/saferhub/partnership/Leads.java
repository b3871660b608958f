package uk.saferhub.partnership;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.configuration.Priority;
import uk.saferhub.configuration.Settings;
import uk.saferhub.configuration.Strategy;

/** A strategy's priorities and their leads as they are printed (GOV-11). */
public record Leads(Strategy strategy, List<Priority> priorities) {

    /** Every strategy of the partnership that was in force on a day. */
    public static List<Leads> of(Settings settings, LocalDate on) {
        return settings.strategies().stream()
                .filter(strategy -> strategy.on(on))
                .map(strategy -> new Leads(strategy, settings.priorities(strategy.code())))
                .toList();
    }
}
