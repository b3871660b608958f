package uk.saferhub.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.people.BornAbout;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.groups.AddGroup;
import uk.saferhub.people.groups.GroupKind;
import uk.saferhub.people.groups.NewGroup;

/** A household of somebody whose age is known in part, and a group that nobody can name. */
@Component
@Order(37)
class DemoIndex implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final People people;
    private final AddGroup groups;

    DemoIndex(Desk desk, DemoAccounts accounts, DemoPlaces places, People people, AddGroup groups) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.people = people;
        this.groups = groups;
    }

    @Override
    public String title() {
        return "Entering a household and a group without names";
    }

    @Override
    public void enter() {
        UUID hub = accounts.of("hub@demo.example");
        desk.serve(hub, Permission.MANAGE_CASE, "demo: household and group", this::together);
    }

    private boolean together(Actor actor) {
        UUID realm = places.realm("york", "hub");
        UUID area = places.area(MadeUp.ward(3));
        PersonEntry thessaly = people.add(
                new Described(
                        List.of(new Name("Thessaly", "Marrow")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(BornAbout.seeming(15, 17, actor.today()))),
                realm,
                area,
                actor);
        var household = new NewGroup(
                GroupKind.HOUSEHOLD, "The Marrow household", null, null, "", "Three generations", actor.today());
        groups.name(
                groups.add(household, realm, area, actor),
                thessaly,
                "The school",
                actor.today().minusMonths(7),
                actor);
        var ramp = new NewGroup(
                GroupKind.GROUP,
                "Young people at the skate ramp",
                new NewGroup.Count(5, 8),
                new NewGroup.Count(13, 15),
                "Fen Row recreation ground",
                "Two have bicycles without lights",
                actor.today().minusDays(4));
        groups.add(ramp, realm, area, actor);
        return true;
    }
}
