package uk.saferhub.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric.Rounding;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Period;

/** Keeps frozen figures with the keys of their records, and reads them back. */
@Component
class FigureStore {

    private final JdbcClient client;

    FigureStore(JdbcClient client) {
        this.client = client;
    }

    void add(Figure figure, UUID realmId, UUID releaseId, Collection<UUID> inputs, Actor actor) {
        UUID id = Keys.next();
        client.sql("""
                insert into figure (id, realm_id, reference, metric, version, release_id, label, partnership, period_from, period_to, unit,
                  value, wording, rounding, disclosure, state, small, reason, caveat, records, computed_at, known_at, frozen_by)
                values (:id, :realm, :reference, :metric, :version, :release, :label, :partnership, :from, :to, :unit,
                  :value, :wording, :rounding, :disclosure, :state, :small, :reason, :caveat, :records, :computed, :known, :by)
                """)
                .param("id", id)
                .param("realm", realmId)
                .param("reference", figure.reference())
                .param("metric", figure.metric())
                .param("version", figure.version())
                .param("release", releaseId)
                .param("label", figure.label())
                .param("partnership", figure.partnership())
                .param("from", figure.period().from())
                .param("to", figure.period().to())
                .param("unit", figure.unit())
                .param("value", figure.value())
                .param("wording", figure.text())
                .param("rounding", figure.rounding().name())
                .param("disclosure", figure.disclosure().name())
                .param("state", figure.state().name())
                .param("small", figure.small())
                .param("reason", figure.reason())
                .param("caveat", figure.caveat())
                .param("records", figure.records())
                .param("computed", Timestamp.from(figure.computedAt()))
                .param("known", Timestamp.from(figure.knownAt()))
                .param("by", actor.accountId())
                .update();
        if (inputs.isEmpty()) return;
        client.sql(
                        "insert into figure_input (figure_id, realm_id, record_id) select :id, :realm, unnest(:inputs::uuid[]) on conflict do nothing")
                .param("id", id)
                .param("realm", realmId)
                .param("inputs", keys(inputs))
                .update();
    }

    /** Of the realms of the actor's seats alone. */
    Optional<Figure> find(String reference, Actor actor) {
        return client.sql("select * from figure where reference = :reference and realm_id = any (:realms::uuid[])")
                .param("reference", reference)
                .param("realms", keys(actor.seats().stream().map(Seat::realmId).toList()))
                .query(FigureStore::read)
                .optional();
    }

    /** The records of a frozen figure that the caller has been let see. */
    List<UUID> inputs(String reference) {
        return client.sql("""
                select i.record_id from figure_input i join figure f on f.id = i.figure_id where f.reference = :reference
                """).param("reference", reference).query(UUID.class).list();
    }

    /**
     * Whether a figure that was frozen before and may be printed differs from these records by from 1 to this many, so that whoever has
     * both knows of so few.
     *
     * @param records of the new figure
     */
    boolean isolated(Figure figure, UUID realmId, Collection<UUID> records, int most) {
        return client.sql("""
                select exists (
                  select from figure f cross join lateral (
                    select count(*) filter (where before.record_id is null or now.id is null) as apart
                      from (select i.record_id from figure_input i where i.figure_id = f.id) before
                      full join unnest(:records::uuid[]) as now (id) on now.id = before.record_id) d
                   where f.realm_id = :realm and f.metric = :metric and f.version = :version and f.partnership = :partnership
                     and f.state = 'FROZEN' and not f.small and d.apart between 1 and :most)
                """)
                .param("records", keys(records))
                .param("realm", realmId)
                .param("metric", figure.metric())
                .param("version", figure.version())
                .param("partnership", figure.partnership())
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    static String keys(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    private static Figure read(ResultSet row, int n) throws SQLException {
        return new Figure(
                row.getString("reference"),
                row.getString("metric"),
                row.getInt("version"),
                row.getString("label"),
                row.getString("partnership"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getString("unit"),
                row.getBigDecimal("value"),
                row.getString("wording"),
                Rounding.valueOf(row.getString("rounding")),
                Disclosure.valueOf(row.getString("disclosure")),
                Figure.State.valueOf(row.getString("state")),
                row.getBoolean("small"),
                row.getString("reason"),
                row.getString("caveat"),
                row.getInt("records"),
                row.getTimestamp("computed_at").toInstant(),
                row.getTimestamp("known_at").toInstant());
    }
}
