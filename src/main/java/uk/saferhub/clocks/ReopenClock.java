package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs a clock again that was met by mistake: what was never done was not done in time. */
@Component
class ReopenClock {

    private final JdbcClient client;
    private final ClockStore store;

    ReopenClock(JdbcClient client, ClockStore store) {
        this.client = client;
        this.store = store;
    }

    /**
     * Runs the clock again that was last met on that day, in place of the one that runs now, which never was.
     *
     * @return its last day; nothing where none was met then
     */
    Optional<LocalDate> of(ClockKind kind, UUID subjectId, LocalDate metOn, LocalDate today) {
        Optional<UUID> met = client.sql("""
                select id from clock where kind = :kind and subject_id = :subject and met
                   and ended_on = greatest(:on, started_on)
                order by known_at desc, id desc limit 1
                """)
                .params(Map.of("kind", kind.name(), "subject", subjectId, "on", metOn))
                .query(UUID.class)
                .optional();
        if (met.isEmpty()) return Optional.empty();
        store.end(kind, subjectId, false, today);
        return client.sql("update clock set ended_on = null, met = null where id = :id returning due_on")
                .param("id", met.get())
                .query(LocalDate.class)
                .optional();
    }
}
