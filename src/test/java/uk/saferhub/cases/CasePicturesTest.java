package uk.saferhub.cases;

import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.actions.Approach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;

/** The pages in a real browser, wide and narrow: accessible, without sideways scroll. Pictures go to target/cases. */
@SaferHubTest
class CasePicturesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    @Test
    void theyAreAccessibleAndFitTheirWindow() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        String reference = at.as(at.hub, MANAGE_CASE, actor -> {
            cases.open(at.somethingAt("Dodsworth Avenue underpass", today.minusDays(9), today.plusDays(2)), actor);
            return cases.open(at.somethingAt("14 Aldwark Court", today.minusDays(20), today.minusDays(4)), actor)
                    .reference();
        });
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.giveAction(
                    reference,
                    at.organisation("Housing"),
                    null,
                    "Visit the tenant with the support worker",
                    Approach.SUPPORT,
                    today.minusDays(20),
                    today.minusDays(3),
                    actor);
            cases.giveAction(
                    reference,
                    at.organisation("Hub"),
                    null,
                    "Serve a community protection warning",
                    Approach.ENFORCEMENT,
                    today.minusDays(2),
                    today.plusDays(5),
                    actor);
            cases.contribute(reference, "Two neighbours kept diaries.", Visibility.ALL, today.minusDays(5), actor);
            cases.recordOutcome(reference, "possession_sought", today.minusDays(1), "", actor);
            return cases.recordOutcome(reference, "support_engaged", today, "", actor);
        });
        for (int width : new int[] {1280, 320}) {
            try (var hub = new Window(port, at.world, "Hub Coordinator", width)) {
                visit(hub, "/cases/" + reference);
            }
        }
    }

    private static void visit(Window hub, String path) {
        for (String part : List.of(
                "",
                "/people",
                "/plan",
                "/timeline",
                "/contributions",
                "/reviews",
                "/outcomes",
                "/sharing",
                "/closure",
                "/particulars")) hub.look(path + part).picture("cases/case" + part.replace('/', '-'));
        for (String list : List.of("/", "/cases", "/cases/new", "/actions"))
            hub.look(list).picture("cases/list" + list.replace('/', '-'));
    }
}
