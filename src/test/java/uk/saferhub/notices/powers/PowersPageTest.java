package uk.saferhub.notices.powers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** ENF-14: powers are given and taken back on a page, and another partnership's are as if there were none. */
@SaferHubTest
class PowersPageTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @LocalServerPort
    int port;

    @Test
    void ENF_14_a_power_is_given_with_what_gives_it_and_taken_back_at_once() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        UUID manager = world.person(
                "Manager",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                Permission.READ_NOTICE,
                Permission.ISSUE_NOTICE,
                Permission.AUTHORISE_NOTICE);
        UUID officer = world.person(
                "Officer",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                Permission.READ_NOTICE,
                Permission.ISSUE_NOTICE);
        world.person("Partner", "police", "enforcement", Reach.OWN_AGENCY, Permission.READ_NOTICE);
        Visitor giver = new Visitor(port).signIn(world, "Manager");
        Visitor.Page form = giver.get("/powers");
        assertThat(form.body())
                .contains("No power was given to anybody yet", officer.toString())
                .doesNotContain("value=\"" + manager);
        var words = new HashMap<>(Map.of("types", "CPW", "from-day", "3", "from-month", "6", "from-year", "2025"));
        words.put("source", "Scheme of delegation 2025, in the legal team's file");
        assertThat(giver.submit(form, "/powers", words).status()).isEqualTo(400);
        words.put("officer", manager.toString());
        Visitor.Page refused = giver.submit(giver.get("/powers"), "/powers", words);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ENF-14-B");
        words.put("officer", officer.toString());
        Visitor.Page given = giver.submit(giver.get("/powers"), "/powers", words);
        assertThat(given.body()).contains("Scheme of delegation 2025").contains("No end");

        String end = end(given.body());
        assertThat(giver.submit(given, end, Map.of()).body()).contains("Say why the power is taken back");
        String reason = end.replace("/powers/", "reason-").replace("/end", "");
        Visitor.Page over = giver.submit(giver.get("/powers"), end, Map.of(reason, "Left the team"));
        assertThat(over.body()).contains("taken back: Left the team").doesNotContain("Take it back at once");
        assertThat(giver.submit(form, end, Map.of(reason, "Again")).status()).isEqualTo(404);

        assertThat(new Visitor(port).signIn(world, "Partner").get("/powers").body())
                .doesNotContain("Scheme of delegation 2025");
        Visitor own = new Visitor(port).signIn(world, "Officer");
        assertThat(own.get("/powers").body())
                .contains("Scheme of delegation 2025")
                .doesNotContain("Give a power");
        assertThat(own.post("/powers", List.of(own.token())).status()).isEqualTo(403);
    }

    @Test
    void ENF_14_the_rules_of_giving_and_taking_back() {
        UUID giver = UUID.randomUUID();
        UUID officer = UUID.randomUUID();
        assertThat(PowerRules.mayGive(giver, officer, List.of(officer)).isAllowed())
                .isTrue();
        assertThat(PowerRules.mayGive(giver, giver, List.of(giver)).toString()).contains("ENF-14-B");
        assertThat(PowerRules.mayGive(giver, officer, List.of()).toString()).contains("ENF-14-C");
        LocalDate today = LocalDate.of(2026, 3, 3);
        assertThat(PowerRules.mayEndOn(today.minusDays(1), today.minusYears(1), today)
                        .isAllowed())
                .isTrue();
        assertThat(PowerRules.mayEndOn(today.minusDays(2), today.minusYears(1), today)
                        .toString())
                .contains("ENF-14-D");
    }

    private static String end(String body) {
        Matcher found = Pattern.compile("action=\"(/powers/[^\"]+/end)\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
