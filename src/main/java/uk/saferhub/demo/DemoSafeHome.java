package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.NewCase;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Phone;

/** Somebody who left, whose new home Housing alone knows, in a case beside the person who must not find it. */
@Component
@Order(39)
class DemoSafeHome implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final People people;
    private final CaseClerk clerk;

    DemoSafeHome(Desk desk, DemoAccounts accounts, DemoPlaces places, People people, CaseClerk clerk) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.people = people;
        this.clerk = clerk;
    }

    @Override
    public String title() {
        return "Entering a home that must not be found";
    }

    @Override
    public void enter() {
        PersonEntry harmed = desk.serve(
                accounts.of("housing@demo.example"),
                Permission.MAKE_REFERRAL,
                List.of(Permission.READ_PERSON),
                "demo: a home that must not be found",
                this::moved);
        clerk.as(actor -> together(harmed.id(), actor));
    }

    private PersonEntry moved(Actor housing) {
        return people.add(
                new Described(
                        List.of(new Name("Briony", "Fennimore")),
                        List.of(LocalDate.of(1990, 5, 17)),
                        List.of(
                                new Address("Tarnbeck, 4 Quillfeather Mews, York", "YO30 8ZZ", true, false),
                                new Address("31 Gannet Close, York", "YO31 9ZZ", false, true)),
                        List.of(new Phone("07700 900477", "when she is at work, by day", false))),
                places.realm("york", "hub"),
                places.area(MadeUp.ward(3)),
                housing);
    }

    private void together(UUID harmed, Actor hub) {
        UUID causing = clerk.person(hub, "Rafe", "Dunmow", LocalDate.of(1988, 10, 3));
        String reference = clerk.open(
                        hub,
                        CaseKind.PERSON,
                        "Messages and threats since somebody moved away",
                        hub.today().minusDays(21),
                        List.of(new NewCase.Party(harmed, "affected"), new NewCase.Party(causing, "causing_harm")))
                .reference();
        clerk.give(
                hub,
                reference,
                "Agree with her how she is told what happens",
                Approach.SUPPORT,
                hub.today().minusDays(14));
    }
}
