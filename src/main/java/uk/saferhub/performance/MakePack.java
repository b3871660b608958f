package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Stale;

/** Makes the pack of a meeting, keeps what is said of its measures, and drops it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MakePack {

    static final String KIND = "performance pack";

    private final PackStore store;
    private final Measuring measuring;
    private final Sittings sittings;
    private final Participations participations;
    private final Timeline timeline;

    MakePack(
            PackStore store, Measuring measuring, Sittings sittings, Participations participations, Timeline timeline) {
        this.store = store;
        this.measuring = measuring;
        this.sittings = sittings;
        this.participations = participations;
        this.timeline = timeline;
    }

    /**
     * The pack of that meeting: the one that there is, or a new one.
     *
     * @throws NotFound where the actor sees no such meeting to come, or keeps nothing of analysis there
     */
    Pack make(Actor actor, String series, LocalDate day) {
        Sittings.Sitting sitting = sittings.one(actor, series, day);
        return store.of(actor, series, day).orElseGet(() -> made(actor, sitting));
    }

    LocalDate next(Actor actor, String series) {
        return sittings.of(actor).stream()
                .filter(sitting -> sitting.reference().equals(series))
                .findFirst()
                .orElseThrow(NotFound::new)
                .on();
    }

    private Pack made(Actor actor, Sittings.Sitting sitting) {
        RecordIndex.Named record = sittings.record(actor, sitting.reference());
        Seat seat = actor.seats().stream()
                .filter(one -> one.realmId().equals(record.realmId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate last = Measuring.quarterEndBefore(actor.today());
        PackRules.mayMake(!measuring
                        .lines(actor, seat.partnership(), record.realmId(), last)
                        .isEmpty())
                .orThrow();
        var pack = new Pack(
                Keys.next(),
                record.realmId(),
                record.areaId(),
                Reference.next("PK"),
                seat.partnership(),
                sitting.reference(),
                sitting.name(),
                sitting.on(),
                last,
                Pack.Status.DRAFT,
                1,
                null);
        participations.register(
                pack.id(), KIND, pack.reference(), pack.realmId(), pack.areaId(), seat.organisationId(), actor);
        PackRules.first(store.add(pack, actor)).orThrow();
        tell(
                actor,
                pack,
                "performance_pack_made",
                Map.of("meeting", sitting.name(), "on", sitting.on().toString()));
        return pack;
    }

    /**
     * Keeps what is said of a measure.
     *
     * @throws NotFound where the pack has no such target
     * @throws Stale where the pack is no longer of the version that the writer read
     */
    void say(Actor actor, Pack pack, int version, String target, String words) {
        PackRules.mayChange(pack).orThrow();
        if (lines(actor, pack).stream().noneMatch(line -> line.aim().reference().equals(target))) throw new NotFound();
        if (!store.touch(pack, version)) throw stale(actor, pack, target, words);
        store.say(pack, target, words, actor);
        tell(actor, pack, "performance_pack_commented", Map.of("target", target));
    }

    private Stale stale(Actor actor, Pack pack, String target, String words) {
        String theirs = store.said(pack).getOrDefault(target, "");
        return new Stale(
                "a colleague",
                actor.now(),
                pack.version(),
                List.of(new Stale.Difference("What is said of " + target, theirs, words)));
    }

    void drop(Actor actor, Pack pack) {
        PackRules.mayChange(pack)
                .and(() -> PackRules.first(store.move(pack, Pack.Status.DROPPED, actor)))
                .orThrow();
        tell(actor, pack, "performance_pack_dropped", Map.of());
    }

    /** As they are now, with what was said of them. */
    List<Line> lines(Actor actor, Pack pack) {
        Map<String, String> said = store.said(pack);
        return measuring.lines(actor, pack.partnership(), pack.realmId(), pack.measuredTo()).stream()
                .map(line -> line.saying(said.getOrDefault(line.aim().reference(), "")))
                .toList();
    }

    void tell(Actor actor, Pack pack, String verb, Map<String, String> facts) {
        timeline.record(new Happening(
                pack.realmId(),
                pack.id(),
                actor.accountId(),
                actor.seat(pack.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
