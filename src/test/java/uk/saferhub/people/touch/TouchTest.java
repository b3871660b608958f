package uk.saferhub.people.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.CONFIRM_MATCH;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.KnownNumber;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Phone;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** SHR-13: the owner is told, and the side that recorded learns nothing. */
@SaferHubTest
class TouchTest {

    private static final LocalDate BORN = LocalDate.of(1984, 5, 3);

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    TellOwners owners;

    @LocalServerPort
    int port;

    final Map<String, Visitor> signedIn = new HashMap<>();
    World world;
    UUID hub;
    UUID team;

    @BeforeEach
    void twoCompartments() {
        world = worlds.make();
        hub = world.person(
                "Hub officer", "council", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, CONFIRM_MATCH, MAKE_REFERRAL);
        team = world.person(
                "Team officer",
                "team",
                "enforcement",
                WHOLE_REALM,
                READ_HOME,
                READ_PERSON,
                CONFIRM_MATCH,
                MAKE_REFERRAL);
        blind("enforcement", true);
    }

    private void blind(String compartment, boolean told) {
        TestDatabase.owner()
                .sql("update sharing_agreement set owners_told_blind = :told where realm_id = :realm")
                .param("told", told)
                .param("realm", world.realm(compartment))
                .update();
    }

    private PersonEntry add(UUID account, String compartment, Described somebody) {
        return world.as(
                account, MAKE_REFERRAL, actor -> people.add(somebody, world.realm(compartment), world.area(), actor));
    }

    private PersonEntry add(UUID account, String compartment, String given, String family) {
        return add(account, compartment, Described.of(new Name(given, family), List.of(BORN)));
    }

    /** A second sign-in within half a minute is refused, so each signs in once. */
    private Visitor as(String who) {
        return signedIn.computeIfAbsent(who, name -> new Visitor(port).signIn(world, name));
    }

    private String told(String who) {
        return as(who).get("/people/touches").body();
    }

    @Test
    void SHR_13_the_owner_is_told_whom_to_contact_and_the_side_that_recorded_learns_nothing() {
        PersonEntry theirs = add(team, "enforcement", "Joan", "Adeyemi");
        owners.tell();
        assertThat(told("Team officer")).contains("Nothing waits");

        PersonEntry ours = add(hub, "hub", "Joanne", "Adeyemi");
        String before = people(told("Hub officer"));
        owners.tell();
        owners.tell();
        assertThat(told("Team officer"))
                .contains("Joan Adeyemi", theirs.reference(), "council " + world.code(), "hub work")
                .doesNotContain(ours.reference(), "Joanne");
        assertThat(people(told("Hub officer"))).isEqualTo(before).contains("Nothing waits");
        assertThat(as("Hub officer").get("/people/" + ours.reference()).body())
                .doesNotContain(theirs.reference(), "Joan Adeyemi", "elsewhere", "enforcement");
        assertThat(as("Team officer").get("/").body()).contains(theirs.reference() + ", known elsewhere");
        assertThat(as("Hub officer").get("/").body()).doesNotContain("known elsewhere");
    }

    @Test
    void SHR_13_without_an_agreement_that_says_so_or_a_likeness_nobody_is_told() {
        add(team, "enforcement", "Joan", "Adeyemi");
        add(hub, "hub", "Margaret", "Okafor");
        owners.tell();
        assertThat(told("Team officer")).contains("Nothing waits");
        blind("enforcement", false);
        add(hub, "hub", "Joan", "Adeyemi");
        owners.tell();
        assertThat(told("Team officer")).contains("Nothing waits");
        blind("enforcement", true);
        owners.tell();
        assertThat(told("Team officer"))
                .as("what was compared under the old terms is not told under new ones")
                .contains("Nothing waits");
        world.sign("enforcement", List.of(), LocalDate.now());
        add(hub, "hub", "Joan", "Adeyemi");
        owners.tell();
        assertThat(waiting()).isZero();
    }

    @Test
    void SHR_13_a_name_with_a_phone_is_enough_and_another_partnership_is_not_asked() {
        add(team, "enforcement", somebody("07700 900461"));
        World other = worlds.make();
        UUID elsewhere = other.person("Elsewhere", "council", "hub", WHOLE_REALM, READ_PERSON, MAKE_REFERRAL);
        other.as(
                elsewhere,
                MAKE_REFERRAL,
                actor -> people.add(somebody("07700 900461"), other.realm("hub"), other.area(), actor));
        owners.tell();
        assertThat(waiting()).isZero();
        add(hub, "hub", somebody("+44 7700 900461"));
        owners.tell();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void the_owner_decides_once_and_the_page_is_accessible() {
        add(team, "enforcement", "Joan", "Adeyemi");
        add(hub, "hub", "Joan", "Adeyemi");
        owners.tell();
        Visitor officer = as("Team officer");
        Visitor.Page page = officer.get("/people/touches");
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Team officer", width)) {
                window.look("/people/touches");
            }
        String path = page.body().substring(page.body().indexOf("/people/touches/"));
        path = path.substring(0, path.indexOf('"'));
        assertThat(officer.submit(page, path, Map.of("words", "x")).status()).isEqualTo(400);
        assertThat(as("Hub officer")
                        .submit(as("Hub officer").get("/people"), path, Map.of("answer", "LEAVE"))
                        .status())
                .isNotEqualTo(200);
        Visitor.Page answered = officer.submit(page, path, Map.of("answer", "CONTACT", "words", "She asked for help"));
        assertThat(answered.body()).contains("We contact them", "She asked for help", "Team officer");
        assertThat(officer.get("/").body()).doesNotContain("known elsewhere");
    }

