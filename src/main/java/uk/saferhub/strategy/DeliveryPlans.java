package uk.saferhub.strategy;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** Records groups' delivery plans; served at the desk under RECORD_STRATEGY. */
@Component
public class DeliveryPlans {

    static final Register<PlanObjective> OBJECTIVES = Register.of(
                    PlanObjective.class, "/strategy/objectives", "PO", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into plan_objective (id, realm_id, group_code, code, title, whose, measure, began_on, due_on)
                    values (:id, :realm_id, :group_code, :code, :title, :whose, :measure, :began_on, :due_on)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from plan_objective p join entry_label e using (id)")
            .picking("groupCode", DeliveryPlans::groups)
            .picking("whose", DeliveryPlans::partnerships)
            .listing("title", "groupCode", "whose", "beganOn", "dueOn")
            .ruled((objective, today) -> rule(!objective.dueOn().isBefore(objective.beganOn()), "HCR-04-A"));

    static final Register<PlanStep> STEPS = Register.of(
                    PlanStep.class, "/strategy/steps", "PS", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into plan_step (id, realm_id, objective, code, title, whose, lead, due_on, state, since_on, progress)
                    values (:id, :realm_id, :objective, :code, :title, :whose, :lead, :due_on, :state, :since_on, :progress)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from plan_step p join entry_label e using (id)")
            .choosing("objective", "select p.code, p.title from plan_objective p join entry_label e using (id)")
            .picking("whose", DeliveryPlans::partnerships)
            .listing("title", "objective", "whose", "lead", "dueOn", "state", "sinceOn")
            .ruled((step, today) -> rule(!step.sinceOn().isAfter(today), "HCR-04-B"));

    private final Registers registers;

    DeliveryPlans(Registers registers) {
        this.registers = registers;
    }

    /** Records what a group sets out to reach. */
    public String setOut(Actor actor, UUID realmId, PlanObjective objective) {
        return registers.enter(actor, realmId, OBJECTIVES, objective);
    }

    /** Records a step, or how it stands from a day on. */
    public String step(Actor actor, UUID realmId, PlanStep step) {
        return registers.enter(actor, realmId, STEPS, step);
    }

    static List<Choice> groups(Settings settings) {
        return settings.groups().stream()
                .map(group -> Choice.of(group.code(), group.name()))
                .toList();
    }

    /** The partnership itself and those that it is joint of. */
    static List<Choice> partnerships(Settings settings) {
        List<String> parts = settings.partnership().jointlyOf();
        String all = parts.isEmpty()
                ? settings.partnership().name()
                : "All of " + settings.partnership().name();
        return Stream.concat(
                        Stream.of(Choice.of(settings.partnershipCode(), all)),
                        settings.pack().partnerships().stream()
                                .filter(one -> parts.contains(one.code()))
                                .map(one -> Choice.of(one.code(), one.name())))
                .toList();
    }

    private static Decision rule(boolean holds, String rule) {
        return Decision.when(
                holds, rule, Words.of(DeliveryPlans.class).text(rule), "requirement " + rule.substring(0, 6));
    }
}
