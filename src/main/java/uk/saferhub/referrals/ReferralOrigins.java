package uk.saferhub.referrals;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Where referrals were kept before they came here, and what happened to them there. */
@Component
class ReferralOrigins {

    private final JdbcClient client;
    private final Timeline timeline;

    ReferralOrigins(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** Adds to the timeline what happened on that day. */
    void tell(UUID id, UUID realmId, LocalDate on, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                realmId, id, actor.accountId(), actor.seat(realmId).organisationId(), actor.at(on), verb, facts));
    }

    /** Once all of it has come. */
    void add(UUID id, BroughtReferral brought, Actor actor) {
        client.sql("""
            insert into referral_origin (id, realm_id, referral_id, earlier_reference, happenings, organisation_id, account_id, known_at)
            values (:id, :realm, :referral, :earlier, :happenings, :organisation, :actor, :now)
            """)
                .param("id", Keys.next())
                .param("realm", brought.realmId())
                .param("referral", id)
                .param("earlier", brought.earlier())
                .param("happenings", timeline.of(id).size())
                .param("organisation", actor.seat(brought.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }
}
