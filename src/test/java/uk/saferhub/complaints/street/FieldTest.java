package uk.saferhub.complaints.street;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.NamedOperation;
import uk.saferhub.complaints.OperationResult;
import uk.saferhub.complaints.Operations;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The phone forms as ordinary forms, and the keys that a phone makes itself. */
@SaferHubTest
class FieldTest {

    @Autowired
    Worlds worlds;

    @Autowired
    JdbcClient client;

    @Autowired
    Operations operations;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID officer;

    @BeforeEach
    void hub() {
        world = worlds.make();
        officer = person("Youth officer");
        person("Second officer");
    }

    @Test
    void withoutJavaScriptAPhoneFormIsAnOrdinaryForm() {
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        var form = visitor.get("/field/patrol");
        assertThat(form.body()).doesNotContain("Youth officer", world.email("Youth officer"));
        var wrong = visitor.submit(form, "/field/patrol", words("0"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("ASB-02-B", "value=\"The Cross\"");
        var sent = visitor.submit(form, "/field/patrol", words("2"));
        assertThat(sent.path()).isEqualTo("/field");
        assertThat(sent.body()).contains("Sent: PT-");
        for (String other : List.of("engagement", "complaint", "shift"))
            assertThat(visitor.get("/field/" + other).status()).isEqualTo(200);
        assertThat(visitor.get("/field/elsewhere").status()).isEqualTo(404);
    }

    @Test
    void UXA_02_an_entry_that_a_phone_named_is_recorded_once_under_whatever_key_it_comes() {
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        String name = UUID.randomUUID().toString();
        var first = post(visitor, once(visitor) + "." + name);
        var second = post(visitor, once(visitor) + "." + name);
        assertThat(sent(second)).isEqualTo(sent(first)).startsWith("Sent: PT-");
        assertThat(post(visitor, once(visitor) + "." + UUID.randomUUID()).status())
                .isEqualTo(200);
        assertThat(patrols()).isEqualTo(2);
    }

    @Test
    void UXA_02_photographs_come_with_an_entry_or_after_it_and_never_to_anothers() throws Exception {
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        var refused = visitor.upload(
                visitor.get("/field/patrol"), "/field/patrol", "photo", "note.txt", "Words".getBytes(), words("2"));
        assertThat(refused.body()).contains("DOC-01-S");
        assertThat(patrols()).isZero();
        var sent = visitor.upload(
                visitor.get("/field/patrol"), "/field/patrol", "photo", "shot.png", picture(), words("2"));
        String reference = sent(sent).substring("Sent: ".length());
        assertThat(photographs(visitor, reference)).isOne();
        var record = Map.of("record", reference, "taken", "2026-06-03");
        assertThat(add(visitor, record).path()).isEqualTo("/field");
        assertThat(photographs(visitor, reference)).isEqualTo(2);
        assertThat(visitor.get("/records/" + reference + "/documents").body()).contains("Photograph of 3 June 2026");
        assertThat(add(visitor, Map.of("record", "PT-0000000")).status()).isEqualTo(404);
        assertThat(add(new Visitor(port).signIn(world, "Second officer"), record)
                        .status())
                .isEqualTo(404);
        var six = new HashMap<String, String>();
        for (int i = 0; i < 6; i++) six.put("shot" + i + ".png", "no picture");
        assertThat(visitor.upload(pictures(visitor), "/field/pictures", "photo", six)
                        .body())
                .contains("DOC-01-T");
    }

    private static Visitor.Page add(Visitor visitor, Map<String, String> words) throws Exception {
        return visitor.upload(pictures(visitor), "/field/pictures", "photo", "shot.png", picture(), words);
    }

    /** The keys of a form under the address to which a phone sends photographs. */
    private static Visitor.Page pictures(Visitor visitor) {
        var form = visitor.get("/field/patrol");
        return new Visitor.Page(
                200, form.body().replace("/field/patrol", "/field/pictures"), form.path(), form.headers());
    }

    private static int photographs(Visitor visitor, String reference) {
        return visitor.get("/records/" + reference + "/documents").body().split(">Photograph of", -1).length - 1;
    }

    private static byte[] picture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aNameUnderAnothersKeyOrNoKeyIsRefused() {
        var second = new Visitor(port).signIn(world, "Second officer");
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        assertThat(post(visitor, once(second) + "." + UUID.randomUUID()).status())
                .isEqualTo(409);
        assertThat(post(visitor, UUID.randomUUID().toString()).status()).isEqualTo(409);
        assertThat(post(visitor, once(visitor) + ".not-a-name").status()).isEqualTo(409);
        assertThat(patrols()).isZero();
    }

    @Test
    void theKeyOfAnOutboxIsTheSameForItsOwnerAndAnotherForAnybodyElse() {
        String outbox = "/outbox/key?outbox=" + UUID.randomUUID();
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        String own = part("key", visitor.get(outbox).body());
        assertThat(part("key", visitor.get(outbox).body())).isEqualTo(own);
        assertThat(visitor.get(outbox).headers().get("cache-control").toString())
                .contains("no-store");
        var second = new Visitor(port).signIn(world, "Second officer");
        assertThat(part("key", second.get(outbox).body())).isNotEqualTo(own);
        assertThat(new Visitor(port).get(outbox).path()).isEqualTo("/sign-in");
    }

    @Test
    void ASB_05_a_phone_form_offers_the_operations_that_go_on_and_no_others() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        begin("going-on", today.minusDays(1));
        begin("to-come", today.plusDays(1));
        String over = begin("all-over", today.minusDays(9));
        world.as(officer, RECORD_COMPLAINT, actor -> {
            operations.tell(
                    actor,
                    over,
                    new OperationResult(
                            today.minusDays(2),
                            OperationResult.Standing.ENDED,
                            OperationResult.Success.MET,
                            "It is quiet",
                            "No complaint for a week",
                            "The group"));
            return over;
        });
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        for (String form : List.of("patrol", "engagement", "complaint"))
            assertThat(visitor.get("/field/" + form).body())
                    .contains("value=\"going-on\"")
                    .doesNotContain("to-come", "all-over");
        assertThat(visitor.get("/field/shift").body()).doesNotContain("going-on");
        var form = visitor.get("/field/patrol");
        var words = words("2");
        words.put("operation", "never-begun");
        var unknown = visitor.submit(form, "/field/patrol", words);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("REGISTER-01", "value=\"The Cross\"");
        words.put("operation", "going-on");
        assertThat(visitor.submit(form, "/field/patrol", words).body()).contains("Sent: PT-");
        String counted = world.as(
                officer,
                READ_COMPLAINT,
                actor -> client.sql("select operation from published_patrols")
                        .query(String.class)
                        .single());
        assertThat(counted).isEqualTo("going-on");
    }

    @Test
    void MTG_11_a_joint_day_reported_from_the_street_stands_once_beside_one_of_the_desk() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        begin("night-watch", today.minusDays(1));
        begin("to-come", today.plusDays(1));
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        var form = visitor.get("/field/joint-day");
        assertThat(form.body()).contains("value=\"night-watch\"").doesNotContain("to-come", "Youth officer");
        var alone = visitor.submit(form, "/field/joint-day", jointDay(today, "Rangers"));
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.body()).contains("MTG-11-B", "value=\"Station forecourt\"");
        var unplanned = jointDay(today, "Rangers\nPolice");
        unplanned.put("planned", "JP-0000000");
        assertThat(visitor.submit(form, "/field/joint-day", unplanned).body()).contains("REGISTER-01");
        String key = onceOf(form) + "." + UUID.randomUUID();
        String first = sent(post(visitor, "/field/joint-day", key, jointDay(today, "Rangers\nPolice")));
        assertThat(sent(post(visitor, "/field/joint-day", key, jointDay(today, "Rangers\nPolice"))))
                .isEqualTo(first)
                .startsWith("Sent: JA-");
        var typed = jointDay(today, "Council\nPolice\nTrains");
        typed.put("realm", world.realm("hub").toString());
        visitor.submit(visitor.get("/street/joint-actions/new"), "/street/joint-actions/new", typed);
        assertThat(jointTeams()).containsExactlyInAnyOrder("Rangers", "Police", "Council", "Police", "Trains");
        assertThat(visitor.get("/street/joint-actions/" + first.substring("Sent: ".length()))
                        .body())
                .contains("Station forecourt", "Nine people spoken to");
    }

    @Test
    void MTG_11_where_no_operation_goes_on_a_joint_day_says_what_to_do() {
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        var form = visitor.get("/field/joint-day");
        assertThat(form.body()).contains("name=\"operation\"", "Begin it under Operations first");
        assertThat(visitor.get("/field/patrol").body()).doesNotContain("name=\"operation\"");
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        var words = jointDay(today, "Rangers\nPolice");
        words.put("operation", "");
        var refused = visitor.submit(form, "/field/joint-day", words);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Nine people spoken to");
        assertThat(jointTeams()).isEmpty();
    }

    @Test
    void J19_what_is_brought_back_at_three_in_the_morning_belongs_to_the_evening_before() {
        var three = LocalDateTime.of(2026, 6, 1, 3, 0);
        assertThat(FieldForm.named("shift").begins(three)).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(FieldForm.named("shift").begins(three.withHour(22))).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(FieldForm.named("patrol").begins(three)).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    private String begin(String code, LocalDate first) {
        return world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> operations.begin(
                        actor,
                        world.realm("hub"),
                        new NamedOperation(
                                first,
                                "Operation " + code,
                                code,
                                null,
                                "The group",
                                "Less noise",
                                List.of(),
                                List.of("The Cross"),
                                null,
                                "Few complaints",
                                null)));
    }

    private UUID person(String name) {
        return world.person(name, "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
    }

    private Visitor.Page post(Visitor visitor, String key) {
        return post(visitor, "/field/patrol", key, words("2"));
    }

    private static Visitor.Page post(Visitor visitor, String path, String key, Map<String, String> words) {
        var all = new ArrayList<Map.Entry<String, String>>(words.entrySet());
        all.add(visitor.token());
        all.add(Map.entry("_once", key));
        return visitor.post(path, all);
    }

    private static HashMap<String, String> jointDay(LocalDate day, String teams) {
        return new HashMap<>(Map.of(
                "heldOn-day",
                String.valueOf(day.getDayOfMonth()),
                "heldOn-month",
                String.valueOf(day.getMonthValue()),
                "heldOn-year",
                String.valueOf(day.getYear()),
                "operation",
                "night-watch",
                "place",
                "Station forecourt",
                "teams",
                teams,
                "results",
                "Nine people spoken to"));
    }

    private List<String> jointTeams() {
        return world.as(
                officer,
                READ_COMPLAINT,
                actor -> client.sql("select team from published_joint_actions")
                        .query(String.class)
                        .list());
    }

    private static String once(Visitor visitor) {
        return onceOf(visitor.get("/field/patrol"));
    }

    private static String sent(Visitor.Page page) {
        Matcher sent = Pattern.compile("Sent: [A-Z0-9-]+").matcher(page.body());
        return sent.find() ? sent.group() : page.body();
    }

    private static String onceOf(Visitor.Page page) {
        Matcher key = Pattern.compile("name=\"_once\" value=\"([^\"]*)\"").matcher(page.body());
        return key.find() ? key.group(1) : "no key";
    }

    private static String part(String name, String json) {
        Matcher part = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(part.find()).as(json).isTrue();
        return part.group(1);
    }

    private static HashMap<String, String> words(String officers) {
        return new HashMap<>(Map.of(
                "walkedOn-day",
                "4",
                "walkedOn-month",
                "6",
                "walkedOn-year",
                "2026",
                "began",
                "21:30",
                "team",
                "Youth",
                "officers",
                officers,
                "cause",
                "PROACTIVE",
                "route",
                "The Cross"));
    }

    private long patrols() {
        return world.as(
                officer,
                READ_COMPLAINT,
                actor -> client.sql("select count(*) from published_patrols")
                        .query(Long.class)
                        .single());
    }
}
