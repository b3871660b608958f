package uk.saferhub.complaints.log;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.kernel.Keys;
import uk.saferhub.registers.EntryMade;
import uk.saferhub.timeline.ReadLog;

/**
 * To which cases a complaint belongs (ASB-01), since when, by whom and why. A link is made, seen and ended by those alone who may
 * see both; neither side tells anybody else of the other.
 */
@Component
class CaseLinks {

    private static final String LINKS = """
            select l.id, l.complaint_id, l.realm_id as complaint_realm, e.reference as complaint, l.case_id,
                   k.realm_id as case_realm, k.reference as case_reference, k.title, l.linked_on, l.why, a.name as by,
                   l.ended_on, l.ended_why
            from complaint_case l join entry_label e on e.id = l.complaint_id join case_label k on k.id = l.case_id
            join account_label a on a.id = l.linked_by
            where %1$s = :of and %2$s and %3$s
            order by l.ended_at is not null, l.linked_on desc, l.id
            """;

    private final JdbcClient client;
    private final Links links;
    private final HeldNames names;
    private final ReadLog log;

    CaseLinks(JdbcClient client, Links links, HeldNames names, ReadLog log) {
        this.client = client;
        this.links = links;
        this.names = names;
        this.log = log;
    }

    /** Those of a complaint, as far as the actor may see their cases; those that hold first. */
    List<LinkedCase> of(UUID complaintId, Actor actor) {
        return links("l.complaint_id", complaintId, actor);
    }

    /** @throws NotFound where there is none of which the actor may see both sides */
    LinkedCase one(UUID linkId, Actor actor) {
        return links("l.id", linkId, actor).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** @return false where there is no such case that the actor may see. What is linked already stays as it is */
    boolean link(UUID complaintId, UUID realmId, String reference, String why, Actor actor) {
        Optional<Links.Seen> found = links.hubCase(reference, actor);
        found.ifPresent(to -> link(complaintId, realmId, to, why, actor));
        return found.isPresent();
    }

    private void link(UUID complaintId, UUID realmId, Links.Seen to, String why, Actor actor) {
        UUID organisation = actor.seat(realmId).organisationId();
        int linked = client.sql("""
                insert into complaint_case (id, realm_id, complaint_id, case_id, case_reference, linked_on, why, linked_at,
                  linked_by, organisation_id)
                values (:id, :realm, :complaint, :case, :reference, :today, :why, :now, :actor, :organisation)
                on conflict (complaint_id, case_id) where ended_at is null do nothing
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("complaint", complaintId)
                .param("case", to.id())
                .param("reference", to.reference())
                .param("today", actor.today())
                .param("why", why)
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .param("organisation", organisation)
                .update();
        if (linked == 1) tell("linked", complaintId, realmId, to.id(), to.realmId(), why, actor);
    }

    /** Ends it today; that it was there stays on record. Ending what has ended does nothing. */
    void end(LinkedCase link, String why, Actor actor) {
        if (links.endWithCase(link.id(), why, actor))
            tell("unlinked", link.complaintId(), link.complaintRealm(), link.caseId(), link.caseRealm(), why, actor);
    }

    /** A case that is named on the form of a complaint is its case from then on. */
    @EventListener
    void made(EntryMade made) {
        if (made.words() instanceof Complaint complaint && complaint.caseReference() != null)
            link(
                    made.id(),
                    made.seat().realmId(),
                    complaint.caseReference(),
                    "Named when the complaint was entered",
                    made.actor());
    }

    private List<LinkedCase> links(String column, UUID of, Actor actor) {
        if (!actor.may(Permission.READ_CASE)) return List.of();
        var complaints = actor.sight();
        var cases = actor.sight(Permission.READ_CASE);
        var params = new HashMap<String, Object>(complaints.params());
        params.putAll(cases.params("case_"));
        List<LinkedCase> linked = client.sql(LINKS.formatted(column, complaints.where("e"), cases.where("k", "case_")))
                .params(params)
                .param("of", of)
                .query(LinkedCase.class)
                .list();
        log.read(linked.stream().map(LinkedCase::caseId).toList());
        // Why they belong together may name whom either of the two holds back.
        List<LinkedCase> ofCase = names.told(linked, LinkedCase::caseId, LinkedCase::under, actor);
        return names.told(ofCase, LinkedCase::complaintId, LinkedCase::under, actor);
    }

    /** The hub reads of it on the case, without which complaint; of the complaint it is told to nobody but on its page. */
    private void tell(
            String what, UUID complaintId, UUID realmId, UUID caseId, UUID caseRealm, String why, Actor actor) {
        links.tell(complaintId, realmId, "complaint_" + what, actor);
        links.tellHub(caseId, caseRealm, "case_complaint_" + what, complaintId, why, actor);
    }
}
