package uk.saferhub.people.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Places of the index: found by their codes, told to those who may know them, refuges to their holder alone. */
@SaferHubTest
class PremisesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    AddPremises add;

    @Autowired
    PremisesIndex index;

    @LocalServerPort
    int port;

    World world;
    UUID hub;
    UUID housing;
    UUID police;

    @BeforeEach
    void aHubAndTwoAgencies() {
        world = worlds.make();
        hub = world.person(
                "Hub officer", "council", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, MAKE_REFERRAL, MANAGE_CASE);
        housing = world.person(
                "Refuge worker", "refuge", "hub", OWN_AGENCY, READ_HOME, READ_PERSON, MAKE_REFERRAL, MANAGE_CASE);
        police = world.person(
                "Constable", "police", "hub", OWN_AGENCY, READ_HOME, READ_PERSON, MAKE_REFERRAL, MANAGE_CASE);
    }

    private Entry enter(UUID account, PremisesKind kind, String line, String postcode, String uprn) {
        var place = new NewPremises(kind, false, line, postcode, new Uprn(uprn), null, null);
        return world.as(account, MANAGE_CASE, actor -> add.add(place, world.realm("hub"), world.area(), actor));
    }

    private PersonEntry somebody(UUID account, String given, String family) {
        return world.as(
                account,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name(given, family), List.of()), world.realm("hub"), world.area(), actor));
    }

    private List<String> found(UUID account, String typed) {
        return world.as(
                account,
                READ_PERSON,
                actor -> index.find(typed, actor).stream()
                        .map(PremisesIndex.Found::line)
                        .toList());
    }

    @Test
    void IDX_05_SHR_04_a_refuge_is_there_for_its_holder_alone() {
        Visitor worker = new Visitor(port).signIn(world, "Refuge worker");
        Visitor.Page added = worker.submit(
                worker.get("/premises/new"),
                "/premises/new",
                Map.of("line", "7 Canarysong Close", "postcode", "YO31 7ZZ", "kind", "REFUGE", "uprn", "00010002000"));
        assertThat(added.body()).contains("7 Canarysong Close", "00010002000", "It must not be found");
        String path = added.path();
        PersonEntry ann = somebody(housing, "Ann", "Canary");
        Visitor.Page lives = worker.submit(
                added,
                path + "/people",
                Map.of("person", ann.reference(), "from-day", "1", "from-month", "2", "from-year", "2026"));
        assertThat(lives.body()).contains("Ann Canary", "1 February 2026");

        for (String typed : List.of("canarysong", "7 Canarysong Close", "YO31 7ZZ", "10002000", path.substring(10))) {
            assertThat(found(hub, typed)).as(typed).isEmpty();
            assertThat(found(police, typed)).as(typed).isEmpty();
            assertThat(found(housing, typed)).as(typed).containsExactly("7 Canarysong Close");
        }
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        Visitor.Page hidden = officer.get(path);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(officer.get("/premises/L-0000000").body());
        assertThat(officer.get("/people/" + ann.reference()).body())
                .contains("A safe address, held by")
                .doesNotContain("Canarysong", "7ZZ", "February", path.substring(10), "End this address");
        assertThat(worker.get("/people/" + ann.reference()).body())
                .contains("7 Canarysong Close", "Since 1 February 2026");
        assertThat(officer.submit(officer.get("/people"), "/people", Map.of("q", "YO31 7ZZ"))
                        .body())
                .doesNotContain("Ann Canary");
    }

    @Test
    void A7_1_a_place_is_found_by_its_uprn_however_many_zeros_lead_and_by_address_and_postcode() {
        enter(police, PremisesKind.HOME, "12 Gannet Close", "YO31 9ZZ", "000100234567");
        enter(hub, PremisesKind.LICENSED, "The Gannet", "YO1 9ZZ", "100234568");

        assertThat(found(hub, "100234567")).containsExactly("12 Gannet Close");
        assertThat(found(hub, "000100234567")).containsExactly("12 Gannet Close");
        assertThat(found(hub, "gannet")).containsExactlyInAnyOrder("12 Gannet Close", "The Gannet");
        assertThat(found(hub, "close gannet yo319zz")).containsExactly("12 Gannet Close");
        assertThat(found(police, "gannet")).containsExactly("12 Gannet Close");
        assertThat(found(housing, "gannet")).isEmpty();
    }

    @Test
    void who_lived_there_stays_with_the_days_and_the_reason_and_is_told_to_those_who_may_know_them() {
        Entry place = enter(hub, PremisesKind.HOME, "12 Gannet Close", "YO31 9ZZ", "100234567");
        PersonEntry theirs = somebody(police, "Peter", "Walsh");
        PersonEntry ours = somebody(hub, "Joan", "Adeyemi");
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        String path = "/premises/" + place.reference();
        Visitor.Page wrong = officer.submit(officer.get(path), path + "/people", Map.of("person", "P-0000000"));
        assertThat(wrong.status()).isEqualTo(400);
        for (PersonEntry one : List.of(theirs, ours))
            officer.submit(officer.get(path), path + "/people", Map.of("person", one.reference(), "care", "silent"));
        assertThat(officer.get(path).body()).contains("Peter Walsh", "Joan Adeyemi");

        String person = "/people/" + ours.reference();
        Visitor.Page shown = officer.get(person);
        assertThat(shown.body()).contains("Do not write to this address", place.reference());
        String end = shown.body().substring(shown.body().indexOf(person + "/addresses/"));
        end = end.substring(0, end.indexOf('"'));
        LocalDate tomorrow = world.as(hub, READ_PERSON, actor -> actor.today()).plusDays(1);
        Visitor.Page early = officer.submit(officer.get(end), end, day(tomorrow));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("IDX-05-A");
        Visitor.Page ended = officer.submit(officer.get(end), end, day(tomorrow.minusDays(1)));
        assertThat(ended.body()).contains("Moved away").doesNotContain("Do not write to this address");
        assertThat(officer.get(path).body()).contains("Moved away");
        assertThat(officer.get(end).status()).isEqualTo(404);

        assertThat(found(police, "gannet")).isEmpty();
    }

    @Test
    void a_link_joins_who_takes_part_and_shows_to_those_who_see_both() {
        Entry place = enter(hub, PremisesKind.HOME, "12 Gannet Close", "YO31 9ZZ", "100234567");
        Entry record = enter(police, PremisesKind.BUSINESS, "The Gannet", "YO1 9ZZ", "100234568");
        Entry refuge = enter(police, PremisesKind.REFUGE, "Hidden House", "YO1 9ZY", "100234569");
        String path = "/premises/" + place.reference();
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        Visitor.Page hidden = officer.submit(
                officer.get(path), path + "/records", Map.of("record", refuge.reference(), "words", "Next door"));
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.body()).contains("There is no record of this reference that you may see");
        Visitor.Page linked = officer.submit(
                officer.get(path), path + "/records", Map.of("record", record.reference(), "words", "Next door"));
        assertThat(linked.body()).contains("Next door", record.reference());
        assertThat(new Visitor(port).signIn(world, "Constable").get(path).body())
                .contains("Next door");
        assertThat(new Visitor(port).signIn(world, "Refuge worker").get(path).status())
                .isEqualTo(404);
    }

    @Test
    void a_uprn_is_found_by_its_index_alone() {
        TestDatabase.superuser()
                .sql("""
                with made as (
                  insert into premises (id, realm_id, area_id, organisation_id, reference, kind, safe, line, entered_by, entered_at)
                  select gen_random_uuid(), :realm, :area, :body, 'L-' || :realm || n, 'HOME', false, n || ' Long Street', :by, timestamptz '2026-01-01'
                  from generate_series(1, 4000) n returning id, realm_id, line)
                insert into premises_key (premises_id, realm_id, key)
                select m.id, m.realm_id, 'uprn ' || 700000 + split_part(m.line, ' ', 1)::int from made m
                """)
                .param("realm", world.realm("hub"))
                .param("area", world.area())
                .param("body", world.organisation("council"))
                .param("by", hub)
                .update();
        TestDatabase.superuser().sql("analyze premises, premises_key").update();
        String plan = world.as(
                hub,
                READ_PERSON,
                actor -> String.join(
                        "\n",
                        index.statement("explain (analyze, buffers) ", PremisesKeys.sought("700007"), actor)
                                .query(String.class)
                                .list()));
        assertThat(found(hub, "700007")).containsExactly("7 Long Street");
        assertThat(plan).contains("premises_key_found").doesNotContain("Seq Scan on premises");
    }

    @Test
    void the_pages_are_accessible_and_fit_their_window() {
        Entry place = enter(
                hub, PremisesKind.HOME, "12 Gannet Close, the long and winding back lane", "YO31 9ZZ", "100234567");
        PersonEntry ours = somebody(hub, "Joan", "Adeyemi");
        Visitor officer = new Visitor(port).signIn(world, "Hub officer");
        String path = "/premises/" + place.reference();
        officer.submit(officer.get(path), path + "/people", Map.of("person", ours.reference()));
        String home = officer.get("/people/" + ours.reference()).body();
        home = home.substring(home.indexOf("/people/" + ours.reference() + "/addresses/"));
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Hub officer", width)) {
                for (String one : List.of(
                        "/premises",
                        "/premises/new",
                        path,
                        "/people/" + ours.reference(),
                        home.substring(0, home.indexOf('"'))))
                    window.look(one)
                            .picture("people"
                                    + one.replaceAll("/[A-Z]-[0-9A-Z]{7}|/[0-9a-f-]{36}", "/one")
                                            .replace('/', '-'));
            }
    }

    private static Map<String, String> day(LocalDate day) {
        return Map.of(
                "until-day", "" + day.getDayOfMonth(),
                "until-month", "" + day.getMonthValue(),
                "until-year", "" + day.getYear(),
                "reason", "Moved away");
    }
}