    @Test
    void SHR_13_who_keeps_an_address_safe_is_told_that_it_stands_openly_elsewhere_and_nobody_else_learns_anything() {
        PersonEntry safe = add(team, "enforcement", at("Beth", "Harker", "Flat 1, 31 Ropery Way, Selby", true));
        add(hub, "hub", at("Colin", "Marr", "33 Ropery Way, Selby", false));
        owners.tell();
        assertThat(told("Team officer")).as("a neighbour").contains("Nothing waits");
        PersonEntry open = add(hub, "hub", at("Dora", "Lund", "31 Ropery Way", false));
        String before = people(told("Hub officer"));
        String page =
                people(as("Hub officer").get("/people/" + open.reference()).body());
        owners.tell();
        owners.tell();
        assertThat(told("Team officer"))
                .contains("Beth Harker", safe.reference(), "council " + world.code(), "does not keep it safe")
                .doesNotContain(open.reference(), "Dora", "Colin");
        assertThat(waiting()).as("once").isEqualTo(1);
        add(hub, "hub", at("Fern", "Ost", "31 Ropery Way, Selby", false));
        owners.tell();
        assertThat(waiting()).as("the next that stands there openly").isEqualTo(2);
        add(hub, "hub", at("Gus", "Pell", "8 Tannery Lane, Selby", false));
        owners.tell();
        assertThat(waiting()).as("kept safe by nobody yet").isEqualTo(2);
        add(team, "enforcement", at("Hana", "Quill", "8 Tannery Lane, Selby", true));
        owners.tell();
        owners.tell();
        assertThat(waiting()).as("what stood openly before it was kept safe").isEqualTo(3);
        assertThat(told("Team officer")).contains("Hana Quill").doesNotContain("Gus Pell");
        assertThat(as("Team officer").get("/").body()).contains(safe.reference() + ", address entered openly");
        assertThat(people(told("Hub officer"))).isEqualTo(before);
        assertThat(people(as("Hub officer").get("/people/" + open.reference()).body()))
                .isEqualTo(page);
        blind("enforcement", false);
        UUID second = world.person("Second", "housing", "hub", WHOLE_REALM, READ_PERSON, MAKE_REFERRAL);
        add(second, "hub", at("Eve", "Nash", "31 Ropery Way, Selby", false));
        owners.tell();
        assertThat(waiting()).as("no agreement says so").isEqualTo(3);
    }

    @Test
    void IDX_05_what_another_body_keeps_safe_is_read_by_nobody_else_until_its_holder_lets_it_stand() {
        world.person("Constable", "police", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, CONFIRM_MATCH);
        add(team, "enforcement", at("Beth", "Harker", "Flat 1, 31 Ropery Way, Selby", true));
        PersonEntry plain = add(hub, "hub", at("Colin", "Marr", "33 Ropery Way, Selby", false));
        PersonEntry open = add(hub, "hub", at("Beth", "Harker", "31 Ropery Way", false));
        String path = "/people/" + open.reference();
        assertThat(as("Hub officer").get(path).body()).contains("31 Ropery Way").doesNotContain("safe address");
        assertThat(as("Constable").get("/people/" + plain.reference()).body()).contains("33 Ropery Way");
        for (String page : List.of(path, path + "/chronology", path + "/consent"))
            assertThat(as("Constable").get(page).body()).doesNotContain("Ropery");
        assertThat(as("Constable").get(path).body()).contains("A safe address, held by council");

        owners.tell();
        String shown = told("Team officer");
        assertThat(shown).contains("nobody but they reads it there", "It may stand openly there");
        answer("LEAVE");
        assertThat(as("Constable").get(path).body()).doesNotContain("Ropery");
        assertThat(told("Team officer"))
                .contains("We do not, for now", "It may stand openly there")
                .doesNotContain("We contact them");
        answer("STAND");
        assertThat(as("Constable").get(path).body()).contains("31 Ropery Way");
        assertThat(told("Team officer")).contains("It may stand openly there").doesNotContain("Why, in a few words");
        owners.tell();
        assertThat(as("Constable").get(path).body()).as("told once").contains("31 Ropery Way");
        String page = people(as("Hub officer").get("/people").body());
        assertThat(page).doesNotContain("Ropery");
    }

