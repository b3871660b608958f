package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.kernel.Decision;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** SHR-10: grants lapse in the lock itself unless a sponsor confirms them, and whoever left is out at the next request. */
@SaferHubTest
class SponsorTest {

    private static final int DAYS = 180;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Grants grants;

    @LocalServerPort
    int port;

    private World world;
    private UUID officer;
    private Visitor sponsor;
    private LocalDate today;

    @BeforeEach
    void aSponsorOfHousing() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        officer = world.person("Officer", "housing", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        world.person(
                "Sponsor",
                "housing",
                "governance",
                Reach.OWN_AGENCY,
                Permission.READ_HOME,
                Permission.SPONSOR_ACCOUNTS);
        world.person("Police officer", "police", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        sponsor = new Visitor(port).signIn(world, "Sponsor");
        today = worlds.clock().instant().atZone(Actor.LONDON).toLocalDate();
    }

    private boolean actsOn(LocalDate day) {
        Duration ahead = Duration.between(
                today.atStartOfDay(Actor.LONDON), day.atTime(12, 0).atZone(Actor.LONDON));
        var then = today.atStartOfDay(Actor.LONDON).plus(ahead).toInstant();
        return !grants.actor(officer, Permission.READ_CASE, then).seats().isEmpty();
    }

    private UUID grant(UUID account) {
        return TestDatabase.owner()
                .sql("select id from access_grant where account_id = :account")
                .param("account", account)
                .query(UUID.class)
                .single();
    }

    private void lapsesOn(LocalDate day) {
        TestDatabase.owner()
                .sql("update access_grant set held_until = :day where account_id = :account")
                .param("day", day)
                .param("account", officer)
                .update();
    }

    private String reference(String name) {
        return TestDatabase.owner()
                .sql("select reference from account where email = :email")
                .param("email", world.email(name))
                .query(String.class)
                .single();
    }

    @Test
    void SHR_10_a_grant_lapses_by_itself_and_a_sponsor_confirms_it_anew() {
        assertThat(actsOn(today.plusDays(DAYS))).isTrue();
        assertThat(actsOn(today.plusDays(DAYS + 1))).isFalse();
        lapsesOn(today.plusDays(2));
        assertThat(actsOn(today.plusDays(3))).isFalse();
        Visitor.Page page = sponsor.get("/sponsored");
        assertThat(page.body())
                .contains("Officer: ", "Lapses after")
                .doesNotContain("Police officer")
                .doesNotContain("Sponsor: ");
        assertThat(sponsor.submit(page, "/sponsored", Map.of()).status()).isEqualTo(400);
        assertThat(sponsor.submit(
                                sponsor.get("/sponsored"),
                                "/sponsored",
                                Map.of("grants", grant(officer).toString()))
                        .body())
                .contains("confirmed")
                .contains("by Sponsor");
        assertThat(actsOn(today.plusDays(DAYS))).isTrue();
        assertThat(Sponsored.mayConfirm(today.minusDays(1), today))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("ACC-08"));
    }

