package uk.saferhub.notices;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Makes enforcement's records known to the locks, and writes what happened to them. */
@Component
public class NoticeJournal {

    private final Participations participations;
    private final Timeline timeline;

    NoticeJournal(Participations participations, Timeline timeline) {
        this.participations = participations;
        this.timeline = timeline;
    }

    public void register(UUID recordId, String kind, String reference, UUID realmId, UUID areaId, Actor actor) {
        Seat seat = actor.seat(realmId);
        participations.register(recordId, kind, reference, realmId, areaId, seat.organisationId(), actor);
    }

    /** @param on the day it holds for: noon of that day on the timeline, which has no time of its own to show */
    public void record(UUID recordId, UUID realmId, Actor actor, LocalDate on, String verb, Map<String, ?> facts) {
        var told = new HashMap<String, Object>(facts);
        told.put("on", on.toString());
        timeline.record(new Happening(
                realmId,
                recordId,
                actor.accountId(),
                actor.seat(realmId).organisationId(),
                on.atTime(12, 0).toInstant(ZoneOffset.UTC),
                verb,
                told));
    }
}
