package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Mask;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/** One complaint, and those it may belong with, as far as its reader may see them. */
@Component
class ComplaintFiles {

    /** A complaint that shares a place, a caller or a case with another. @param held whether the reader does not read who made it */
    record Related(
            UUID id,
            String reference,
            LocalDate receivedOn,
            LocalDate happenedOn,
            String kind,
            String place,
            String placeKey,
            @Nullable String callerKey,
            boolean sameCase,
            boolean held) {

        Related under(HeldWords names) {
            return new Related(
                    id,
                    reference,
                    receivedOn,
                    happenedOn,
                    kind,
                    names.in(place),
                    placeKey,
                    callerKey,
                    sameCase,
                    held);
        }

        CaseReview.Made made() {
            return new CaseReview.Made(happenedOn, receivedOn, kind, placeKey, callerKey);
        }
    }

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames names;

    ComplaintFiles(JdbcClient client, ReadLog log, HeldNames names) {
        this.names = names;
        this.client = client;
        this.log = log;
    }

    private static Mask mask(Actor actor) {
        return Mask.of(actor, Permission.READ_REPORTER, Permission.READ_COMPLAINT);
    }

    /** @throws NotFound where it is not there, was withdrawn, or may not be known */
    ComplaintFile one(Actor actor, String reference) {
        var sight = actor.sight();
        Mask mask = mask(actor);
        ComplaintFile file = client.sql(
                        """
            select e.id, e.realm_id, r.partnership, e.reference, c.received_on,
                   coalesce(c.happened_on, c.received_on) as happened_on, c.kind, c.place, c.place_key, c.caller_key,
                   c.reporter_key as typed_key, c.contact, c.acknowledge_by, c.answer_by,
                   (select min(a.told_on) from complaint_answer a where a.complaint_id = c.id) as acknowledged_on,
                   (select min(a.told_on) from complaint_answer a where a.complaint_id = c.id and a.kind = 'TOLD') as told_on,
                   not (%s or %s) as held, b.name as body
            from complaint c join entry_label e using (id) join realm_label r on r.id = e.realm_id
            join entry_owner_label o on o.id = e.id join organisation_label b on b.id = o.organisation_id
            where e.reference = :reference and
            """.formatted(mask.reads("e"), mask.own("e.realm_id", "o.organisation_id")) + sight.where("e"))
                .params(sight.params())
                .params(mask.params())
                .param("reference", reference)
                .query(ComplaintFile.class)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(file.id());
        return file.under(names.in(file.id(), actor));
    }

    /**
     * The complaint itself and the others of its realm since that day that share its place, caller or one of these cases; newest
     * first.
     *
     * @param cases keys of those of its cases that the actor may see
     */
    List<Related> related(Actor actor, ComplaintFile file, List<UUID> cases, LocalDate since) {
        var sight = actor.sight();
        Mask mask = mask(actor);
        List<Related> related = client.sql("""
                            select e.id, e.reference, c.received_on, coalesce(c.happened_on, c.received_on) as happened_on, c.kind,
                                   c.place, c.place_key, c.caller_key, c.id = any (of_case.ids) as same_case,
                                   not (%s or %s) as held
                            from complaint c join entry_label e using (id) join entry_owner_label o on o.id = e.id
                            cross join (select coalesce(array_agg(l.complaint_id), '{}') as ids from complaint_case l
                                        where l.case_id = any (:cases) and l.ended_at is null) of_case
                            where c.realm_id = :realm and c.received_on >= :since
                              and (c.place_key = :place or c.caller_key = :caller or c.id = any (of_case.ids)) and
                            """.formatted(mask.reads("e"), mask.own("e.realm_id", "o.organisation_id"))
                        + sight.where("e") + " order by c.received_on desc, e.reference limit 200")
                .params(sight.params())
                .params(mask.params())
                .param("realm", file.realmId())
                .param("since", since)
                .param("place", file.placeKey())
                .param("caller", file.callerKey(), java.sql.Types.VARCHAR)
                .param("cases", cases.toArray(UUID[]::new))
                .query(Related.class)
                .list();
        log.read(related.stream().map(Related::id).toList());
        return names.told(related, Related::id, Related::under, actor);
    }
}
