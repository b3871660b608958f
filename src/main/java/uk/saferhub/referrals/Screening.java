package uk.saferhub.referrals;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.ClockRun;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Moves a referral along its table, telling the timeline. What was only received begins to be screened on the way. */
@Component
class Screening {

    private final ReferralStore store;
    private final Timeline timeline;
    private final Clocks clocks;

    Screening(ReferralStore store, Timeline timeline, Clocks clocks) {
        this.store = store;
        this.timeline = timeline;
        this.clocks = clocks;
    }

    /** Puts what came in on the hub's desk, and its clock on. */
    void receive(UUID id, NewReferral made, ReferralHub hub, UUID organisationId, Actor actor) {
        store.add(id, made, hub, organisationId, actor);
        var run = new ClockRun(
                ClockKind.REFERRAL_DECISION,
                id,
                id,
                made.reference(),
                hub.realmId(),
                hub.areaId(),
                hub.organisationId(),
                actor.today(),
                made.decideBy());
        clocks.start(run, actor);
        timeline.record(new Happening(
                hub.realmId(),
                id,
                actor.accountId(),
                organisationId,
                actor.now(),
                "referral_received",
                Map.of("hub", hub.name(), "decide_by", made.decideBy().toString())));
    }

    /** What it is about as the referrer wrote it, for what comes of it. */
    String title(Referral referral) {
        return store.title(referral);
    }

    /** Begins the screening of what was only received; nothing otherwise. */
    void begin(Referral referral, Actor actor) {
        if (referral.status() != ReferralStatus.RECEIVED) return;
        store.move(referral, ReferralStatus.SCREENING, actor);
        tell(referral, ReferralEvent.BEGAN_SCREENING, Map.of(), actor);
    }

    /** @throws uk.saferhub.kernel.Refusal where the event may not happen now */
    void move(Referral referral, ReferralEvent event, Map<String, ?> facts, Actor actor) {
        store.move(referral, next(referral, event, actor), actor);
        tell(referral, event, facts, actor);
    }

    void decide(Referral referral, ReferralEvent event, String reason, String answer, Actor actor) {
        store.decide(referral, next(referral, event, actor), reason, answer, actor);
        clocks.met(ClockKind.REFERRAL_DECISION, referral.id(), actor.today());
        tell(referral, event, Map.of("reason", reason, "answer", answer), actor);
    }

    /** The referrer takes it back; that the hub began to look at it is not told where it had not. */
    void retract(Referral referral, String why, Actor actor) {
        ReferralStatus to = ReferralStatus.TABLE.move(referral.status(), ReferralEvent.RETRACTED_IT);
        store.decide(referral, to, why, null, actor);
        clocks.stop(ClockKind.REFERRAL_DECISION, referral.id(), actor.today());
        tell(referral, ReferralEvent.RETRACTED_IT, Map.of("reason", why), actor);
    }

    private ReferralStatus next(Referral referral, ReferralEvent event, Actor actor) {
        ReferralRules.may(referral.status(), event).orThrow();
        if (referral.status() != ReferralStatus.RECEIVED) return ReferralStatus.TABLE.move(referral.status(), event);
        tell(referral, ReferralEvent.BEGAN_SCREENING, Map.of(), actor);
        return ReferralStatus.TABLE.move(ReferralStatus.SCREENING, event);
    }

    private void tell(Referral referral, ReferralEvent event, Map<String, ?> facts, Actor actor) {
        tell(referral, event.verb(), facts, actor);
    }

    void tell(Referral referral, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                referral.realmId(),
                referral.id(),
                actor.accountId(),
                actor.seat(referral.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
