package uk.saferhub.cases.contribution;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.Visibility;

/** What agencies contributed. Who sees which of it is decided here, in the read. */
@Component
public class ContributionStore {

    /** A contribution that the reader may see. */
    public record Shown(
            UUID id,
            UUID organisationId,
            String organisation,
            String account,
            String words,
            Visibility visibility,
            LocalDate heldOn,
            Instant knownAt) {}

    /** A contribution of which the reader may know that it is there, and not what it says. */
    record Held(UUID id, UUID organisationId, String organisation, LocalDate heldOn) {}

    private final JdbcClient client;

    ContributionStore(JdbcClient client) {
        this.client = client;
    }

    void add(
            UUID id,
            UUID caseId,
            UUID realmId,
            UUID organisation,
            String words,
            Visibility visibility,
            LocalDate heldOn,
            Actor actor) {
        client.sql("""
                insert into case_contribution (id, realm_id, case_id, organisation_id, account_id, words, visibility, held_on, known_at, for_hub)
                select :id, :realm, h.id, :organisation, :actor, :words, :visibility, :held, :now, h.hub
                from hub_case h where h.id = :case
                """)
                .param("id", id)
                .param("realm", realmId)
                .param("case", caseId)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("words", words)
                .param("visibility", visibility.name())
                .param("held", heldOn)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /**
     * Newest first: what all involved see, the reader's own agency's and, for the hub's staff, what is for their hub.
     *
     * @param organisations for which the reader sees the case
     * @param waits whether the reader's agency is to say first what it knows itself, and reads no other's meanwhile (J4)
     */
    public List<Shown> of(UUID caseId, List<UUID> organisations, boolean asHub, boolean waits) {
        return of(caseId, organisations, asHub, waits, false);
    }

    /** As above, of what was taken back: so that it is found where it is quoted. */
    List<Shown> withdrawn(UUID caseId, List<UUID> organisations, boolean asHub, boolean waits) {
        return of(caseId, organisations, asHub, waits, true);
    }

    private List<Shown> of(UUID caseId, List<UUID> organisations, boolean asHub, boolean waits, boolean withdrawn) {
        return client.sql("""
                select c.id, c.organisation_id, o.name as organisation, p.name as account, c.words, c.visibility, c.held_on, c.known_at
                from case_contribution c
                join hub_case h on h.id = c.case_id
                join organisation_label o on o.id = c.organisation_id
                join account_label p on p.id = c.account_id
                where c.case_id = :case and (c.withdrawn_at is not null) = :withdrawn
                  and (c.visibility = 'ALL' and not :waits or c.organisation_id = any (:organisations::uuid[])
                       or (c.visibility = 'HUB' and :hub and c.for_hub = h.hub))
                order by c.held_on desc, c.id desc
                """)
                .param("case", caseId)
                .param("organisations", array(organisations))
                .param("hub", asHub)
                .param("waits", waits)
                .param("withdrawn", withdrawn)
                .query(Shown.class)
                .list();
    }

    Optional<Shown> seen(UUID id, UUID caseId, List<UUID> organisations, boolean asHub) {
        return of(caseId, organisations, asHub, false).stream()
                .filter(shown -> shown.id().equals(id))
                .findFirst();
    }

    /** What an agency told another hub alone, before the case moved: whose it is and of which day, for the staff of the hub that has it now. */
    List<Held> held(UUID caseId, List<UUID> organisations, boolean asHub) {
        if (!asHub) return List.of();
        return client.sql("""
                select c.id, c.organisation_id, o.name as organisation, c.held_on
                from case_contribution c
                join hub_case h on h.id = c.case_id
                join organisation_label o on o.id = c.organisation_id
                where c.case_id = :case and c.withdrawn_at is null and c.visibility = 'HUB' and c.for_hub <> h.hub
                  and not c.organisation_id = any (:organisations::uuid[])
                order by c.held_on desc, c.id desc
                """)
                .param("case", caseId)
                .param("organisations", array(organisations))
                .query(Held.class)
                .list();
    }

    /** The hub that has the case now reads it from here on: its agency said so, or the law does. */
    void letHubRead(UUID id) {
        client.sql("""
                update case_contribution c set for_hub = h.hub from hub_case h where c.id = :id and h.id = c.case_id
                """).param("id", id).update();
    }

    /** What it says. The caller has decided that it is the reader's own agency's. */
    Optional<String> words(UUID id) {
        return client.sql("select words from case_contribution where id = :id and withdrawn_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void withdraw(UUID id, Actor actor) {
        client.sql("update case_contribution set withdrawn_at = :now where id = :id")
                .param("now", Timestamp.from(actor.now()))
                .param("id", id)
                .update();
    }

    private static SqlArrayValue array(List<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
