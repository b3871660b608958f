package uk.saferhub.people.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** Households and groups without names: they make no people, and their people are told to those who may know them. */
@SaferHubTest
class GroupsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @Autowired
    AddGroup add;

    @Autowired
    Cases cases;

    @Autowired
    DataSource database;

    @Autowired
    ReadLog log;

    @LocalServerPort
    int port;

    World world;
    UUID hub;
    UUID police;
    LocalDate today;

    @BeforeEach
    void aHubAndAnAgency() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        hub = world.person(
                "Hub officer",
                "Hub",
                "hub",
                WHOLE_REALM,
                READ_HOME,
                READ_PERSON,
                MAKE_REFERRAL,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_ACTION);
        police = world.person("Constable", "police", "hub", OWN_AGENCY, READ_HOME, READ_PERSON, READ_CASE, READ_ACTION);
        today = world.as(hub, READ_CASE, actor -> actor.today());
    }

    private PersonEntry somebody(String given, String family) {
        return world.as(
                hub,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name(given, family), List.of()), world.realm("hub"), world.area(), actor));
    }

    private String caseOf(PersonEntry person, List<UUID> agencies) {
        var opening = new NewCase(
                world.realm("hub"),
                world.area(),
                CaseKind.PERSON,
                "Case of " + person.name(),
                "",
                null,
                "selby-hub",
                world.organisation("Hub"),
                null,
                agencies,
                today.plusDays(7),
                List.of(new NewCase.Party(person.id(), "affected")),
                null,
                null,
                today,
                today.plusDays(14),
                null,
                null);
        return world.as(hub, MANAGE_CASE, actor -> cases.open(opening, actor)).reference();
    }

    private Entry enter(GroupKind kind, String name) {
        var group = new NewGroup(kind, name, null, null, "", "", today);
        return world.as(hub, MANAGE_CASE, actor -> add.add(group, world.realm("hub"), world.area(), actor));
    }

    private void name(Entry group, PersonEntry person) {
        world.as(hub, MANAGE_CASE, actor -> {
            add.name(group, person, "The landlord", null, actor);
            return true;
        });
    }

    @Test
    void IDX_11_a_group_is_counted_and_makes_no_people_and_naming_some_keeps_what_was_said() {
        int before = peopleOfTheWorld();
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        Visitor.Page wrong = officer.submit(
                officer.get("/groups/new"),
                "/groups/new",
                Map.of("kind", "GROUP", "name", "At the skate ramp", "least", "8", "most", "5"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Enter how many, the least first");
        var words = new java.util.HashMap<>(Map.of("kind", "GROUP", "name", "At the skate ramp", "place", "Fen Row"));
        words.putAll(Map.of("least", "5", "most", "8", "youngest", "13", "oldest", "15"));
        words.putAll(Map.of("seen-day", "" + today.getDayOfMonth(), "seen-month", "" + today.getMonthValue()));
        words.put("seen-year", "" + today.getYear());
        Visitor.Page added = officer.submit(officer.get("/groups/new"), "/groups/new", words);
        String path = added.path();
        assertThat(added.body()).contains("5 to 8 on", "13 to 15", "Fen Row");
        assertThat(peopleOfTheWorld()).isEqualTo(before);

        PersonEntry peter = somebody("Peter", "Walsh");
        for (int twice = 0; twice < 2; twice++)
            officer.submit(
                    officer.get(path), path + "/people", Map.of("person", peter.reference(), "source", "The warden"));
        assertThat(officer.get(path).body()).contains("Peter Walsh", "5 to 8 on", "whom you may know: 1");
        assertThat(officer.get("/people/" + peter.reference() + "/groups").body())
                .contains("At the skate ramp");

        String reference = caseOf(somebody("Joan", "Adeyemi"), List.of(world.organisation("police")));
        officer.submit(officer.get(path), path + "/records", Map.of("record", reference, "words", "Said to cause it"));
        Visitor constable = new Visitor(port).signIn(world, "Constable");
        assertThat(constable.get("/cases/" + reference + "/people").body())
                .contains("At the skate ramp", "Said to cause it");
        assertThat(constable.get(path).body())
                .contains("5 to 8 on", "Nobody is named whom you may know", "whom you may know: 0")
                .doesNotContain("Peter Walsh", peter.reference());
        assertThat(constable.get("/groups").body()).contains("At the skate ramp");
    }

    @Test
    void the_list_is_one_statement_however_many_there_are() {
        for (int i = 0; i < 3; i++) enter(GroupKind.GROUP, "Group " + i);
        enter(GroupKind.GANG, "A gang");
        world.as(hub, READ_PERSON, actor -> {
            var counted = new CountedStatements(database);
            var groups = new Groups(counted.client(), log);
            assertThat(groups.newest(null, actor)).hasSize(4);
            assertThat(counted.count()).isEqualTo(1);
            assertThat(groups.newest(GroupKind.GANG, actor)).hasSize(1);
            return true;
        });
    }

    @Test
    void HUB_11_two_cases_of_one_household_are_told_of_each_other_to_those_who_may_know_the_household() {
        PersonEntry joan = somebody("Joan", "Adeyemi");
        PersonEntry tayo = somebody("Tayo", "Adeyemi");
        String mine = caseOf(joan, List.of(world.organisation("police")));
        String theirs = caseOf(tayo, List.of(world.organisation("police")));
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        assertThat(officer.get("/cases/" + mine).body()).doesNotContain("Also in:");
        Entry gang = enter(GroupKind.GANG, "The lads");
        name(gang, joan);
        name(gang, tayo);
        assertThat(officer.get("/cases/" + mine).body()).doesNotContain("Also in:");
        Entry household = enter(GroupKind.HOUSEHOLD, "The Adeyemi household");
        name(household, joan);
        name(household, tayo);
        assertThat(officer.get("/cases/" + mine).body()).contains("Also in:", theirs);
        // The police see both cases and not the household, so that nobody tells them that it is one.
        assertThat(new Visitor(port)
                        .signIn(world, "Constable")
                        .get("/cases/" + mine)
                        .body())
                .doesNotContain("Also in:");
    }

    @Test
    void the_pages_are_accessible_and_fit_their_window() {
        Entry household = enter(GroupKind.HOUSEHOLD, "The Adeyemi household");
        PersonEntry joan = somebody("Joan", "Adeyemi");
        name(household, joan);
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Hub officer", width)) {
                for (String path : List.of(
                        "/groups",
                        "/groups/new",
                        "/groups/" + household.reference(),
                        "/people/" + joan.reference() + "/groups")) window.look(path);
            }
    }

    private int peopleOfTheWorld() {
        return TestDatabase.owner()
                .sql("select count(*) from person where realm_id = :realm")
                .param("realm", world.realm("hub"))
                .query(Integer.class)
                .single();
    }
}
