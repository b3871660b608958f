package uk.saferhub.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.cases.Visibility;

/** The hub's working day around the day of loading: a case whose review is late, and one under way. */
@Component
@Order(30)
class DemoHub implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Cases cases;
    private final Clock clock;

    DemoHub(Desk desk, DemoAccounts accounts, DemoPlaces places, Cases cases, Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Entering the hub's cases";
    }

    @Override
    public void enter() {
        UUID hub = accounts.of("hub@demo.example");
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        reviewIsLate(hub, today);
        underWay(hub, today);
    }

    private void reviewIsLate(UUID hub, LocalDate today) {
        OpenedCase opening = as(
                hub,
                actor -> cases.open(
                        file(
                                actor,
                                CaseKind.PLACE,
                                "Stairwell of " + MadeUp.address(51),
                                "anti_social_behaviour",
                                MadeUp.ward(1),
                                today.minusDays(40),
                                today.minusDays(4)),
                        actor));
        as(
                hub,
                actor -> cases.contribute(
                        opening.reference(),
                        "Residents say it is worst between nine and midnight; the door entry is broken.",
                        Visibility.ALL,
                        today.minusDays(20),
                        actor));
        action(
                hub,
                opening,
                "cyc-housing",
                "Repair the door entry",
                Approach.SUPPORT,
                today.minusDays(20),
                today.minusDays(3));
        action(
                hub,
                opening,
                "nyp",
                "Patrol the stairwell on Friday and Saturday nights",
                Approach.ENFORCEMENT,
                today.minusDays(20),
                today.plusDays(2));
    }

    private void underWay(UUID hub, LocalDate today) {
        OpenedCase opening = as(
                hub,
                actor -> cases.open(
                        file(
                                actor,
                                CaseKind.PERSON,
                                "Visitors taking over a home in " + MadeUp.address(62),
                                "cuckooing",
                                MadeUp.ward(2),
                                today.minusDays(12),
                                today.plusDays(9)),
                        actor));
        as(
                hub,
                actor -> cases.contribute(
                        opening.reference(),
                        "Seen by the hub on Tuesday: frightened, wants the visitors gone, will talk to us at the library.",
                        Visibility.HUB,
                        today.minusDays(6),
                        actor));
        action(
                hub,
                opening,
                "cyc-housing",
                "Change the locks and fit a spy-hole",
                Approach.SUPPORT,
                today.minusDays(10),
                today);
        action(
                hub,
                opening,
                "nyp",
                "Research the visitors' vehicles",
                Approach.ENFORCEMENT,
                today.minusDays(10),
                today.plusDays(4));
    }

    private void action(
            UUID hub,
            OpenedCase opening,
            String organisation,
            String what,
            Approach approach,
            LocalDate raised,
            LocalDate due) {
        as(
                hub,
                actor -> cases.giveAction(
                        opening.reference(),
                        places.organisation(organisation),
                        null,
                        what,
                        approach,
                        raised,
                        due,
                        actor));
    }

    private NewCase file(
            Actor actor, CaseKind kind, String title, String concern, String ward, LocalDate opened, LocalDate review) {
        List<UUID> agencies = new ArrayList<>(List.of(places.organisation("nyp"), places.organisation("cyc-housing")));
        return new NewCase(
                places.realm("york", "hub"),
                places.area(ward),
                kind,
                title,
                "Make the home and the street safe again",
                concern,
                "york-hub",
                places.organisation("cyc-community-safety"),
                actor.accountId(),
                agencies,
                null,
                List.of(),
                null,
                null,
                opened,
                review,
                null,
                null);
    }

    private <T> T as(UUID hub, Function<Actor, T> work) {
        return desk.serve(hub, Permission.MANAGE_CASE, "demo: history", work);
    }
}
