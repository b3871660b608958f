package uk.saferhub.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.AccessTerms;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** AUD-04: each rule of the watch finds a scripted reader, raises it once, and leaves an ordinary one alone. */
@SaferHubTest
class WatchTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Desk desk;

    @Autowired
    Watch watch;

    @Autowired
    Realms realms;

    @Autowired
    Participations participations;

    @Autowired
    ReadLog log;

    @Autowired
    Timeline timeline;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private World world;
    private UUID officer;
    private Realm governance;

    @BeforeEach
    void anOfficer() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        officer = world.person(
                "Otto Reader",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_CASE,
                Permission.READ_PERSON);
        // Who reviews nothing: a partnership without a reviewer is left alone by the job that looks by the pack's own
        // numbers.
        world.person("Reviewer", "council", "governance", Reach.WHOLE_REALM, Permission.READ_HOME, Permission.READ_LOG);
        governance = realms.named(world.code(), "governance");
    }

    /** Numbers so small that a test reaches them. @param inHours whether this hour is a usual one */
    private AccessTerms terms(boolean inHours) {
        int hour = worlds.clock().instant().atZone(Actor.LONDON).getHour();
        int from = inHours ? 0 : hour < 23 ? hour + 1 : 0;
        int until = inHours || hour < 23 ? 24 : hour;
        return new AccessTerms(
                "access", List.of(world.code()), 60, null, 3, 2, 2, 2, 1, from, until, List.of(), 50, null, null);
    }

    private int look(AccessTerms terms, Instant now) {
        List<Realm> plain = List.of(governance, realms.of(world.realm("hub")));
        return desk.service("test", List.of(Permission.READ_LOG), plain, "look", actor -> {
            var then = new Actor(actor.accountId(), actor.name(), actor.permission(), actor.grants(), now);
            return watch.look(governance, plain, terms, then);
        });
    }

    private int look() {
        return look(terms(true), worlds.clock().instant());
    }

    private List<String> raised() {
        return TestDatabase.owner()
                .sql("select coalesce(rule, kind) from access_review where account_id = :officer order by 1")
                .param("officer", officer)
                .query(String.class)
                .list();
    }

    private void read(List<UUID> records) {
        world.as(officer, Permission.READ_CASE, actor -> {
            log.read(records);
            return true;
        });
    }

    private String register(UUID id) {
        String reference = Reference.next("C");
        return world.as(officer, Permission.READ_CASE, actor -> {
            participations.register(
                    id, "case", reference, world.realm("hub"), world.area(), world.organisation("council"), actor);
            return reference;
        });
    }

    @Test
    void AUD_04_governance_counts_nothing_of_what_somebody_reads_on_a_sealed_panel() {
        world.alsoActs(officer, "council", "channel", Reach.WHOLE_REALM, Permission.READ_CHANNEL);
        var shown = new java.util.ArrayList<>(List.of(Keys.next(), Keys.next(), Keys.next(), Keys.next()));
        readBeside(shown);
        look(terms(false), worlds.clock().instant());
        look();
        assertThat(raised()).isEmpty();
        for (int n = 0; n < 2; n++) {
            UUID plain = Keys.next();
            register(plain);
            shown.add(plain);
        }
        readBeside(shown);
        look();
        assertThat(raised()).as("two of the hub beside four of the panel").doesNotContain("MANY_RECORDS");
        UUID third = Keys.next();
        register(third);
        shown.add(third);
        readBeside(shown);
        look();
        assertThat(TestDatabase.owner()
                        .sql("select amount from access_review where account_id = :officer and rule = 'MANY_RECORDS'")
                        .param("officer", officer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** In one request with the officer's seat on a panel. */
    private void readBeside(List<UUID> records) {
        world.as(officer, Permission.READ_CASE, List.of(Permission.READ_CHANNEL), actor -> {
            log.read(records);
            return true;
        });
    }

    @Test
    void AUD_04_many_records_and_odd_hours_are_raised_once_and_a_few_are_not() {
        read(List.of(Keys.next(), Keys.next()));
        assertThat(look()).isZero();
        read(List.of(Keys.next()));
        look();
        assertThat(raised()).containsExactly("MANY_RECORDS");
        look();
        assertThat(raised()).containsExactly("MANY_RECORDS");
        look(terms(false), worlds.clock().instant());
        assertThat(raised()).containsExactly("MANY_RECORDS", "OUT_OF_HOURS");
    }

    @Test
    void AUD_04_refusals_files_and_what_one_is_kept_away_from() {
        UUID record = Keys.next();
        String reference = register(record);
        world.as(officer, Permission.READ_CASE, actor -> {
            participations.exclude(record, officer, "a cousin", actor);
            return true;
        });
        IntStream.range(0, 2)
                .forEach(n -> assertThat(catchThrowable(
                                () -> desk.serve(officer, Permission.READ_CASE, "GET /cases/" + reference, actor -> {
                                    throw new NotFound();
                                })))
                        .isInstanceOf(NotFound.class));
        IntStream.range(0, 2)
                .forEach(n -> world.as(officer, Permission.READ_CASE, actor -> {
                    log.exported();
                    return true;
                }));
        look();
        assertThat(raised()).containsExactly("AFTER_STEPPING_BACK", "MANY_FILES", "MANY_REFUSALS");
    }

    @Test
    void AUD_04_a_record_read_with_nothing_done_is_raised_and_one_that_was_worked_on_is_not() {
        UUID worked = Keys.next();
        UUID idle = Keys.next();
        register(worked);
        String reference = register(idle);
        read(List.of(worked));
        read(List.of(idle));
        world.as(officer, Permission.READ_CASE, actor -> {
            timeline.record(new Happening(
                    world.realm("hub"),
                    worked,
                    officer,
                    world.organisation("council"),
                    actor.now(),
                    "noted",
                    Map.of()));
            return true;
        });
        look();
        assertThat(raised()).containsExactly("READ_WITHOUT_WORK");
        assertThat(TestDatabase.owner()
                        .sql("select record_reference from access_review where account_id = :officer")
                        .param("officer", officer)
                        .query(String.class)
                        .single())
                .isEqualTo(reference);
    }

    @Test
    void AUD_04_own_name_and_the_same_search_are_found_without_the_words_being_kept() {
        Visitor visitor = new Visitor(port).signIn(world, "Otto Reader");
        for (int i = 0; i < 2; i++)
            assertThat(visitor.submit(visitor.get("/people"), "/people", Map.of("q", "Reader, Otto"))
                            .status())
                    .isEqualTo(200);
        look();
        assertThat(raised()).containsExactly("OWN_NAME", "SAME_SEARCH");
        assertThat(TestDatabase.owner()
                        .sql("select string_agg(words_key, ' ') from search_trace where account_id = :officer")
                        .param("officer", officer)
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("otto");
        assertThat(SearchTraces.isOwnName(SearchTraces.words("otto reader 3/4/1980"), "Otto Reader"))
                .isTrue();
        assertThat(SearchTraces.isOwnName(SearchTraces.words("otto smith"), "Otto Reader"))
                .isFalse();
    }

    @Test
    void AUD_04_a_neighbour_is_found_by_a_postcode_of_which_only_a_hash_is_kept() {
        Visitor visitor = new Visitor(port).signIn(world, "Otto Reader");
        assertThat(visitor.submit(visitor.get("/me/postcode"), "/me/postcode", Map.of("postcode", "nowhere"))
                        .status())
                .isEqualTo(400);
        assertThat(visitor.submit(visitor.get("/me/postcode"), "/me/postcode", Map.of("postcode", "yo17zz"))
                        .body())
                .contains("A postcode is kept")
                .doesNotContain("YO1 7ZZ");
        UUID hidden = person("YO1 7ZZ", true);
        read(List.of(hidden));
        look();
        assertThat(raised()).doesNotContain("NEIGHBOUR");
        read(List.of(person("YO1 7ZZ", false)));
        look();
        assertThat(raised()).contains("NEIGHBOUR");
        assertThat(visitor.submit(visitor.get("/me/postcode"), "/me/postcode/removal", Map.of())
                        .body())
                .doesNotContain("A postcode is kept");
    }

    @Test
    void AUD_04_a_sample_of_last_month_is_drawn_once_and_the_console_shows_it_without_names() {
        UUID record = Keys.next();
        String reference = register(record);
        read(List.of(record));
        Instant nextMonth = worlds.clock().instant().plus(Duration.ofDays(31));
        look(terms(true), nextMonth);
        look(terms(true), nextMonth);
        assertThat(raised()).containsOnlyOnce("SAMPLE");
        Visitor reviewer = new Visitor(port).signIn(world, "Reviewer");
        assertThat(reviewer.get("/access-review").body()).contains("Drawn by lot", reference);
    }

    @Test
    void AUD_04_a_sealed_panel_is_watched_for_itself_and_what_is_found_stays_in_it() {
        world.alsoActs(officer, "council", "channel", Reach.WHOLE_REALM, Permission.READ_CHANNEL);
        world.person(
                "Keeper",
                "council",
                "channel",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_LOG,
                Permission.REVIEW_ACCESS);
        Realm channel = realms.of(world.realm("channel"));
        UUID plain = Keys.next();
        String elsewhere = register(plain);
        read(List.of(plain, Keys.next(), Keys.next()));
        lookIn(channel);
        assertThat(raisedIn(channel))
                .as("work in the hub is none of the panel's")
                .isEmpty();

        List<UUID> cases = List.of(sealed(), sealed(), sealed());
        world.as(officer, Permission.READ_CHANNEL, actor -> {
            log.read(cases);
            return true;
        });
        lookIn(channel);
        assertThat(raisedIn(channel)).containsOnlyOnce("MANY_RECORDS");
        String review = review("MANY_RECORDS", channel);
        Visitor keeper = new Visitor(port).signIn(world, "Keeper");
        assertThat(keeper.get("/access-review").body()).contains(review, "Otto Reader");
        assertThat(keeper.get("/log").body()).doesNotContain(elsewhere);
        String path = "/access-review/" + review;
        Visitor.Page judged = keeper.submit(
                keeper.get(path),
                path + "/finding",
                Map.of("finding", "NO_CONCERN", "words", "The panel met that morning."));
        assertThat(judged.body()).contains("The panel met that morning.");
        Visitor reviewer = new Visitor(port).signIn(world, "Reviewer");
        assertThat(reviewer.get("/access-review").body()).doesNotContain(review);
        assertThat(reviewer.get(path).status()).isEqualTo(404);
    }

    private UUID sealed() {
        UUID id = Keys.next();
        return world.as(officer, Permission.READ_CHANNEL, actor -> {
            participations.register(
                    id,
                    "channel",
                    Reference.next("CH"),
                    world.realm("channel"),
                    world.area(),
                    world.organisation("council"),
                    actor);
            return id;
        });
    }

    private void lookIn(Realm panel) {
        desk.service(
                "test",
                List.of(Permission.READ_LOG),
                panel,
                "look",
                actor -> watch.look(panel, List.of(panel), terms(true), actor));
    }

    private static List<String> raisedIn(Realm realm) {
        return TestDatabase.owner()
                .sql("select coalesce(rule, kind) from access_review where realm_id = :realm")
                .param("realm", realm.id())
                .query(String.class)
                .list();
    }

    private static String review(String rule, Realm realm) {
        return TestDatabase.owner()
                .sql("select reference from access_review where realm_id = :realm and rule = :rule")
                .param("realm", realm.id())
                .param("rule", rule)
                .query(String.class)
                .single();
    }

    private UUID person(String postcode, boolean safe) {
        // Two houses: what one's own body keeps safe is safe for all whom it enters there.
        var address = new Address(safe ? "1 Made-up Street" : "2 Made-up Street", postcode, safe, false);
        var somebody = new Described(List.of(new Name("Nell", "Nextdoor")), List.of(), List.of(address), List.of());
        return world.as(
                officer,
                Permission.READ_PERSON,
                actor -> people.add(somebody, world.realm("hub"), world.area(), actor)
                        .id());
    }
}
