package uk.saferhub.cases.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** The list against PostgreSQL: what is due next first, each filter, and its budget of two queries. */
@SaferHubTest
class CaseListTest {

    @Autowired
    HeldNames held;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    ReadLog log;

    @Autowired
    DataSource database;

    @Test
    void whatIsDueNextComesFirstAndTheFiltersNarrowInTwoQueries() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        at.as(at.hub, MANAGE_CASE, actor -> {
            // A high case is due until its first action is agreed; these two have theirs.
            for (var each : java.util.Map.of("Later", 9, "Overdue", -2).entrySet()) {
                var opened = at.somethingAt(each.getKey(), today.minusDays(30), today.plusDays(each.getValue()));
                cases.giveAction(
                        cases.open(opened, actor).reference(),
                        at.organisation("Hub"),
                        null,
                        "Visit",
                        uk.saferhub.actions.Approach.SUPPORT,
                        today.minusDays(30),
                        today.plusDays(20),
                        actor);
            }
            String soon = cases.open(at.somethingAt("Soon", today.minusDays(30), today.plusDays(3)), actor)
                    .reference();
            cases.review(soon, today.minusDays(1), "Calmer", 4, "standard", today.plusDays(3), 0, actor);
            return true;
        });
        UUID housing = at.organisation("Housing");
        assertThat(titles(at, at.hub, all())).containsExactly("Overdue", "Soon", "Later");
        assertThat(titles(at, at.housing, all())).containsExactly("Overdue", "Soon", "Later");
        assertThat(titles(at, at.health, all())).isEmpty();
        assertThat(titles(
                        at,
                        at.hub,
                        new CaseList.Asked(null, null, null, null, true, null, false, CaseList.About.ANYTHING, 1)))
                .containsExactly("Overdue");
        assertThat(titles(
                        at,
                        at.hub,
                        new CaseList.Asked(
                                null, null, null, "standard", false, null, false, CaseList.About.ANYTHING, 1)))
                .containsExactly("Soon");
        assertThat(titles(
                        at,
                        at.hub,
                        new CaseList.Asked(
                                null, null, CaseStatus.ACTIVE, null, false, null, false, CaseList.About.ANYTHING, 1)))
                .containsExactly("Soon");
        assertThat(titles(
                        at,
                        at.hub,
                        new CaseList.Asked(
                                "york-hub", housing, null, null, false, null, false, CaseList.About.ANYTHING, 1)))
                .hasSize(3);
        assertThat(titles(
                        at,
                        at.hub,
                        new CaseList.Asked(
                                "another-hub", null, null, null, false, null, false, CaseList.About.ANYTHING, 1)))
                .isEmpty();
        assertThat(titles(
                        at,
                        at.hub,
                        new CaseList.Asked(
                                null, null, CaseStatus.CLOSED, null, false, null, false, CaseList.About.ANYTHING, 1)))
                .isEmpty();
    }

    @Test
    void WRK_01_myCasesAKindAConcernAnAreaAndWordsNarrowTheSameQuery() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        UUID left = at.world.person("Leaver", "Hub", "hub", Reach.WHOLE_REALM, READ_CASE, WORK_CASE);
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.open(led(at.somethingAt("Racing on Mill Lane", today, today.plusDays(3)), at.hub), actor);
            cases.open(led(at.somethingAt("Fires by the canal", today, today.plusDays(4)), left), actor);
            return cases.open(at.somethingAt("Nobody leads this", today, today.plusDays(5)), actor);
        });
        TestDatabase.owner()
                .sql("update access_grant set held_until = :yesterday where account_id = :left")
                .param("yesterday", today.minusDays(1))
                .param("left", left)
                .update();
        var mine = new CaseList.About(true, null, null, null, false);
        assertThat(titles(at, at.hub, about(mine))).containsExactly("Racing on Mill Lane");
        assertThat(titles(at, at.housing, about(mine))).isEmpty();
        assertThat(titles(at, at.hub, about(new CaseList.About(false, CaseKind.PERSON, null, null, false))))
                .isEmpty();
        assertThat(titles(at, at.hub, about(new CaseList.About(false, CaseKind.PLACE, "place", null, false))))
                .hasSize(3);
        assertThat(titles(at, at.hub, about(new CaseList.About(false, null, "another", null, false))))
                .isEmpty();
        var area = about(new CaseList.About(false, null, null, at.world.area(), false));
        assertThat(titles(at, at.hub, area, new CaseList.Sought(List.of(at.world.area()), "")))
                .hasSize(3);
        assertThat(titles(at, at.hub, area, new CaseList.Sought(List.of(UUID.randomUUID()), "")))
                .isEmpty();
        var worded = about(new CaseList.About(false, null, null, null, true));
        assertThat(titles(at, at.hub, worded, new CaseList.Sought(List.of(), "canal FIRES")))
                .containsExactly("Fires by the canal");
        assertThat(titles(at, at.health, worded, new CaseList.Sought(List.of(), "canal")))
                .isEmpty();
        assertThat(titles(at, at.hub, lacking(Lack.OFFICER))).containsExactly("Nobody leads this");
        assertThat(titles(at, at.hub, lacking(Lack.OFFICER_LEFT))).containsExactly("Fires by the canal");
    }

    private static NewCase led(NewCase like, UUID officer) {
        return new NewCase(
                like.realmId(),
                like.areaId(),
                like.kind(),
                like.title(),
                like.aim(),
                like.concern(),
                like.hub(),
                like.leadOrganisationId(),
                officer,
                like.agencies(),
                like.answerDueOn(),
                like.parties(),
                like.score(),
                like.band(),
                like.openedOn(),
                like.nextReviewOn(),
                null,
                null);
    }

    private static CaseList.Asked about(CaseList.About about) {
        return new CaseList.Asked(null, null, null, null, false, null, false, about, 1);
    }

    private static CaseList.Asked lacking(Lack lack) {
        return new CaseList.Asked(null, null, null, null, false, lack, false, CaseList.About.ANYTHING, 1);
    }

    private static CaseList.Asked all() {
        return new CaseList.Asked(null, null, null, null, false, null, false, CaseList.About.ANYTHING, 1);
    }

    private List<String> titles(CaseWorld at, UUID account, CaseList.Asked asked) {
        return titles(at, account, asked, CaseList.Sought.NOTHING);
    }

    private List<String> titles(CaseWorld at, UUID account, CaseList.Asked asked, CaseList.Sought sought) {
        return at.as(account, READ_CASE, actor -> {
            var statements = new ArrayList<String>();
            var counted = new SingleConnectionDataSource(counting(statements), true);
            var found = new CaseList(JdbcClient.create(counted), log, held).of(asked, sought, actor);
            assertThat(statements).hasSize(2);
            assertThat(found.total()).isEqualTo(found.rows().size());
            return found.rows().stream().map(CaseList.Row::title).toList();
        });
    }

    /** The transaction's own connection, so that its realms are set, noting each statement. */
    private Connection counting(List<String> statements) {
        Connection connection = DataSourceUtils.getConnection(database);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) statements.add((String) arguments[0]);
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
