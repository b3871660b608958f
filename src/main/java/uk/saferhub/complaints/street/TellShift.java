package uk.saferhub.complaints.street;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;
import uk.saferhub.complaints.ShiftReturn;
import uk.saferhub.registers.EntryMade;

/** Tells those who keep the log of a whole area that a team brought its return back (WRK-03), without any fact. */
@Component
class TellShift {

    private final WhoMay whoMay;
    private final ApplicationEventPublisher events;

    TellShift(WhoMay whoMay, ApplicationEventPublisher events) {
        this.whoMay = whoMay;
        this.events = events;
    }

    /** History that is entered long after is news to nobody. */
    @EventListener
    void made(EntryMade made) {
        if (!(made.words() instanceof ShiftReturn shift)) return;
        Actor actor = made.actor();
        LocalDate today = actor.today();
        if (shift.heldOn().isBefore(today.minusMonths(1))) return;
        whoMay.on(List.of(made.id()), Permission.RECORD_COMPLAINT, today).stream()
                .filter(WhoMay.Person::whole)
                .map(WhoMay.Person::accountId)
                .filter(account -> !account.equals(actor.accountId()))
                .distinct()
                .forEach(account ->
                        events.publishEvent(new SomebodyCalled(account, SomebodyCalled.Why.SHIFT, made.id(), actor)));
    }
}
