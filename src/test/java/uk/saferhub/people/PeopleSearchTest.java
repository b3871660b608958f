package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.CONFIRM_MATCH;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.people.entry.Holders;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class PeopleSearchTest {

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    PeopleSearch search;

    @Autowired
    SameEntries same;

    @Autowired
    Flags flags;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    UUID housing;
    UUID police;

    @BeforeEach
    void aHubAndTwoAgencies() {
        world = worlds.make();
        officer = world.person(
                "Hub officer", "council", "hub", WHOLE_REALM, READ_PERSON, CONFIRM_MATCH, MAKE_REFERRAL, MANAGE_CASE);
        housing = world.person("Housing officer", "housing", "hub", OWN_AGENCY, MAKE_REFERRAL, READ_PERSON);
        police = world.person("Constable", "police", "hub", OWN_AGENCY, MAKE_REFERRAL, READ_PERSON);
    }

    private PersonEntry add(UUID account, Described somebody) {
        return world.as(account, MAKE_REFERRAL, actor -> people.add(somebody, world.realm("hub"), world.area(), actor));
    }

    private PersonEntry add(UUID account, String given, String family, int year) {
        return add(account, Described.of(new Name(given, family), List.of(LocalDate.of(year, 5, 3))));
    }

    private List<String> found(UUID account, String typed) {
        return world.as(
                account,
                READ_PERSON,
                actor -> search.find(typed, actor).stream()
                        .map(PeopleSearch.Found::name)
                        .toList());
    }

    private List<String> sameAs(UUID account, PersonEntry person) {
        return world.as(
                account,
                READ_PERSON,
                actor -> same.of(person.id(), actor).stream()
                        .map(SameEntries.Same::name)
                        .toList());
    }

    private void decide(PersonEntry one, PersonEntry other, Sameness decision) {
        world.as(officer, CONFIRM_MATCH, List.of(READ_PERSON), actor -> {
            people.decide(one.id(), other.id(), decision, actor);
            return true;
        });
    }

    @Test
    void WRK_05_the_best_comes_first_and_nobody_else_is_known_of() {
        add(police, "Jonathon", "Sealby", 1984);
        add(police, "Jonathan", "Selby", 1990);
        add(housing, "Margaret", "Okafor", 1984);

        assertThat(found(officer, "jonathan selby")).containsExactly("Jonathan Selby", "Jonathon Sealby");
        assertThat(found(officer, "sealby jonathan 1984")).first().isEqualTo("Jonathon Sealby");
        assertThat(found(housing, "jonathan selby")).isEmpty();
        assertThat(found(housing, "okafor")).containsExactly("Margaret Okafor");
    }

    @Test
    void IDX_02_a_merge_shows_each_reader_what_they_may_know_and_taking_it_back_leaves_no_trace() {
        PersonEntry theirs = add(police, "Ann", "Tate", 1970);
        PersonEntry ours = add(housing, "Anne", "Tate", 1970);
        PersonEntry also = add(housing, "Annie", "Tait", 1970);

        decide(ours, theirs, Sameness.SAME);
        decide(theirs, also, Sameness.SAME);
        assertThat(sameAs(officer, ours)).containsExactlyInAnyOrder("Ann Tate", "Annie Tait");
        // Through an entry that one may not know, nothing is joined: not even two of one's own.
        assertThat(sameAs(housing, ours)).isEmpty();

        decide(ours, also, Sameness.SAME);
        assertThat(sameAs(housing, ours)).containsExactly("Annie Tait");

        decide(ours, theirs, Sameness.NOT_SAME);
        decide(ours, also, Sameness.NOT_SAME);
        assertThat(sameAs(officer, ours)).isEmpty();
        assertThat(found(officer, "anne tate")).contains("Anne Tate", "Ann Tate", "Annie Tait");
    }

    @Test
    void pagesSearchExplainAndDecideWithoutTellingASafeAddress() {
        PersonEntry first = add(
                police,
                new Described(
                        List.of(new Name("Ann", "Canary")),
                        List.of(LocalDate.of(1970, 1, 2)),
                        List.of(new Address("7 Canarysong Close", "YO31 7ZZ", true, true)),
                        List.of()));
        PersonEntry second = add(housing, "Anne", "Canary", 1970);
        Visitor visitor = new Visitor(port).signIn(world, "Hub officer");

        assertThat(search(visitor, "canary"))
                .contains("Ann Canary", "Anne Canary")
                .doesNotContain("Canarysong", "7ZZ");
        assertThat(search(visitor, "7zz")).doesNotContain("Ann Canary");
        Visitor.Page page = visitor.get("/people/" + second.reference());
        assertThat(page.body()).contains("in 100 by the program", "Family name").doesNotContain("Canarysong");
        assertThat(visitor.get("/people/" + first.reference()).body())
                .contains("Do not write", "A safe address, held by")
                .doesNotContain("Canarysong", "7ZZ");
        Visitor.Page decided = visitor.submit(
                page,
                "/people/" + second.reference() + "/matches",
                Map.of("other", first.reference(), "decision", "SAME"));
        assertThat(decided.body())
                .contains("Confirmed as the same person", first.reference())
                .doesNotContain("Canarysong");
    }

    @Test
    void IDX_04_IDX_07_relationships_are_told_to_those_who_may_know_both_and_flags_until_their_day() {
        PersonEntry landlord = add(police, "Peter", "Walsh", 1960);
        PersonEntry tenant = add(housing, "Joan", "Adeyemi", 1984);
        Visitor hub = new Visitor(port).signIn(world, "Hub officer");
        String path = "/people/" + landlord.reference();

        Visitor.Page wrong =
                hub.submit(hub.get(path + "/relations"), path + "/relations", Map.of("other", landlord.reference()));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is nobody else of this reference", "Enter who says so");
        Visitor.Page added = hub.submit(
                hub.get(path + "/relations"),
                path + "/relations",
                Map.of("other", tenant.reference(), "kind", "LANDLORD", "confidence", "SAID", "source", "The tenant"));
        assertThat(added.body()).contains("Landlord of", "Joan Adeyemi", "Said, not checked");
        assertThat(hub.get("/people/" + tenant.reference()).body()).contains("Tenant of", "Peter Walsh");
        assertThat(new Visitor(port)
                        .signIn(world, "Housing officer")
                        .get("/people/" + tenant.reference())
                        .body())
                .contains("Joan Adeyemi", "None that you may know")
                .doesNotContain("Walsh", "Tenant of");

        LocalDate today = LocalDate.now(clock);
        Visitor.Page raised = hub.submit(
                hub.get(path + "/flags"),
                path + "/flags",
                Map.of(
                        "kind",
                        "STAFF_SAFETY",
                        "words",
                        "Visit in pairs",
                        "reason",
                        "Dog in the house",
                        "until-day",
                        "" + today.getDayOfMonth(),
                        "until-month",
                        "" + today.getMonthValue(),
                        "until-year",
                        "" + today.getYear()));
        assertThat(raised.body()).contains("Visit in pairs", "Dog in the house");
        List<String> tomorrow = world.as(
                police,
                READ_PERSON,
                actor -> flags.inForce(landlord.id(), today.plusDays(1)).stream()
                        .map(Flags.Flag::words)
                        .toList());
        assertThat(tomorrow).isEmpty();
    }

    @Test
    void IDX_01_what_is_learned_is_added_and_found_and_a_safe_address_is_for_its_holder() {
        PersonEntry known = add(housing, "Joan", "Adeyemi", 1984);
        String path = "/people/" + known.reference();
        Visitor hub = new Visitor(port).signIn(world, "Hub officer");

        Visitor.Page nothing = hub.submit(hub.get(path + "/particulars"), path + "/particulars", Map.of());
        assertThat(nothing.status()).isEqualTo(400);
        Visitor.Page learned = hub.submit(
                hub.get(path + "/particulars"),
                path + "/particulars",
                Map.of(
                        "given",
                        "Jo",
                        "family",
                        "Hallam",
                        "born-day",
                        "4",
                        "born-month",
                        "5",
                        "born-year",
                        "1985",
                        "line",
                        "9 Canarysong Close",
                        "care",
                        "safe",
                        "number",
                        "07700 900123",
                        "ring",
                        "silent"));
        assertThat(learned.body())
                .contains("Jo Hallam", "4 May 1985", "3 May 1984", "9 Canarysong Close", "Do not ring");

        assertThat(found(housing, "hallam 5/1985")).containsExactly("Joan Adeyemi");
        assertThat(new Visitor(port).signIn(world, "Housing officer").get(path).body())
                .contains("Jo Hallam", "A safe address, held by")
                .doesNotContain("Canarysong");
    }

    @Test
    void WRK_05_a_search_reads_little_for_the_agency_that_sees_least() {
        TestDatabase.superuser()
                .sql("""
                with made as (
                  insert into person (id, realm_id, area_id, reference, name, entered_at)
                  select gen_random_uuid(), :realm, :area, 'P-' || :realm || n, 'Given' || n % 100 || ' Family' || n % 700, timestamptz '2026-01-01'
                  from generate_series(1, 6000) n returning id, realm_id, area_id, reference, name
                ), known as (
                  insert into record_access (record_id, realm_id, area_id, kind, reference)
                  select id, realm_id, area_id, 'person', reference from made returning record_id
                ), keyed as (
                  insert into person_search_key (person_id, realm_id, key)
                  select m.id, m.realm_id, 'word ' || lower(w) from made m, regexp_split_to_table(m.name, ' ') w
                )
                insert into participation (id, record_id, realm_id, area_id, organisation_id, level, joined_at)
                select gen_random_uuid(), id, realm_id, area_id, :police, 'owner', timestamptz '2026-01-01' from made
                """)
                .param("realm", world.realm("hub"))
                .param("area", world.area())
                .param("police", world.organisation("police"))
                .update();
        add(housing, "Given7", "Family7", 1984);
        TestDatabase.superuser()
                .sql("analyze person, person_search_key, participation")
                .update();

        assertThat(found(housing, "given7 family7")).containsExactly("Given7 Family7");
        String plan = world.as(
                housing,
                READ_PERSON,
                actor -> String.join(
                        "\n",
                        search.forms(
                                        "explain (analyze, buffers) "
                                                + SearchSql.among(actor.sight().where("known"), Holders.of(actor)),
                                        SearchKeys.sought("given7 family7"),
                                        actor.sight(),
                                        Holders.of(actor))
                                .query(String.class)
                                .list()));
        Matcher buffers = Pattern.compile("Buffers: shared hit=(\\d+)").matcher(plan);
        assertThat(buffers.find()).isTrue();
        assertThat(Integer.parseInt(buffers.group(1))).as(plan).isLessThan(400);
        assertThat(plan).doesNotContain("Seq Scan on person_search_key");
        // The police know 6,000, whom no list of theirs is made of: the words come first, and the rarest of them.
        assertThat(found(police, "given7 family7")).hasSize(9).containsOnly("Given7 Family7");
        assertThat(found(police, "given7 family7 nobody")).hasSize(9);
        assertThat(found(officer, "family7 given7")).hasSize(10);
    }

    private static String search(Visitor visitor, String typed) {
        return visitor.submit(visitor.get("/people"), "/people", Map.of("q", typed))
                .body();
    }
}
