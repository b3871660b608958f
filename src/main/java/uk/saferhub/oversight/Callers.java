package uk.saferhub.oversight;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;

/** Tells people that there is something to look at, and nothing of what it is. */
@Component
class Callers {

    private final WhoMay who;
    private final Participations participations;
    private final ApplicationEventPublisher events;

    Callers(WhoMay who, Participations participations, ApplicationEventPublisher events) {
        this.who = who;
        this.participations = participations;
        this.events = events;
    }

    /** The supervisors of the body that owns the record; where it has none, those of any body. */
    void ofRecord(UUID recordId, Actor actor) {
        List<WhoMay.Person> supervisors = who.on(List.of(recordId), Permission.BAR_READER, actor.today());
        List<UUID> owner = participations.owners(recordId);
        List<UUID> own = supervisors.stream()
                .filter(person -> owner.contains(person.organisationId()))
                .map(WhoMay.Person::accountId)
                .toList();
        all(own.isEmpty() ? supervisors.stream().map(WhoMay.Person::accountId).toList() : own, actor);
    }

    void all(Collection<UUID> accounts, Actor actor) {
        accounts.stream()
                .distinct()
                .filter(account -> !account.equals(actor.accountId()))
                .forEach(account -> events.publishEvent(new SomebodyCalled(account, SomebodyCalled.Why.READING, actor)));
    }
}
