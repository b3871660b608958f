package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.matching.Learnt;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/** The weights by which people of a register are compared: the newest that were learnt there, else the standing ones. */
@Component
class LearntWeights {

    private static final Words WORDS = Words.of(LearntWeights.class);

    private static final String NEWEST = """
            select w.spec, w.people, w.learnt_at from match_weights w where w.realm_id = %s order by w.number desc limit 1
            """;

    /** @param learnt null for the standing weights @param words "of 22 November 2026, learnt from 4,210 people" */
    record Weighed(@Nullable Learnt learnt, String words) {}

    /** @param people 0 where the standing weights were put back @param by null for the program */
    record Version(int number, int people, @Nullable String by, Instant at) {}

    private final JdbcClient client;
    private final ObjectMapper json;

    LearntWeights(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    Weighed of(UUID realmId) {
        return newest(NEWEST.formatted(":key::uuid"), realmId);
    }

    /** Those of the register that an entry stands in. */
    Weighed ofPerson(UUID personId) {
        return newest(NEWEST.formatted("(select p.realm_id from person p where p.id = :key)"), personId);
    }

    private Weighed newest(String sql, UUID key) {
        return client.sql(sql)
                .param("key", key)
                .query((row, n) -> weighed(row.getString(1), row.getInt(2), row.getTimestamp(3)))
                .optional()
                .orElseGet(() -> weighed(null, 0, new Timestamp(0)));
    }

    /** Weights of a model that the program has changed since are as if there were none. */
    private Weighed weighed(@Nullable String spec, int people, Timestamp at) {
        Optional<Learnt> learnt = Optional.ofNullable(spec)
                .map(text -> json.readValue(text, Learnt.class))
                .filter(Learnt::fits);
        return learnt.map(found -> new Weighed(
                        found,
                        WORDS.text(
                                "weights.learnt",
                                Dates.day(at.toInstant().atZone(Actor.LONDON).toLocalDate()),
                                "%,d".formatted(people))))
                .orElseGet(() -> new Weighed(null, WORDS.text("weights.standing")));
    }

    /** Newest first. */
    List<Version> versions(UUID realmId) {
        return client.sql("""
                select w.number, w.people, a.name as by, w.learnt_at as at from match_weights w
                left join account_label a on a.id = w.learnt_by where w.realm_id = :realm order by w.number desc limit 20
                """).param("realm", realmId).query(Version.class).list();
    }

    /** @param learnt null to put the standing weights back @param by null for the program */
    void keep(UUID realmId, @Nullable Learnt learnt, int people, @Nullable UUID by, Instant now) {
        client.sql("""
                insert into match_weights (id, realm_id, number, people, learnt_by, learnt_at, spec)
                select :id, :realm, coalesce(max(w.number), 0) + 1, :people, :by::uuid, :now, :spec::json
                from match_weights w where w.realm_id = :realm
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("people", people)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("spec", learnt == null ? null : json.writeValueAsString(learnt))
                .update();
    }
}
