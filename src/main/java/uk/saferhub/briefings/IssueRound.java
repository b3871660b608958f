package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;

/** Lets a round be read, and calls the councillors of its wards. */
@Component
class IssueRound {

    private final RoundStore rounds;
    private final BriefingStore briefings;
    private final Councillors councillors;
    private final Participations participations;
    private final ApplicationEventPublisher events;

    IssueRound(
            RoundStore rounds,
            BriefingStore briefings,
            Councillors councillors,
            Participations participations,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.briefings = briefings;
        this.councillors = councillors;
        this.participations = participations;
        this.events = events;
    }

    /** @param planned the day of all briefings, or null */
    void issue(Actor actor, Round round, @Nullable LocalDate planned) {
        rounds.move(round, RoundStatus.Event.ISSUE, null, round.wards(), actor);
        if (planned != null) briefings.plan(round, planned);
        List<Councillors.Seated> seated = councillors.of(round.realmId(), actor.today());
        List<WhoMay.Holder> able = councillors.able(round.realmId(), actor.today());
        for (Briefing briefing : briefings.of(actor, round)) {
            seated.stream()
                    .filter(one -> one.wardCode().equals(briefing.wardCode()))
                    .flatMap(one -> able.stream().filter(who -> who.accountId().equals(one.accountId())))
                    .map(WhoMay.Holder::organisationId)
                    .distinct()
                    .forEach(body -> participations.join(briefing.id(), body, actor));
            seated.stream()
                    .filter(one -> one.wardCode().equals(briefing.wardCode()))
                    .map(Councillors.Seated::accountId)
                    .distinct()
                    .forEach(account -> events.publishEvent(
                            new SomebodyCalled(account, SomebodyCalled.Why.BRIEFING, briefing.id(), actor)));
        }
    }
}
