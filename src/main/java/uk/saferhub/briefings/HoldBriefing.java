package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Sets the day of a briefing, and says whether it was held; served at the desk under MAKE_BRIEFING. */
@Component
class HoldBriefing {

    private final BriefingStore briefings;
    private final Timeline timeline;

    HoldBriefing(BriefingStore briefings, Timeline timeline) {
        this.briefings = briefings;
        this.timeline = timeline;
    }

    /** @param time as it is written to people @param place where, or how to join */
    void plan(Actor actor, String reference, LocalDate on, String time, String place, int version) {
        Briefing briefing = briefings.made(actor, reference);
        briefings.plan(briefing, on, time, place, version, actor);
        tell(briefing, "briefing_planned", Map.of("on", on.toString()), actor);
    }

    /** @param attended councillors and officers, by name */
    void held(Actor actor, String reference, LocalDate on, String attended, int version) {
        Briefing briefing = briefings.made(actor, reference);
        BriefingRules.mayHold(briefing.issuedOn(), on, actor.today()).orThrow();
        briefings.held(briefing, on, attended, null, version, actor);
        tell(briefing, "briefing_held", Map.of("on", on.toString()), actor);
    }

    void notHeld(Actor actor, String reference, String reason, int version) {
        Briefing briefing = briefings.made(actor, reference);
        BriefingRules.mayHold(briefing.issuedOn(), actor.today(), actor.today()).orThrow();
        briefings.held(briefing, null, null, reason, version, actor);
        tell(briefing, "briefing_not_held", Map.of("reason", reason), actor);
    }

    private void tell(Briefing briefing, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                briefing.realmId(),
                briefing.id(),
                actor.accountId(),
                actor.seat(briefing.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
