package uk.saferhub.cases.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** The list of cases comes back as its reader left it, and is kept under names that are nobody else's. */
@SaferHubTest
class KeptListsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @LocalServerPort
    int port;

    @Test
    void WRK_08_theListComesBackAsItWasLeftAndIsKeptUnderAName() {
        var at = new CaseWorld(worlds, packs);
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        assertThat(hub.get("/cases").body()).contains("None yet");
        hub.get("/cases?overdue=yes&hub=york-hub&page=2");
        var left = hub.get("/cases");
        assertThat(left.body()).contains("Review overdue", "York Community Safety Hub</a>");
        var bare = hub.submit(left, "/cases/views", Map.of("name", ""));
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body()).contains("Enter a name for what the list shows now", "Review overdue");
        var kept = hub.submit(bare, "/cases/views", Map.of("name", "Late in York"));
        assertThat(kept.body()).contains("Late in York", "/cases?hub=york-hub&amp;overdue=yes");
        assertThat(hub.get("/cases?page=1").body())
                .doesNotContain("Review overdue</a>")
                .contains("Late in York");
        assertThat(hub.get("/cases").body()).doesNotContain("Review overdue</a>");
        assertThat(new Visitor(port)
                        .signIn(at.world, "Housing Officer")
                        .get("/cases")
                        .body())
                .doesNotContain("Late in York");
        // Words that somebody looks for stand in no address and under no name: they may be somebody's.
        var worded = hub.submit(hub.get("/cases?hub=york-hub"), "/cases/words", Map.of("typed", "Ottoline mill"));
        assertThat(worded.body()).contains("Words: Ottoline mill", "York Community Safety Hub</a>");
        assertThat(worded.body()).doesNotContain("=Ottoline");
        assertThat(hub.get("/cases").body()).contains("Words: Ottoline mill");
        at.world.person("Exporter", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, EXPORT_LIST);
        Visitor exporter = new Visitor(port).signIn(at.world, "Exporter");
        exporter.submit(exporter.get("/cases"), "/cases/words", Map.of("typed", "Ottoline mill"));
        assertThat(exporter.get("/cases?words=kept&file=csv").body())
                .contains("Narrowed by words")
                .doesNotContain("Ottoline");
        var named = hub.submit(hub.get("/cases"), "/cases/views", Map.of("name", "Mill"));
        assertThat(named.body()).contains("/cases?hub=york-hub\">Mill").contains("Words: Ottoline mill");
        assertThat(hub.get("/cases?page=1").body()).doesNotContain("Ottoline");
        var forgotten = hub.submit(hub.get("/cases"), "/cases/views", Map.of("forget", "Late in York"));
        assertThat(forgotten.body()).doesNotContain("Late in York");
    }
}
