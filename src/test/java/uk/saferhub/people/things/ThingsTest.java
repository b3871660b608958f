package uk.saferhub.people.things;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.people.premises.AddPremises;
import uk.saferhub.people.premises.NewPremises;
import uk.saferhub.people.premises.PremisesKind;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** Things of the index, and births known in part, as pages show them to those who may know. */
@SaferHubTest
class ThingsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    AddThing add;

    @Autowired
    AddPremises premises;

    @Autowired
    Things things;

    @Autowired
    DataSource database;

    @Autowired
    ReadLog log;

    @LocalServerPort
    int port;

    World world;
    UUID hub;
    UUID police;
    PersonEntry theirs;
    PersonEntry ours;

    @BeforeEach
    void aHubAndTwoAgencies() {
        world = worlds.make();
        hub = world.person(
                "Hub officer", "council", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, MAKE_REFERRAL, MANAGE_CASE);
        police = world.person("Constable", "police", "hub", OWN_AGENCY, READ_HOME, READ_PERSON, MAKE_REFERRAL);
        theirs = somebody(hub, "Peter", "Walsh");
        ours = somebody(police, "Joan", "Adeyemi");
    }

    private PersonEntry somebody(UUID account, String given, String family) {
        return world.as(
                account,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name(given, family), List.of()), world.realm("hub"), world.area(), actor));
    }

    private Entry enter(ThingKind kind, String name, String typed) {
        var thing =
                new NewThing(kind, name, List.of(Identifier.read(kind, typed).orElseThrow()), "");
        return world.as(hub, MANAGE_CASE, actor -> add.add(thing, world.realm("hub"), world.area(), actor));
    }

    private static String search(Visitor visitor, String typed) {
        return visitor.submit(visitor.get("/search"), "/search", Map.of("q", typed))
                .body();
    }

    private List<String> found(UUID account, String typed) {
        return world.as(
                account,
                READ_PERSON,
                actor -> things.find(typed, actor).stream().map(Thing::name).toList());
    }

    @Test
    void IDX_06_a_thing_is_found_by_its_number_and_shows_to_those_who_may_know_it() {
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        Visitor.Page wrong = officer.submit(
                officer.get("/things/new"), "/things/new", Map.of("kind", "ANIMAL", "name", "Rex", "identifier", "12"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Enter a chip number of 15 figures");
        Visitor.Page added = officer.submit(
                wrong, "/things/new", Map.of("kind", "VEHICLE", "name", "Blue estate car", "identifier", "ab12 cde"));
        String path = added.path();
        for (PersonEntry one : List.of(theirs, ours))
            officer.submit(
                    officer.get(path),
                    path + "/people",
                    Map.of("person", one.reference(), "part", "OWNER", "source", "The register"));
        assertThat(officer.get(path).body()).contains("Peter Walsh", "Joan Adeyemi", "ab12 cde");
        assertThat(officer.get("/people/" + ours.reference() + "/things").body())
                .contains("Blue estate car", "Owner, by The register");
        assertThat(found(hub, "AB12CDE")).containsExactly("Blue estate car");
        assertThat(found(police, "AB12CDE")).isEmpty();

        // The one search box finds it too, and places, under the same locks (WRK-05).
        var mews = new NewPremises(PremisesKind.HOME, false, "5 Zebrafold Mews", null, null, null, null);
        world.as(hub, MAKE_REFERRAL, actor -> premises.add(mews, world.realm("hub"), world.area(), actor));
        assertThat(search(officer, "ab12 cde")).contains("Blue estate car");
        assertThat(search(officer, "zebrafold mews")).contains("5 Zebrafold Mews");

        Visitor constable = new Visitor(port).signIn(world, "Constable");
        assertThat(search(constable, "AB12CDE")).contains("Nothing that you may know of");
        assertThat(search(constable, "zebrafold mews")).contains("Nothing that you may know of");
        assertThat(constable.get(path).body())
                .isEqualTo(constable.get("/things/T-0000000").body());
        assertThat(constable.get("/people/" + ours.reference() + "/things").body())
                .contains("None that you may know")
                .doesNotContain("Blue estate", "ab12");

        // A record that the police take part in opens the thing to them, and of its people only their own.
        var place = new NewPremises(PremisesKind.HOME, false, "12 Gannet Close", null, null, null, null);
        Entry record =
                world.as(police, MAKE_REFERRAL, actor -> premises.add(place, world.realm("hub"), world.area(), actor));
        officer.submit(
                officer.get(path), path + "/records", Map.of("record", record.reference(), "words", "Parked there"));
        assertThat(constable.get(path).body())
                .contains("Joan Adeyemi", "Parked there")
                .doesNotContain("Peter Walsh", theirs.reference());
        assertThat(constable.get("/people/" + ours.reference() + "/things").body())
                .contains("Blue estate car");

        Visitor.Page shown = officer.get(path);
        String end = shown.body().substring(shown.body().indexOf(path + "/people/"));
        end = end.substring(0, end.indexOf('"'));
        assertThat(officer.submit(shown, end, Map.of()).body()).contains(", until ");
        assertThat(officer.submit(shown, end, Map.of()).status()).isIn(404, 200);
    }

    @Test
    void a_search_and_what_somebody_has_are_one_statement_each() {
        for (String plate : List.of("AB12CDE", "AB12CDF")) {
            Entry car = enter(ThingKind.VEHICLE, "Car " + plate, plate);
            world.as(hub, MANAGE_CASE, actor -> {
                add.holds(car, theirs, Part.USER, "A neighbour", null, actor);
                return true;
            });
        }
        world.as(hub, READ_PERSON, actor -> {
            var counted = new CountedStatements(database);
            var counting = new Things(counted.client(), log);
            assertThat(counting.find("ab12 cde", actor)).hasSize(1);
            assertThat(counted.count()).isEqualTo(1);
            assertThat(counting.of(theirs.id(), actor)).hasSize(2);
            assertThat(counted.count()).isEqualTo(2);
            return true;
        });
    }

    @Test
    void IDX_12_a_birth_known_in_part_is_kept_as_it_was_said_and_searched_by_what_is_known() {
        String path = "/people/" + theirs.reference();
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        assertThat(officer.get(path).body()).contains("Age unknown");
        officer.submit(
                officer.get(path + "/particulars"), path + "/particulars", Map.of("youngest", "14", "oldest", "16"));
        assertThat(officer.get(path).body()).contains("Seemed 14 to 16 on", "14 to 16, a child");
        officer.submit(
                officer.get(path + "/particulars"),
                path + "/particulars",
                Map.of("born-month", "5", "born-year", "1984"));
        assertThat(officer.get(path).body())
                .contains("May 1984, day not known", "whether a child or an adult is not known");
        Visitor.Page search = officer.submit(officer.get("/people"), "/people", Map.of("q", "walsh 5/1984"));
        assertThat(search.body()).contains("Peter Walsh", "5/1984", "aged 14 to 16 on");
    }

    @Test
    void the_pages_are_accessible_and_fit_their_window() {
        Entry dog = enter(ThingKind.ANIMAL, "Bramble, a brindle crossbreed", "981000999000461");
        world.as(hub, MANAGE_CASE, actor -> {
            add.holds(dog, theirs, Part.KEEPER, "The dog warden", null, actor);
            return true;
        });
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Hub officer", width)) {
                for (String path : List.of(
                        "/things",
                        "/things/new",
                        "/things/" + dog.reference(),
                        "/people/" + theirs.reference() + "/things",
                        "/people/" + theirs.reference() + "/particulars")) window.look(path);
            }
    }
}
