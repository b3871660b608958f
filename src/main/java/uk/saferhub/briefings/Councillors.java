package uk.saferhub.briefings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.WhoMay;
import uk.saferhub.kernel.Keys;

/** Who is councillor of which ward; who is may be read by whoever reads briefings. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Councillors {

    /** A councillor of a ward. */
    record Seated(
            UUID id, UUID realmId, String wardCode, String wardName, UUID accountId, String name, LocalDate heldFrom) {}

    private final JdbcClient client;
    private final WhoMay whoMay;
    private final Participations participations;

    Councillors(JdbcClient client, WhoMay whoMay, Participations participations) {
        this.participations = participations;
        this.client = client;
        this.whoMay = whoMay;
    }

    /** The councillors in office on a day, by ward and name. */
    List<Seated> of(UUID realmId, LocalDate on) {
        return client.sql("""
                select c.id, c.realm_id, c.ward_code, c.ward_name, c.account_id, a.name, c.held_from
                from ward_councillor c join account_label a on a.id = c.account_id
                where c.realm_id = :realm and c.held_from <= :on and (c.held_until is null or c.held_until >= :on)
                order by c.ward_name, a.name, c.id
                """)
                .param("realm", realmId)
                .param("on", on)
                .query(Seated.class)
                .list();
    }

    /** Whether somebody is councillor of a ward on a day. */
    boolean is(UUID accountId, Briefing briefing, LocalDate on) {
        return of(briefing.realmId(), on).stream()
                .anyMatch(one ->
                        one.accountId().equals(accountId) && one.wardCode().equals(briefing.wardCode()));
    }

    /** The codes of the wards that somebody is councillor of, wherever they read. */
    Set<String> wards(Actor actor) {
        return client
                .sql("""
                select ward_code from ward_councillor
                where account_id = :me and held_from <= :on and (held_until is null or held_until >= :on)
                """)
                .param("me", actor.worksAs())
                .param("on", actor.today())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Who could be entered: whose role speaks for residents and makes no briefings. */
    List<WhoMay.Holder> able(UUID realmId, LocalDate today) {
        Set<UUID> makers = whoMay.in(realmId, Permission.MAKE_BRIEFING, today).stream()
                .map(WhoMay.Holder::accountId)
                .collect(Collectors.toSet());
        return whoMay.in(realmId, Permission.GIVE_PERCEPTION, today).stream()
                .filter(holder -> !makers.contains(holder.accountId()))
                .toList();
    }

    /** Enters a councillor from today on. Whoever is one of that ward already stays so. */
    void appoint(Actor actor, UUID realmId, String wardCode, String wardName, UUID accountId) {
        actor.seat(realmId);
        BriefingRules.mayAppoint(able(realmId, actor.today()).stream()
                        .anyMatch(holder -> holder.accountId().equals(accountId)))
                .orThrow();
        boolean already = of(realmId, actor.today()).stream()
                .anyMatch(one ->
                        one.accountId().equals(accountId) && one.wardCode().equals(wardCode));
        if (already) return;
        client.sql("""
                insert into ward_councillor (id, realm_id, ward_code, ward_name, account_id, held_from, appointed_by, known_at)
                values (:id, :realm, :code, :name, :account, :from, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("code", wardCode)
                .param("name", wardName)
                .param("account", accountId)
                .param("from", actor.today())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        joinIssued(actor, realmId, wardCode, accountId);
    }

    /** The briefings that were issued before come up among the work of whoever is entered now. */
    private void joinIssued(Actor actor, UUID realmId, String wardCode, UUID accountId) {
        List<UUID> bodies = able(realmId, actor.today()).stream()
                .filter(holder -> holder.accountId().equals(accountId))
                .map(WhoMay.Holder::organisationId)
                .toList();
        client.sql("""
                select b.id from ward_briefing b join briefing_round r on r.id = b.round_id
                where b.realm_id = :realm and b.ward_code = :code and r.status = 'ISSUED'
                """)
                .param("realm", realmId)
                .param("code", wardCode)
                .query(UUID.class)
                .list()
                .forEach(briefing -> bodies.forEach(body -> participations.join(briefing, body, actor)));
    }

    /** Ends it today. @throws NotFound where there is none in the realms in which the actor makes briefings */
    void end(Actor actor, UUID id) {
        int ended = client.sql("""
                update ward_councillor set held_until = :on
                where id = :id and held_until is null and realm_id = any (:makes::uuid[])
                """)
                .param("on", actor.today())
                .param("id", id)
                .param("makes", RoundStore.realms(actor, Permission.MAKE_BRIEFING))
                .update();
        if (ended == 0) throw new NotFound();
    }
}
