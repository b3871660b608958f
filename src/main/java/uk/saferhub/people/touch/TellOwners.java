package uk.saferhub.people.touch;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/**
 * Every quarter of an hour, compares who was recorded since with the other compartments of the partnership, inside the database
 * alone: nothing of it comes back here, and nobody's request takes longer for it.
 */
@Component
class TellOwners {

    private final JdbcClient client;
    private final Clock clock;

    TellOwners(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 15, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void tell() {
        var now = clock.instant();
        client.sql("select tell_owners_blindly(:at, :today)")
                .param("at", Timestamp.from(now))
                .param("today", now.atZone(Actor.LONDON).toLocalDate())
                .query((row, n) -> true)
                .list();
    }
}
