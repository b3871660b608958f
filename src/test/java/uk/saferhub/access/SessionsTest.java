package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** How a session begins and ends, and what a form of it may do. */
@SaferHubTest
class SessionsTest {

    private static final String FORM = "/meetings/decisions/new";

    @Autowired
    Worlds worlds;

    @Autowired
    Accounts accounts;

    @Autowired
    FormKeys keys;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void SHR_11_a_session_ends_after_half_an_hour_without_a_request() {
        World world = worlds.make();
        UUID person = world.person("Idle", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        Visitor visitor = new Visitor(port).signIn(world, "Idle");
        idle(person, Duration.ofMinutes(29));
        assertThat(visitor.get("/me/access").path()).isEqualTo("/me/access");
        idle(person, Duration.ofMinutes(31));
        assertThat(visitor.get("/me/access").path()).isEqualTo("/sign-in");
    }

    @Test
    void SHR_11_a_session_ends_after_twelve_hours_however_busy() {
        World world = worlds.make();
        UUID person = world.person("Busy", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        Visitor visitor = new Visitor(port).signIn(world, "Busy");
        began(person, Instant.now().minus(Duration.ofHours(12)).plusSeconds(60));
        assertThat(visitor.get("/me/access").path()).isEqualTo("/me/access");
        began(person, Instant.now().minus(Duration.ofHours(12)).minusSeconds(60));
        assertThat(visitor.get("/me/access").path()).isEqualTo("/sign-in");
    }

    @Test
    void aLinkCannotSignAnybodyOut() {
        World world = worlds.make();
        world.person("Stays", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        Visitor visitor = new Visitor(port).signIn(world, "Stays");
        assertThat(visitor.get("/sign-out").body()).contains("Entries on this phone that were not sent");
        Visitor.Page page = visitor.get("/me/access");
        assertThat(page.path()).isEqualTo("/me/access");
        assertThat(visitor.submit(page, "/sign-out", Map.of()).path()).isEqualTo("/sign-in");
        assertThat(visitor.get("/me/access").path()).isEqualTo("/sign-in");
    }

    @Test
    void theCodeThatSetTheSecondFactorUpIsUsedUpAndNonsenseIsNoFault() {
        World world = worlds.make();
        String email = world.email("newcomer");
        transaction.execute(status -> accounts.create("Newcomer", email, World.PASSWORD, null));
        var visitor = new Visitor(port);
        Visitor.Page setUp =
                visitor.submit(visitor.get("/sign-in"), "/sign-in", Map.of("email", email, "password", World.PASSWORD));
        assertThat(setUp.path()).isEqualTo("/sign-in/second-factor");
        Visitor.Page nonsense =
                visitor.submit(setUp, "/sign-in/second-factor", Map.of("offered", "no hex", "code", "123456"));
        assertThat(nonsense.status()).isEqualTo(400);
        Matcher words = Pattern.compile("[A-Z2-7]{32}").matcher(nonsense.body());
        assertThat(words.find()).isTrue();
        byte[] secret = base32(words.group());
        String code = TestCode.at(secret, System.currentTimeMillis() / 30000 - 1);
        assertThat(visitor.submit(nonsense, "/sign-in/second-factor", Map.of("code", code))
                        .path())
                .isNotEqualTo("/sign-in/second-factor");
        var again = new Visitor(port);
        Visitor.Page asked =
                again.submit(again.get("/sign-in"), "/sign-in", Map.of("email", email, "password", World.PASSWORD));
        assertThat(again.submit(asked, "/sign-in/code", Map.of("code", code)).status())
                .isEqualTo(400);
    }

    /** ACC-01: a form's key belongs to the one it was issued to. */
    @Test
    void aFormWithoutItsKeyOrWithAnothersKeyIsRefused() {
        demonstration.load();
        World world = worlds.make();
        UUID other = world.person("Other", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        Visitor manager = Demonstration.visitor(port, "manager");
        String own = key(manager.get(FORM));
        for (String once : List.of("", keys.issue(other), "0000" + own.substring(4))) {
            Visitor.Page answer =
                    manager.submit(manager.get(FORM), FORM, Map.of("_once", once, "wording", "Never " + world.code()));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("ACC-01");
        }
        assertThat(decisions("Never " + world.code())).isZero();
    }

    /** The seal under which a phone keeps its outbox is the same secret's: it must never pass for a form's key. */
    @Test
    void nothingElseThatIsSealedForSomebodyPassesAsTheirFormKey() {
        UUID victim = UUID.randomUUID();
        String random = "outbox " + UUID.randomUUID() + " ";
        assertThat(keys.owner(random + "." + victim + "." + secrets.seal(random + victim)))
                .isEmpty();
        assertThat(keys.owner(keys.issue(victim))).contains(victim);
    }

    /** A tab that somebody left open when they signed out goes on saving, at a desk where the next person signed in. */
    @Test
    void whatAnotherPersonsPageSavesIsNotKeptForWhoeverIsSignedInNow() {
        demonstration.load();
        Visitor hub = Demonstration.visitor(port, "hub");
        Visitor manager = Demonstration.visitor(port, "manager");
        String left = key(manager.get(FORM));
        var words = List.of(
                hub.token(),
                Map.entry("_page", FORM),
                Map.entry("_form", FORM),
                Map.entry("_once", left),
                Map.entry("wording", "half a thought"));
        assertThat(hub.post("/drafts", words).status()).isEqualTo(409);
        assertThat(manager.post("/drafts", words).status()).isNotEqualTo(409);
    }

    /** Pressing twice, or two windows of one form, does the thing once and leads both to the same answer. */
    @Test
    void ofTwoSubmitsAtOnceOneDoesTheThing() {
        demonstration.load();
        Visitor manager = Demonstration.visitor(port, "manager");
        Visitor.Page form = manager.get(FORM);
        String wording = "Once only " + worlds.make().code();
        Map<String, String> words = filledIn(form, wording);
        var one = CompletableFuture.supplyAsync(() -> manager.submit(form, FORM, words));
        var two = CompletableFuture.supplyAsync(() -> manager.submit(form, FORM, words));
        assertThat(one.join().status()).as(one.join().body()).isEqualTo(200);
        assertThat(two.join().path()).isEqualTo(one.join().path());
        assertThat(decisions(wording)).isEqualTo(1);
    }

    /** Every select's first choice, a day for every date, and the wording in every field of text. */
    private static Map<String, String> filledIn(Visitor.Page form, String wording) {
        var words = new HashMap<String, String>();
        Matcher field = Pattern.compile("<(select|textarea|input)[^>]* name=\"(?!_)([A-Za-z-]+)\"")
                .matcher(form.body());
        while (field.find()) {
            String name = field.group(2);
            String value = name.endsWith("-day") ? "1" : name.endsWith("-month") ? "6" : wording;
            words.put(name, name.endsWith("-year") ? "2026" : value);
        }
        Matcher select = Pattern.compile("<select[^>]* name=\"([A-Za-z-]+)\"(?s:.*?)<option value=\"([^\"]+)\"")
                .matcher(form.body());
        while (select.find()) words.put(select.group(1), select.group(2));
        return words;
    }

    private static int decisions(String wording) {
        return TestDatabase.owner()
                .sql("select count(*) from meeting_decision where wording like '%' || :wording || '%'")
                .param("wording", wording)
                .query(Integer.class)
                .single();
    }

    private static String key(Visitor.Page form) {
        Matcher once = Pattern.compile("name=\"_once\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(once.find()).isTrue();
        return once.group(1);
    }

    private static void idle(UUID person, Duration since) {
        long then = Instant.now().minus(since).toEpochMilli();
        TestDatabase.owner()
                .sql("""
                update spring_session set last_access_time = :then, expiry_time = :then + max_inactive_interval * 1000
                where primary_id in (select session_primary_id from spring_session_attributes
                  where attribute_name = 'account' and attribute_bytes = convert_to(:person, 'UTF8'))
                """)
                .param("then", then)
                .param("person", person.toString())
                .update();
    }

    private static void began(UUID person, Instant when) {
        TestDatabase.owner()
                .sql("""
                update spring_session_attributes s set attribute_bytes = convert_to(:when, 'UTF8')
                where attribute_name = 'since' and session_primary_id in (select session_primary_id from spring_session_attributes
                  where attribute_name = 'account' and attribute_bytes = convert_to(:person, 'UTF8'))
                """)
                .param("when", when.toString())
                .param("person", person.toString())
                .update();
    }

    private static byte[] base32(String words) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : words.toCharArray())
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        byte[] secret = new byte[20];
        byte[] raw = bits.toByteArray();
        int length = Math.min(20, raw.length);
        System.arraycopy(raw, raw.length - length, secret, 20 - length, length);
        return secret;
    }
}
