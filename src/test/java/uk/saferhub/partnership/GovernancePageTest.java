package uk.saferhub.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class GovernancePageTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @LocalServerPort
    int port;

    @Test
    void GOV_05_a_board_member_sees_the_chart_and_the_equal_list_as_at_a_day() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        world.person("Board Member", "council", "governance", Reach.WHOLE_REALM, Permission.READ_GOVERNANCE);
        Visitor member = new Visitor(port).signIn(world, "Board Member");
        Visitor.Page page = member.get("/governance?on-day=31&on-month=10&on-year=2019");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<svg",
                        "Block chart on",
                        "also reports to",
                        "CYC Safeguarding Adults &amp; Children",
                        "Tackling Substance Misuse")
                .contains("Joint Co-ordinating Group on serious organised crime");
        assertThat(member.get("/governance?on-day=30&on-month=9&on-year=2019").body())
                .doesNotContain("Joint Co-ordinating Group on serious organised crime");
        assertThat(member.get("/governance?on-day=31&on-month=13&on-year=2019").status())
                .isEqualTo(400);
        assertThat(member.get("/governance?partnership=elsewhere").status()).isEqualTo(404);
    }

    @Test
    void nobody_without_the_permission_sees_it() {
        World world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        world.person("Hub Officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        assertThat(new Visitor(port)
                        .signIn(world, "Hub Officer")
                        .get("/governance")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void GOV_11_priorities_of_a_release_are_rows_for_figures_in_their_partnerships_governance_realm() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        assertThat(TestDatabase.owner()
                        .sql("""
                        select title || ': ' || lead_label from published_priorities
                        where realm_id = :realm and strategy = 'york-2017' order by position
                        """)
                        .param("realm", world.realm("governance"))
                        .query(String.class)
                        .list())
                .hasSize(7)
                .startsWith("Keeping the City Centre Safe: North Yorkshire Police");
    }
}
