package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** SHR-10, ADM-03: the pages on which a partnership's administrator makes accounts and gives and ends grants. */
@SaferHubTest
class AccountPagesTest {

    @Autowired
    Worlds worlds;

    @LocalServerPort
    int port;

    private static final String FIRST = "three plain green hats";
    private static final String OWN = "seven slow brown boats";

    private World world;
    private UUID officer;
    private Visitor admin;

    @BeforeEach
    void anAdministrator() {
        world = worlds.make();
        officer = world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        world.person("Admin", "council", "governance", Reach.WHOLE_REALM, Permission.MANAGE_ACCOUNTS);
        admin = new Visitor(port).signIn(world, "Admin");
    }

    @Test
    void SHR_10_an_account_is_made_with_its_first_grant_and_a_grant_that_ends_is_refused_at_the_next_request() {
        Map<String, String> words = grant(admin.get("/accounts/new"), ", hub of");
        words.putAll(Map.of("name", "Newcomer", "email", world.email("Newcomer"), "password", "too short"));
        Visitor.Page wrong = admin.submit(admin.get("/accounts/new"), "/accounts/new", words);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("at least 12 characters").doesNotContain("too short");
        words.put("password", FIRST);
        Visitor.Page made = admin.submit(admin.get("/accounts/new"), "/accounts/new", words);
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body())
                .contains("Newcomer")
                .contains("Everything in your area")
                .contains("read cases");
        UUID newcomer = account("Newcomer");
        assertThat(seats(newcomer)).isEqualTo(1);

