package uk.saferhub.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.reports.RecommendedPriority;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;

/** The candidates of a strategy as its session sees them, and what it takes over from an assessment (STR-06). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Candidates {

    /**
     * A candidate with the newest session's word on it.
     *
     * @param score of that session, 3 to 15; null where none has scored it
     */
    record Ranked(
            UUID id,
            String reference,
            String title,
            String evidence,
            @Nullable String source,
            @Nullable Integer score,
            @Nullable String outcome,
            @Nullable LocalDate heldOn,
            @Nullable String reason) {}

    private final JdbcClient client;
    private final ReadLog log;
    private final PrioritySetting setting;

    Candidates(JdbcClient client, ReadLog log, PrioritySetting setting) {
        this.client = client;
        this.log = log;
        this.setting = setting;
    }

    /** The strategies of a realm that the actor sees, the newest first. */
    List<Choice> strategies(Actor actor, UUID realmId) {
        Sight sight = actor.sight();
        return client.sql("""
                select s.code, s.title, s.began_on from strategy s join entry_label e using (id)
                where e.realm_id = :realm and %s order by s.began_on desc, s.code limit 100
                """.formatted(sight.where("e")))
                .params(sight.params())
                .param("realm", realmId)
                .query((row, n) -> Choice.of(row.getString("code"), row.getString("title")))
                .list();
    }

    /** The highest score first, those that nobody has scored last; up to 200. */
    List<Ranked> of(Actor actor, String strategy) {
        Sight sight = actor.sight();
        List<Ranked> ranked = client.sql("""
                select c.id, c.reference, c.title, c.evidence, c.source, c.score, c.outcome, c.held_on, c.reason
                from candidate_label c where c.strategy = :strategy and %s
                order by c.score desc nulls last, c.raised_on, c.reference limit 200
                """.formatted(sight.where("c")))
                .params(sight.params())
                .param("strategy", strategy)
                .query(Ranked.class)
                .list();
        log.read(ranked.stream().map(Ranked::id).toList());
        return ranked;
    }

    /** The codes that a realm's candidates have from a source. */
    Set<String> taken(UUID realmId, String source) {
        return Set.copyOf(client.sql("select code from candidate_label where realm_id = :realm and source = :source")
                .param("realm", realmId)
                .param("source", source)
                .query(String.class)
                .list());
    }

    /** Makes candidates of what was recommended; what was taken over before is left as it is. */
    void take(Actor actor, String strategy, List<RecommendedPriority> recommended) {
        for (RecommendedPriority one : recommended) {
            if (!taken(one.realmId(), one.reference()).contains(one.code())) {
                setting.raise(
                        actor,
                        one.realmId(),
                        new CandidateIssue(
                                one.code(), strategy, one.title(), one.evidence(), one.reference(), actor.today()));
            }
        }
    }
}
