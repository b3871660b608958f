package uk.saferhub.strategy;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;

/** Records strategies and what hangs on them; served at the desk under RECORD_STRATEGY. Each answers with a reference. */
@Component
public class Strategies {

    static final String STRATEGIES_SQL = "select s.code, s.title from strategy s join entry_label e using (id)";

    static final Register<Strategy> STRATEGIES = Register.of(
                    Strategy.class, "/strategy/strategies", "ST", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into strategy (id, realm_id, code, title, period, began_on, ended_on, follows, vision)
                    values (:id, :realm_id, :code, :title, :period, :began_on, :ended_on, :follows, :vision)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, s.* from strategy s join entry_label e using (id)")
            .listing("title", "period", "beganOn", "endedOn", "follows")
            .ruled(StrategyRules::mayRun);

    static final Register<StrategyEvent> EVENTS = Register.of(
                    StrategyEvent.class, "/strategy/decisions", "SE", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into strategy_event (id, realm_id, strategy, event, happened_on, decided_by, wording)
                    values (:id, :realm_id, :strategy, :event, :happened_on, :decided_by, :wording)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, s.* from strategy_event s join entry_label e using (id)")
            .listing("happenedOn", "strategy", "event", "decidedBy")
            .choosing("strategy", STRATEGIES_SQL)
            .ruled(StrategyRules::mayHappen);

    static final Register<Alignment> ALIGNMENTS = Register.of(
                    Alignment.class, "/strategy/alignments", "AL", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into alignment (id, realm_id, strategy, plan, priority, linked_on)
                    values (:id, :realm_id, :strategy, :plan, :priority, :linked_on)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, a.* from alignment a join entry_label e using (id)")
            .listing("strategy", "plan", "priority")
            .choosing("strategy", STRATEGIES_SQL);

    static final Register<SuccessMeasure> MEASURES = Register.of(
                    SuccessMeasure.class, "/strategy/successes", "SM", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into success_measure (id, realm_id, subject, value, measured_from, measured_to,
                                agreed_by, evidence)
                    values (:id, :realm_id, :subject, :value, :measured_from, :measured_to, :agreed_by, :evidence)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, s.* from success_measure s join entry_label e using (id)")
            .listing("subject", "value", "measuredFrom", "measuredTo", "agreedBy")
            .ruled(StrategyRules::mayMeasure);

    static final Register<ReportObligation> OBLIGATIONS = Register.of(
                    ReportObligation.class, "/strategy/obligations", "RO", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into report_obligation (id, realm_id, committee, per_year, agreed_on, ended_on,
                                wording)
                    values (:id, :realm_id, :committee, :per_year, :agreed_on, :ended_on, :wording)
                    """)
            .selecting(
                    "select e.id, e.realm_id, e.reference, r.* from report_obligation r join entry_label e using (id)")
            .listing("committee", "perYear", "agreedOn", "endedOn")
            .ruled(StrategyRules::mayOblige);

    static final Register<EvidenceSource> SOURCES = Register.of(
                    EvidenceSource.class, "/strategy/sources", "ES", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into evidence_source (id, realm_id, code, name, supplier, supply, since_on,
                                next_refresh_on, substitute, effect)
                    values (:id, :realm_id, :code, :name, :supplier, :supply, :since_on, :next_refresh_on,
                            :substitute, :effect)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, d.* from evidence_source d join entry_label e using (id)")
            .listing("name", "supplier", "supply", "sinceOn", "nextRefreshOn", "substitute")
            .ruled(StrategyRules::maySupply);

    static final Register<Risk> RISKS = Register.of(Risk.class, "/strategy/risks", "RK", READ_STRATEGY, RECORD_STRATEGY)
            .inserting("""
                    insert into risk (id, realm_id, code, strategy, title, state, since_on, answer)
                    values (:id, :realm_id, :code, :strategy, :title, :state, :since_on, :answer)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, r.* from risk r join entry_label e using (id)")
            .listing("title", "strategy", "state", "sinceOn")
            .choosing("strategy", STRATEGIES_SQL)
            .ruled(StrategyRules::mayStand);

    static final Shelf SHELF = new Shelf(
            STRATEGIES,
            EVENTS,
            PrioritySetting.CANDIDATES,
            PrioritySetting.SELECTIONS,
            PrioritySetting.TARGETS,
            ALIGNMENTS,
            MEASURES,
            OBLIGATIONS,
            SOURCES,
            RISKS,
            DeliveryPlans.OBJECTIVES,
            DeliveryPlans.STEPS);

    private final Registers registers;

    Strategies(Registers registers) {
        this.registers = registers;
    }

    /** Records a strategy and the years that it covers. */
    public String run(Actor actor, UUID realmId, Strategy strategy) {
        return registers.enter(actor, realmId, STRATEGIES, strategy);
    }

    /** Records what a group decided about a strategy. */
    public String happen(Actor actor, UUID realmId, StrategyEvent event) {
        return registers.enter(actor, realmId, EVENTS, event);
    }

    /** Records what a strategy supports of another plan. */
    public String align(Actor actor, UUID realmId, Alignment alignment) {
        return registers.enter(actor, realmId, ALIGNMENTS, alignment);
    }

    /** Records a success in words. */
    public String succeed(Actor actor, UUID realmId, SuccessMeasure measure) {
        return registers.enter(actor, realmId, MEASURES, measure);
    }

    /** Records a report that was promised. */
    public String oblige(Actor actor, UUID realmId, ReportObligation obligation) {
        return registers.enter(actor, realmId, OBLIGATIONS, obligation);
    }

    /** Records a risk to a strategy, or how it stands from a day on. */
    public String risk(Actor actor, UUID realmId, Risk risk) {
        return registers.enter(actor, realmId, RISKS, risk);
    }

    /** Records how the supply of a set of data stands from a day on. */
    public String supply(Actor actor, UUID realmId, EvidenceSource source) {
        return registers.enter(actor, realmId, SOURCES, source);
    }
}
