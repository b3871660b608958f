package uk.saferhub.privacy.breaches;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.access.SealedWrites;
import uk.saferhub.access.Seat;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Choice;

/** Reports a breach into a register that its reporter need not read, and calls those who keep it. */
@Component
public class ReportBreach {

    private final BreachStore store;
    private final Realms realms;
    private final SealedWrites sealed;
    private final Participations participations;
    private final Told told;

    ReportBreach(BreachStore store, Realms realms, SealedWrites sealed, Participations participations, Told told) {
        this.store = store;
        this.realms = realms;
        this.sealed = sealed;
        this.participations = participations;
        this.told = told;
    }

    /** Tells the timeline, and those who keep the register. */
    @Component
    static class Told {

        private final Timeline timeline;
        private final WhoMay who;
        private final ApplicationEventPublisher events;

        Told(Timeline timeline, WhoMay who, ApplicationEventPublisher events) {
            this.timeline = timeline;
            this.who = who;
            this.events = events;
        }

        void reported(BreachStore.Reported breach, Actor actor) {
            timeline.record(new Happening(
                    breach.realmId(),
                    breach.id(),
                    actor.accountId(),
                    breach.organisationId(),
                    actor.now(),
                    "data_breach_reported",
                    Map.of("kind", breach.kind().name())));
            who.in(breach.realmId(), Permission.HANDLE_RIGHTS, actor.today()).stream()
                    .map(WhoMay.Holder::accountId)
                    .distinct()
                    .filter(account -> !account.equals(actor.accountId()))
                    .forEach(account -> events.publishEvent(
                            new SomebodyCalled(account, SomebodyCalled.Why.BREACH, breach.id(), actor)));
        }
    }

    /** The partnerships for which the actor works and that keep a register, by the code of each. */
    List<Choice> partnerships(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.onlyRecord() == null && hasRegister(seat))
                .map(seat -> Choice.of(seat.partnership(), seat.partnershipName()))
                .distinct()
                .toList();
    }

    /**
     * @param partnership its code
     * @return its reference
     * @throws NotFound where the actor does not work for that partnership, or it keeps no register
     */
    public String report(String partnership, BreachKind kind, Instant awareAt, String words, Actor actor) {
        Seat seat = actor.seats().stream()
                .filter(one -> one.onlyRecord() == null && one.partnership().equals(partnership))
                .findFirst()
                .orElseThrow(NotFound::new);
        Realm governance = realms.named(partnership, "governance");
        var breach = new BreachStore.Reported(
                Keys.next(),
                governance.id(),
                seat.areaId(),
                Reference.next("BR"),
                kind,
                words,
                awareAt,
                seat.organisationId());
        sealed.allow(governance.id());
        UUID body = seat.organisationId();
        participations.register(
                breach.id(), "data_breach", breach.reference(), governance.id(), seat.areaId(), body, actor);
        store.add(breach, actor);
        told.reported(breach, actor);
        return breach.reference();
    }

    private boolean hasRegister(Seat seat) {
        try {
            realms.named(seat.partnership(), "governance");
            return true;
        } catch (NotFound none) {
            return false;
        }
    }
}
