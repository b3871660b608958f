package uk.saferhub.people.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Participations;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.people.Described;
import uk.saferhub.people.FlagKind;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Sameness;
import uk.saferhub.people.groups.AddGroup;
import uk.saferhub.people.groups.GroupKind;
import uk.saferhub.people.groups.NewGroup;
import uk.saferhub.people.premises.AddPremises;
import uk.saferhub.people.premises.NewPremises;
import uk.saferhub.people.premises.PremisesKind;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** IDX-10: one timeline of what each reader may see; what is hidden leaves no row. */
@SaferHubTest
class ChronologyTest {

    @Autowired
    HeldNames names;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    AddGroup groups;

    @Autowired
    AddPremises premises;

    @Autowired
    Participations participations;

    @Autowired
    DataSource database;

    @Autowired
    RecordIndex index;

    @Autowired
    List<Appearance> appearances;

    @Autowired
    ReadLog log;

    @LocalServerPort
    int port;

    final Map<String, Visitor> signedIn = new HashMap<>();
    World world;
    UUID hub;
    UUID refuge;
    LocalDate today;
    PersonEntry joan;

    @BeforeEach
    void somebodyKnownToTwoAgencies() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        hub = world.person(
                "Hub officer",
                "Hub",
                "hub",
                WHOLE_REALM,
                READ_HOME,
                READ_PERSON,
                CONFIRM_MATCH,
                MAKE_REFERRAL,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_ACTION);
        world.person(
                "Constable", "police", "hub", OWN_AGENCY, READ_HOME, READ_PERSON, READ_CASE, READ_HARMED, READ_ACTION);
        refuge = world.person(
                "Refuge worker", "refuge", "hub", OWN_AGENCY, READ_HOME, READ_PERSON, MAKE_REFERRAL, MANAGE_CASE);
        today = world.as(hub, READ_CASE, actor -> actor.today());
        joan = somebody("Joan", "Adeyemi", today.minusYears(17).minusDays(40));
    }

    private PersonEntry somebody(String given, String family, LocalDate born) {
        return world.as(
                hub,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name(given, family), List.of(born)), world.realm("hub"), world.area(), actor));
    }

    private OpenedCase caseOf(PersonEntry person, String title, List<UUID> agencies, LocalDate opened) {
        var opening = new NewCase(
                world.realm("hub"),
                world.area(),
                CaseKind.PERSON,
                title,
                "",
                null,
                "selby-hub",
                world.organisation("Hub"),
                null,
                agencies,
                agencies.isEmpty() ? null : today.plusDays(7),
                List.of(new NewCase.Party(person.id(), "affected")),
                null,
                null,
                opened,
                today.plusDays(14),
                null,
                null);
        return world.as(hub, MANAGE_CASE, actor -> cases.open(opening, actor));
    }

    /** A second sign-in within half a minute is refused, so each signs in once. */
    private Visitor as(String who) {
        return signedIn.computeIfAbsent(who, name -> new Visitor(port).signIn(world, name));
    }

    private String chronology(String who) {
        return as(who).get("/people/" + joan.reference() + "/chronology").body();
    }

    @Test
    void IDX_10_each_reader_is_told_what_they_may_see_and_no_row_stands_for_what_is_hidden() {
        caseOf(joan, "Seen by both", List.of(world.organisation("police")), today.minusDays(30));
        OpenedCase hidden = caseOf(joan, "The hub alone", List.of(), today.minusDays(20));
        world.as(hub, MANAGE_CASE, actor -> {
            people.flag(
                    joan,
                    world.realm("hub"),
                    FlagKind.VULNERABLE,
                    "Ring first",
                    "Afraid",
                    actor.today().plusDays(9),
                    actor);
            var household = groups.add(
                    new NewGroup(GroupKind.HOUSEHOLD, "Adeyemi household", null, null, "", "", actor.today()),
                    world.realm("hub"),
                    world.area(),
                    actor);
            groups.name(household, joan, "She says so", actor.today().minusDays(5), actor);
            return true;
        });
        assertThat(chronology("Hub officer"))
                .contains(
                        "Seen by both",
                        "The hub alone",
                        "Flag raised: Ring first",
                        "One of Adeyemi household",
                        "Aged 17 then");
        String police = chronology("Constable");
        assertThat(police)
                .contains("Seen by both", "Flag raised: Ring first")
                .doesNotContain("The hub alone", hidden.reference(), "Adeyemi household");
        assertThat(count(police, "moj-timeline__item")).isEqualTo(2);
        assertThat(as("Refuge worker")
                        .get("/people/" + joan.reference() + "/chronology")
                        .status())
                .isEqualTo(404);

        world.as(hub, MANAGE_CASE, actor -> {
            participations.exclude(hidden.id(), hub, "her cousin", actor);
            return true;
        });
        assertThat(chronology("Hub officer")).contains("Seen by both").doesNotContain("The hub alone");
    }

    @Test
    void a_chronology_is_one_statement_whatever_it_tells() {
        caseOf(joan, "One", List.of(), today.minusDays(3));
        caseOf(joan, "Two", List.of(), today.minusDays(2));
        world.as(hub, READ_PERSON, actor -> {
            var counted = new CountedStatements(database);
            var told = new Chronology(counted.client(), index, appearances, log, names)
                    .of(List.of(joan.id()), code -> code, actor);
            assertThat(told).hasSize(2);
            assertThat(counted.count()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void IDX_10_entries_of_the_same_person_are_told_together_to_those_who_may_know_them() {
        PersonEntry also = somebody("Joanna", "Adeyemi", today.minusYears(17).minusDays(40));
        caseOf(also, "Under the other entry", List.of(), today.minusDays(3));
        caseOf(joan, "Under this one", List.of(world.organisation("police")), today.minusDays(2));
        world.as(hub, CONFIRM_MATCH, List.of(READ_PERSON), actor -> {
            people.decide(joan.id(), also.id(), Sameness.SAME, actor);
            return true;
        });
        assertThat(chronology("Hub officer")).contains("Under the other entry", "the other entry confirmed");
        assertThat(chronology("Constable"))
                .contains("Under this one")
                .doesNotContain("Under the other entry", "the other entry confirmed");
    }

    @Test
    void SHR_04_a_safe_address_is_in_its_holders_chronology_alone_and_a_place_has_one_of_its_own() {
        world.as(hub, MANAGE_CASE, actor -> {
            participations.join(joan.id(), world.organisation("refuge"), actor);
            return true;
        });
        var house = new NewPremises(PremisesKind.REFUGE, false, "7 Canarysong Close", "YO31 7ZZ", null, null, null);
        String path = "/premises/"
                + world.as(refuge, MANAGE_CASE, actor -> premises.add(house, world.realm("hub"), world.area(), actor))
                        .reference();
        Visitor worker = as("Refuge worker");
        worker.submit(
                worker.get(path),
                path + "/people",
                Map.of("person", joan.reference(), "from-day", "1", "from-month", "2", "from-year", "2026"));
        assertThat(worker.get(path + "/chronology").body()).contains("Joan Adeyemi came to live there");
        assertThat(chronology("Refuge worker")).contains("Came to live at 7 Canarysong Close");
        assertThat(chronology("Hub officer")).doesNotContain("Canarysong", "7ZZ", "Came to live");
        assertThat(as("Hub officer").get(path + "/chronology").status()).isEqualTo(404);
    }

    @Test
    void a_record_is_linked_by_hand_and_the_pages_are_accessible_and_fit_their_window() {
        OpenedCase other = caseOf(somebody("Tayo", "Bello", today.minusYears(30)), "Next door", List.of(), today);
        String path = "/people/" + joan.reference();
        Visitor officer = as("Hub officer");
        Visitor.Page linked = officer.submit(
                officer.get(path + "/chronology"),
                path + "/records",
                Map.of("record", other.reference(), "words", "She rang about it"));
        assertThat(linked.body()).contains("Linked to a record", "She rang about it", other.reference());
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Hub officer", width)) {
                window.look(path + "/chronology");
            }
        String end = linked.body().substring(linked.body().indexOf(path + "/records/"));
        assertThat(officer.submit(linked, end.substring(0, end.indexOf('"')), Map.of())
                        .body())
                .contains(", until ");
    }

    private static int count(String text, String words) {
        return text.split(words, -1).length - 1;
    }
}
