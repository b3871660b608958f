package uk.saferhub.referrals;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;

/** Hubs that take no referrals for a while. Everyone who may refer reads why and until when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Pauses {

    /** @param untilDay last day of the pause (Europe/London) */
    public record Pause(UUID realmId, String hub, String name, String reason, LocalDate fromDay, LocalDate untilDay) {}

    private final JdbcClient client;

    Pauses(JdbcClient client) {
        this.client = client;
    }

    /** The pauses that hold on a day in these realms. */
    public List<Pause> on(LocalDate day, Collection<UUID> realms) {
        return client.sql("""
                select p.realm_id, p.hub, h.name, p.reason, p.from_day, p.until_day
                from referral_pause p join referral_hub h on h.receiving_realm_id = p.realm_id and h.code = p.hub
                where p.realm_id = any (:realms) and p.ended_on is null and :day between p.from_day and p.until_day
                order by h.name
                """)
                .param("realms", realms.toArray(UUID[]::new))
                .param("day", day)
                .query(Pause.class)
                .list();
    }

    /** Whether the hub takes a referral today: for the button, and for the command. */
    public Decision maySend(ReferralHub hub, LocalDate today) {
        Optional<Pause> pause = on(today, List.of(hub.realmId())).stream()
                .filter(one -> one.hub().equals(hub.code()))
                .findFirst();
        return ReferralRules.takesReferrals(hub.name(), pause.orElse(null));
    }

    /** Begins a pause today, in place of one that still holds. */
    void begin(ReferralHub hub, String reason, LocalDate until, Actor actor) {
        ReferralRules.mayPause(actor.today(), until).orThrow();
        end(hub, actor);
        client.sql("""
                insert into referral_pause (id, realm_id, hub, reason, from_day, until_day, organisation_id, account_id, known_at)
                values (:id, :realm, :hub, :reason, :from, :until, :body, :by, :now)
                """)
                .param("id", Keys.next())
                .param("realm", hub.realmId())
                .param("hub", hub.code())
                .param("reason", reason)
                .param("from", actor.today())
                .param("until", until)
                .param("body", actor.seat(hub.realmId()).organisationId())
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Takes referrals again. Nothing where it does already. */
    void end(ReferralHub hub, Actor actor) {
        client.sql(
                        "update referral_pause set ended_on = :on where realm_id = :realm and hub = :hub and ended_on is null")
                .param("on", actor.today())
                .param("realm", hub.realmId())
                .param("hub", hub.code())
                .update();
    }
}
