package uk.saferhub.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Kept;
import uk.saferhub.configuration.RetentionRule;
import uk.saferhub.configuration.Settings;

/** The schedule as it is today, for the realms in which somebody acts. */
@Component
class RulesInForce {

    /** What SaferHub can dispose of: all but what it keeps no records of, and what says of itself why it stays. */
    static final Set<Kept> DISPOSABLE = EnumSet.complementOf(EnumSet.of(
            Kept.MARAC_CASE,
            Kept.MATAC_CASE,
            Kept.INTELLIGENCE,
            Kept.DOMESTIC_HOMICIDE_REVIEW,
            Kept.CASE_REVIEW,
            Kept.FUNDING,
            Kept.PANEL_SITTING,
            Kept.STRATEGY_PAPER,
            Kept.AUDIT));

    /** A rule in one realm. @param release that it stands in */
    record InForce(UUID realmId, String partnership, RetentionRule rule, UUID release) {

        boolean counts() {
            return rule.keep() != null && DISPOSABLE.contains(rule.record());
        }

        LocalDate dueOn(DueRecord record) {
            return Periods.dueOn(rule, record.triggerOn(), record.endedOn());
        }
    }

    private final Configuration configuration;

    RulesInForce(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Of each realm that the actor's seats under the route's permission lie in, in the order of the pack. */
    List<InForce> of(Actor actor) {
        var rules = new ArrayList<InForce>();
        for (Seat seat : actor.seats().stream().filter(RulesInForce::whole).toList()) {
            if (rules.stream().anyMatch(rule -> rule.realmId().equals(seat.realmId()))) continue;
            settings(seat.partnership(), actor.today())
                    .ifPresent(settings -> settings.retention(actor.today())
                            .forEach(rule -> rules.add(new InForce(
                                    seat.realmId(), settings.partnership().name(), rule, settings.releaseId()))));
        }
        return rules;
    }

    /** The rule for that record. @throws NotFound where the schedule names no such kind */
    InForce of(Actor actor, UUID realmId, String subject) {
        return of(actor).stream()
                .filter(rule -> rule.counts()
                        && rule.realmId().equals(realmId)
                        && rule.rule().record().name().equals(subject))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean whole(Seat seat) {
        return seat.onlyRecord() == null;
    }

    private Optional<Settings> settings(String partnership, LocalDate today) {
        try {
            return Optional.of(configuration.of(partnership, today));
        } catch (NotFound nothingReleased) {
            return Optional.empty();
        }
    }
}
