package uk.saferhub.complaints.street;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Patrol;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A patrol that finds another need begins a referral that nobody types anew (ASB-11). */
@SaferHubTest
class SpinOffTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    StreetWork street;

    @LocalServerPort
    int port;

    @Test
    void ASB_11_whatAPatrolFoundFillsTheReferralAndNothingCountsAsAnsweredUntilItsWriterSavedIt() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        UUID officer = person(world, "Officer", READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT, MAKE_REFERRAL);
        person(world, "Walker", READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        LocalDate today = world.as(officer, READ_COMPLAINT, actor -> actor.today());
        var patrol = new Patrol(
                today,
                null,
                "net",
                2,
                Patrol.Cause.PROACTIVE,
                "Bootham Row",
                "A flat filled with newspapers to the door",
                null);
        String reference =
                world.as(officer, RECORD_COMPLAINT, actor -> street.patrol(actor, world.realm("hub"), patrol));
        String path = "/street/patrols/" + reference;
        Visitor visitor = new Visitor(port).signIn(world, "Officer");
        assertThat(visitor.get(path).body()).contains("Refer what was found to a hub");
        var offered = visitor.get(path + "/referral");
        assertThat(offered.body()).contains("A flat filled with newspapers", "Seen at Bootham Row");
        assertThat(visitor.submit(offered, path + "/referral", Map.of("hub", "made-up"))
                        .status())
                .isEqualTo(400);
        var draft = visitor.submit(offered, path + "/referral", Map.of("hub", "york-hub"));
        assertThat(draft.path()).startsWith("/referral-drafts/");
        assertThat(draft.body()).contains("Not yet started").doesNotContain("Completed");
        assertThat(visitor.get(draft.path() + "/worry").body())
                .contains("Patrol " + reference, "A flat filled with newspapers to the door");
        assertThat(visitor.get(draft.path() + "/place").body()).contains("Bootham Row");
        assertThat(visitor.get(draft.path() + "/subject").body()).contains("Seen at Bootham Row");

        Visitor walker = new Visitor(port).signIn(world, "Walker");
        assertThat(walker.get(path).body()).doesNotContain("Refer what was found");
        assertThat(walker.get(path + "/referral").body()).contains("Your role refers nobody to a hub");
        World other = worlds.make();
        person(other, "Stranger", READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT, MAKE_REFERRAL);
        assertThat(new Visitor(port)
                        .signIn(other, "Stranger")
                        .get(path + "/referral")
                        .status())
                .isEqualTo(404);
    }

    private static UUID person(World world, String name, Permission... permissions) {
        return world.person(name, "Council", "hub", Reach.WHOLE_REALM, permissions);
    }
}
