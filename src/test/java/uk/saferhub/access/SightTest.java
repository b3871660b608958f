package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Locks two and three: which records a person sees. The record here is the lock's own row, as every feature's is. */
@SaferHubTest
class SightTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Participations participations;

    @Autowired
    JdbcClient client;

    @Autowired
    Accounts accounts;

    private World world;
    private UUID hub;
    private UUID housing;
    private UUID record;

    @BeforeEach
    void aRecordOfHousing() {
        world = worlds.make();
        hub = world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        housing = world.person(
                "Housing officer", "housing", "hub", Reach.OWN_AGENCY, Permission.READ_CASE, Permission.MAKE_REFERRAL);
        record = register(world, housing, "housing", world.area());
    }

    @Test
    void whatIsListedIsPlannedForWhoeverAsksAndTheRestOnce() {
        String plans = "show plan_cache_mode";
        assertThat(world.<String>as(
                        hub,
                        Permission.READ_CASE,
                        actor -> client.sql(plans).query(String.class).single()))
                .as("one plan for all is hundreds of times too slow for the agency that sees least")
                .isEqualTo("force_custom_plan");
        assertThat(client.sql(plans).query(String.class).single()).isEqualTo("auto");
    }

    @Test
    void theHubSeesItsAreaAndAnAgencyWhatItTakesPartIn() {
        UUID police = world.person("Police officer", "police", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        assertThat(seen(hub)).containsExactly(record);
        assertThat(seen(housing)).containsExactly(record);
        assertThat(seen(police)).isEmpty();
        world.as(hub, Permission.READ_CASE, actor -> {
            participations.join(record, world.organisation("police"), actor);
            return true;
        });
        assertThat(seen(police)).containsExactly(record);
    }

    @Test
    void whoLeavesSeesItNoMore() {
        world.as(hub, Permission.READ_CASE, actor -> {
            participations.leave(record, world.organisation("housing"), actor);
            return true;
        });
        assertThat(seen(housing)).isEmpty();
    }

    @Test
    void whoIsBarredSeesItNotWhateverTheGrant() {
        world.as(hub, Permission.READ_CASE, actor -> {
            participations.exclude(record, hub, "related to a party", actor);
            return true;
        });
        assertThat(seen(hub)).isEmpty();
        assertThat(seen(housing)).containsExactly(record);
    }

    @Test
    void anotherCompartmentOfTheSamePartnershipSeesNothing() {
        UUID enforcement =
                world.person("Enforcement", "council", "enforcement", Reach.WHOLE_REALM, Permission.READ_CASE);
        assertThat(seen(enforcement)).isEmpty();
    }

    @Test
    void anotherPartnershipSeesNothingEvenOfTheSameBody() {
        World other = worlds.make();
        UUID stranger = other.person("Stranger", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        List<UUID> rows = other.as(stranger, Permission.READ_CASE, this::list);
        assertThat(rows).isEmpty();
    }

    @Test
    void permissionAndRecordAreTestedByTheSameGrant() {
        // One grant carries the permission in enforcement, another reaches the hub without it: together they open
        // nothing.
        UUID mixed = world.person("Mixed", "council", "enforcement", Reach.WHOLE_REALM, Permission.READ_CASE);
        world.alsoActs(mixed, "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        assertThat(seen(mixed)).isEmpty();
    }

    @Test
    void anAreaIsAsFarAsAGrantReaches() {
        UUID ward = world.area("Clifton");
        UUID inWard = register(world, housing, "housing", ward);
        UUID local = world.person("Local officer", "parish", "governance", Reach.WHOLE_REALM, Permission.READ_HOME);
        world.alsoActsIn(world.areaCode("Clifton"), local, "parish", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        assertThat(seen(local)).containsExactly(inWard);
        assertThat(seen(hub)).containsExactlyInAnyOrder(record, inWard);
    }

    @Test
    void whoActsForTwoBodiesSeesForEachOnlyWhereItReaches() {
        UUID ward = world.area("Clifton");
        UUID housingInWard = register(world, housing, "housing", ward);
        UUID police = world.person("Police officer", "police", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        UUID policeElsewhere = register(world, police, "police", world.area());
        UUID policeInWard = register(world, police, "police", ward);
        UUID both = world.person("Seconded officer", "housing", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        world.alsoActsIn(world.areaCode("Clifton"), both, "police", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        // Housing everywhere, the police in one ward: never the police everywhere.
        assertThat(seen(both)).containsExactlyInAnyOrder(record, housingInWard, policeInWard);
        assertThat(seen(both)).doesNotContain(policeElsewhere);
    }

    @Test
    void withoutALiveAgreementThereIsNoAccess() {
        TestDatabase.owner()
                .sql("update sharing_agreement set ended_on = :yesterday where realm_id = :realm")
                .param("yesterday", LocalDate.now().minusDays(1))
                .param("realm", world.realm("hub"))
                .update();
        assertThatThrownBy(() -> seen(hub)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aGrantThatEndsIsGoneAtTheNextRequest() {
        TestDatabase.owner()
                .sql("update access_grant set held_until = :yesterday where account_id = :hub")
                .param("yesterday", LocalDate.now().minusDays(1))
                .param("hub", hub)
                .update();
        assertThatThrownBy(() -> seen(hub)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aForgottenConditionStillLeaksNoRowOfAnotherRealm() {
        World other = worlds.make();
        UUID stranger = other.person("Stranger", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        List<UUID> rows = other.as(
                stranger,
                Permission.READ_CASE,
                actor -> client.sql("select record_id from record_access")
                        .query(UUID.class)
                        .list());
        assertThat(rows).doesNotContain(record);
    }

    @Test
    void aPoolOfConnectionsNeverMixesUpItsUsers() throws Exception {
        List<World> all = IntStream.range(0, 6).mapToObj(i -> worlds.make()).toList();
        List<UUID> people = all.stream()
                .map(w -> w.person("Officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE))
                .toList();
        List<UUID> theirs = IntStream.range(0, 6)
                .mapToObj(i -> register(
                        all.get(i), people.get(i), "council", all.get(i).area()))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            List<Callable<List<UUID>>> tries = IntStream.range(0, 600)
                    .<Callable<List<UUID>>>mapToObj(i -> () -> visit(all.get(i % 6), people.get(i % 6), new Random(i)))
                    .toList();
            List<Future<List<UUID>>> answers = threads.invokeAll(tries);
            for (int i = 0; i < answers.size(); i++)
                assertThat(answers.get(i).get()).isIn(List.of(theirs.get(i % 6)), List.of());
        }
    }

    /** One visit in three fails on the way: what it set must be gone with it. */
    private List<UUID> visit(World where, UUID who, Random random) {
        try {
            return where.as(who, Permission.READ_CASE, actor -> {
                if (random.nextInt(3) == 0) throw new IllegalStateException("failed on the way");
                return client.sql("select record_id from record_access")
                        .query(UUID.class)
                        .list();
            });
        } catch (IllegalStateException onTheWay) {
            return List.of();
        }
    }

    private UUID register(World where, UUID who, String organisation, UUID area) {
        UUID id = Keys.next();
        where.as(who, Permission.READ_CASE, actor -> {
            participations.register(
                    id, "case", Reference.next("C"), where.realm("hub"), area, where.organisation(organisation), actor);
            return true;
        });
        return id;
    }

    private List<UUID> seen(UUID who) {
        return world.as(who, Permission.READ_CASE, this::list);
    }

    private List<UUID> list(Actor actor) {
        Sight sight = actor.sight();
        return client.sql("select c.id from (select record_id as id, realm_id, area_id from record_access) c where "
                        + sight.where("c"))
                .params(sight.params())
                .query(UUID.class)
                .list();
    }
}
