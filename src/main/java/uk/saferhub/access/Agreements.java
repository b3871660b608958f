package uk.saferhub.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Keys;

/**
 * Writes the sharing agreements that a released configuration names (SHR-01). What the configuration no longer names ends: an
 * agreement, and a body's part in one, on the day, so that the next request of its people is refused.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Agreements {

    private final JdbcClient client;

    Agreements(JdbcClient client) {
        this.client = client;
    }

    /**
     * An agreement as it is written.
     *
     * @param gateway the law under which they share
     * @param endedOn first day without it, null while it runs
     * @param ownersToldBlind whether owners of records are told that another compartment touches somebody of theirs
     */
    public record Terms(
            UUID realmId,
            String code,
            String title,
            String purpose,
            String gateway,
            LocalDate from,
            @Nullable LocalDate endedOn,
            LocalDate reviewOn,
            boolean ownersToldBlind) {

        /** Of a realm whose owners are told nothing of other compartments. */
        public Terms(
                UUID realmId,
                String code,
                String title,
                String purpose,
                String gateway,
                LocalDate from,
                @Nullable LocalDate endedOn,
                LocalDate reviewOn) {
            this(realmId, code, title, purpose, gateway, from, endedOn, reviewOn, false);
        }
    }

    /**
     * An agreement on sharing in one realm, with the bodies that sign it. Every body that holds a grant in the realm needs one,
     * the host included. Those who signed before and are not named leave on the day; those who are new join on it.
     */
    public UUID agreement(Terms terms, List<UUID> organisations, LocalDate today) {
        UUID id = write(terms);
        boolean first = client.sql("select not exists (select from sharing_party where agreement_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        String named = array(organisations);
        client.sql("""
                update sharing_party set left_on = :today
                where agreement_id = :id and left_on is null and organisation_id <> all (:named::uuid[])
                """)
                .param("id", id)
                .param("today", today)
                .param("named", named)
                .update();
        client.sql("""
                insert into sharing_party (agreement_id, organisation_id, joined_on)
                select :id, body, :joined from unnest(:named::uuid[]) body
                where not exists (select from sharing_party p where p.agreement_id = :id and p.organisation_id = body and p.left_on is null)
                on conflict (agreement_id, organisation_id, joined_on) do update set left_on = null
                """)
                .param("id", id)
                .param("joined", first || terms.from().isAfter(today) ? terms.from() : today)
                .param("named", named)
                .update();
        return id;
    }

    /** Ends the agreements of a realm that are not among these codes. */
    public void endOthers(UUID realmId, Collection<String> codes, LocalDate today) {
        client.sql("""
                update sharing_agreement set ended_on = :today
                where realm_id = :realm and (ended_on is null or ended_on > :today) and code <> all (:codes::text[])
                """)
                .param("today", today)
                .param("realm", realmId)
                .param("codes", "{" + String.join(",", codes) + "}")
                .update();
    }

    private UUID write(Terms terms) {
        return client.sql("""
                insert into sharing_agreement (id, realm_id, code, title, purpose, gateway, in_force_from, ended_on, review_on,
                  owners_told_blind)
                values (:id, :realm, :code, :title, :purpose, :gateway, :from, :ended, :review, :blind)
                on conflict (realm_id, code) do update set title = excluded.title, purpose = excluded.purpose, gateway = excluded.gateway,
                  in_force_from = excluded.in_force_from, ended_on = excluded.ended_on, review_on = excluded.review_on,
                  owners_told_blind = excluded.owners_told_blind
                returning id
                """)
                .param("id", Keys.next())
                .param("realm", terms.realmId())
                .param("code", terms.code())
                .param("title", terms.title())
                .param("purpose", terms.purpose())
                .param("gateway", terms.gateway())
                .param("from", terms.from())
                .param("ended", terms.endedOn())
                .param("review", terms.reviewOn())
                .param("blind", terms.ownersToldBlind())
                .query(UUID.class)
                .single();
    }

    private static String array(List<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
