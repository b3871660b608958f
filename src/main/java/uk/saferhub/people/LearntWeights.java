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
            select w.spec, coalesce(w.people, 0) as people, w.learnt_at,
                   coalesce((select t.percent from match_threshold t where t.realm_id = r.id order by t.set_at desc, t.id desc limit 1),
                            :standing) as least
            from (select %s as id) r
            left join lateral (
              select w.* from match_weights w where w.realm_id = r.id order by w.number desc limit 1) w on true
            """;

    /** Shown from there on where nobody said otherwise: of pairs that share a key, few less likely ones were one person. */
    static final int STANDING_LEAST = 25;

    /**
     * @param learnt null for the standing weights @param words "of 22 November 2026, learnt from 4,210 people"
     * @param least from how many in 100 two entries are shown to one another
     */
    record Weighed(@Nullable Learnt learnt, String words, int least) {}

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
                .param("standing", STANDING_LEAST)
                .query((row, n) -> weighed(row.getString(1), row.getInt(2), row.getTimestamp(3), row.getInt(4)))
                .single();
    }

    /** Weights of a model that the program has changed since are as if there were none. */
    private Weighed weighed(@Nullable String spec, int people, @Nullable Timestamp at, int least) {
        Optional<Learnt> learnt = Optional.ofNullable(spec)
                .map(text -> json.readValue(text, Learnt.class))
                .filter(Learnt::fits);
        if (learnt.isEmpty() || at == null) return new Weighed(null, WORDS.text("weights.standing"), least);
        String day = Dates.day(at.toInstant().atZone(Actor.LONDON).toLocalDate());
        return new Weighed(learnt.get(), WORDS.text("weights.learnt", day, "%,d".formatted(people)), least);
    }

    /** From now on entries of that register are shown to one another from so many in 100. */
    void showFrom(UUID realmId, int percent, UUID by, Instant now) {
        client.sql("""
                insert into match_threshold (id, realm_id, percent, set_by, set_at) values (:id, :realm, :percent, :by, :now)
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("percent", percent)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
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
