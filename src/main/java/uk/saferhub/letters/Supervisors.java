package uk.saferhub.letters;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;

/** Tells those who read the register of disclosures that there is something to look at, and nothing of what it is. */
@Component
class Supervisors {

    private final WhoMay who;
    private final ApplicationEventPublisher events;

    Supervisors(WhoMay who, ApplicationEventPublisher events) {
        this.who = who;
        this.events = events;
    }

    /** Whoever was stopped is not told of themselves. */
    void tell(UUID recordId, Actor actor) {
        who.on(List.of(recordId), Permission.READ_DISCLOSURE, actor.today()).stream()
                .map(WhoMay.Person::accountId)
                .distinct()
                .filter(account -> !account.equals(actor.accountId()))
                .forEach(account -> events.publishEvent(
                        new SomebodyCalled(account, SomebodyCalled.Why.LETTER_STOPPED, recordId, actor)));
    }
}
