package uk.saferhub.complaints;

import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Settings;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;
import uk.saferhub.web.Choice;

/** What teams do in the street: patrols, engagements, shifts, visits, places of concern, joint days of action. */
@Component
public class StreetWork {

    /** Patrols. */
    public static final Register<Patrol> PATROLS = Register.of(
                    Patrol.class, "/street/patrols", "PT", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into patrol (id, realm_id, walked_on, began, team, officers, cause, route, ward, results, operation)
                    values (:id, :realm_id, :walked_on, :began, :team, :officers, :cause, :route, :ward, :results, :operation)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from patrol p join entry_label e using (id)")
            .picking("team", StreetWork::teams)
            .picking("ward", WardChoices::of)
            .choosing("operation", Operations.CHOICES)
            .listing("walkedOn", "team", "officers", "cause", "route", "operation")
            .ruled(StreetRules::mayWalk);

    /** Engagements. */
    public static final Register<Engagement> ENGAGEMENTS = Register.of(
                    Engagement.class, "/street/engagements", "EG", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into engagement (id, realm_id, held_on, team, place, ward, occasion, age_group, number, ages, named, results, operation)
                    values (:id, :realm_id, :held_on, :team, :place, :ward, :occasion, :age_group, :number, :ages, :named, :results, :operation)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, g.* from engagement g join entry_label e using (id)")
            .picking("team", StreetWork::teams)
            .picking("ageGroup", CategorySet.AGE_GROUP)
            .picking("ward", WardChoices::of)
            .choosing("operation", Operations.CHOICES)
            .listing("heldOn", "team", "place", "occasion", "ageGroup", "number", "operation")
            .ruled(StreetRules::mayMeet);

    /** Returns of shifts. */
    public static final Register<ShiftReturn> SHIFTS = Register.of(
                    ShiftReturn.class, "/street/shifts", "SR", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into shift_return (id, realm_id, held_on, began, team, place, volunteers, people, incidents, items, results)
                    values (:id, :realm_id, :held_on, :began, :team, :place, :volunteers, :people, :incidents, :items::jsonb, :results)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, s.* from shift_return s join entry_label e using (id)")
            .picking("items", CategorySet.SHIFT_ITEM)
            .picking("team", StreetWork::teams)
            .listing("heldOn", "team", "place", "people", "incidents", "items")
            .ruled(StreetRules::mayReturn);

    /** Visits to reassure a neighbourhood. */
    public static final Register<ReassuranceVisit> VISITS = Register.of(
                    ReassuranceVisit.class, "/street/visits", "RV", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into reassurance_visit (id, realm_id, visited_on, neighbourhood, agencies, households, concerns, results, case_reference)
                    values (:id, :realm_id, :visited_on, :neighbourhood, :agencies, :households, :concerns, :results, :case_reference)
                    """)
            .selecting(
                    "select e.id, e.realm_id, e.reference, v.* from reassurance_visit v join entry_label e using (id)")
            .listing("visitedOn", "neighbourhood", "agencies", "households")
            .ruled(StreetRules::mayVisit);

    static final Register<ConcernState> CONCERN_STATES = Register.of(
                    ConcernState.class, "/street/place-states", "PS", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into concern_state (id, realm_id, from_on, place, state, deployed, results)
                    values (:id, :realm_id, :from_on, :place, :state, :deployed, :results)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, s.* from concern_state s join entry_label e using (id)")
            .choosing(
                    "place",
                    "select e.reference, p.name || ' (' || e.reference || ')' from concern_place p join entry_label e using (id)")
            .listing("fromOn", "place", "state", "deployed")
            .ruled((state, today) -> StreetRules.past(state.on(), today));

    static final Register<ConcernPlace> CONCERN_PLACES = Register.of(
                    ConcernPlace.class, "/street/places", "PL", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into concern_place (id, realm_id, since_on, name, problem, agencies, lead, operation)
                    values (:id, :realm_id, :since_on, :name, :problem, :agencies, :lead, :operation)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from concern_place p join entry_label e using (id)")
            .choosing("operation", Operations.CHOICES)
            .followedBy(CONCERN_STATES, "place")
            .listing("sinceOn", "name", "lead", "agencies", "operation")
            .ruled((place, today) -> StreetRules.past(place.on(), today));

    public static final Register<JointAction> JOINT_ACTIONS = Register.of(
                    JointAction.class, "/street/joint-actions", "JA", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into joint_action (id, realm_id, held_on, operation, place, teams, results, planned)
                    values (:id, :realm_id, :held_on, :operation, :place, :teams, :results, :planned)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, j.* from joint_action j join entry_label e using (id)")
            .choosing("operation", Operations.CHOICES)
            .choosing("planned", """
                    select e.reference, to_char(p.planned_for, 'FMDD Month YYYY') || ', ' || p.places[1] || ' (' || e.reference || ')'
                    from joint_plan p join entry_label e using (id)
                    """)
            .listing("heldOn", "operation", "place", "teams")
            .ruled(StreetRules::mayHold);

    static final Register<JointPlan> JOINT_PLANS = Register.of(
                    JointPlan.class, "/street/joint-plans", "JP", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into joint_plan (id, realm_id, agreed_on, planned_for, way, operation, places, agencies, lead, briefing)
                    values (:id, :realm_id, :agreed_on, :planned_for, :way, :operation, :places, :agencies, :lead, :briefing)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from joint_plan p join entry_label e using (id)")
            .choosing("operation", Operations.CHOICES)
            .followedBy(JOINT_ACTIONS, "planned")
            .listing("plannedFor", "way", "operation", "places", "agencies")
            .ruled(StreetRules::mayPlan);

    static final Shelf SHELF = new Shelf(
                    PATROLS,
                    ENGAGEMENTS,
                    SHIFTS,
                    VISITS,
                    CONCERN_PLACES,
                    CONCERN_STATES,
                    JOINT_PLANS,
                    JOINT_ACTIONS,
                    Operations.BEGUN)
            .narrow();

    private static List<Choice> teams(Settings settings) {
        return settings.teams().stream()
                .map(team -> Choice.of(team.code(), team.name()))
                .toList();
    }

    private final Registers registers;

    StreetWork(Registers registers) {
        this.registers = registers;
    }

    public String patrol(Actor actor, UUID realmId, Patrol patrol) {
        return registers.enter(actor, realmId, PATROLS, patrol);
    }

    public String engage(Actor actor, UUID realmId, Engagement engagement) {
        return registers.enter(actor, realmId, ENGAGEMENTS, engagement);
    }

    public String returned(Actor actor, UUID realmId, ShiftReturn shift) {
        return registers.enter(actor, realmId, SHIFTS, shift);
    }

    public String visit(Actor actor, UUID realmId, ReassuranceVisit visit) {
        return registers.enter(actor, realmId, VISITS, visit);
    }

    public String watch(Actor actor, UUID realmId, ConcernPlace place) {
        return registers.enter(actor, realmId, CONCERN_PLACES, place);
    }

    public String stands(Actor actor, UUID realmId, ConcernState state) {
        return registers.enter(actor, realmId, CONCERN_STATES, state);
    }

    public String plan(Actor actor, UUID realmId, JointPlan plan) {
        return registers.enter(actor, realmId, JOINT_PLANS, plan);
    }

    /** Records a joint day of action that was held. @throws uk.saferhub.kernel.Refusal where fewer than two teams took part */
    public String act(Actor actor, UUID realmId, JointAction action) {
        return registers.enter(actor, realmId, JOINT_ACTIONS, action);
    }
}