        Matcher end = Pattern.compile("action=\"(/accounts/[^\"]+/grants/[^\"]+/end)\"")
                .matcher(made.body());
        assertThat(end.find()).isTrue();
        Visitor.Page ended = admin.submit(made, end.group(1), Map.of("last", "now"));
        assertThat(ended.body()).contains("Nothing: there is no live grant");
        assertThatThrownBy(() -> seats(newcomer)).isInstanceOf(Forbidden.class);
    }

    @Test
    void SHR_10_a_lost_phone_and_a_leaver() {
        String path = page("Hub officer");
        assertThat(admin.submit(admin.get(path), path + "/second-factor", Map.of())
                        .body())
                .contains("The second factor is set up at the next sign-in");
        Visitor.Page ended = admin.submit(admin.get(path), path + "/end", Map.of());
        assertThat(ended.body()).contains("The account has ended");
        assertThatThrownBy(() -> seats(officer)).isInstanceOf(Forbidden.class);
    }

    /** Whoever typed a password knows it: it opens nothing but the choice of another. */
    @Test
    void SHR_11_a_forgotten_password_is_given_anew_and_its_holder_chooses_another() {
        Visitor before = new Visitor(port).signIn(world, "Hub officer");
        String path = page("Hub officer");
        Visitor.Page wrong = admin.submit(admin.get(path), path + "/password", Map.of("password", "aaaaaaaaaaaaaa"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("at least 5 different characters");
        assertThat(admin.submit(admin.get(path), path + "/password", Map.of("password", FIRST))
                        .status())
                .isEqualTo(200);
        assertThat(before.get("/me/access").path()).isEqualTo("/sign-in");

        Visitor holder = new Visitor(port);
        Visitor.Page asked = signedInAgain(holder, FIRST);
        assertThat(asked.path()).startsWith("/sign-in/password");
        assertThat(holder.get("/me/access").path()).isEqualTo("/sign-in");
        Visitor.Page same = holder.submit(asked, "/sign-in/password", Map.of("password-new", FIRST));
        assertThat(same.body()).contains("Choose another password").doesNotContain(FIRST);
        holder.submit(asked, "/sign-in/password", Map.of("password-new", OWN));
        assertThat(holder.get("/me/access").path()).isEqualTo("/me/access");
    }

    /** Whoever typed a first password could else come in by it years later, where its holder never did. */
    @Test
    void SHR_11_a_password_that_was_given_lapses_after_a_fortnight() {
        String path = page("Hub officer");
        admin.submit(admin.get(path), path + "/password", Map.of("password", FIRST));
        assertThat(admin.get(path).body()).contains("has not yet replaced the password", "It lapses on");
        given("13 days");
        assertThat(signedInAgain(new Visitor(port), FIRST).path()).startsWith("/sign-in/password");
        given("15 days");
        assertThat(signedInAgain(new Visitor(port), FIRST).path()).isEqualTo("/sign-in");
        Visitor.Page lapsed = admin.get(path);
        assertThat(lapsed.body()).contains("lapsed on", "Give another");
        admin.submit(lapsed, path + "/password", Map.of("password", OWN));
        Visitor holder = new Visitor(port);
        holder.submit(
                signedInAgain(holder, OWN), "/sign-in/password", Map.of("password-new", "eleven brass door keys"));
        assertThat(admin.get(path).body()).doesNotContain("lapse");
    }

    private void given(String ago) {
        TestDatabase.owner()
                .sql("update account set password_given_at = :now::timestamptz - :ago::interval where id = :id")
                .param("now", worlds.clock().instant().toString())
                .param("ago", ago)
                .param("id", officer)
                .update();
    }

    @Test
    void SHR_11_one_changes_ones_own_password_and_every_other_session_ends() {
        Visitor other = new Visitor(port).signIn(world, "Hub officer");
        Visitor own = new Visitor(port);
        signedInAgain(own, World.PASSWORD);
        Visitor.Page wrong =
                own.submit(own.get("/me/password"), "/me/password", Map.of("password-now", OWN, "password-new", FIRST));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("That is not your password now");
        Visitor.Page changed = own.submit(
                own.get("/me/password"), "/me/password", Map.of("password-now", World.PASSWORD, "password-new", OWN));
        assertThat(changed.body()).contains("Your password is changed");
        assertThat(own.get("/me/access").path()).isEqualTo("/me/access");
        assertThat(other.get("/me/access").path()).isEqualTo("/sign-in");
        assertThat(signedInAgain(new Visitor(port), OWN).path()).isEqualTo("/");
    }

    @Test
    void ACC_09_one_administrator_does_not_set_both_secrets_of_one_person_anew() {
        String path = page("Hub officer");
        admin.submit(admin.get(path), path + "/second-factor", Map.of());
        Visitor.Page both = admin.submit(admin.get(path), path + "/password", Map.of("password", FIRST));
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.body()).contains("ACC-09").doesNotContain(FIRST);
        world.person("Second admin", "council", "governance", Reach.WHOLE_REALM, Permission.MANAGE_ACCOUNTS);
        Visitor second = new Visitor(port).signIn(world, "Second admin");
        assertThat(second.submit(second.get(path), path + "/password", Map.of("password", FIRST))
                        .status())
                .isEqualTo(200);
    }

    /** A second sign-in within the half minute for which a code holds: the tests do not wait for the next one. */
    private Visitor.Page signedInAgain(Visitor visitor, String password) {
        TestDatabase.owner()
                .sql("update account set totp_last_step = 0 where email = :email")
                .param("email", world.email("Hub officer"))
                .update();
        Visitor.Page asked = visitor.submit(
                visitor.get("/sign-in"), "/sign-in", Map.of("email", world.email("Hub officer"), "password", password));
        return visitor.submit(asked, "/sign-in/code", Map.of("code", TestCode.now(World.SECOND_FACTOR)));
    }

    /** ACC-03, ACC-04: not one's own, and no sealed panel by way of the partnership's accounts. */
    @Test
    void nobodyGivesThemselvesAGrantNorOpensASealedPanel() {
        world.person("Chair", "council", "channel", Reach.WHOLE_REALM, Permission.READ_CHANNEL);
        String own = page("Admin");
        assertThat(admin.get(own).body()).contains("This is your own account").doesNotContain("Give it");
        String path = page("Hub officer");
        Visitor.Page page = admin.get(path);
        assertThat(page.body()).doesNotContain(", channel of");
        Map<String, String> words = grant(page, ", hub of");
        Visitor.Page refused = admin.submit(page, own + "/grants", words);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ACC-03");
        words.put("role", world.code() + ":" + channelRole());
        Visitor.Page sealed = admin.submit(page, path + "/grants", words);
        assertThat(sealed.status()).isEqualTo(409);
        assertThat(sealed.body()).contains("ACC-04");
    }

    /** A second factor that an administrator resets would open the panel to whoever knows the first password. */
    @Test
    void ACC_07_whoever_sits_on_a_sealed_panel_or_elsewhere_is_reset_by_the_operator() {
        String path = page("Hub officer");
        world.alsoActs(officer, "council", "channel", Reach.WHOLE_REALM, Permission.READ_CHANNEL);
        Visitor.Page sealed = admin.submit(admin.get(path), path + "/second-factor", Map.of());
        assertThat(sealed.status()).isEqualTo(409);
        assertThat(sealed.body()).contains("ACC-07");
        World other = worlds.make();
        UUID guest = world.person("Guest", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        other.alsoActs(guest, "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        String elsewhere = page("Guest");
        assertThat(admin.submit(admin.get(elsewhere), elsewhere + "/second-factor", Map.of())
                        .body())
                .contains("ACC-07");
    }

    /** ACC-05: a person who acts elsewhere too, and one who acts only elsewhere. */
    @Test
    void anotherPartnershipsPeopleAreNotOnesOwn() {
        World other = worlds.make();
        other.person("Stranger", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        other.alsoActs(officer, "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        String stranger = "/accounts/" + reference(other.email("Stranger"));
        assertThat(admin.get(stranger).status()).isEqualTo(404);
        assertThat(admin.get("/accounts").body()).contains("Hub officer").doesNotContain("Stranger");
        String path = page("Hub officer");
        assertThat(admin.get(path).body()).doesNotContain("Partnership " + other.code());
        assertThat(admin.submit(admin.get(path), path + "/end", Map.of()).body())
                .contains("ACC-05");
    }

    /** ACC-06. */
    @Test
    void aGrantDoesNotEndInThePast() {
        LocalDate today = LocalDate.of(2026, 6, 4);
        LocalDate long_ago = LocalDate.of(2020, 1, 1);
        assertThat(AccountRules.mayEndOn(today.minusDays(1), long_ago, today).isAllowed())
                .isTrue();
        assertThat(AccountRules.mayEndOn(today.minusDays(2), long_ago, today).isAllowed())
                .isFalse();
    }

    @Test
    void ADM_03_what_a_role_would_see_is_a_page() {
        assertThat(admin.get("/accounts/roles").body())
                .contains("Every record of hub within the area of the grant")
                .contains("manage accounts and grants");
    }

    private Map<String, String> grant(Visitor.Page page, String role) {
        LocalDate today = LocalDate.now(worlds.clock());
        return new HashMap<>(Map.of(
                "organisation", world.code() + "-council",
                "role", option(page, role),
                "area", world.code() + "-area",
                "from-day", "" + today.getDayOfMonth(),
                "from-month", "" + today.getMonthValue(),
                "from-year", "" + today.getYear()));
    }

    private static String option(Visitor.Page page, String label) {
        Matcher option = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>[^<]*" + Pattern.quote(label))
                .matcher(page.body());
        assertThat(option.find()).as(page.body()).isTrue();
        return option.group(1);
    }

    private String page(String name) {
        return "/accounts/" + reference(world.email(name));
    }

    private static String reference(String email) {
        return TestDatabase.owner()
                .sql("select reference from account where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private String channelRole() {
        return TestDatabase.owner()
                .sql(
                        "select code from role where compartment = 'channel' and partnership_id = (select id from partnership where code = :code)")
                .param("code", world.code())
                .query(String.class)
                .single();
    }

    private UUID account(String name) {
        return TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", world.email(name))
                .query(UUID.class)
                .single();
    }

    private int seats(UUID account) {
        return world.as(account, Permission.READ_CASE, actor -> actor.seats().size());
    }
}
