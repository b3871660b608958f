package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * The people for whom a body's sponsor answers (SHR-10): their grants in a partnership's plain compartments, confirming them, and
 * ending everything when somebody leaves.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sponsored {

    private static final int MOST = 1000;
    private static final String POLICY = "Sponsors of accounts, docs/users/administration.md";

    /** The pairs of body and partnership for which the actor answers. */
    private static final String MINE = """
            (g.organisation_id, r.partnership_id) in (
              select mine.body, held.partnership_id from unnest(:bodies::uuid[], :realms::uuid[]) as mine (body, realm)
              join realm held on held.id = mine.realm)
            """;

    /** @param heldUntil last day (Europe/London); null where it does not lapse */
    record Held(
            UUID grantId,
            UUID accountId,
            String reference,
            String name,
            String role,
            String organisation,
            String partnership,
            String compartment,
            @Nullable LocalDate heldUntil,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy) {}

    private final JdbcClient client;
    private final Timeline timeline;

    Sponsored(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** Grants that hold, those that lapse next first. One's own are confirmed by somebody else. */
    List<Held> of(Actor actor) {
        return client.sql("""
                select g.id as grant_id, a.id as account_id, a.reference, a.name, ro.label as role, o.name as organisation,
                       p.name as partnership, r.compartment, g.held_until, c.confirmed_at, b.name as confirmed_by
                from access_grant g join account a on a.id = g.account_id join role ro on ro.id = g.role_id
                join realm r on r.id = g.realm_id join partnership p on p.id = r.partnership_id
                join organisation o on o.id = g.organisation_id
                left join lateral (select confirmed_at, confirmed_by from grant_confirmation k where k.grant_id = g.id
                                   order by k.confirmed_at desc limit 1) c on true
                left join account b on b.id = c.confirmed_by
                where %s and a.kind = 'person' and a.id <> :me and r.compartment in ('hub', 'enforcement', 'governance')
                  and (a.active_until is null or a.active_until > :now)
                  and (g.held_until is null or g.held_until >= :today)
                order by g.held_until nulls last, a.name, a.id, ro.label limit :most
                """.formatted(MINE))
                .params(mine(actor))
                .param("me", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("today", actor.today())
                .param("most", MOST)
                .query(Held.class)
                .list();
    }

    /** Confirms those of these grants that are the actor's to confirm. @return how many */
    int confirm(Actor actor, List<UUID> grants) {
        List<Held> chosen = of(actor).stream()
                .filter(held -> grants.contains(held.grantId()))
                .toList();
        chosen.forEach(held -> confirm(actor, held.grantId(), held.accountId(), held.heldUntil()));
        return chosen.size();
    }

    void confirm(Actor actor, UUID grant, UUID account, @Nullable LocalDate heldUntil) {
        extend(actor, grant, account, heldUntil);
        tell(actor, account, "grant_confirmed");
    }

    /** Its last day becomes as late as the pack lets it, and never later than was asked for. */
    void extend(Actor actor, UUID grant, UUID account, @Nullable LocalDate heldUntil) {
        AccountRules.mayChange(actor, account)
                .and(() -> mayConfirm(heldUntil, actor.today()))
                .orThrow();
        client.sql("""
                with confirmed as (
                  update access_grant g set held_until = least(g.until_asked, :today::date + p.confirm_within)
                  from realm r join partnership p on p.id = r.partnership_id
                  where g.id = :grant and r.id = g.realm_id and p.confirm_within is not null
                  returning g.id, g.held_until)
                insert into grant_confirmation (id, grant_id, confirmed_by, confirmed_at, held_until)
                select :id, id, :by, :now, held_until from confirmed
                """)
                .param("today", actor.today())
                .param("grant", grant)
                .param("id", Keys.next())
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /**
     * Ends everything that somebody holds for the actor's body in the partnership, at once, sealed panels too; and the account
     * itself where nothing is left.
     *
     * @throws NotFound where it is nobody for whom the actor answers
     */
    void leaver(Actor actor, String reference) {
        UUID account = of(actor).stream()
                .filter(held -> held.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new)
                .accountId();
        client.sql("""
                update access_grant g set held_until = :yesterday from realm r
                where r.id = g.realm_id and g.account_id = :account and %s and (g.held_until is null or g.held_until > :yesterday)
                """.formatted(MINE))
                .params(mine(actor))
                .param("yesterday", actor.today().minusDays(1))
                .param("account", account)
                .update();
        client.sql("""
                update record_grant g set ended_at = :now, ended_by = :me from realm r
                where r.id = g.realm_id and g.account_id = :account and %s and g.ended_at is null and g.held_until > :now
                """.formatted(MINE))
                .params(mine(actor))
                .param("now", Timestamp.from(actor.now()))
                .param("me", actor.accountId())
                .param("account", account)
                .update();
        client.sql("""
                update account set active_until = :now where id = :account and active_until is null and not exists (
                  select from access_grant g where g.account_id = :account and (g.held_until is null or g.held_until >= :today))
                """)
                .param("now", Timestamp.from(actor.now()))
                .param("account", account)
                .param("today", actor.today())
                .update();
        tell(actor, account, "person_left");
    }

    static Decision mayConfirm(@Nullable LocalDate heldUntil, LocalDate today) {
        return Decision.when(
                heldUntil == null || !heldUntil.isBefore(today),
                "ACC-08",
                "A grant is confirmed while it holds: one that lapsed is given anew.",
                POLICY);
    }

    private void tell(Actor actor, UUID account, String verb) {
        Seat seat = actor.seats().getFirst();
        timeline.record(new Happening(
                seat.realmId(), account, actor.accountId(), seat.organisationId(), actor.now(), verb, Map.of()));
    }

    private static Map<String, Object> mine(Actor actor) {
        return Map.of(
                "bodies", array(actor.seats().stream().map(Seat::organisationId).toList()),
                "realms", array(actor.seats().stream().map(Seat::realmId).toList()));
    }

    private static SqlArrayValue array(List<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
