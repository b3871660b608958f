package uk.saferhub.complaints.log;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/**
 * Which notices, warnings and penalties answer a complaint (ASB-01, ASB-14), since when, by whom and why. As with its cases, a link is
 * made, seen and ended by those alone who may see both; neither side tells anybody else of the other.
 */
@Component
class NoticeLinks {

    private static final String LINKS = """
            select l.id, l.complaint_id, l.realm_id as complaint_realm, e.reference as complaint, l.notice_id,
                   n.realm_id as notice_realm, r.partnership, n.reference as notice, n.notice_type as type, n.dated_on, l.linked_on,
                   l.why, a.name as by, l.ended_on, l.ended_why
            from complaint_notice l join entry_label e on e.id = l.complaint_id join notice_label n on n.id = l.notice_id
            join realm_label r on r.id = n.realm_id join account_label a on a.id = l.linked_by
            where %1$s = :of and %2$s and %3$s
            order by l.ended_at is not null, l.linked_on desc, l.id
            """;

    private final JdbcClient client;
    private final Configuration configuration;
    private final Links links;
    private final HeldNames names;
    private final ReadLog log;

    NoticeLinks(JdbcClient client, Configuration configuration, Links links, HeldNames names, ReadLog log) {
        this.client = client;
        this.configuration = configuration;
        this.links = links;
        this.names = names;
        this.log = log;
    }

    /** Those of a complaint, as far as the actor may see the notices; those that hold first. */
    List<LinkedNotice> of(UUID complaintId, Actor actor) {
        return links("l.complaint_id", complaintId, actor);
    }

    /** @throws NotFound where there is none of which the actor may see both sides */
    LinkedNotice one(UUID linkId, Actor actor) {
        return links("l.id", linkId, actor).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** @return false where there is no such notice that the actor may see. What is linked already stays as it is */
    boolean link(ComplaintFile complaint, String reference, String why, Actor actor) {
        Optional<Links.Seen> found = links.notice(reference, actor);
        found.ifPresent(notice -> link(complaint, notice, why, actor));
        return found.isPresent();
    }

    private void link(ComplaintFile complaint, Links.Seen notice, String why, Actor actor) {
        int linked = client.sql("""
                insert into complaint_notice (id, realm_id, complaint_id, notice_id, linked_on, why, linked_at, linked_by,
                  organisation_id)
                values (:id, :realm, :complaint, :notice, :today, :why, :now, :actor, :organisation)
                on conflict (complaint_id, notice_id) where ended_at is null do nothing
                """)
                .param("id", Keys.next())
                .param("realm", complaint.realmId())
                .param("complaint", complaint.id())
                .param("notice", notice.id())
                .param("today", actor.today())
                .param("why", why)
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .param("organisation", actor.seat(complaint.realmId()).organisationId())
                .update();
        if (linked == 0) return;
        links.tell(complaint.id(), complaint.realmId(), "complaint_notice_linked", actor);
        links.tell(notice.id(), notice.realmId(), "notice_complaint_linked", actor);
    }

    /** Ends it today; that it was there stays on record. Ending what has ended does nothing. */
    void end(LinkedNotice link, String why, Actor actor) {
        if (!links.endWithNotice(link.id(), why, actor)) return;
        links.tell(link.complaintId(), link.complaintRealm(), "complaint_notice_unlinked", actor);
        links.tell(link.noticeId(), link.noticeRealm(), "notice_complaint_unlinked", actor);
    }

    private List<LinkedNotice> links(String column, UUID of, Actor actor) {
        if (!actor.may(Permission.READ_NOTICE)) return List.of();
        var complaints = actor.sight();
        var notices = actor.sight(Permission.READ_NOTICE);
        var params = new HashMap<String, Object>(complaints.params());
        params.putAll(notices.params("notice_"));
        List<LinkedNotice> linked = client.sql(
                        LINKS.formatted(column, complaints.where("e"), notices.where("n", "notice_")))
                .params(params)
                .param("of", of)
                .query(LinkedNotice.class)
                .list();
        log.read(linked.stream().map(LinkedNotice::noticeId).toList());
        List<LinkedNotice> called =
                linked.stream().map(link -> link.called(label(link, actor))).toList();
        return names.told(called, LinkedNotice::complaintId, LinkedNotice::under, actor);
    }

    private String label(LinkedNotice link, Actor actor) {
        return configuration.of(link.partnership(), actor.today()).noticeTypes().stream()
                .filter(type -> type.code().equals(link.type()))
                .map(NoticeType::label)
                .findFirst()
                .orElse(link.type());
    }
}
