package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.ClockRun;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Scores;

/** Puts a referral that came from elsewhere and is not decided on the hub's desk: its clock from today, its open score sheet. */
@Component
class Waiting {

    private final Clocks clocks;
    private final Scores scores;

    Waiting(Clocks clocks, Scores scores) {
        this.clocks = clocks;
        this.scores = scores;
    }

    void begin(UUID id, String reference, ReferralHub hub, LocalDate decideBy, Actor actor) {
        clocks.start(
                new ClockRun(
                        ClockKind.REFERRAL_DECISION,
                        id,
                        id,
                        reference,
                        hub.realmId(),
                        hub.areaId(),
                        hub.organisationId(),
                        actor.today(),
                        decideBy),
                actor);
        UUID matrix = hub.matrixId();
        if (matrix != null) scores.open(id, hub.realmId(), matrix, Occasion.REFERRAL, actor);
    }
}
