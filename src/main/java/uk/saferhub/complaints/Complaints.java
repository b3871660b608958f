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

/** Records complaints and what teams did about them; served at the desk under RECORD_COMPLAINT. Answers with references. */
@Component
public class Complaints {

    /** The log of complaints and incidents. */
    public static final Register<Complaint> RECEIVED = Register.of(
                    Complaint.class, "/complaints/received", "CM", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into complaint (id, realm_id, received_on, source, kind, place, happened_on, happened_at, impact,
                      community_impact, reporter, contact, theme, operation, case_reference)
                    values (:id, :realm_id, :received_on, :source, :kind, :place, :happened_on, :happened_at, :impact,
                      :community_impact, :reporter, :contact, :theme, :operation, :case_reference)
                    """)
            .picking("kind", CategorySet.COMPLAINT_KIND)
            .picking("theme", CategorySet.THEME)
            .picking("operation", Complaints::operations)
            .selecting("select e.id, e.realm_id, e.reference, c.* from complaint c join entry_label e using (id)")
            .listing("receivedOn", "kind", "source", "place")
            .ruled(ComplaintRules::mayReceive);

    static final Register<JointAction> JOINT_ACTIONS = Register.of(
                    JointAction.class, "/complaints/joint-actions", "JA", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into joint_action (id, realm_id, held_on, operation, place, teams, results)
                    values (:id, :realm_id, :held_on, :operation, :place, :teams, :results)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, j.* from joint_action j join entry_label e using (id)")
            .picking("operation", Complaints::operations)
            .listing("heldOn", "operation", "place", "teams")
            .ruled(ComplaintRules::mayHold);

    static final Register<Patrol> PATROLS = Register.of(
                    Patrol.class, "/complaints/patrols", "PT", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into patrol (id, realm_id, walked_on, team, officers, cause, route, results)
                    values (:id, :realm_id, :walked_on, :team, :officers, :cause, :route, :results)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from patrol p join entry_label e using (id)")
            .listing("walkedOn", "team", "officers", "cause", "route")
            .ruled(ComplaintRules::mayWalk);

    /** Every register of this module. */
    public static final Shelf SHELF = new Shelf(RECEIVED, JOINT_ACTIONS, PATROLS);

    private static List<Choice> operations(Settings settings) {
        return settings.operations().stream()
                .map(operation -> Choice.of(operation.code(), operation.name()))
                .toList();
    }

    private final Registers registers;

    Complaints(Registers registers) {
        this.registers = registers;
    }

    public String receive(Actor actor, UUID realmId, Complaint complaint) {
        return registers.enter(actor, realmId, RECEIVED, complaint);
    }

    /** Records a joint day of action that was held. @throws uk.saferhub.kernel.Refusal where fewer than two teams took part */
    public String act(Actor actor, UUID realmId, JointAction action) {
        return registers.enter(actor, realmId, JOINT_ACTIONS, action);
    }

    public String patrol(Actor actor, UUID realmId, Patrol patrol) {
        return registers.enter(actor, realmId, PATROLS, patrol);
    }
}
