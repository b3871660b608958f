package uk.saferhub.access;

import java.sql.Timestamp;
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
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Who sits on a sealed panel, for whoever looks at how that panel's records are read: they confirm each seat or end it (SHR-10). No
 * sponsor and no administrator outside knows of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PanelSeats {

    private static final int MOST = 500;

    private final JdbcClient client;
    private final Sponsored sponsored;
    private final Accounts accounts;
    private final Timeline timeline;

    PanelSeats(JdbcClient client, Sponsored sponsored, Accounts accounts, Timeline timeline) {
        this.client = client;
        this.sponsored = sponsored;
        this.accounts = accounts;
        this.timeline = timeline;
    }

    /** A seat. @param realmId of the panel */
    record Held(
            UUID grantId,
            UUID realmId,
            UUID accountId,
            String name,
            String role,
            String organisation,
            String partnership,
            String compartment,
            @Nullable LocalDate heldUntil,
            @Nullable LocalDate confirmedOn,
            @Nullable String confirmedBy) {}

    /** Of the panels that the actor looks at, those that lapse next first; one's own is confirmed by somebody else. */
    List<Held> of(Actor actor) {
        return client.sql("""
                select g.id as grant_id, g.realm_id, a.id as account_id, a.name, ro.label as role, o.name as organisation,
                       p.name as partnership, r.compartment, g.held_until,
                       (c.confirmed_at at time zone 'Europe/London')::date as confirmed_on, b.name as confirmed_by
                from access_grant g join account a on a.id = g.account_id join role ro on ro.id = g.role_id
                join realm r on r.id = g.realm_id join partnership p on p.id = r.partnership_id
                join organisation o on o.id = g.organisation_id
                left join lateral (select confirmed_at, confirmed_by from grant_confirmation k where k.grant_id = g.id
                                   order by k.confirmed_at desc limit 1) c on true
                left join account b on b.id = c.confirmed_by
                where g.realm_id = any (:realms::uuid[]) and r.compartment not in ('hub', 'enforcement', 'governance')
                  and a.kind = 'person' and a.id <> :me and (a.active_until is null or a.active_until > :now)
                  and (g.held_until is null or g.held_until >= :today)
                order by g.held_until nulls first, p.name, r.compartment, a.name, g.id limit :most
                """)
                .param(
                        "realms",
                        new SqlArrayValue(
                                "uuid",
                                actor.seats(Permission.REVIEW_ACCESS).stream()
                                        .map(Seat::realmId)
                                        .distinct()
                                        .toArray()))
                .param("me", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("today", actor.today())
                .param("most", MOST)
                .query(Held.class)
                .list();
    }

    /** Confirms those of these seats that are the actor's to confirm. @return how many */
    int confirm(Actor actor, List<UUID> grants) {
        List<Held> chosen = of(actor).stream()
                .filter(held -> grants.contains(held.grantId()))
                .toList();
        for (Held held : chosen) {
            sponsored.extend(actor, held.grantId(), held.accountId(), held.heldUntil());
            tell(actor, held, "grant_confirmed");
        }
        return chosen.size();
    }

    /** Ends a seat at once. @throws NotFound where it is none of the actor's to end */
    void end(Actor actor, UUID grant) {
        Held held = of(actor).stream()
                .filter(one -> one.grantId().equals(grant))
                .findFirst()
                .orElseThrow(NotFound::new);
        accounts.end(held.grantId(), actor.today().minusDays(1));
        tell(actor, held, "grant_ended");
    }

    /** In the panel's own compartment, where nobody else reads it. */
    private void tell(Actor actor, Held held, String verb) {
        timeline.record(new Happening(
                held.realmId(),
                held.accountId(),
                actor.accountId(),
                actor.seat(held.realmId()).organisationId(),
                actor.now(),
                verb,
                Map.of()));
    }
}
