package uk.saferhub.notices;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.web.Dates;

/** From when until when a notice keeps somebody away from a place. */
@Component
class AwayStore {

    private final JdbcClient client;

    AwayStore(JdbcClient client) {
        this.client = client;
    }

    void add(Notice notice, Away away) {
        client.sql("""
                insert into notice_away (notice_id, realm_id, authorised_by, authorised_from, authorised_until, away_from, away_until)
                values (:notice, :realm, :by, :authorised_from, :authorised_until, :from, :until)
                """)
                .param("notice", notice.id())
                .param("realm", notice.realmId())
                .param("by", away.authorisedBy())
                .param("authorised_from", moment(away.authorisedFrom()))
                .param("authorised_until", moment(away.authorisedUntil()))
                .param("from", moment(away.from()))
                .param("until", moment(away.until()))
                .update();
    }

    /** Of a notice that the caller has been let see. */
    Optional<Away> of(UUID notice) {
        return client.sql("""
                select authorised_by, authorised_from, authorised_until, away_from, away_until from notice_away
                where notice_id = :notice
                """)
                .param("notice", notice)
                .query((row, n) -> new Away(
                        row.getString(1),
                        clock(row.getTimestamp(2)),
                        clock(row.getTimestamp(3)),
                        clock(row.getTimestamp(4)),
                        clock(row.getTimestamp(5))))
                .optional();
    }

    private static Timestamp moment(LocalDateTime clock) {
        return Timestamp.from(clock.atZone(Dates.LONDON).toInstant());
    }

    private static LocalDateTime clock(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), Dates.LONDON);
    }
}
