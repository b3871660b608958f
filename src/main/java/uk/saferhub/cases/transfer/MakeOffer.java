package uk.saferhub.cases.transfer;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;

/** Puts a question to another hub, a record in that hub's area, and tells whoever may answer it that there is one (WRK-03). */
@Component
class MakeOffer {

    private final Participations participations;
    private final TransferStore transfers;
    private final WhoMay who;
    private final ApplicationEventPublisher events;

    MakeOffer(Participations participations, TransferStore transfers, WhoMay who, ApplicationEventPublisher events) {
        this.participations = participations;
        this.transfers = transfers;
        this.who = who;
        this.events = events;
    }

    void make(TransferStore.Asked asked, Actor actor) {
        participations.register(
                asked.id(),
                "case_transfer",
                asked.reference(),
                asked.realmId(),
                asked.toAreaId(),
                asked.hostId(),
                actor);
        transfers.ask(asked, actor.seat(asked.realmId()).organisationId(), actor);
        who.on(List.of(asked.id()), Permission.MANAGE_CASE, actor.today()).stream()
                .map(WhoMay.Person::accountId)
                .filter(account -> !account.equals(actor.accountId()))
                .distinct()
                .forEach(account -> events.publishEvent(
                        new SomebodyCalled(account, SomebodyCalled.Why.TRANSFER, asked.id(), actor)));
    }
}
