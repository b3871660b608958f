package uk.saferhub.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/**
 * What was given: of one record, and of all that somebody may see. That a document was given is told to the body that gave it,
 * and to others where the document is shown to them.
 */
@Component
class DisclosureList {

    static final int A_PAGE = 25;

    /**
     * @param about the record's reference
     * @param withdrawnWhy null while it stands
     * @param consents whose words it used and by which leave, for those bodies and whoever runs the register; else empty
     * @param total of the whole list
     */
    record Shown(
            UUID id,
            UUID realmId,
            String reference,
            String about,
            String what,
            String recipient,
            RecipientKind kind,
            String basis,
            How how,
            LocalDate givenOn,
            UUID organisationId,
            String organisation,
            String account,
            Instant knownAt,
            @Nullable String withdrawnWhy,
            String consents,
            int total,
            UUID recordId) {

        /** As its reader is told it: to whom something was given, and why, may be somebody whom the record holds back (SHR-04). */
        private Shown under(HeldWords held) {
            return new Shown(
                    id,
                    realmId,
                    reference,
                    about,
                    held.in(what),
                    held.in(recipient),
                    kind,
                    held.in(basis),
                    how,
                    givenOn,
                    organisationId,
                    organisation,
                    account,
                    knownAt,
                    withdrawnWhy == null ? null : held.in(withdrawnWhy),
                    consents,
                    total,
                    recordId);
        }
    }

    private static final String SELECT = """
            select d.id, d.realm_id, d.reference, r.reference as about, d.what, d.recipient, d.recipient_kind as kind, d.basis, d.how,
                   d.given_on, d.organisation_id, o.name as organisation, p.name as account, d.known_at, d.withdrawn_why,
                   coalesce((
                     select string_agg(case when u.ground is null then 'With the consent of ' else 'Without asking ' end
                                       || x.name || ' (' || u.reference || ')', '. ' order by x.name, u.reference)
                     from disclosure_piece g join onward_use u on u.id = g.onward_use_id
                     join organisation_label x on x.id = u.originator_id
                     where g.disclosure_id = d.id
                       and (d.realm_id = any (:hubs::uuid[])
                         or (d.realm_id, u.organisation_id) in (select * from unnest(:realms::uuid[], :bodies::uuid[]))
                         or (d.realm_id, u.originator_id) in (select * from unnest(:realms::uuid[], :bodies::uuid[])))), '') as consents,
                   count(*) over () as total, d.record_id
            from disclosure d
            join record_label r on r.id = d.record_id
            join organisation_label o on o.id = d.organisation_id
            join account_label p on p.id = d.account_id
            where (%s)
              and (d.document_id is null
                or (d.realm_id, d.organisation_id) in (select * from unnest(:realms::uuid[], :bodies::uuid[]))
                or exists (
                  select from document_label l where l.id = d.document_id
                    and (l.shown_to = 'ALL'
                      or (l.realm_id, l.organisation_id) in (select * from unnest(:realms::uuid[], :bodies::uuid[]))
                      or (l.shown_to = 'HUB' and l.realm_id = any (:hubs::uuid[])))))
            order by d.given_on desc, d.id desc limit %d offset :skip
            """;

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames names;

    DisclosureList(JdbcClient client, ReadLog log, HeldNames names) {
        this.names = names;
        this.client = client;
        this.log = log;
    }

    /** Of one record, whose reader may see it: one statement, at most 200. */
    List<Shown> of(Folder folder, Actor actor) {
        UUID realm = folder.record().realmId();
        List<Shown> shown = client.sql(SELECT.formatted("d.record_id = :record", 200))
                .params(shownTo(
                        folder.bodies().stream().map(body -> realm).toList(),
                        folder.bodies(),
                        folder.asHub() ? List.of(realm) : List.of()))
                .param("record", folder.record().id())
                .param("skip", 0)
                .query(Shown.class)
                .list();
        return told(shown, actor);
    }

    /** The register, newest first: one statement. @param page from 1 */
    List<Shown> register(Actor actor, int page) {
        Sight sight = actor.sight();
        List<Shown> shown = client.sql(SELECT.formatted(seen(sight), A_PAGE))
                .params(sight.params())
                .params(shownTo(actor.seats()))
                .param("skip", (page - 1) * A_PAGE)
                .query(Shown.class)
                .list();
        log.read(shown.stream().map(Shown::id).toList());
        return told(shown, actor);
    }

    /** @param permission under which it must be seen */
    Optional<Shown> one(String reference, Actor actor, Permission permission) {
        Sight sight = actor.sight(permission);
        List<Shown> shown = client.sql(SELECT.formatted("d.reference = :reference and " + seen(sight), 1))
                .params(sight.params())
                .params(shownTo(actor.seats(permission)))
                .param("reference", reference)
                .param("skip", 0)
                .query(Shown.class)
                .list();
        log.read(shown.stream().map(Shown::id).toList());
        return told(shown, actor).stream().findFirst();
    }

    private List<Shown> told(List<Shown> shown, Actor actor) {
        return names.told(shown, Shown::recordId, Shown::under, actor);
    }

    /** Whoever is barred from the record reads nowhere what was given of it (SHR-07). */
    private static String seen(Sight sight) {
        return sight.where("d") + " and " + sight.notBarred("r");
    }

    private static Map<String, Object> shownTo(List<Seat> held) {
        // What opens one record makes nobody act for a body.
        List<Seat> seats =
                held.stream().filter(seat -> seat.onlyRecord() == null).toList();
        return shownTo(
                seats.stream().map(Seat::realmId).toList(),
                seats.stream().map(Seat::organisationId).toList(),
                seats.stream()
                        .filter(seat -> seat.reach() == Reach.WHOLE_REALM)
                        .map(Seat::realmId)
                        .toList());
    }

    /** @param realms each with the body at the same place, and @param hubs registers that the reader runs */
    private static Map<String, Object> shownTo(List<UUID> realms, List<UUID> bodies, List<UUID> hubs) {
        return Map.of("realms", array(realms), "bodies", array(bodies), "hubs", array(hubs));
    }

    private static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
