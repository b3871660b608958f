package uk.saferhub.cases.brought;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Timeline;

/** Where cases were kept before they came here. */
@Component
public class OriginStore {

    /** @param earlierReference empty where it had none. @param happenings entries of its timeline once it had come @param knownAt when */
    public record Origin(String earlierReference, int happenings, Instant knownAt) {}

    private final JdbcClient client;
    private final Timeline timeline;

    OriginStore(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    void add(UUID caseId, BroughtCase brought, Actor actor) {
        client.sql("""
                insert into case_origin (id, realm_id, case_id, earlier_reference, happenings, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :earlier, :happenings, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", brought.realmId())
                .param("case", caseId)
                .param("earlier", brought.earlier())
                .param("happenings", timeline.of(caseId).size())
                .param("organisation", actor.seat(brought.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Nothing for a case that began here. The caller has decided that the case may be seen. */
    public Optional<Origin> of(UUID caseId) {
        return client.sql("select earlier_reference, happenings, known_at from case_origin where case_id = :case")
                .param("case", caseId)
                .query(Origin.class)
                .optional();
    }
}
