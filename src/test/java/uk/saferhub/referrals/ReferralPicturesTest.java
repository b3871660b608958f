package uk.saferhub.referrals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.scoring.Matrices;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The pages in a real browser, wide and narrow: accessible, without sideways scroll. Pictures go to target/referrals. */
@SaferHubTest
class ReferralPicturesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Hubs hubs;

    @Autowired
    Matrices matrices;

    @LocalServerPort
    int port;

    @Test
    void theyAreAccessibleAndFitTheirWindow() {
        var at = new ReferralWorld(worlds, packs);
        at.open(
                hubs,
                matrices,
                TestPacks.read("york-and-north-yorkshire").matrices().getFirst());
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        at.refer(new Visitor(port).signIn(at.world, "Police Constable"), "Joan", "Adeyemi");
        String page = "/referrals/" + at.refer(housing, "Joanne", "Adeyemy");
        String draft = at.draft(housing, "Peter", "Walsh");
        Visitor hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        hub.submit(hub.get(page), page + "/scorers", Map.of("agency", at.world.code() + "-police"));
        hub.submit(
                hub.get(page + "/score"),
                page + "/score",
                Map.of("q-frequency", "daily", "q-harm", "injury", "q-harm-reason", "A neighbour was hurt"));
        for (int width : new int[] {1280, 320}) {
            visit(
                    at.world,
                    "Hub Coordinator",
                    width,
                    Map.of(
                            "list", "/referrals",
                            "hub", page,
                            "score", page + "/score",
                            "agreed-score", page + "/agreed-score",
                            "decline", page + "/decision/decline",
                            "accept", page + "/decision/accept",
                            "questions", page + "/questions"));
            visit(
                    at.world,
                    "Housing Officer",
                    width,
                    Map.of(
                            "start", "/referrals/new",
                            "answer", page,
                            "receipt", page + "/receipt",
                            "tasks", draft,
                            "subject", draft + "/subject",
                            "people", draft + "/people",
                            "basis", draft + "/basis",
                            "contact", draft + "/contact",
                            "check", draft + "/check"));
        }
    }

    private void visit(World world, String who, int width, Map<String, String> pages) {
        try (var window = new Window(port, world, who, width)) {
            pages.forEach((name, path) -> window.look(path).picture("referrals/" + name));
        }
    }
}
