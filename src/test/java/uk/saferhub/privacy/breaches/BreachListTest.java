package uk.saferhub.privacy.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;

/** The budget of the register: one statement a list, however it is narrowed. */
@SaferHubTest
class BreachListTest {

    @Autowired
    Worlds worlds;

    @Autowired
    DataSource database;

    @Autowired
    ReadLog log;

    @Test
    void theListAndItsNumbersTakeOneStatementEach() {
        var world = worlds.make();
        UUID officer = world.person("Officer", "council", "governance", Reach.WHOLE_REALM, Permission.READ_RIGHTS);
        world.as(officer, Permission.READ_RIGHTS, actor -> {
            var counted = new CountedStatements(database);
            var list = new BreachList(counted.client(), log);
            assertThat(list.of(actor, BreachList.REGISTER.read(Fields.empty().with("year", "2026")), 1))
                    .isEmpty();
            assertThat(counted.count()).isEqualTo(1);
            assertThat(list.numbers(actor)).isEmpty();
            assertThat(counted.count()).isEqualTo(2);
            return true;
        });
    }
}
