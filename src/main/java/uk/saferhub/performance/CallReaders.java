package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_STRATEGY;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;

/** Calls those who may read a scorecard that was issued; the message says that there is something to look at, and nothing else. */
@Component
class CallReaders {

    private final WhoMay whoMay;
    private final ApplicationEventPublisher events;

    CallReaders(WhoMay whoMay, ApplicationEventPublisher events) {
        this.whoMay = whoMay;
        this.events = events;
    }

    void call(Actor actor, UUID realmId) {
        Set<UUID> figures = accounts(actor, realmId, READ_FIGURE);
        accounts(actor, realmId, READ_STRATEGY).stream()
                .filter(figures::contains)
                .forEach(account -> events.publishEvent(new SomebodyCalled(account, SomebodyCalled.Why.SCORECARD, actor)));
    }

    private Set<UUID> accounts(Actor actor, UUID realmId, Permission permission) {
        return whoMay.in(realmId, permission, actor.today()).stream()
                .map(WhoMay.Holder::accountId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
