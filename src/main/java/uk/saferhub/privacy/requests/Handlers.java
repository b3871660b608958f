package uk.saferhub.privacy.requests;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.access.WhoMay;
import uk.saferhub.web.Choice;

/** Who may handle requests where, for choices. */
@Component
class Handlers {

    private final WhoMay who;

    Handlers(WhoMay who) {
        this.who = who;
    }

    /** The partnerships for which the actor may handle requests, by the key of their register. */
    List<Choice> registers(Actor actor) {
        return actor.seats(Permission.HANDLE_RIGHTS).stream()
                .filter(seat -> seat.onlyRecord() == null && seat.compartment().equals("governance"))
                .map(Handlers::register)
                .distinct()
                .toList();
    }

    private static Choice register(Seat seat) {
        return Choice.of(seat.realmId(), seat.partnershipName());
    }

    /** Those who may handle requests of that register, by body and name. */
    List<Choice> of(UUID realmId, Actor actor) {
        return who.in(realmId, Permission.HANDLE_RIGHTS, actor.today()).stream()
                .map(one -> Choice.of(one.accountId(), one.name() + ", " + one.organisation()))
                .distinct()
                .toList();
    }
}
