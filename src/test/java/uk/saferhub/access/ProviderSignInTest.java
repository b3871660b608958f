package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.testing.Axe;
import uk.saferhub.testing.Chromium;
import uk.saferhub.testing.IdentityProvider;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** SHR-11: signing in through a partnership's own identity provider, from the button to the page, and everything that is refused. */
@SaferHubTest
class ProviderSignInTest {

    private static final String FIRST = "three plain green hats";

    @Autowired
    Worlds worlds;

    @Autowired
    Providers providers;

    @LocalServerPort
    int port;

    private IdentityProvider there;
    private World world;
    private UUID officer;
    private Visitor admin;
    private String code;

    @BeforeEach
    void aProvider() throws IOException {
        world = worlds.make();
        code = "p" + world.code();
        there = new IdentityProvider();
        trusts(Set.of("mfa"), true);
        officer = world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        world.person("Admin", "council", "governance", Reach.WHOLE_REALM, Permission.MANAGE_ACCOUNTS);
        admin = new Visitor(port).signIn(world, "Admin");
        there.person = IdentityProvider.person("officer", world.email("Hub officer"));
        there.twist = claims -> claims.claim("amr", List.of("pwd", "mfa"));
    }

    @AfterEach
    void nothingStays() {
        providers.remove(code);
        there.close();
        // The limit on guessing is the network's, which all tests share.
        TestDatabase.owner().sql("delete from sign_in_failure").update();
    }

    @Test
    void SHR_11_an_administrator_links_an_account_and_the_first_sign_in_binds_it() {
        assertThat(signIn().body())
                .as("not linked: an address alone opens nothing")
                .contains("opens no account here");
        Visitor.Page linked = link();
        assertThat(linked.body())
                .contains("Council " + code)
                .contains("Not yet")
                .contains("by Admin");
        Visitor person = new Visitor(port);
        assertThat(person.get("/sign-in").body()).contains("Sign in through Council " + code);
        assertThat(person.get(begin() + "?next=/me/access").path()).isEqualTo("/me/access");
        assertThat(person.get("/me/access").body()).contains("You sign in through Council " + code);
        assertThat(admin.get(page()).body()).doesNotContain("Not yet");
        assertThat(verbs()).containsExactly("provider_named", "provider_bound");
        assertThat(messages()).isPositive();

        // From now on the address does not count, and neither does whoever else has it there.
        there.person = IdentityProvider.person("officer", "another@example.org");
        assertThat(signIn().path()).isNotEqualTo("/sign-in/with/" + code + "/answer");
        assertThat(email()).isEqualTo(world.email("Hub officer"));
        there.person = IdentityProvider.person("somebody else", world.email("Hub officer"));
        assertThat(signIn().body()).contains("opens no account here");
    }

