package uk.saferhub.cases.review;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Worlds;

/** Agencies that are asked to score a case at the same moment, from two tabs, score it on one sheet. */
@SaferHubTest
class AskedInTwoTabsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    JointScore joint;

    @Test
    void HUB_02_twoTabsBeginOneSheet() throws InterruptedException {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        OpenedCase opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("Bootham Row", today, today.plusDays(2)), actor));
        UUID housing = at.organisation("Housing");
        JdbcClient holder = TestDatabase.owner();
        holder.sql("begin").update();
        Executor thread = task -> new Thread(task).start();
        CompletableFuture<Boolean> one;
        CompletableFuture<Boolean> two;
        try {
            holder.sql("select id from hub_case where id = :id for update")
                    .param("id", opened.id())
                    .query(UUID.class)
                    .single();
            one = CompletableFuture.supplyAsync(() -> ask(at, opened, housing), thread);
            two = CompletableFuture.supplyAsync(() -> ask(at, opened, housing), thread);
            JdbcClient server = TestDatabase.superuser();
            for (int tries = 0; waiting(server) < 2 && tries < 100; tries++) Thread.sleep(100);
            assertThat(waiting(server)).isEqualTo(2);
        } finally {
            holder.sql("commit").update();
        }
        assertThat(one.join() && two.join()).isTrue();
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from score_sheet where record_id = :id")
                        .param("id", opened.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean ask(CaseWorld at, OpenedCase opened, UUID agency) {
        return at.as(at.hub, MANAGE_CASE, actor -> {
            joint.ask(opened.reference(), List.of(agency), actor);
            return true;
        });
    }

    private static int waiting(JdbcClient server) {
        return server.sql("select count(*)::int from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }
}
