package uk.saferhub.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class ContractsTest {

    private static final LocalDate START = LocalDate.of(2017, 7, 1);

    @Autowired
    Worlds worlds;

    @Autowired
    Contracts contracts;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    @Test
    void COM_12_a_contract_is_published_with_its_provider_as_printed_and_COM_12_A_ends_after_it_begins() {
        World world = worlds.make();
        UUID manager = world.person(
                "Commissioner", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_STRATEGY, RECORD_STRATEGY);
        UUID realm = world.realm("governance");
        world.as(manager, RECORD_STRATEGY, actor -> contracts.run(actor, realm, contract(null)));
        assertThatThrownBy(() -> world.as(
                        manager, RECORD_STRATEGY, actor -> contracts.run(actor, realm, contract(START.minusDays(1)))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.decision().rule()).isEqualTo("COM-12-A"));
        List<Map<String, Object>> published = world.as(
                manager,
                READ_STRATEGY,
                actor -> client.sql("select provider_label from published_contracts where service = 'substance-misuse'")
                        .query()
                        .listOfRows());
        assertThat(published).containsExactly(Map.of("provider_label", "One in partnership with Another"));
        var visitor = new Visitor(port).signIn(world, "Commissioner");
        assertThat(visitor.get("/funding/contracts").body()).contains("One in partnership with Another");
        assertThat(visitor.get("/funding/contracts/new").status()).isEqualTo(200);
    }

    private static Contract contract(LocalDate ended) {
        return new Contract(
                "substance-misuse", "Treatment", "One in partnership with Another", "Council", START, ended);
    }
}