    @Test
    void WRK_06_a_sponsor_arranges_who_stands_in_for_somebody_who_cannot_and_learns_of_no_sealed_colleague() {
        UUID colleague = world.person("Colleague", "housing", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        world.alsoActs(officer, "housing", "channel", Reach.OWN_AGENCY, Permission.READ_CHANNEL);
        UUID sealed = world.person("Sealed colleague", "housing", "channel", Reach.OWN_AGENCY, Permission.READ_CHANNEL);
        UUID themselves = account("Sponsor");
        world.alsoActs(themselves, "housing", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        String path = "/sponsored/" + reference("Officer") + "/cover";
        Visitor.Page form = sponsor.get(path);
        assertThat(form.body()).doesNotContain("value=\"" + themselves + "\"");
        assertThat(form.body()).contains("Colleague").doesNotContain("Sealed colleague");
        Visitor.Page wrong = sponsor.submit(form, path, Map.of("deputy", colleague.toString()));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Enter the last day away");
        assertThat(sponsor.submit(sponsor.get(path), path, away(sealed)).body()).contains("WRK-06-A");
        assertThat(sponsor.submit(sponsor.get(path), path, away(themselves)).body())
                .contains("WRK-06-A");
        assertThat(sponsor.submit(sponsor.get(path), path, away(colleague)).body())
                .contains("Colleague stands in", "Arranged by Sponsor");
        Visitor deputy = new Visitor(port).signIn(world, "Colleague");
        assertThat(deputy.get("/me/cover").body()).contains("Stand in for Officer");
        Visitor ill = new Visitor(port).signIn(world, "Officer");
        assertThat(ill.get("/me/cover").body()).contains("Arranged for you by Sponsor");
        String cover = TestDatabase.owner()
                .sql("select id from cover where absent_id = :absent")
                .param("absent", officer)
                .query(String.class)
                .single();
        assertThat(sponsor.submit(sponsor.get(path), path + "/" + cover + "/end", Map.of())
                        .body())
                .doesNotContain("Arranged by Sponsor");
        String police = "/sponsored/" + reference("Police officer") + "/cover";
        assertThat(sponsor.get(police).status()).isEqualTo(404);
    }

    private UUID account(String name) {
        return TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", world.email(name))
                .query(UUID.class)
                .single();
    }

    private Map<String, String> away(UUID deputy) {
        return Map.of(
                "deputy", deputy.toString(),
                "from-day", "" + today.getDayOfMonth(),
                "from-month", "" + today.getMonthValue(),
                "from-year", "" + today.getYear(),
                "until-day", "" + today.getDayOfMonth(),
                "until-month", "" + today.getMonthValue(),
                "until-year", "" + today.getYear());
    }

    @Test
    void SHR_10_a_sealed_panels_grant_does_not_lapse_where_nobody_could_confirm_it_and_is_not_shown() {
        UUID panel = world.person("Panel member", "housing", "channel", Reach.OWN_AGENCY, Permission.READ_CHANNEL);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from access_grant where account_id = :panel and held_until is null")
                        .param("panel", panel)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(sponsor.get("/sponsored").body()).doesNotContain("Panel member");
    }

    @Test
    void SHR_10_seats_of_a_sealed_panel_are_confirmed_by_whoever_looks_at_its_reading_and_by_nobody_else() {
        world.person(
                "Panel reviewer",
                "council",
                "channel",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_LOG,
                Permission.REVIEW_ACCESS);
        UUID member = world.person(
                "Panel member", "housing", "channel", Reach.OWN_AGENCY, Permission.READ_HOME, Permission.READ_CHANNEL);
        world.person("Marac member", "housing", "marac", Reach.OWN_AGENCY, Permission.READ_HOME);
        assertThat(lastDay(member)).isEqualTo(today.plusDays(DAYS));
        TestDatabase.owner()
                .sql("update access_grant set held_until = :day where account_id = :account")
                .param("day", today.plusDays(2))
                .param("account", member)
                .update();
        assertThat(new Visitor(port).signIn(world, "Panel member").get("/").body())
                .contains("unless it is confirmed");
        assertThat(sponsor.get("/").body()).doesNotContain("will lapse");
        Visitor reviewer = new Visitor(port).signIn(world, "Panel reviewer");
        assertThat(reviewer.get("/").body()).contains("1 seat on your panels will lapse within three weeks");
        Visitor.Page seats = reviewer.get("/panel-seats");
        assertThat(seats.body()).contains("Panel member", "Lapses after").doesNotContain("Marac member", "Officer");
        assertThat(reviewer.submit(seats, "/panel-seats", Map.of()).status()).isEqualTo(400);
        String grant = grant(member).toString();
        assertThat(reviewer.submit(reviewer.get("/panel-seats"), "/panel-seats", Map.of("grants", grant))
                        .body())
                .contains("by Panel reviewer");
        assertThat(lastDay(member)).isEqualTo(today.plusDays(DAYS));
        assertThat(reviewer.submit(reviewer.get("/panel-seats"), "/panel-seats/" + grant(officer) + "/end", Map.of())
                        .status())
                .as("a seat of the hub is not the panel's to end")
                .isEqualTo(404);
        reviewer.submit(reviewer.get("/panel-seats"), "/panel-seats/" + grant + "/end", Map.of());
        assertThatThrownBy(() -> world.as(member, Permission.READ_CHANNEL, actor -> true))
                .isInstanceOf(Forbidden.class);
        assertThat(sponsor.get("/panel-seats").status()).isEqualTo(403);
    }

    private static LocalDate lastDay(UUID account) {
        return TestDatabase.owner()
                .sql("select held_until from access_grant where account_id = :account")
                .param("account", account)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void SHR_10_whoever_left_is_out_at_the_next_request_and_another_bodys_people_are_not_there() {
        String police = "/sponsored/" + reference("Police officer") + "/leaver";
        Visitor.Page hidden = sponsor.submit(sponsor.get("/sponsored"), police, Map.of());
        Visitor.Page absent = sponsor.submit(sponsor.get("/sponsored"), "/sponsored/U-0000000000/leaver", Map.of());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        UUID theirs = grant(TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", world.email("Police officer"))
                .query(UUID.class)
                .single());
        assertThat(sponsor.submit(sponsor.get("/sponsored"), "/sponsored", Map.of("grants", theirs.toString()))
                        .status())
                .isEqualTo(404);
        String path = "/sponsored/" + reference("Officer") + "/leaver";
        assertThat(sponsor.submit(sponsor.get("/sponsored"), path, Map.of()).body())
                .contains("Nobody else acts for your organisation here");
        assertThatThrownBy(() -> world.as(officer, Permission.READ_CASE, actor -> true))
                .isInstanceOf(Forbidden.class);
        assertThat(TestDatabase.owner()
                        .sql("select active_until is not null from account where id = :id")
                        .param("id", officer)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Visitor plain = new Visitor(port).signIn(world, "Police officer");
        assertThat(plain.post("/sponsored", List.of(plain.token())).status()).isEqualTo(403);
    }
}
