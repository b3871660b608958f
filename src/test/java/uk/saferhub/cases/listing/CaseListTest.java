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
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** The list against PostgreSQL: what is due next first, each filter, and its budget of two queries. */
@SaferHubTest
class CaseListTest {

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
        assertThat(titles(at, at.hub, new CaseList.Asked(null, null, null, null, true, null, false, 1)))
                .containsExactly("Overdue");
        assertThat(titles(at, at.hub, new CaseList.Asked(null, null, null, "standard", false, null, false, 1)))
                .containsExactly("Soon");
        assertThat(titles(at, at.hub, new CaseList.Asked(null, null, CaseStatus.ACTIVE, null, false, null, false, 1)))
                .containsExactly("Soon");
        assertThat(titles(at, at.hub, new CaseList.Asked("york-hub", housing, null, null, false, null, false, 1)))
                .hasSize(3);
        assertThat(titles(at, at.hub, new CaseList.Asked("another-hub", null, null, null, false, null, false, 1)))
                .isEmpty();
        assertThat(titles(at, at.hub, new CaseList.Asked(null, null, CaseStatus.CLOSED, null, false, null, false, 1)))
                .isEmpty();
    }

    private static CaseList.Asked all() {
        return new CaseList.Asked(null, null, null, null, false, null, false, 1);
    }

    private List<String> titles(CaseWorld at, UUID account, CaseList.Asked asked) {
        return at.as(account, READ_CASE, actor -> {
            var statements = new ArrayList<String>();
            var counted = new SingleConnectionDataSource(counting(statements), true);
            var found = new CaseList(JdbcClient.create(counted), log).of(asked, actor);
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
