package uk.saferhub.briefings;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Makes the briefings of a round, ward by ward. Served at the desk under MAKE_BRIEFING and READ_CRIME. */
@Component
class MakeRound {

    /** Told after each ward. */
    interface Progress {
        void made(int done, int all);
    }

    private final CountRound count;
    private final OwnNumbers own;
    private final WriteBriefing write;
    private final BriefingStore briefings;
    private final RoundStore rounds;
    private final Timeline timeline;

    MakeRound(
            CountRound count,
            OwnNumbers own,
            WriteBriefing write,
            BriefingStore briefings,
            RoundStore rounds,
            Timeline timeline) {
        this.count = count;
        this.own = own;
        this.write = write;
        this.briefings = briefings;
        this.rounds = rounds;
        this.timeline = timeline;
    }

    void make(Round round, Actor actor, Progress progress) {
        BriefingRules.mayStep(round.status(), RoundStatus.Event.MAKE).orThrow();
        Seat seat = actor.seat(round.realmId());
        Occasion occasion = count.of(round, actor);
        List<WardList.Ward> wards = occasion.wards().wards();
        Map<String, List<Content.Own>> recorded = own.of(actor, seat.partnership(), round, wards);
        int done = 0;
        for (WardList.Ward ward : wards) {
            Content content = write.of(occasion, ward, recorded.getOrDefault(ward.code(), List.of()));
            briefings.add(round, ward, content, seat.organisationId(), actor);
            progress.made(++done, wards.size());
        }
        rounds.move(round, RoundStatus.Event.MAKE, null, done, actor);
        timeline.record(new Happening(
                round.realmId(),
                round.id(),
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "round_made",
                Map.of("wards", done)));
    }
}
