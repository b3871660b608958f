package uk.saferhub.meetings;

import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.RECORD_MEETING;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;

/** Records meetings; served at the desk under RECORD_MEETING. Each answers with the entry's reference. */
@Component
public class Meetings {

    static final Register<Series> SERIES = Register.of(
                    Series.class, "/meetings/series", "MS", READ_MEETING, RECORD_MEETING)
            .inserting("""
                    insert into meeting_series (id, realm_id, code, name, group_code, standing, cadence, mode, began_on, ended_on,
                                                booked_until, sections, break_minutes)
                    values (:id, :realm_id, :code, :name, :group_code, :standing, :cadence, :mode, :began_on, :ended_on,
                            :booked_until, :sections, :break_minutes)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, s.* from meeting_series s join entry_label e using (id)")
            .listing("name", "standing", "cadence", "mode", "beganOn", "endedOn", "bookedUntil")
            .ruled(MeetingRules::mayStart);

    static final Register<Sitting> SITTINGS = Register.of(
                    Sitting.class, "/meetings/held", "MT", READ_MEETING, RECORD_MEETING)
            .inserting("""
                    insert into meeting_held (id, realm_id, series, held_on, mode, present, apologies, absent, note)
                    values (:id, :realm_id, :series, :held_on, :mode, :present, :apologies, :absent, :note)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, m.* from meeting_held m join entry_label e using (id)")
            .listing("heldOn", "series", "mode", "present", "apologies")
            .choosing("series", "select s.code, s.name from meeting_series s join entry_label e using (id)")
            .ruled(MeetingRules::mayHold);

    static final Register<MeetingDecision> DECISIONS = Register.of(
                    MeetingDecision.class, "/meetings/decisions", "DC", READ_MEETING, RECORD_MEETING)
            .inserting("""
                    insert into meeting_decision (id, realm_id, kind, subject, group_code, decided_on, effective_on, wording)
                    values (:id, :realm_id, :kind, :subject, :group_code, :decided_on, :effective_on, :wording)
                    """)
            .selecting(
                    "select e.id, e.realm_id, e.reference, d.* from meeting_decision d join entry_label e using (id)")
            .listing("decidedOn", "groupCode", "kind", "subject", "wording")
            .ruled(MeetingRules::mayDecide);

    static final Shelf SHELF = new Shelf(SITTINGS, SERIES, DECISIONS);

    private final Registers registers;

    Meetings(Registers registers) {
        this.registers = registers;
    }

    /** Records how a group or panel meets, or is proposed to meet. */
    public String start(Actor actor, UUID realmId, Series series) {
        return registers.enter(actor, realmId, SERIES, series);
    }

    /** Records a meeting that was held. @throws uk.saferhub.kernel.Refusal where it has no series, or lies ahead */
    public String hold(Actor actor, UUID realmId, Sitting sitting) {
        return registers.enter(actor, realmId, SITTINGS, sitting);
    }

    /** Records what a group decided. */
    public String decide(Actor actor, UUID realmId, MeetingDecision decision) {
        return registers.enter(actor, realmId, DECISIONS, decision);
    }
}
