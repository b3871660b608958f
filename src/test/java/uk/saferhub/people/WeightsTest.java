package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.CONFIRM_MATCH;
import static uk.saferhub.access.Permission.MANAGE_ACCOUNTS;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Realms;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class WeightsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    LearnWeights learn;

    @Autowired
    Realms realms;

    @LocalServerPort
    int port;

    @Test
    void IDX_02_L_weights_are_learnt_from_a_register_of_people_enough_and_told_where_they_count() {
        World world = worlds.make();
        UUID officer = world.person(
                "Officer", "council", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, CONFIRM_MATCH, MANAGE_CASE);
        world.person("Administrator", "council", "governance", WHOLE_REALM, READ_HOME, MANAGE_ACCOUNTS);
        UUID hub = world.realm("hub");
        PersonEntry ada = add(world, officer);
        add(world, officer);
        Visitor admin = new Visitor(port).signIn(world, "Administrator");
        String press = "/people/weights/" + hub + "/learning";
        var page = admin.get("/people/weights");
        assertThat(page.body())
                .contains("People in this register: 2.", "it takes 1,000")
                .doesNotContain("Learn from");
        var refused = admin.submit(admin.get("/accounts/new"), press, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("IDX-02-L", "There are 2 people");

        twelveHundred(hub, world.area());
        assertThat(admin.submit(admin.get("/people/weights"), press, Map.of()).body())
                .contains("learnt from 1,202 people", "Administrator");
        Visitor visitor = new Visitor(port).signIn(world, "Officer");
        assertThat(visitor.get("/people/" + ada.reference()).body()).contains("learnt from 1,202 people");
        // Not the administrator of another partnership, and nobody without that role.
        World elsewhere = worlds.make();
        elsewhere.person("Stranger", "council", "governance", WHOLE_REALM, READ_HOME, MANAGE_ACCOUNTS);
        Visitor stranger = new Visitor(port).signIn(elsewhere, "Stranger");
        assertThat(stranger.submit(stranger.get("/accounts/new"), press, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/people/weights").status()).isEqualTo(403);

        assertThat(learn.again(realms.of(hub))).as("within the month").isFalse();
        TestDatabase.owner()
                .sql("update match_weights set learnt_at = learnt_at - interval '31 days' where realm_id = :realm")
                .param("realm", hub)
                .update();
        assertThat(learn.again(realms.of(hub))).isTrue();
        var again = admin.get("/people/weights");
        assertThat(again.body()).contains("The program, as every month");
        admin.submit(again, "/people/weights/" + hub + "/standing", Map.of());
        assertThat(visitor.get("/people/" + ada.reference()).body()).contains("standing ones");
        assertThat(learn.again(realms.of(hub))).as("put back by somebody").isFalse();
    }

    @Test
    void IDX_02_from_which_likeness_entries_are_shown_is_the_registers_own() {
        World world = worlds.make();
        UUID officer = world.person("Officer", "council", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, MANAGE_CASE);
        world.person("Administrator", "council", "governance", WHOLE_REALM, READ_HOME, MANAGE_ACCOUNTS);
        UUID hub = world.realm("hub");
        PersonEntry first = world.as(officer, MANAGE_CASE, actor -> people.add(at("Ada", 3), hub, world.area(), actor));
        world.as(officer, MANAGE_CASE, actor -> people.add(at("Bela", 20), hub, world.area(), actor));
        assertThat(alike(world, officer, first)).as("at 25 in 100").isEmpty();
        Visitor admin = new Visitor(port).signIn(world, "Administrator");
        String press = "/people/weights/" + hub + "/threshold";
        String field = "least-" + hub;
        assertThat(admin.get("/people/weights").body()).contains("value=\"25\"");
        for (String wrong : List.of("", "0", "100", "many")) {
            var again = admin.submit(admin.get("/people/weights"), press, Map.of(field, wrong));
            assertThat(again.status()).isEqualTo(400);
            assertThat(again.body()).contains("Enter a whole number from 1 to 99", "value=\"" + wrong + "\"");
        }
        assertThat(admin.submit(admin.get("/people/weights"), press, Map.of(field, "10"))
                        .body())
                .contains("value=\"10\"");
        assertThat(alike(world, officer, first))
                .extracting(PossibleMatch::percent)
                .containsExactly(14);
        admin.submit(admin.get("/people/weights"), press, Map.of(field, "20"));
        assertThat(alike(world, officer, first)).isEmpty();
        World elsewhere = worlds.make();
        elsewhere.person("Stranger", "council", "governance", WHOLE_REALM, READ_HOME, MANAGE_ACCOUNTS);
        Visitor stranger = new Visitor(port).signIn(elsewhere, "Stranger");
        assertThat(stranger.submit(stranger.get("/accounts/new"), press, Map.of(field, "1"))
                        .status())
                .isEqualTo(404);
    }

    private List<PossibleMatch> alike(World world, UUID officer, PersonEntry person) {
        return world.as(officer, READ_PERSON, actor -> people.possibleMatches(person.id(), actor));
    }

    /** Two who live together and were born within a month: the rules alone show them to nobody. */
    private static Described at(String given, int day) {
        return new Described(
                List.of(new Name(given, "Thornwick")),
                List.of(LocalDate.of(1984, 5, day)),
                List.of(new Address("14 Mill Road, Selby", "YO8 4AA", false, false)),
                List.of());
    }

    private PersonEntry add(World world, UUID officer) {
        var ada = Described.of(new Name("Ada", "Thornwick"), List.of(LocalDate.of(1984, 5, 3)));
        return world.as(officer, MANAGE_CASE, actor -> people.add(ada, world.realm("hub"), world.area(), actor));
    }

    private static void twelveHundred(UUID realm, UUID area) {
        for (String sql : List.of("""
                insert into person (id, realm_id, area_id, reference, name, entered_at)
                select gen_random_uuid(), :realm, :area, 'P-' || left(:realm::text, 8) || n, 'Made Up ' || n, timestamptz '2026-01-01'
                from generate_series(1, 1200) n where :area::uuid is not null
                """, """
                insert into person_name (id, person_id, realm_id, given, family, kind, known_at)
                select gen_random_uuid(), p.id, p.realm_id, 'Given' || chr(97 + n % 23), 'Family' || chr(97 + n % 19) || chr(97 + n % 7),
                       'name', p.entered_at
                from (select p.*, split_part(p.name, ' ', 3)::int as n from person p
                      where p.realm_id = :realm and p.name like 'Made Up %' and :area::uuid is not null) p
                """, """
                insert into person_birth_date (id, person_id, realm_id, born, known_at)
                select gen_random_uuid(), p.id, p.realm_id, date '1940-01-01' + (split_part(p.name, ' ', 3)::int * 37) % 25000, p.entered_at
                from person p where p.realm_id = :realm and p.name like 'Made Up %' and :area::uuid is not null
                """))
            TestDatabase.owner()
                    .sql(sql)
                    .param("realm", realm)
                    .param("area", area)
                    .update();
    }
}
