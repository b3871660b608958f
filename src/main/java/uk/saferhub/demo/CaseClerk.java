package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseHistory;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;

/** Opens demonstration cases of York's hub as its co-ordinator, with their actions and what came in about them. */
@Component
class CaseClerk {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Cases cases;
    private final CaseHistory history;
    private final People people;

    CaseClerk(Desk desk, DemoAccounts accounts, DemoPlaces places, Cases cases, CaseHistory history, People people) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.cases = cases;
        this.history = history;
        this.people = people;
    }

    void incidents(Actor actor, String reference, String kind, LocalDate opened, int first, int... days) {
        int number = first;
        for (int day : days)
            history.incident(reference, kind, opened.plusDays(day), "Log %03d".formatted(number++), actor);
    }

    void give(Actor actor, String reference, String what, Approach approach, LocalDate on) {
        cases.giveAction(
                reference,
                places.organisation("cyc-community-safety"),
                actor.accountId(),
                what,
                approach,
                on,
                actor.today().plusDays(12),
                actor);
    }

    OpenedCase open(Actor actor, CaseKind kind, String title, LocalDate opened, List<NewCase.Party> parties) {
        return cases.open(
                new NewCase(
                        places.realm("york", "hub"),
                        places.area(MadeUp.ward(3)),
                        kind,
                        title,
                        "Quiet nights for everybody who lives there",
                        "anti_social_behaviour",
                        "york-hub",
                        places.organisation("cyc-community-safety"),
                        null,
                        List.of(places.organisation("nyp"), places.organisation("cyc-housing")),
                        null,
                        parties,
                        null,
                        null,
                        opened,
                        actor.today().plusDays(8),
                        null,
                        null),
                actor);
    }

    UUID person(Actor actor, String given, String family, LocalDate born) {
        return people.add(
                        Described.of(new Name(given, family), List.of(born)),
                        places.realm("york", "hub"),
                        places.area(MadeUp.ward(3)),
                        actor)
                .id();
    }

    void as(Consumer<Actor> work) {
        Function<Actor, Boolean> served = actor -> {
            work.accept(actor);
            return true;
        };
        desk.serve(accounts.of("hub@demo.example"), Permission.MANAGE_CASE, "demo: lives of cases", served);
    }
}
