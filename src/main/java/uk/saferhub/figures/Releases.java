package uk.saferhub.figures;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Period;

/** Which figures of sealed records their owners have let out, as they were on that day. */
@Component
class Releases {

    /**
     * What was let out.
     *
     * @param wording what is printed instead of a number
     */
    record Released(@Nullable BigDecimal value, @Nullable String wording, boolean small, int records) {}

    private final JdbcClient client;
    private final SourceRealm source;

    Releases(JdbcClient client, SourceRealm source) {
        this.client = client;
        this.source = source;
    }

    /** The newest release, up to that moment, of this version of the metric for that period. */
    Optional<Released> of(Metric metric, String partnership, Period period, UUID realmId, Instant until) {
        return source.read(
                realmId,
                null,
                () -> client.sql("""
                select value, wording, small, records from figure_release
                where realm_id = :realm and metric = :metric and version = :version and partnership = :partnership
                  and period_from = :from and period_to = :to and released_at <= :until
                order by released_at desc, id desc limit 1
                """)
                        .param("realm", realmId)
                        .param("metric", metric.code())
                        .param("version", metric.version())
                        .param("partnership", partnership)
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("until", Timestamp.from(until))
                        .query(Released.class)
                        .optional());
    }

    UUID add(Figure figure, UUID realmId, String reason, Actor actor) {
        UUID id = Keys.next();
        client.sql("""
                insert into figure_release (id, realm_id, metric, version, partnership, period_from, period_to, value, wording, small, records,
                  reason, released_by, released_at)
                values (:id, :realm, :metric, :version, :partnership, :from, :to, :value, :wording, :small, :records, :reason, :by, :now)
                """)
                .param("id", id)
                .param("realm", realmId)
                .param("metric", figure.metric())
                .param("version", figure.version())
                .param("partnership", figure.partnership())
                .param("from", figure.period().from())
                .param("to", figure.period().to())
                .param("value", figure.value())
                .param("wording", figure.text())
                .param("small", figure.small())
                .param("records", figure.records())
                .param("reason", reason)
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        return id;
    }
}
