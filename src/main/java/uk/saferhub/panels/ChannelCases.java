package uk.saferhub.panels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Stale;
import uk.saferhub.web.Words;

/** Opens Channel cases, records their steps, and invites bodies to them; served at the desk under RECORD_CHANNEL. */
@Component
public class ChannelCases {

    private static final Words WORDS = Words.of(ChannelCases.class);

    private final ChannelStore store;
    private final Participations participations;
    private final Timeline timeline;

    ChannelCases(ChannelStore store, Participations participations, Timeline timeline) {
        this.store = store;
        this.participations = participations;
        this.timeline = timeline;
    }

    /**
     * Opens a case and answers with its reference.
     *
     * @throws uk.saferhub.kernel.Refusal where the realm is not Channel's
     */
    public String open(Actor actor, UUID realmId, ChannelReferral referral) {
        Seat seat = actor.seat(realmId);
        boolean alreadyOpen = store.has(realmId, referral.nationalReference());
        ChannelRules.mayOpen(referral, seat.compartment(), alreadyOpen, actor.today())
                .orThrow();
        UUID id = Keys.next();
        String reference = Reference.next("CH");
        store.add(id, realmId, seat.areaId(), reference, referral, actor);
        participations.register(id, "channel case", reference, realmId, seat.areaId(), seat.organisationId(), actor);
        record(actor, seat, id, referral.referredOn(), "channel_case_opened", Map.of());
        return reference;
    }

    /**
     * Records the case's next step.
     *
     * @param version of the case as it was read
     * @throws uk.saferhub.kernel.Refusal where the step does not follow
     * @throws Stale where somebody recorded another step first
     */
    public void take(Actor actor, String reference, int version, ChannelStep step) {
        ChannelCase subject = store.one(actor, reference);
        if (subject.version() != version) throw stale(subject, step);
        ChannelRules.mayTake(subject, step, actor.today()).orThrow();
        ChannelStage stage = ChannelStage.TABLE.move(subject.stage(), step.event());
        if (!store.take(subject, stage, step, actor)) throw stale(store.one(actor, reference), step);
        record(
                actor,
                actor.seat(subject.realmId()),
                subject.id(),
                step.takenOn(),
                "channel_step_taken",
                Map.of("event", step.event().name()));
    }

    /** The case's version, for a command that takes a step without a form. */
    public int version(Actor actor, String reference) {
        return store.one(actor, reference).version();
    }

    /** Lets a body that works with the person see this case, and no other. */
    public void invite(Actor actor, String reference, UUID organisationId) {
        ChannelCase subject = store.one(actor, reference);
        participations.join(subject.id(), organisationId, actor);
        record(
                actor,
                actor.seat(subject.realmId()),
                subject.id(),
                actor.today(),
                "channel_body_invited",
                Map.of("organisation", organisationId.toString()));
    }

    private static Stale stale(ChannelCase subject, ChannelStep step) {
        var difference = new Stale.Difference(
                WORDS.text("ChannelStep.event"), WORDS.of(subject.stage()), WORDS.of(step.event()));
        return new Stale(subject.changedBy(), subject.changedAt(), subject.version(), List.of(difference));
    }

    private void record(
            Actor actor, Seat seat, UUID id, java.time.LocalDate on, String verb, Map<String, String> facts) {
        var at = on.atStartOfDay(Actor.LONDON).toInstant();
        timeline.record(new Happening(seat.realmId(), id, actor.accountId(), seat.organisationId(), at, verb, facts));
    }
}
