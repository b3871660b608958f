package uk.saferhub.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** SHR-06: emergency access over HTTP, from the form to the sign-off by somebody else. */
@SaferHubTest
class EmergencyAccessTest {

    private static final String WHY = "The police are at the door and ask who else lives there";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Participations participations;

    @LocalServerPort
    int port;

    private World world;
    private UUID housing;
    private UUID supervisor;
    private UUID reviewer;
    private String reference;
    private Visitor visitor;

    @BeforeEach
    void aPartnershipThatReviewsAccess() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        supervisor = world.person(
                "Supervisor",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_CASE,
                Permission.BAR_READER);
        housing = world.person(
                "Housing",
                "housing",
                "hub",
                Reach.OWN_AGENCY,
                Permission.READ_HOME,
                Permission.READ_CASE,
                Permission.OPEN_IN_EMERGENCY);
        reviewer = world.person(
                "Reviewer",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_LOG,
                Permission.REVIEW_ACCESS);
        reference = register("hub", supervisor);
        visitor = new Visitor(port).signIn(world, "Housing");
    }

    private String register(String compartment, UUID account) {
        String named = Reference.next("C");
        return world.as(account, Permission.READ_CASE, actor -> {
            participations.register(
                    Keys.next(),
                    "case",
                    named,
                    world.realm(compartment),
                    world.area(),
                    world.organisation("council"),
                    actor);
            return named;
        });
    }

    /** A code works once, and a test does not wait half a minute for the next. */
    private Visitor.Page ask(Map<String, String> words) {
        TestDatabase.owner()
                .sql("update account set totp_last_step = 0 where id = :id")
                .param("id", housing)
                .update();
        var all = new HashMap<>(Map.of(
                "reference",
                reference,
                "cause",
                "CHILD_AT_RISK",
                "words",
                WHY,
                "code",
                TestCode.now(World.SECOND_FACTOR)));
        all.putAll(words);
        return visitor.submit(visitor.get("/emergency-access"), "/emergency-access", all);
    }

    private long count(String sql) {
        return TestDatabase.owner()
                .sql(sql)
                .param("housing", housing)
                .query(Long.class)
                .single();
    }

    private static String plain(Visitor.Page page, String reference) {
        return page.body()
                .replace(reference, "REFERENCE")
                .replaceAll("name=\"(_csrf|_once|_page)\" value=\"[^\"]*\"", "");
    }

    @Test
    void SHR_06_a_record_is_opened_told_at_once_and_signed_off_by_somebody_else() {
        assertThat(visitor.get("/why/" + reference).status()).isEqualTo(404);
        assertThat(ask(Map.of("words", "Too short")).status()).isEqualTo(400);
        assertThat(ask(Map.of("code", "000000")).body()).contains("That code is not right");
        assertThat(visitor.get("/why/" + reference).status()).isEqualTo(404);
        ask(Map.of());
        assertThat(visitor.get("/why/" + reference).body()).contains("It was opened for you alone");
        assertThat(count("""
                select count(*) from happening h join record_grant g on g.record_id = h.record_id
                where h.verb = 'emergency_access' and g.account_id = :housing
                """)).isEqualTo(1);
        for (UUID told : List.of(supervisor, reviewer))
            assertThat(TestDatabase.owner()
                            .sql("select count(*) from mail_outbox where account_id = :told")
                            .param("told", told)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        assertThat(new Visitor(port).signIn(world, "Supervisor").get("/").body())
                .contains("Somebody opened " + reference);

        Visitor looks = new Visitor(port).signIn(world, "Reviewer");
        assertThat(looks.get("/").body()).contains("Look at how something was read");
        String path = review(looks.get("/access-review").body());
        assertThat(looks.get(path).body()).contains(WHY, reference, "A child is at risk");
        assertThat(looks.get("/cases/" + reference).status()).isEqualTo(403);
        String finding = path + "/finding";
        assertThat(looks.submit(looks.get(path), finding, Map.of("finding", "JUSTIFIED"))
                        .status())
                .isEqualTo(400);
        var words = Map.of("finding", "JUSTIFIED", "words", "The duty desk confirms the call");
        Visitor.Page tab = looks.get(path);
        Visitor.Page other = looks.get(path);
        assertThat(looks.submit(tab, finding, words).body()).contains("The duty desk confirms the call");
        assertThat(looks.submit(other, finding, words).body()).contains("GLS-07");
        assertThat(looks.get("/access-review").body()).contains("by the month in which they were raised");

        Matcher end = Pattern.compile("action=\"(/emergency-access/[^\"]+/end)\"")
                .matcher(visitor.get("/emergency-access").body());
        assertThat(end.find()).isTrue();
        visitor.submit(visitor.get("/emergency-access"), end.group(1), Map.of());
        assertThat(visitor.get("/why/" + reference).status()).isEqualTo(404);
    }

    @Test
    void SHR_06_a_try_gives_nothing_away_is_told_and_is_limited() {
        UUID chair = world.person("Chair", "council", "channel", Reach.WHOLE_REALM, Permission.READ_CASE);
        String sealed = register("channel", chair);
        Visitor.Page hidden = ask(Map.of("reference", sealed));
        Visitor.Page absent = ask(Map.of("reference", "C-0000000"));
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.body()).contains("No record can be opened by this reference");
        assertThat(plain(hidden, sealed)).isEqualTo(plain(absent, "C-0000000"));
        assertThat(visitor.get("/why/" + sealed).status()).isEqualTo(404);
        assertThat(count("select count(*) from access_review where account_id = :housing and kind = 'ATTEMPT'"))
                .isEqualTo(2);
        for (int i = 2; i < ReviewRules.MOST_TRIES; i++) ask(Map.of("reference", "C-0000000"));
        Visitor.Page limited = ask(Map.of());
        assertThat(limited.status()).isEqualTo(409);
        assertThat(limited.body()).contains("GLS-02");
        assertThat(visitor.get("/why/" + reference).status()).isEqualTo(404);
    }

    @Test
    void AUD_04_the_auditor_reads_the_reviews_changes_none_and_another_partnerships_are_not_there() {
        world.person("Auditor", "council", "governance", Reach.OWN_AGENCY, Permission.READ_HOME, Permission.READ_LOG);
        ask(Map.of());
        Visitor auditor = new Visitor(port).signIn(world, "Auditor");
        String path = review(auditor.get("/access-review").body());
        assertThat(auditor.get(path).body()).contains(WHY).doesNotContain("Sign it off");
        assertThat(auditor.post(path + "/finding", List.of(auditor.token())).status())
                .isEqualTo(403);
        World other = worlds.make();
        other.person(
                "Reviewer",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_LOG,
                Permission.REVIEW_ACCESS);
        Visitor elsewhere = new Visitor(port).signIn(other, "Reviewer");
        assertThat(elsewhere.get("/access-review").body()).contains("nothing to look at");
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.get(path).body())
                .isEqualTo(elsewhere.get("/access-review/RV-0000000").body());
    }

    @Test
    void AUD_04_a_sponsor_explains_their_own_bodys_reading_and_no_others() {
        for (String body : List.of("housing", "police"))
            world.person(
                    "Sponsor of " + body,
                    body,
                    "governance",
                    Reach.OWN_AGENCY,
                    Permission.READ_HOME,
                    Permission.SPONSOR_ACCOUNTS);
        world.person("Constable", "police", "hub", Reach.OWN_AGENCY, Permission.READ_CASE);
        ask(Map.of());
        String named = review(new Visitor(port)
                        .signIn(world, "Reviewer")
                        .get("/access-review")
                        .body())
                .replace("/access-review/", "");
        Visitor own = new Visitor(port).signIn(world, "Sponsor of housing");
        Visitor other = new Visitor(port).signIn(world, "Sponsor of police");
        String path = "/access-explanations/" + named;
        assertThat(own.get("/access-explanations").body())
                .contains(named, "Opened in an emergency")
                .doesNotContain(WHY);
        assertThat(other.get("/access-explanations").body()).contains("nothing to explain");
        Visitor.Page hidden = other.submit(other.get("/sponsored"), path, Map.of("words-" + named, "x"));
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(own.submit(own.get("/access-explanations"), path, Map.of()).status())
                .isEqualTo(400);
        assertThat(own.submit(own.get("/access-explanations"), path, Map.of("words-" + named, "On duty that night"))
                        .body())
                .contains("Sponsor of housing: On duty that night");
    }

    /** The page of what was opened, whatever else the watch may have found at the hour of the test. */
    private String review(String body) {
        String named = TestDatabase.owner()
                .sql("select reference from access_review where account_id = :housing and kind = 'EMERGENCY'")
                .param("housing", housing)
                .query(String.class)
                .single();
        assertThat(body).contains("href=\"/access-review/" + named + "\"");
        return "/access-review/" + named;
    }
}
