package uk.saferhub.crimedata.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;

/**
 * Agencies' crimes and incidents as they are now known, for analysis: of each the newest delivery, unless a later one of its
 * period no longer has it. They are read by the route's own permission, which a download is measured by too: a grant that
 * merely reads crime elsewhere must not bring rows that it could not let out.
 */
@Repository
public class AgencyIncidents {

    /** The most that are read at once; of more no number is made, since it would be of the earliest alone. */
    public static final int MOST = 200_000;

    static final Map<String, String> FLAGS = new TreeMap<>(Map.of(
            "crime", "i.is_crime",
            "hate", "cardinality(i.strands) > 0",
            "domestic", "i.is_domestic",
            "knife", "i.has_knife",
            "alcohol", "i.has_alcohol",
            "officer", "i.victim_is_officer"));

    private final JdbcClient client;

    AgencyIncidents(JdbcClient client) {
        this.client = client;
    }

    /**
     * One of them, and nobody's name or reference.
     *
     * @param from when it happened or began, Europe/London
     * @param hasTime whether the hour was given
     * @param to when it ended, Europe/London; null where it is not known
     * @param at where, or null where it was not given
     */
    public record Known(
            LocalDateTime from,
            boolean hasTime,
            @Nullable LocalDateTime to,
            @Nullable GridPoint at) {}

    /** What the reader may ask about. @param kinds in the suppliers' words */
    public record Held(YearMonth first, YearMonth last, List<String> kinds) {}

    /** Empty where the reader sees none. One query. */
    public Optional<Held> held(Actor actor) {
        var sight = actor.sight();
        return client.sql("""
                        select min(i.from_at) as first, max(i.from_at) as last,
                               coalesce(array_agg(distinct i.kind order by i.kind), '{}') as kinds
                          from agency_incident_now i where %s
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .query((row, number) -> row.getTimestamp("first") == null
                        ? Optional.<Held>empty()
                        : Optional.of(new Held(
                                YearMonth.from(local(row.getTimestamp("first"))),
                                YearMonth.from(local(row.getTimestamp("last"))),
                                List.of((String[]) row.getArray("kinds").getArray()))))
                .single();
    }

    /**
     * @param from the first day
     * @param to the last day
     * @param kind in the supplier's words, or empty for all
     * @param flag crime, hate, domestic, knife, alcohol or officer; or empty for all
     * @return one more than {@link #MOST} where there are more
     */
    public List<Known> between(Actor actor, LocalDate from, LocalDate to, String kind, String flag) {
        var sight = actor.sight();
        return client.sql("""
                        select i.from_at, i.has_time, i.to_at, i.east, i.north from agency_incident_now i
                         where i.from_at >= :from and i.from_at < :to and (:kind = '' or i.kind = :kind) and %s and %s
                         order by i.from_at, i.id
                         limit :most
                        """.formatted(FLAGS.getOrDefault(flag, "true"), sight.where("i")))
                .params(sight.params())
                .param("from", Timestamp.from(from.atStartOfDay(Actor.LONDON).toInstant()))
                .param(
                        "to",
                        Timestamp.from(to.plusDays(1).atStartOfDay(Actor.LONDON).toInstant()))
                .param("kind", kind)
                .param("most", MOST + 1)
                .query((row, number) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        Timestamp to = row.getTimestamp("to_at");
        int east = row.getInt("east");
        boolean nowhere = row.wasNull();
        return new Known(
                local(row.getTimestamp("from_at")),
                row.getBoolean("has_time"),
                to == null ? null : local(to),
                nowhere ? null : new GridPoint(east, row.getInt("north")));
    }

    private static LocalDateTime local(Timestamp at) {
        return at.toInstant().atZone(Actor.LONDON).toLocalDateTime();
    }
}
