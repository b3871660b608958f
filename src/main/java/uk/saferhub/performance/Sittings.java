package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.meetings.ComingMeetings;

/** The meetings to come that a pack may be made for: those of the partnership's governance, whose names are no secret. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sittings {

    private static final int MONTHS_AHEAD = 6;
    /** A panel that sits twice a week would fill the list. */
    private static final int OF_EACH_SERIES = 2;

    /** @param reference of its series @param on the day (Europe/London) */
    record Sitting(String reference, String name, LocalDate on) {}

    private final ComingMeetings coming;
    private final RecordIndex index;

    Sittings(ComingMeetings coming, RecordIndex index) {
        this.coming = coming;
        this.index = index;
    }

    /** The next two of each series that the actor sees, by day. */
    List<Sitting> of(Actor actor) {
        var shown = new HashMap<String, Integer>();
        return coming.of(actor, actor.today().plusMonths(MONTHS_AHEAD)).stream()
                .filter(ComingMeetings.Coming::governance)
                .filter(one -> shown.merge(one.path(), 1, Integer::sum) <= OF_EACH_SERIES)
                .map(one -> new Sitting(one.path().substring(one.path().lastIndexOf('/') + 1), one.name(), one.on()))
                .toList();
    }

    /** @throws NotFound where no such meeting is to come that the actor sees */
    Sitting one(Actor actor, String series, LocalDate day) {
        return of(actor).stream()
                .filter(sitting ->
                        sitting.reference().equals(series) && sitting.on().equals(day))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The series as a record, for what hangs on it. */
    RecordIndex.Named record(Actor actor, String series) {
        return index.named(actor, series).orElseThrow(NotFound::new);
    }
}
