package uk.saferhub.cases.listing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.timeline.ReadLog;

/** Whose cases are, several at once. */
@Component
class LeadStore {

    /** A case and who leads it. @param officer null while nobody in particular does */
    record Led(
            UUID id,
            UUID realmId,
            String reference,
            String title,
            UUID leadOrganisationId,
            String lead,
            @Nullable UUID leadAccountId,
            @Nullable String officer,
            boolean open,
            int version,
            Instant changedAt,
            String changedBy) {

        Led named(String told) {
            return new Led(
                    id,
                    realmId,
                    reference,
                    told,
                    leadOrganisationId,
                    lead,
                    leadAccountId,
                    officer,
                    open,
                    version,
                    changedAt,
                    changedBy);
        }
    }

    private final JdbcClient client;
    private final HeldNames names;
    private final ReadLog log;

    LeadStore(JdbcClient client, ReadLog log, HeldNames names) {
        this.names = names;
        this.client = client;
        this.log = log;
    }

    /** Of these references, the cases that the actor sees under the route's permission. */
    List<Led> seen(List<String> references, Actor actor) {
        var sight = actor.sight();
        List<Led> led = client.sql("""
                select c.id, c.realm_id, c.reference, c.title, c.lead_organisation_id, o.name as lead, c.lead_account_id,
                       p.name as officer, c.closed_on is null as open, c.version, c.changed_at, w.name as changed_by
                from hub_case c join organisation_label o on o.id = c.lead_organisation_id
                join account_label w on w.id = c.changed_by left join account_label p on p.id = c.lead_account_id
                where c.reference = any (:references::text[]) and %s order by c.reference
                """.formatted(sight.where("c")))
                .params(sight.params())
                .param("references", references.toArray(String[]::new))
                .query(Led.class)
                .list();
        log.read(led.stream().map(Led::id).toList());
        return names.told(led, Led::id, (one, words) -> one.named(words.in(one.title())), actor);
    }

    /** @return whether the version was still the one that was read */
    boolean give(Led led, @Nullable UUID person, Actor actor) {
        return client.sql("""
                update hub_case set lead_account_id = :person, version = version + 1, changed_at = :now, changed_by = :actor
                where id = :id and version = :version and closed_on is null
                """)
                        .param("person", person)
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("id", led.id())
                        .param("version", led.version())
                        .update()
                == 1;
    }
}
