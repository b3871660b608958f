package uk.saferhub.complaints;

import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;

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
            .choosing("operation", Operations.CHOICES)
            .selecting("select e.id, e.realm_id, e.reference, c.* from complaint c join entry_label e using (id)")
            .listing("receivedOn", "kind", "source", "place")
            .ruled(ComplaintRules::mayReceive);

    static final Register<Outcome> OUTCOMES = Register.of(
                    Outcome.class, "/complaints/outcomes", "OU", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into complaint_outcome (id, realm_id, came_on, followed, result, words)
                    values (:id, :realm_id, :came_on, :followed, :result, :words)
                    """)
            .selecting(
                    "select e.id, e.realm_id, e.reference, o.* from complaint_outcome o join entry_label e using (id)")
            .choosing(
                    "followed",
                    "select e.reference, c.words || ' (' || e.reference || ')' from outcome_choice c join entry_label e using (id)")
            .listing("cameOn", "followed", "result")
            .ruled((outcome, today) -> StreetRules.past(outcome.on(), today));

    static final Register<Mediation> MEDIATIONS = Register.of(
                    Mediation.class, "/complaints/mediations", "MD", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into mediation (id, realm_id, referred_on, provider, parties, place, matter, case_reference)
                    values (:id, :realm_id, :referred_on, :provider, :parties, :place, :matter, :case_reference)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, m.* from mediation m join entry_label e using (id)")
            .followedBy(OUTCOMES, "followed")
            .listing("referredOn", "provider", "parties", "place")
            .ruled(StreetRules::mayMediate);

    static final Register<OnlineContent> ONLINE = Register.of(
                    OnlineContent.class, "/complaints/online-content", "OC", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into online_content (id, realm_id, requested_on, platform, content, accounts, legal_basis)
                    values (:id, :realm_id, :requested_on, :platform, :content, :accounts, :legal_basis)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, o.* from online_content o join entry_label e using (id)")
            .followedBy(OUTCOMES, "followed")
            .listing("requestedOn", "platform", "accounts")
            .ruled((request, today) -> StreetRules.past(request.on(), today));

    static final Register<NamesPassed> NAMES_PASSED = Register.of(
                    NamesPassed.class, "/complaints/names-passed", "NP", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into names_passed (id, realm_id, passed_on, passed_by, passed_to, people, matter, basis, names, evidence)
                    values (:id, :realm_id, :passed_on, :passed_by, :passed_to, :people, :matter, :basis, :names, :evidence)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, n.* from names_passed n join entry_label e using (id)")
            .picking("basis", CategorySet.LAWFUL_BASIS)
            .followedBy(OUTCOMES, "followed")
            .listing("passedOn", "passedBy", "passedTo", "people", "matter")
            .ruled(StreetRules::mayPass);

    static final Register<Tension> TENSIONS = Register.of(
                    Tension.class, "/complaints/tensions", "TN", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into tension (id, realm_id, reported_on, place, ward, source, level, confidence, summary, cause)
                    values (:id, :realm_id, :reported_on, :place, :ward, :source, :level, :confidence, :summary, :cause)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, t.* from tension t join entry_label e using (id)")
            .picking("ward", WardChoices::of)
            .listing("reportedOn", "place", "ward", "level", "confidence", "source")
            .ruled((tension, today) -> StreetRules.past(tension.on(), today));

    /** Every register of this module. */
    public static final Shelf SHELF =
            new Shelf(RECEIVED, NAMES_PASSED, MEDIATIONS, ONLINE, OUTCOMES, TENSIONS).narrow();

    private final Registers registers;

    Complaints(Registers registers) {
        this.registers = registers;
    }

    public String receive(Actor actor, UUID realmId, Complaint complaint) {
        return registers.enter(actor, realmId, RECEIVED, complaint);
    }

    /** Records names that were passed for action. @throws uk.saferhub.kernel.Refusal where they stay within one body */
    public String pass(Actor actor, UUID realmId, NamesPassed names) {
        return registers.enter(actor, realmId, NAMES_PASSED, names);
    }

    public String mediate(Actor actor, UUID realmId, Mediation mediation) {
        return registers.enter(actor, realmId, MEDIATIONS, mediation);
    }

    public String ask(Actor actor, UUID realmId, OnlineContent request) {
        return registers.enter(actor, realmId, ONLINE, request);
    }

    public String ended(Actor actor, UUID realmId, Outcome outcome) {
        return registers.enter(actor, realmId, OUTCOMES, outcome);
    }

    public String tense(Actor actor, UUID realmId, Tension tension) {
        return registers.enter(actor, realmId, TENSIONS, tension);
    }
}
