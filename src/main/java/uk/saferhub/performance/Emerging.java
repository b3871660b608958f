package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.timeline.ReadLog;

/** The emerging issues of a realm that are not closed (ANL-13). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Emerging {

    /** @param owner the code of the group that owns it, or null */
    record Issue(
            UUID id,
            String title,
            String state,
            LocalDate sinceOn,
            LocalDate firstNotedOn,
            String areas,
            @Nullable String owner) {}

    private final JdbcClient client;
    private final ReadLog log;

    Emerging(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** The newest first, up to 50. */
    List<Issue> of(Actor actor, UUID realmId) {
        Sight sight = actor.sight(Permission.READ_STRATEGY);
        List<Issue> issues = client.sql("""
                select i.id, i.title, lower(replace(i.state, '_', ' ')) as state, i.since_on, i.first_noted_on,
                       array_to_string(i.areas, ', ') as areas, i.owner
                from emerging_issue_label i
                where i.realm_id = :realm and i.state <> 'CLOSED' and %s
                order by i.first_noted_on desc, i.title limit 50
                """.formatted(sight.where("i")))
                .params(sight.params())
                .param("realm", realmId)
                .query(Issue.class)
                .list();
        log.read(issues.stream().map(Issue::id).toList());
        return issues;
    }
}
