package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.consent.Answer;
import uk.saferhub.people.consent.Consents;
import uk.saferhub.people.consent.Purpose;
import uk.saferhub.people.factors.Factors;

/** Somebody with factors of risk, who agrees to some things and says how she is reached safely. */
@Component
@Order(38)
class DemoNeeds implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final People people;
    private final Factors factors;
    private final Consents consents;

    DemoNeeds(Desk desk, DemoAccounts accounts, DemoPlaces places, People people, Factors factors, Consents consents) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.people = people;
        this.factors = factors;
        this.consents = consents;
    }

    @Override
    public String title() {
        return "Entering factors of risk, consent and safe contact";
    }

    @Override
    public void enter() {
        UUID hub = accounts.of("hub@demo.example");
        desk.serve(hub, Permission.MANAGE_CASE, "demo: factors and consent", this::needs);
    }

    private boolean needs(Actor actor) {
        UUID realm = places.realm("york", "hub");
        PersonEntry ottoline = people.add(
                Described.of(new Name("Ottoline", "Farrago"), List.of(LocalDate.of(1979, 8, 21))),
                realm,
                places.area(MadeUp.ward(3)),
                actor);
        LocalDate spring = actor.today().minusMonths(6);
        factors.add(ottoline, realm, "alcohol", "Her doctor’s letter", spring, actor);
        factors.add(ottoline, realm, "debt", "She says so", spring, actor);
        consents.say(ottoline, realm, Purpose.SUPPORT, Answer.GIVEN, "On the phone", actor.today(), actor);
        consents.say(ottoline, realm, Purpose.CASE_STUDY, Answer.REFUSED, "On the phone", actor.today(), actor);
        consents.reach(ottoline, realm, "by text", "weekday mornings", "her brother", actor);
        return true;
    }
}
