package uk.saferhub.strategy;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Settings;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.web.Choice;

/** How priorities are chosen and what they are to reach; served at the desk under RECORD_STRATEGY. */
@Component
public class PrioritySetting {

    static final Register<PrioritySelection> SELECTIONS = Register.of(
                    PrioritySelection.class, "/strategy/selections", "SL", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into priority_selection (id, realm_id, candidate, held_on, decided_by, harm, concern, influence,
                                outcome, reason)
                    values (:id, :realm_id, :candidate, :held_on, :decided_by, :harm, :concern, :influence, :outcome, :reason)
                    """)
            .selecting(
                    "select e.id, e.realm_id, e.reference, s.* from priority_selection s join entry_label e using (id)")
            .choosing("candidate", "select c.code, c.title from candidate_issue c join entry_label e using (id)")
            .picking("decidedBy", PrioritySetting::groups)
            .listing("heldOn", "candidate", "harm", "concern", "influence", "outcome", "decidedBy")
            .ruled(PriorityRules::maySelect);

    static final Register<CandidateIssue> CANDIDATES = Register.of(
                    CandidateIssue.class, "/strategy/candidates", "CI", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into candidate_issue (id, realm_id, code, strategy, title, evidence, source, raised_on)
                    values (:id, :realm_id, :code, :strategy, :title, :evidence, :source, :raised_on)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, c.* from candidate_issue c join entry_label e using (id)")
            .choosing("strategy", Strategies.STRATEGIES_SQL)
            .listing("title", "strategy", "source", "raisedOn")
            .ruled(PriorityRules::mayRaise);

    static final Register<MeasureTarget> TARGETS = Register.of(
                    MeasureTarget.class, "/strategy/targets", "TG", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into measure_target (id, realm_id, priority, metric, better, span, baseline, target, tolerance,
                                began_on, ended_on)
                    values (:id, :realm_id, :priority, :metric, :better, :span, :baseline, :target, :tolerance, :began_on,
                            :ended_on)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, t.* from measure_target t join entry_label e using (id)")
            .picking("priority", PrioritySetting::priorities)
            .picking("metric", PrioritySetting::metrics)
            .listing("priority", "metric", "better", "span", "target", "tolerance", "beganOn", "endedOn")
            .ruled(PriorityRules::mayAim);

    private final Registers registers;

    PrioritySetting(Registers registers) {
        this.registers = registers;
    }

    /** Records an issue that may become a priority. */
    public String raise(Actor actor, UUID realmId, CandidateIssue issue) {
        return registers.enter(actor, realmId, CANDIDATES, issue);
    }

    /** Records what a session made of a candidate. */
    public String select(Actor actor, UUID realmId, PrioritySelection selection) {
        return registers.enter(actor, realmId, SELECTIONS, selection);
    }

    /** Records what a measure is to reach from a day on. */
    public String aim(Actor actor, UUID realmId, MeasureTarget target) {
        return registers.enter(actor, realmId, TARGETS, target);
    }

    private static List<Choice> groups(Settings settings) {
        return settings.groups().stream()
                .map(group -> Choice.of(group.code(), group.name()))
                .toList();
    }

    private static List<Choice> priorities(Settings settings) {
        return settings.strategies().stream()
                .flatMap(strategy -> settings.priorities(strategy.code()).stream()
                        .map(priority -> Choice.of(priority.code(), priority.title() + ", " + strategy.period())))
                .toList();
    }

    private static List<Choice> metrics(Settings settings) {
        return settings.metrics().stream()
                .map(metric -> Choice.of(metric.code(), metric.label()))
                .toList();
    }
}
