package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** SHR-01: no agreement in force that one's body has signed, no access; and who audits sees who was refused. */
@SaferHubTest
class AgreementsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Credentials credentials;

    @LocalServerPort
    int port;

    @Test
    void SHR_01_a_body_that_is_dropped_from_an_agreement_is_refused_at_its_next_request_and_may_return() {
        World world = worlds.make();
        UUID hub = world.person(
                "Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE, Permission.READ_AGREEMENTS);
        UUID housing = world.person("Housing officer", "housing", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        assertThat(seats(world, housing)).isEqualTo(1);
        LocalDate today = LocalDate.now(worlds.clock());
        world.sign("hub", List.of(world.organisation("council")), today);
        assertThatThrownBy(() -> seats(world, housing)).isInstanceOf(Forbidden.class);
        assertThat(seats(world, hub)).isEqualTo(1);
        assertThat(new Visitor(port)
                        .signIn(world, "Hub officer")
                        .get("/agreements")
                        .body())
                .contains("Left")
                .contains("housing " + world.code() + " on ");

        List<UUID> both = List.of(world.organisation("council"), world.organisation("housing"));
        world.sign("hub", both, today);
        world.sign("hub", both, today);
        assertThat(seats(world, housing)).isEqualTo(1);
        world.sign("hub", List.of(world.organisation("council")), today.plusDays(3));
        world.sign("hub", both, today.plusDays(9));
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from sharing_party where organisation_id = :body")
                        .param("body", world.organisation("housing"))
                        .query(Integer.class)
                        .single())
                .as("that it was out for some days stays written")
                .isEqualTo(2);
    }

    @Test
    void AUD_01_whoever_audits_sees_who_was_refused() {
        World world = worlds.make();
        world.person("Curious", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        world.person("Auditor", "council", "governance", Reach.WHOLE_REALM, Permission.READ_LOG);
        assertThat(new Visitor(port).signIn(world, "Curious").get("/log").status())
                .isEqualTo(403);
        Visitor auditor = new Visitor(port).signIn(world, "Auditor");
        assertThat(auditor.get("/log?kind=denied").body())
                .contains("Curious")
                .contains("read the log")
                .contains("forbidden");
        assertThat(auditor.get("/log?kind=export").body()).contains("There is nothing to show");
    }

    @Test
    void theCommandLineAsksForTheCodeToo() {
        World world = worlds.make();
        UUID person = world.person("Proposer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        String email = world.email("Proposer");
        assertThat(credentials.check(email, World.PASSWORD, () -> "000000")).isEmpty();
        assertThat(credentials.check(email, "wrong", () -> {
                    throw new AssertionError("a wrong password is not told from a right one by what is asked next");
                }))
                .isEmpty();
        assertThat(credentials.check(email, World.PASSWORD, () -> TestCode.now(World.SECOND_FACTOR)))
                .isEqualTo(Optional.of(person));
    }

    private static int seats(World world, UUID account) {
        return world.as(account, Permission.READ_CASE, actor -> actor.seats().size());
    }
}
