package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;

/** What is done with briefings once they are issued, for whoever has no page before them, such as the demonstration. */
@Component
public class BriefingDesk {

    private final RoundStore rounds;
    private final BriefingStore briefings;
    private final Perceptions perceptions;
    private final BriefingActions actions;
    private final Councillors councillors;
    private final HoldBriefing hold;

    BriefingDesk(
            RoundStore rounds,
            BriefingStore briefings,
            Perceptions perceptions,
            BriefingActions actions,
            Councillors councillors,
            HoldBriefing hold) {
        this.councillors = councillors;
        this.hold = hold;
        this.rounds = rounds;
        this.briefings = briefings;
        this.perceptions = perceptions;
        this.actions = actions;
    }

    /** The reference of a ward's briefing in a round. @throws NotFound where there is none, or it may not be known */
    public String of(Actor actor, String round, String wardCode) {
        return briefings.of(actor, rounds.one(actor, round)).stream()
                .filter(briefing -> briefing.wardCode().equals(wardCode))
                .findFirst()
                .orElseThrow(NotFound::new)
                .reference();
    }

    /** Raises an action on what was said last, for one's own body. */
    public void raise(Actor actor, String reference, String what, LocalDate due) {
        Briefing briefing = briefings.one(actor, reference);
        UUID answers = perceptions.of(actor, briefing).stream()
                .map(Perceptions.Perception::id)
                .findFirst()
                .orElse(null);
        UUID body = actor.seat(briefing.realmId()).organisationId();
        actions.raise(actor, briefing, answers, body, null, what, due);
    }

    /** Enters a councillor of a ward, from today on. */
    public void appoint(Actor actor, UUID realmId, String wardCode, String wardName, UUID accountId) {
        councillors.appoint(actor, realmId, wardCode, wardName, accountId);
    }

    /**
     * What residents say, in one's own words.
     *
     * @param worry how worried they are: NOT, SLIGHTLY, FAIRLY or VERY
     */
    public void say(Actor actor, String reference, String place, String says, String worry) {
        perceptions.give(actor, reference, actor.accountId(), place, says, worry);
    }

    /** @param attended who was there */
    public void held(Actor actor, String reference, LocalDate on, String attended) {
        hold.held(
                actor, reference, on, attended, briefings.one(actor, reference).version());
    }
}
