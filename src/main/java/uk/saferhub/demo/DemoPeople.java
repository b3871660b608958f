package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.FlagKind;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Phone;
import uk.saferhub.people.Relation;
import uk.saferhub.people.premises.AddPremises;
import uk.saferhub.people.premises.NewPremises;
import uk.saferhub.people.premises.PremisesKind;
import uk.saferhub.people.premises.Uprn;
import uk.saferhub.people.things.AddThing;
import uk.saferhub.people.things.Identifier;
import uk.saferhub.people.things.NewThing;
import uk.saferhub.people.things.Part;
import uk.saferhub.people.things.ThingKind;

/** People of the index with aliases, two dates of birth, a flag and a relationship. */
@Component
@Order(36)
class DemoPeople implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final People people;
    private final AddPremises premises;
    private final AddThing things;

    DemoPeople(
            Desk desk, DemoAccounts accounts, DemoPlaces places, People people, AddPremises premises, AddThing things) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.people = people;
        this.premises = premises;
        this.things = things;
    }

    @Override
    public String title() {
        return "Entering people of the index";
    }

    @Override
    public void enter() {
        UUID hub = accounts.of("hub@demo.example");
        desk.serve(hub, Permission.MANAGE_CASE, "demo: people", this::family);
    }

    private boolean family(Actor actor) {
        UUID realm = places.realm("york", "hub");
        UUID area = places.area(MadeUp.ward(3));
        PersonEntry corwin = people.add(
                new Described(
                        List.of(new Name("Corwin", "Mossbank"), new Name("Cory", "Moss")),
                        List.of(LocalDate.of(1991, 2, 11), LocalDate.of(1991, 11, 2)),
                        List.of(new Address("12 Gannet Close, York", "YO31 9ZZ", false, false)),
                        List.of(new Phone("07700 900461", "", false))),
                realm,
                area,
                actor);
        PersonEntry isolde = people.add(
                new Described(
                        List.of(new Name("Isolde", "Mossbank")),
                        List.of(LocalDate.of(1993, 6, 30)),
                        List.of(new Address("12 Gannet Close, York", "YO31 9ZZ", false, true)),
                        List.of(new Phone("07700 900462", "weekday mornings", false))),
                realm,
                area,
                actor);
        people.relate(
                corwin,
                isolde,
                realm,
                Relation.Kind.FORMER_PARTNER,
                Relation.Confidence.LIKELY,
                "The housing officer",
                actor);
        people.flag(
                corwin,
                realm,
                FlagKind.STAFF_SAFETY,
                "Visit in pairs",
                "Threatened a caretaker in the spring.",
                actor.today().plusMonths(6),
                actor);
        places(realm, area, actor);
        var dog = new NewThing(
                ThingKind.ANIMAL,
                "Bramble, a brindle crossbreed",
                identified(ThingKind.ANIMAL, "981 000 999 000 461"),
                "Strays");
        things.holds(things.add(dog, realm, area, actor), corwin, Part.KEEPER, "The dog warden", null, actor);
        var car = new NewThing(ThingKind.VEHICLE, "Green estate car", identified(ThingKind.VEHICLE, "ZZ99 ZZZ"), "");
        things.holds(things.add(car, realm, area, actor), isolde, Part.OWNER, "She says so", null, actor);
        return true;
    }

    private static List<Identifier> identified(ThingKind kind, String typed) {
        return Identifier.read(kind, typed).stream().toList();
    }

    /** A home, licensed premises, and a refuge that nobody but its holder knows. */
    private void places(UUID realm, UUID area, Actor actor) {
        premises.add(
                new NewPremises(
                        PremisesKind.HOME,
                        false,
                        "12 Gannet Close, York",
                        "YO31 9ZZ",
                        new Uprn("000999000461"),
                        null,
                        null),
                realm,
                area,
                actor);
        premises.add(
                new NewPremises(
                        PremisesKind.LICENSED, false, "The Lantern, Fen Row, York", "YO1 9ZZ", null, null, null),
                realm,
                area,
                actor);
        premises.add(
                new NewPremises(PremisesKind.REFUGE, false, "Larksong House", "YO30 9ZZ", null, null, null),
                realm,
                area,
                actor);
    }
}
