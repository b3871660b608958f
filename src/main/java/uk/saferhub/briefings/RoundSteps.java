package uk.saferhub.briefings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** A round is asked for, issued and withdrawn; served at the desk under MAKE_BRIEFING. */
@Component
public class RoundSteps {

    private final RoundStore rounds;
    private final RoundQueue queue;
    private final MakeRound make;
    private final IssueRound issue;
    private final Participations participations;
    private final Timeline timeline;

    RoundSteps(
            RoundStore rounds,
            RoundQueue queue,
            MakeRound make,
            IssueRound issue,
            Participations participations,
            Timeline timeline) {
        this.rounds = rounds;
        this.queue = queue;
        this.make = make;
        this.issue = issue;
        this.participations = participations;
        this.timeline = timeline;
    }

    /**
     * Asks for the briefings of all wards of the area for which the actor makes them; they are made by a job.
     *
     * @param forces whose published crime is counted
     * @param fewest incidents of a ward for which a map is drawn
     * @return the round's reference
     * @throws uk.saferhub.kernel.Refusal where the months are not over, or another round shares some of them
     */
    public String ask(Actor actor, UUID realmId, YearMonth from, YearMonth to, List<String> forces, int fewest) {
        Round round = begin(actor, realmId, from, to, forces, fewest);
        queue.ask(round, actor);
        return round.reference();
    }

    /** The same, made at once: for whoever can wait, such as a command. It takes READ_CRIME besides. */
    public String makeNow(Actor actor, UUID realmId, YearMonth from, YearMonth to, List<String> forces, int fewest) {
        Round round = begin(actor, realmId, from, to, forces, fewest);
        make.make(round, actor, (done, all) -> {});
        return round.reference();
    }

    private Round begin(Actor actor, UUID realmId, YearMonth from, YearMonth to, List<String> forces, int fewest) {
        Seat seat = actor.seat(realmId);
        rounds.alone(realmId);
        BriefingRules.mayAsk(new Months(from, to), rounds.others(realmId, seat.areaId()), actor.today())
                .orThrow();
        Round round = new Round(
                Keys.next(),
                realmId,
                seat.areaId(),
                Reference.next("BR"),
                from.atDay(1),
                to.atDay(1),
                String.join(",", forces),
                fewest,
                RoundStatus.ASKED,
                null,
                0,
                null,
                seat.partnershipName(),
                1,
                true);
        participations.register(
                round.id(), "briefing_round", round.reference(), realmId, seat.areaId(), seat.organisationId(), actor);
        rounds.add(round, actor);
        tell(round, "round_asked", Map.of("months", round.months().words()), actor);
        return round;
    }

    /** Lets everybody read it who reads briefings, and calls the councillors. @param planned the day of all briefings, or null */
    public void issue(Actor actor, String reference, @Nullable LocalDate planned) {
        Round round = rounds.made(actor, reference);
        issue.issue(actor, round, planned);
        tell(round, "round_issued", Map.of(), actor);
    }

    /** Takes it back: nobody but those who make briefings reads it any more. */
    public void withdraw(Actor actor, String reference, String reason) {
        Round round = rounds.made(actor, reference);
        BriefingRules.mayWithdraw(round.status(), reason).orThrow();
        rounds.move(round, RoundStatus.Event.WITHDRAW, reason, round.wards(), actor);
        tell(round, "round_withdrawn", Map.of("reason", reason), actor);
    }

    private void tell(Round round, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                round.realmId(),
                round.id(),
                actor.accountId(),
                actor.seat(round.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
