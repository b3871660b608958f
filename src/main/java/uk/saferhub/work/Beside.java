package uk.saferhub.work;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Covers;
import uk.saferhub.access.Lapsing;
import uk.saferhub.clocks.ClockList;
import uk.saferhub.meetings.ComingMeetings;
import uk.saferhub.notifications.Notifications;

/** What stands beside the work on the home page. */
@Component
class Beside {

    private static final int WEEKS = 4;
    private static final int MEETINGS = 5;

    private final Changes changes;
    private final Covers covers;
    private final ComingMeetings meetings;
    private final Notifications notifications;
    private final ClockList clocks;

    private final Lapsing lapsing;

    Beside(
            Changes changes,
            Covers covers,
            ComingMeetings meetings,
            Notifications notifications,
            ClockList clocks,
            Lapsing lapsing) {
        this.lapsing = lapsing;
        this.changes = changes;
        this.covers = covers;
        this.meetings = meetings;
        this.notifications = notifications;
        this.clocks = clocks;
    }

    List<Changes.Changed> changes(Actor actor) {
        return changes.since(changes.visited(actor), actor);
    }

    /** Absences in which one could stand in today and does not yet. */
    List<Covers.Cover> away(Actor actor) {
        return covers.of(actor.accountId(), actor.today()).stream()
                .filter(cover -> cover.deputyId().equals(actor.accountId()) && cover.isLive(actor.today()))
                .filter(cover -> actor.standsInFor() == null)
                .toList();
    }

    List<ComingMeetings.Coming> meetings(Actor actor) {
        return meetings.of(actor, actor.today().plusWeeks(WEEKS)).stream()
                .limit(MEETINGS)
                .toList();
    }

    ClockList.Counts clocks(Actor actor) {
        return clocks.counts(actor);
    }

    Lapsing.Found lapsing(Actor actor) {
        return lapsing.of(actor);
    }

    int unread(Actor actor) {
        return notifications.unread(actor);
    }
}
