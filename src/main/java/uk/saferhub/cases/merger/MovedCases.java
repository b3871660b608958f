package uk.saferhub.cases.merger;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.referrals.ReferralHub;

/** Puts every open case of one hub into another, those too that whoever does it may not read: none of them is read. */
@Component
class MovedCases {

    /** A case as it was moved. @param leadId who leads it from now on */
    record Moved(UUID id, UUID leadId) {}

    private final JdbcClient client;

    MovedCases(JdbcClient client) {
        this.client = client;
    }

    /**
     * Reviews, scores and lead officers stay. What the old hub's host led, the new one's does, whose own colleagues are to be named.
     *
     * @return what was moved; what is closed stays where it was closed
     */
    List<Moved> move(ReferralHub from, ReferralHub into, Actor actor) {
        return client.sql("""
                update hub_case set hub = :to_hub, area_id = :area,
                  lead_account_id = case when lead_organisation_id = :old and :old <> :host then null else lead_account_id end,
                  lead_organisation_id = case when lead_organisation_id = :old then :host else lead_organisation_id end,
                  version = version + 1, changed_at = :now, changed_by = :actor
                where realm_id = :realm and hub = :of_hub and closed_on is null
                returning id, lead_organisation_id as lead_id
                """)
                .param("to_hub", into.code())
                .param("area", into.areaId())
                .param("old", from.organisationId())
                .param("host", into.organisationId())
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .param("realm", from.realmId())
                .param("of_hub", from.code())
                .query(Moved.class)
                .list();
    }

    /** Their outcomes, which are records of their own. @return the keys */
    List<UUID> outcomes(List<Moved> cases, ReferralHub into) {
        return client.sql("update case_outcome set area_id = :area where case_id = any (:cases) returning id")
                .param("area", into.areaId())
                .param("cases", cases.stream().map(Moved::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