    @Test
    void whoeverIsNotProvenForThisAccountIsRefusedInTheSameWords() {
        link();
        there.twist = claims -> claims.claim("email_verified", false);
        String unverified = words(signIn());
        there.twist = claims -> claims;
        there.person = IdentityProvider.person("stranger", "stranger-" + world.email("Hub officer"));
        assertThat(words(signIn())).isEqualTo(unverified);
        there.person = IdentityProvider.person("officer", world.email("Hub officer"));
        assertThat(signIn().path()).isEqualTo("/sign-in/code");
        end("active_until = now()");
        assertThat(words(signIn())).as("an account that ended").isEqualTo(unverified);
        there.twist = claims -> claims.claim("nonce", "of another");
        Visitor.Page forged = signIn();
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.body()).contains("did not come to an end").contains("There is a problem");
    }

    /** The subject of somebody whose account ended binds no other account, whatever address it comes with. */
    @Test
    void aSubjectBelongsToOneAccount() {
        link();
        signIn();
        UUID second = world.person("Second", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        String path = "/accounts/" + reference(second) + "/provider";
        admin.submit(admin.get(path), path, Map.of("provider", code));
        there.person = IdentityProvider.person("officer", world.email("Second"));
        end("active_until = now()");
        assertThat(signIn().body()).contains("opens no account here");
        assertThat(admin.get(path).body()).contains("Not yet");
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserThatAskedAlone() {
        link();
        Visitor person = new Visitor(port);
        person.get(begin());
        String answer = there.sentBack;
        assertThat(person.get("/me/access").path()).isEqualTo("/me/access");
        assertThat(person.get(answer).status()).as("the same answer again").isEqualTo(400);
        Visitor victim = new Visitor(port);
        victim.get("/sign-in");
        assertThat(victim.get(answer).status()).as("somebody else's answer").isEqualTo(400);
        assertThat(victim.get("/me/access").path()).isEqualTo("/sign-in");
        assertThat(victim.get("/sign-in/with/" + code + "/answer?error=access_denied&state=x")
                        .status())
                .isEqualTo(400);
        assertThat(victim.get(begin() + "?next=//evil.example/").path())
                .as("only paths of this service are gone to")
                .isEqualTo("/");
        for (int wrong = 0; wrong < 30; wrong++) victim.get(answer);
        assertThat(victim.get(answer).status()).isEqualTo(429);
    }

    /** Session fixation: the name of the session that began is worth nothing after. */
    @Test
    void aNewSessionBeginsAndTheSecondFactorKeptHereIsAskedForWhereTheProviderStatesNone() {
        link();
        there.twist = claims -> claims.claim("amr", List.of("pwd"));
        Visitor person = new Visitor(port);
        Visitor.Page asked = person.get(begin() + "?next=/me/access");
        assertThat(asked.path()).isEqualTo("/sign-in/code");
        assertThat(person.get("/me/access").path()).isEqualTo("/sign-in");
        assertThat(sessions()).hasSize(1);
        String before = sessions().getFirst();
        Visitor.Page in = person.submit(
                asked, "/sign-in/code", Map.of("code", TestCode.now(World.SECOND_FACTOR), "next", "/me/access"));
        assertThat(in.path()).isEqualTo("/me/access");
        assertThat(sessions()).hasSize(1).doesNotContain(before);
        Visitor.Page out = person.submit(in, "/sign-out", Map.of());
        assertThat(out.body()).contains("You are signed out here").contains("/sign-in/with/" + code + "/end");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void whereTheProviderAloneIsToOpenAccountsAPasswordDoesNotAndEndingTheLinkEndsWhatIsOpen() {
        link();
        trusts(Set.of("mfa"), false);
        assertThat(password(World.PASSWORD).path()).as("not bound yet").isEqualTo("/sign-in/code");
        Visitor person = new Visitor(port);
        person.get(begin());
        assertThat(person.get("/me/access").body()).doesNotContain("Change your password");
        Visitor.Page refused = password(World.PASSWORD);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("The e-mail address or the password is wrong");
        String account = "/accounts/" + reference(officer);
        Visitor.Page given = admin.submit(admin.get(account), account + "/password", Map.of("password", FIRST));
        assertThat(given.status()).isEqualTo(409);
        assertThat(given.body()).contains("ACC-11");
        admin.submit(admin.get(page()), page() + "/end", Map.of());
        assertThat(person.get("/me/access").path()).isEqualTo("/sign-in");
        assertThat(signIn().body()).contains("opens no account here");
        assertThat(password(World.PASSWORD).path()).isEqualTo("/sign-in/code");
    }

    /** Nobody who runs accounts can make themselves somebody's second way in. */
    @Test
    void whoLinksOrUnlinksDoesNotBecomeThatPerson() {
        String own = "/accounts/" + reference(account("Admin")) + "/provider";
        String form = "/accounts/" + reference(officer);
        assertThat(admin.submit(admin.get(form), own, Map.of("provider", code)).body())
                .contains("ACC-03");
        end("password_shared = true");
        link();
        password(World.PASSWORD);
        List<String> before = sessions();
        signIn();
        assertThat(sessions())
                .as("a sign-in that was begun with it ends too: it would owe no password any more")
                .isNotEmpty()
                .doesNotContainAnyElementsOf(before);
        assertThat(before).isNotEmpty();
        assertThat(password(World.PASSWORD).status())
                .as("a password that somebody else typed ends with the first sign-in")
                .isEqualTo(400);
        end("totp_secret = null");
        Visitor person = new Visitor(port);
        person.get(begin());
        assertThat(person.get("/me/access").body()).contains("set one up");
        assertThat(person.get("/sign-in/second-factor").body()).contains("Set up your second factor");
        admin.submit(admin.get(page()), page() + "/end", Map.of());
        assertThat(admin.submit(admin.get(form), form + "/password", Map.of("password", FIRST))
                        .body())
                .contains("ACC-09");
        world.alsoActs(officer, "council", "channel", Reach.WHOLE_REALM, Permission.READ_CHANNEL);
        assertThat(admin.get(page()).body()).contains("ACC-10");
        assertThat(admin.submit(admin.get(form), page(), Map.of("provider", code))
                        .body())
                .contains("ACC-10");
    }

    /** Whoever made the account may have signed in first, set up a factor and chosen a password: it is not known who did. */
    @Test
    void wherePasswordsStandBesideNoOlderOneGoesOnAndTheHolderChoosesTheNext() {
        link();
        assertThat(password(World.PASSWORD).path()).as("not bound yet").isEqualTo("/sign-in/code");
        Visitor person = new Visitor(port);
        person.get(begin());
        assertThat(password(World.PASSWORD).status()).isEqualTo(400);
        Visitor.Page offered = person.get("/me/password");
        assertThat(offered.body()).contains("no password opens your account").doesNotContain("Password now");
        TestDatabase.owner()
                .sql("delete from mail_outbox where account_id = :id")
                .param("id", officer)
                .update();
        assertThat(person.submit(offered, "/me/password", Map.of("password-new", "short"))
                        .status())
                .isEqualTo(400);
        assertThat(person.submit(offered, "/me/password", Map.of("password-new", FIRST))
                        .body())
                .contains("Your password is changed");
        assertThat(messages()).as("a message tells them that it was done").isPositive();
        assertThat(password(FIRST).path()).isEqualTo("/sign-in/code");
        assertThat(person.submit(
                                person.get("/me/password"),
                                "/me/password",
                                Map.of("password-new", "another plain red coat"))
                        .body())
                .as("from then on the one now is asked for")
                .contains("That is not your password now");
    }

    /** ACC-12: what an administrator linked opens no sealed panel afterwards; what the operator linked may. */
    @Test
    void ACC_12_aSealedSeatIsNotGivenToWhomAnAdministratorLinked() {
        UUID both = account("Admin");
        world.alsoActs(both, "council", "channel", Reach.WHOLE_REALM, Permission.MANAGE_ACCOUNTS);
        link();
        String form = "/accounts/" + reference(officer);
        Map<String, String> sealed = grant(admin.get(form), ", channel of");
        Visitor.Page refused = admin.submit(admin.get(form), form + "/grants", sealed);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ACC-12");
        Map<String, String> plain = grant(admin.get(form), ", governance of");
        assertThat(admin.submit(admin.get(form), form + "/grants", plain).status())
                .as("what the administrator answers for anyway")
                .isEqualTo(200);
        TestDatabase.owner()
                .sql("update account_provider set named_in = null, named_for = null where account_id = :id")
                .param("id", officer)
                .update();
        assertThat(admin.submit(admin.get(form), form + "/grants", sealed).status())
                .as("linked by the operator")
                .isEqualTo(200);
    }

    /** A tab that was left behind, or a stranger's answer, spoils nothing for the one in which somebody goes on. */
    @Test
    void eachTabThatBeganHasAnAnswerOfItsOwn() {
        link();
        there.twist = claims -> claims.claim("amr", List.of("pwd"));
        Visitor person = new Visitor(port);
        String first = held(person);
        String second = held(person);
        assertThat(person.get("/sign-in/with/" + code + "/answer?code=x&state=x")
                        .status())
                .isEqualTo(400);
        assertThat(person.get(first).path()).as("the tab that began first").isEqualTo("/sign-in/code");
        assertThat(person.get(second).status())
                .as("what the old session began ended with it")
                .isEqualTo(400);
        String oldest = held(person);
        for (int tab = 0; tab < 5; tab++) held(person);
        assertThat(person.get(oldest).status()).as("five are kept").isEqualTo(400);
    }

    /** What anybody can send, in all the ways in which it proves nothing; then what the provider itself says. */
    @Test
    void whoeverTheProviderSaysHasLeftIsOutAtTheNextRequest() {
        link();
        Visitor person = new Visitor(port);
        person.get(begin());
        var wrong = List.of(
                "",
                "no token",
                there.signed(there.person),
                there.signed(logout().claim("nonce", "x").build()),
                there.signed(logout().claim("events", Map.of()).build()),
                there.signed(logout().issuer("https://elsewhere.example").build()),
                there.signed(logout().audience("another").build()),
                there.signed(logout().subject(null).build()),
                there.signed(
                        logout().issueTime(Date.from(now().minusSeconds(600))).build()),
                IdentityProvider.signed(
                        logout().build(),
                        IdentityProvider.fresh("k"),
                        there.key().getKeyID()));
        for (String token : wrong) assertThat(left(token)).as(token).isEqualTo(400);
        assertThat(left(there.signed(logout().subject("somebody else").build())))
                .as("the same answer for whoever has nothing open")
                .isEqualTo(200);
        assertThat(person.get("/me/access").path()).isEqualTo("/me/access");
        assertThat(left(there.signed(logout().build()))).isEqualTo(200);
        assertThat(person.get("/me/access").path()).isEqualTo("/sign-in");
        assertThat(sessions()).isEmpty();
        providers.remove(code);
        assertThat(left(there.signed(logout().build()))).isEqualTo(404);
    }

    private JWTClaimsSet.Builder logout() {
        return new JWTClaimsSet.Builder()
                .issuer(there.issuer())
                .audience("saferhub")
                .subject("officer")
                .issueTime(Date.from(now()))
                .jwtID("one")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private Instant now() {
        return worlds.clock().instant();
    }

    private int left(String token) {
        return new Visitor(port)
                .post("/sign-in/with/" + code + "/left", List.of(Map.entry("logout_token", token)))
                .status();
    }

    private String held(Visitor person) {
        there.holds = true;
        person.get(begin());
        there.holds = false;
        return there.sentBack;
    }

    @Test
    void aProviderThatIsDownIsSaidAndOneThatIsNotThereIsNoPage() {
        there.close();
        Visitor.Page down = new Visitor(port).get(begin());
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.body()).contains("Council " + code + " does not answer").contains("E-mail address");
        providers.remove(code);
        assertThat(new Visitor(port).get(begin()).status()).isEqualTo(404);
        assertThat(new Visitor(port).get("/sign-in").body()).doesNotContain("Sign in through");
        assertThat(admin.get(page()).status()).isEqualTo(404);
    }

    @Test
    void theBrowserIsLetGoByThePolicyAndThePagesAreAccessible() {
        world.person("Second admin", "council", "governance", Reach.WHOLE_REALM, Permission.MANAGE_ACCOUNTS);
        UUID wide = world.person(
                "Officerofasurnamethatnophonehasroomfor", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        try (Window window = new Window(port, world, "Second admin", 320)) {
            link();
            window.look(page()).look("/accounts/" + reference(wide) + "/provider");
        }
        there.twist = claims -> claims.claim("amr", List.of("pwd"));
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page window = context.newPage();
            window.navigate("http://localhost:" + port + "/sign-in");
            Axe.check(window, "sign-in with a provider");
            window.click("text=Sign in through Council " + code);
            window.waitForURL("**/sign-in/code**");
        }
    }

    private void trusts(Set<String> factors, boolean passwordsToo) {
        var trust = new Provider.Trust("email_verified", factors, Set.of(), passwordsToo);
        providers.add(there.named(code, "http://localhost:" + port, trust));
    }

    private Visitor.Page link() {
        return admin.submit(admin.get(page()), page(), Map.of("provider", code));
    }

    private Visitor.Page signIn() {
        return new Visitor(port).get(begin());
    }

    private Visitor.Page password(String password) {
        Visitor visitor = new Visitor(port);
        return visitor.submit(
                visitor.get("/sign-in"), "/sign-in", Map.of("email", world.email("Hub officer"), "password", password));
    }

    private String begin() {
        return "/sign-in/with/" + code;
    }

    private String page() {
        return "/accounts/" + reference(officer) + "/provider";
    }

    private static String words(Visitor.Page page) {
        assertThat(page.status()).isEqualTo(400);
        return page.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("(code|state)=[^\"&]*", "");
    }

    private void end(String change) {
        TestDatabase.owner()
                .sql("update account set " + change + " where id = :id")
                .param("id", officer)
                .update();
    }

    private Map<String, String> grant(Visitor.Page page, String role) {
        LocalDate today = LocalDate.now(worlds.clock());
        Matcher option = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>[^<]*" + Pattern.quote(role))
                .matcher(page.body());
        assertThat(option.find()).as(page.body()).isTrue();
        return Map.of(
                "organisation", world.code() + "-council",
                "role", option.group(1),
                "area", world.code() + "-area",
                "from-day", "" + today.getDayOfMonth(),
                "from-month", "" + today.getMonthValue(),
                "from-year", "" + today.getYear());
    }

    private UUID account(String name) {
        return TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", world.email(name))
                .query(UUID.class)
                .single();
    }

    private static String reference(UUID account) {
        return TestDatabase.owner()
                .sql("select reference from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    private String email() {
        return TestDatabase.owner()
                .sql("select email from account where id = :id")
                .param("id", officer)
                .query(String.class)
                .single();
    }

    private List<String> verbs() {
        return TestDatabase.owner()
                .sql("select verb from happening where record_id = :id order by known_at")
                .param("id", officer)
                .query(String.class)
                .list();
    }

    private int messages() {
        return TestDatabase.owner()
                .sql("select count(*) from mail_outbox where account_id = :id")
                .param("id", officer)
                .query(Integer.class)
                .single();
    }

    private List<String> sessions() {
        return TestDatabase.owner()
                .sql("select session_id from spring_session where principal_name = :id")
                .param("id", officer.toString())
                .query(String.class)
                .list();
    }
}
