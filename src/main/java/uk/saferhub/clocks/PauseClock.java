package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.configuration.ClockTerms.PauseReason;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Lets a clock stand still for a reason, and run again. The caller has decided that the actor may, on that record. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PauseClock {

    private final ClockStore store;
    private final Clocks clocks;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    PauseClock(ClockStore store, Clocks clocks, Timeline timeline, ApplicationEventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * @param from first day that does not count. @param until last day that does not count
     * @param reason code of the pack's reasons. @param words what is behind it
     * @throws NotFound where the record has no such clock, or the pack no such reason
     */
    public void pause(
            UUID recordId, UUID clockId, LocalDate from, LocalDate until, String reason, String words, Actor actor) {
        Clock clock = clock(recordId, clockId);
        PauseReason named = Clocks.reasons(clock, clocks.settings(clock.realmId(), actor)).stream()
                .filter(one -> one.code().equals(reason))
                .findFirst()
                .orElseThrow(NotFound::new);
        ClockRules.mayPause(clock, List.of(named), actor.today())
                .and(() -> ClockRules.mayPauseFor(clock, from, until, actor.today()))
                .orThrow();
        store.pause(clock, from, until, reason, words, actor);
        tell(
                clock,
                "clock_paused",
                Map.of(
                        "clock",
                        ClockPages.what(clock.kind()),
                        "why",
                        named.label(),
                        "until",
                        until.toString(),
                        "words",
                        words,
                        "visibility",
                        "HUB"),
                actor);
        moved(clock, actor);
    }

    /** Today counts again. */
    public void resume(UUID recordId, UUID clockId, Actor actor) {
        Clock clock = clock(recordId, clockId);
        ClockRules.mayResume(clock, actor.today()).orThrow();
        Pause pause = java.util.Objects.requireNonNull(clock.pause(actor.today()));
        store.resume(pause, actor.today(), actor);
        tell(clock, "clock_resumed", Map.of("clock", ClockPages.what(clock.kind()), "visibility", "HUB"), actor);
        moved(clock, actor);
    }

    private Clock clock(UUID recordId, UUID clockId) {
        store.lock(recordId);
        return store.of(recordId).stream()
                .filter(one -> one.id().equals(clockId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void moved(Clock before, Actor actor) {
        Clock now = clock(before.recordId(), before.id());
        LocalDate due = ClockCount.due(now.firstDueOn(), now.days(), now.pauses());
        store.due(now.id(), due, ClockCount.warn(due, now.warnBefore(), now.days()));
        events.publishEvent(new ClockMoved(now.kind(), now.recordId(), now.subjectId(), due, actor));
    }

    private void tell(Clock clock, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                clock.realmId(),
                clock.recordId(),
                actor.accountId(),
                actor.seat(clock.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
