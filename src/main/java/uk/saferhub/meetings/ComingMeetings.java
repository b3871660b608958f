package uk.saferhub.meetings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.timeline.ReadLog;

/** The meetings to come, as their series make them, of the series that somebody may see. One query. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ComingMeetings {

    private static final int MOST_SERIES = 200;

    /**
     * A meeting to come.
     *
     * @param path where its series is shown
     * @param governance whether it is the partnership's own business: the name of any other may be nobody else's
     */
    public record Coming(LocalDate on, String name, MeetingMode mode, String path, boolean governance) {}

    private record Row(
            UUID id,
            String reference,
            String name,
            Cadence cadence,
            MeetingMode mode,
            LocalDate beganOn,
            @Nullable LocalDate endedOn,
            boolean governance) {}

    private final JdbcClient client;
    private final ReadLog log;

    ComingMeetings(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** By day, then name. @param until the last day (Europe/London), at most a year ahead */
    public List<Coming> of(Actor actor, LocalDate until) {
        if (!actor.may(Permission.READ_MEETING)) return List.of();
        LocalDate today = actor.today();
        LocalDate last = until.isAfter(today.plusYears(1)) ? today.plusYears(1) : until;
        var sight = actor.sight(Permission.READ_MEETING);
        List<Row> series = client.sql("""
                select e.id, e.reference, s.name, s.cadence, s.mode, s.began_on, s.ended_on,
                       r.compartment = 'governance' as governance
                from meeting_series s join entry_label e using (id) join realm_label r on r.id = e.realm_id
                where s.standing = 'MEETING' and (s.ended_on is null or s.ended_on >= :today) and %s
                order by s.name, e.reference limit :most
                """.formatted(sight.where("e")))
                .params(sight.params())
                .param("today", today)
                .param("most", MOST_SERIES)
                .query(Row.class)
                .list();
        log.read(series.stream().map(Row::id).toList());
        return series.stream()
                .flatMap(one -> SeriesDates.of(one.cadence(), one.beganOn(), one.endedOn(), today, last).stream()
                        .map(day -> new Coming(
                                day, one.name(), one.mode(), "/meetings/series/" + one.reference(), one.governance())))
                .sorted(Comparator.comparing(Coming::on).thenComparing(Coming::name))
                .toList();
    }
}
