package uk.saferhub.figures;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Realm;
import uk.saferhub.kernel.Period;

/**
 * How many of a feature's records lie in each area, read where they lie as figures are: only numbers come out. They are exact:
 * whoever prints them suppresses what is too small first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AreaTally {

    private final JdbcClient client;
    private final SourceRealm source;

    AreaTally(JdbcClient client, SourceRealm source) {
        this.client = client;
        this.source = source;
    }

    /**
     * Records by the area that they are entered in, each counted once.
     *
     * @param view a view named {@code published_…}, written by a programmer and never by a user
     * @param date its column with the day that counts, likewise
     * @throws NotFound where the actor has no seat in the realm's partnership
     */
    public Map<UUID, Long> of(Actor actor, Realm realm, String view, String date, Period period) {
        if (actor.seats().stream().noneMatch(seat -> seat.partnership().equals(realm.partnership())))
            throw new NotFound();
        if (!view.matches("published_[a-z_]+") || !date.matches("[a-z_]+")) throw new IllegalArgumentException(view);
        String sql =
                "select v.area_id, count(distinct v.id) as records from %s v where v.realm_id = :realm and v.%s between :from and :to group by v.area_id"
                        .formatted(view, date);
        Map<UUID, Long> tally = new HashMap<>();
        source.read(
                realm.id(),
                null,
                () -> client.sql(sql)
                        .param("realm", realm.id())
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((ResultSet row) -> {
                            while (row.next()) tally.put(row.getObject(1, UUID.class), row.getLong(2));
                            return tally;
                        }));
        return tally;
    }
}
