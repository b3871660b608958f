package uk.saferhub.demo;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;

/** Two hubs of North Yorkshire at work, so that there is something to keep where two hubs become one. */
@Component
@Order(31)
class DemoDistricts implements Demo.Chapter {

    /** @param open working backwards from the day of loading, in days; the review comes as many days after it as the case is young */
    private record Made(CaseKind kind, String title, String concern, int open, int review, String action) {}

    private static final List<Made> SELBY = List.of(
            new Made(
                    CaseKind.PLACE, "Car park behind Gannet Close", "anti_social_behaviour", 45, 4, "Cut back the hedge"),
            new Made(CaseKind.PERSON, "Visitors at a flat in Plover Street", "cuckooing", 21, 11, "Change the locks"),
            new Made(CaseKind.PERSON, "Two households on Saltpan Lane", "anti_social_behaviour", 9, -2, "Offer mediation"));
    private static final List<Made> RYEDALE = List.of(
            new Made(CaseKind.PLACE, "Bus station at night", "anti_social_behaviour", 30, 6, "Mend the lights"),
            new Made(CaseKind.PERSON, "Calls for help from Old Ropewalk", "cuckooing", 14, 9, "Visit with the police"));

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Cases cases;
    private final People people;

    DemoDistricts(Desk desk, DemoAccounts accounts, DemoPlaces places, Cases cases, People people) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public String title() {
        return "Entering the cases of North Yorkshire's districts";
    }

    @Override
    public void enter() {
        enter("selby-hub@demo.example", "selby-hub", "E07000169", 140, SELBY);
        enter("selby-hub@demo.example", "ryedale-hub", "E07000167", 150, RYEDALE);
    }

    private void enter(String who, String hub, String district, int firstPerson, List<Made> made) {
        desk.serve(accounts.of(who), Permission.MANAGE_CASE, "demo: districts", actor -> {
            int number = firstPerson;
            for (Made one : made) open(one, hub, district, number++, actor);
            return true;
        });
    }

    private void open(Made made, String hub, String district, int person, Actor actor) {
        var opened = actor.today().minusDays(made.open());
        var file = new NewCase(
                places.realm("north-yorkshire", "hub"),
                places.area(district),
                made.kind(),
                made.title(),
                "Quiet nights for everybody who lives there",
                made.concern(),
                hub,
                places.organisation("nyc-community-safety"),
                actor.accountId(),
                List.of(places.organisation("nyp")),
                null,
                made.kind() == CaseKind.PERSON ? List.of(affected(district, person, actor)) : List.of(),
                null,
                null,
                opened,
                actor.today().plusDays(made.review()),
                null,
                null);
        cases.giveAction(
                cases.open(file, actor).reference(),
                places.organisation("nyp"),
                null,
                made.action(),
                Approach.SUPPORT,
                opened.plusDays(2),
                actor.today().plusDays(made.review()),
                actor);
    }

    private NewCase.Party affected(String district, int number, Actor actor) {
        var name = MadeUp.person(number).split(" ");
        var described = Described.of(new Name(name[0], name[1]), List.of());
        var realm = places.realm("north-yorkshire", "hub");
        return new NewCase.Party(people.add(described, realm, places.area(district), actor).id(), "affected");
    }
}