    @Test
    void IDX_05_nobody_is_found_or_likened_by_a_postcode_that_is_kept_apart_but_by_those_who_wrote_it() {
        world.person("Constable", "police", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, CONFIRM_MATCH);
        add(team, "enforcement", at("Beth", "Harker", "31 Ropery Way, Selby", "YO8 4QQ", true));
        PersonEntry open = add(hub, "hub", at("Beth", "Harker", "31 Ropery Way, Selby", "YO8 4QQ", false));
        PersonEntry like = add(hub, "hub", at("Bethany", "Harker", "9 Mill Lane, Selby", "YO8 4QQ", false));
        for (String typed : List.of("YO8 4QQ", "Harker yo84qq"))
            assertThat(found("Constable", typed))
                    .as(typed)
                    .contains(like.reference())
                    .doesNotContain(open.reference());
        assertThat(found("Hub officer", "YO8 4QQ")).contains(open.reference(), like.reference());
        String path = "/people/" + like.reference();
        assertThat(as("Hub officer").get(path).body()).contains(open.reference(), "Same postcode");
        assertThat(as("Constable").get(path).body()).contains(open.reference()).doesNotContain("Same postcode");
        owners.tell();
        answer("STAND");
        assertThat(found("Constable", "YO8 4QQ")).contains(open.reference());
    }

    private String found(String who, String typed) {
        Visitor visitor = as(who);
        return visitor.submit(visitor.get("/people"), "/people", Map.of("q", typed)).body();
    }

    private void answer(String answer) {
        Visitor.Page page = as("Team officer").get("/people/touches");
        String path = page.body().substring(page.body().indexOf("/people/touches/"));
        path = path.substring(0, path.indexOf('"'));
        assertThat(as("Team officer")
                        .submit(page, path, Map.of("answer", answer, "words", ""))
                        .status())
                .isLessThan(400);
    }

    @Test
    void IDX_05_what_stood_openly_before_it_was_kept_safe_is_kept_apart_too() {
        world.person("Constable", "police", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, CONFIRM_MATCH);
        PersonEntry open = add(hub, "hub", at("Gus", "Pell", "8 Tannery Lane, Selby", false));
        add(team, "enforcement", at("Hana", "Quill", "8 Tannery Lane, Selby", true));
        owners.tell();
        assertThat(as("Constable").get("/people/" + open.reference()).body()).doesNotContain("Tannery");
        assertThat(as("Hub officer").get("/people/" + open.reference()).body()).contains("8 Tannery Lane");
    }

    @Test
    void IDX_05_what_ones_own_body_keeps_safe_for_one_is_safe_for_all_whom_it_enters_there() {
        world.person("Constable", "police", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, CONFIRM_MATCH);
        add(hub, "hub", at("Beth", "Harker", "31 Ropery Way, Selby", true));
        PersonEntry child = add(hub, "hub", at("Tom", "Harker", "31 Ropery Way, Selby", false));
        assertThat(as("Hub officer").get("/people/" + child.reference()).body())
                .contains("31 Ropery Way", "safe address: shown to your organisation only");
        assertThat(as("Constable").get("/people/" + child.reference()).body())
                .contains("A safe address, held by council")
                .doesNotContain("Ropery");
        owners.tell();
        assertThat(told("Hub officer")).contains("Nothing waits");
    }

    @Test
    void SHR_13_a_name_with_an_nhs_number_is_enough() {
        add(team, "enforcement", numbered("943 476 5919"));
        add(hub, "hub", numbered("9434765919"));
        owners.tell();
        assertThat(waiting()).isEqualTo(1);
    }

    private static Described numbered(String nhs) {
        return new Described(
                List.of(new Name("Joan", "Adeyemi")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new KnownNumber("NHS", nhs)));
    }

    private static Described at(String given, String family, String line, boolean safe) {
        return at(given, family, line, null, safe);
    }

    private static Described at(String given, String family, String line, @Nullable String postcode, boolean safe) {
        return new Described(
                List.of(new Name(given, family)),
                List.of(),
                List.of(new Address(line, postcode, safe, false)),
                List.of());
    }

    private static Described somebody(String phone) {
        return new Described(
                List.of(new Name("Joan", "Adeyemi")), List.of(), List.of(), List.of(new Phone(phone, "", false)));
    }

    /** What a page says, without the keys that its forms carry anew each time. */
    private static String people(String body) {
        return body.substring(body.indexOf("<h1"))
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("(?s)<footer.*", "");
    }

    private int waiting() {
        return TestDatabase.superuser()
                .sql("select count(*) from person_touch where realm_id = :realm")
                .param("realm", world.realm("enforcement"))
                .query(Integer.class)
                .single();
    }
}
