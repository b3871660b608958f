package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The budget of the list of sharing agreements (SHR-01): one statement, however many there are and however many have signed. */
@SaferHubTest
class AgreementListTest {

    @Autowired
    Worlds worlds;

    @Autowired
    DataSource database;

    @Test
    void SHR_01_the_list_takes_one_statement_and_has_no_agreement_of_another_realm() {
        World world = worlds.make();
        UUID officer = world.person(
                "Officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_AGREEMENTS, Permission.READ_HOME);
        world.person("Elsewhere", "council", "governance", Reach.WHOLE_REALM, Permission.READ_AGREEMENTS);
        List<UUID> signed =
                List.of(world.organisation("council"), world.organisation("housing"), world.organisation("police"));
        world.sign("hub", signed, LocalDate.now(worlds.clock()));
        int few = statements(world, officer, 1);
        TestDatabase.owner().sql("""
                with more as (
                  insert into sharing_agreement (id, realm_id, code, title, purpose, gateway, in_force_from, review_on)
                  select gen_random_uuid(), s.realm_id, s.code || n, s.title || n, s.purpose, s.gateway, s.in_force_from, s.review_on
                  from sharing_agreement s, generate_series(1, 3) n where s.realm_id = :realm
                  returning id)
                insert into sharing_party (agreement_id, organisation_id, joined_on)
                select m.id, p.organisation_id, p.joined_on
                from more m, sharing_party p join sharing_agreement s on s.id = p.agreement_id
                where s.realm_id = :realm and p.left_on is null
                """).param("realm", world.realm("hub")).update();
        assertThat(statements(world, officer, 4)).isEqualTo(few).isEqualTo(1);
    }

    private int statements(World world, UUID officer, int expected) {
        return world.as(officer, Permission.READ_AGREEMENTS, actor -> {
            var counted = new CountedStatements(database);
            var list = new AgreementList(counted.client()).of(actor);
            assertThat(list).hasSize(expected).allMatch(one -> one.compartment().equals("hub"));
            assertThat(list).allMatch(one -> one.parties().split(", ").length == 3);
            return counted.count();
        });
    }
}
