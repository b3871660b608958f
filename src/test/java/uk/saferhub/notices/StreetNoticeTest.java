package uk.saferhub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.AUTHORISE_NOTICE;
import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.READ_ORDER;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.access.Permission.RECORD_PENALTY;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.NamedOperation;
import uk.saferhub.complaints.Operations;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** ENF-15: notices on the phone as ordinary forms, and under the names that a phone makes itself. */
@SaferHubTest
class StreetNoticeTest {

    private static final String CPW = "/field/notice/CPW";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    JdbcClient client;

    @Autowired
    Operations operations;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID manager;

    @BeforeEach
    void team() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        manager = person("Manager", READ_HOME, READ_NOTICE, ISSUE_NOTICE, AUTHORISE_NOTICE);
        person("Officer", READ_HOME, READ_NOTICE, ISSUE_NOTICE);
    }

    @Test
    void a_warning_handed_over_in_the_street_is_issued_and_served_by_one_form() {
        var visitor = new Visitor(port).signIn(world, "Manager");
        assertThat(visitor.get("/field").body()).contains("href=\"/field/notice\"");
        assertThat(visitor.get("/field/notice").body()).contains("Acceptable behaviour contract", CPW);
        var form = visitor.get(CPW);
        assertThat(form.body())
                .doesNotContain("Manager", world.email("Manager"))
                .contains("Is the conduct persistent or continuing?");
        Map<String, String> words = words("Street Example");
        words.put("method", "by_hand");
        var unproved = visitor.submit(form, CPW, words);
        assertThat(unproved.status()).isEqualTo(400);
        assertThat(unproved.body()).contains("Say what proves that it was given", "Loud music at two");
        assertThat(notices()).isEmpty();
        words.put("proof", "handed over at the door");
        words.put("answer-1", "Three nights in a week");
        var sent = visitor.submit(form, CPW, words);
        assertThat(sent.path()).isEqualTo("/field");
        String shown = visitor.get("/notices/" + reference(sent)).body();
        assertThat(shown)
                .contains("Served", "by hand: handed over at the door", "Street Example")
                .contains("Is the conduct persistent or continuing?", "Three nights in a week");
        assertThat(notices()).containsExactly("SERVED Street Example");
    }

    @Test
    void an_officer_without_the_power_hands_nothing_over_and_keeps_the_words() {
        var visitor = new Visitor(port).signIn(world, "Officer");
        var form = visitor.get(CPW);
        Map<String, String> words = words("Power Example");
        words.put("method", "by_hand");
        words.put("proof", "handed over");
        var refused = visitor.submit(form, CPW, words);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("ENF-14-A", "value=\"Power Example\"");
        words.put("method", "");
        words.put("age", "15");
        var young = visitor.submit(form, CPW, words);
        assertThat(young.body()).contains("ENF-01-C", "value=\"Power Example\"");
        words.put("age", "30");
        assertThat(visitor.submit(form, CPW, words).path()).isEqualTo("/field");
        assertThat(notices()).containsExactly("DRAFT Power Example");
    }

    @Test
    void a_step_before_that_is_not_there_is_said_beside_its_field_in_the_street_and_at_the_desk() {
        var visitor = new Visitor(port).signIn(world, "Manager");
        Map<String, String> words = words("After Example");
        words.put("after", "n-0000000");
        for (String path : List.of("/field/notice/CPN", "/notices/new/CPN")) {
            var answer = visitor.submit(visitor.get(path), path, words);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("There is no notice of this reference", "value=\"After Example\"");
        }
        words.put("area", "an-area-of-last-year");
        assertThat(visitor.submit(visitor.get(CPW), CPW, words).body())
                .contains("what was chosen is not in it any more", "value=\"After Example\"");
        assertThat(notices()).isEmpty();
    }

    @Test
    void what_a_phone_named_is_one_notice_under_whatever_key_it_comes() {
        var visitor = new Visitor(port).signIn(world, "Manager");
        String name = UUID.randomUUID().toString();
        var first = post(visitor, name);
        var second = post(visitor, name);
        assertThat(reference(second)).isEqualTo(reference(first)).startsWith("N-");
        assertThat(notices()).containsExactly("ISSUED Twice Example");
    }

    @Test
    void photographs_follow_to_ones_own_notice_and_to_no_other() throws Exception {
        var visitor = new Visitor(port).signIn(world, "Manager");
        String reference = reference(
                visitor.upload(visitor.get(CPW), CPW, "photo", "shot.png", picture(), words("Photograph Example")));
        var record = Map.of("record", reference, "taken", "2026-06-03");
        assertThat(add(visitor, record).path()).isEqualTo("/field");
        assertThat(visitor.get("/records/" + reference + "/documents").body().split(">Photograph of", -1))
                .hasSize(3);
        assertThat(add(visitor, Map.of("record", "N-0000000")).status()).isEqualTo(404);
        assertThat(add(new Visitor(port).signIn(world, "Officer"), record).status())
                .isEqualTo(404);
    }

    @Test
    void ENF_15_what_became_of_a_notice_is_recorded_by_its_reference_and_what_is_refused_keeps_its_words() {
        String service = "/field/notice-step/service";
        var visitor = new Visitor(port).signIn(world, "Manager");
        String notice = reference(visitor.submit(visitor.get(CPW), CPW, words("Later Example")));
        assertThat(visitor.get("/field").body()).contains("href=\"/field/notice-step\"");
        assertThat(visitor.get("/field/notice-step").body())
                .contains(service, "/field/notice-step/breach", "/field/notice-step/withdrawal")
                .doesNotContain("payment");
        assertThat(visitor.get("/field/notice-step/payment").status()).isEqualTo(404);
        var form = visitor.get(service);
        assertThat(form.body()).doesNotContain("Later Example", notice, world.email("Manager"));
        Map<String, String> said = today();
        said.put("notice", "N-0000000");
        said.put("note", "handed over at the gate");
        var wrong = visitor.submit(form, service, said);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("There is no notice of this reference", "Choose how it was given", "handed over at the gate");
        said.put("notice", notice.toLowerCase(Locale.ROOT));
        said.put("method", "by_hand");
        assertThat(reference(visitor.submit(form, service, said))).isEqualTo(notice);
        assertThat(visitor.get("/notices/" + notice).body()).contains("by hand: handed over at the gate");
        var twice = visitor.submit(visitor.get(service), service, said);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body()).contains("ENF-02-C", "Recorded last: Served", "by Manager", "handed over at the gate");
        assertThat(step(visitor, "breach", said).path()).isEqualTo("/field");
        assertThat(notices()).containsExactly("BREACHED Later Example");
        said.put("note", "");
        assertThat(step(visitor, "withdrawal", said).body()).contains("Give the reason");
        said.put("note", "Made out to the wrong person");
        assertThat(step(visitor, "withdrawal", said).path()).isEqualTo("/field");
        assertThat(notices()).containsExactly("WITHDRAWN Later Example");
        world.person("Reader", "council", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_NOTICE);
        assertThat(new Visitor(port).signIn(world, "Reader").get(service).status())
                .isEqualTo(403);
    }

    @Test
    void ENF_04_a_penalty_is_paid_in_the_street_by_whoever_takes_money_and_no_more_than_is_owed() {
        String litter = "/field/notice/FPN_LITTER";
        person("Cashier", READ_HOME, READ_NOTICE, ISSUE_NOTICE, AUTHORISE_NOTICE, RECORD_PENALTY);
        var visitor = new Visitor(port).signIn(world, "Cashier");
        Map<String, String> said = today();
        said.put("notice", reference(visitor.submit(visitor.get(CPW), CPW, words("Warned Example"))));
        said.put("amount", "10");
        assertThat(visitor.get("/field/notice-step").body()).contains("/field/notice-step/payment");
        assertThat(step(visitor, "payment", said).body()).contains("ENF-04-F", "value=\"10\"");
        said.put("notice", reference(visitor.submit(visitor.get(litter), litter, words("Litter Example"))));
        said.put("amount", "9999");
        assertThat(step(visitor, "payment", said).body()).contains("ENF-04-C", "value=\"9999\"");
        said.put("amount", "none");
        assertThat(step(visitor, "payment", said).body()).contains("Enter the amount");
        said.put("amount", "10");
        assertThat(step(visitor, "payment", said).path()).isEqualTo("/field");
        assertThat(visitor.get("/notices/" + said.get("notice")).body()).contains("£10.00");
    }

    @Test
    void photographs_of_a_breach_follow_for_whoever_recorded_it_and_for_nobody_else() throws Exception {
        var visitor = new Visitor(port).signIn(world, "Manager");
        String notice = reference(visitor.submit(visitor.get(CPW), CPW, words("Photographed Example")));
        var officer = new Visitor(port).signIn(world, "Officer");
        var record = Map.of("record", notice, "taken", "2026-06-03");
        assertThat(add(officer, record).status()).isEqualTo(404);
        Map<String, String> said = today();
        said.putAll(Map.of("notice", notice, "method", "by_hand", "note", "given"));
        assertThat(step(officer, "service", said).path()).isEqualTo("/field");
        assertThat(add(officer, record).path()).isEqualTo("/field");
    }

    @Test
    void ASB_05_what_was_given_under_an_operation_is_a_list_of_its_own() {
        world.as(
                manager,
                RECORD_COMPLAINT,
                actor -> operations.begin(
                        actor,
                        world.realm("enforcement"),
                        new NamedOperation(
                                actor.today(),
                                "Operation Night Quiet",
                                "night-quiet",
                                null,
                                "safer-york-board",
                                "Less noise",
                                List.of(),
                                List.of("The market"),
                                null,
                                "Few complaints",
                                null)));
        var visitor = new Visitor(port).signIn(world, "Manager");
        var form = visitor.get(CPW);
        Map<String, String> under = words("Under Example");
        under.put("operation", "night-quiet");
        String counted = reference(visitor.submit(form, CPW, under));
        String alone = reference(visitor.submit(visitor.get(CPW), CPW, words("Alone Example")));
        assertThat(visitor.get("/notices?type=CPW").body()).contains(counted, alone, "Operation Night Quiet");
        assertThat(visitor.get("/notices?operation=night-quiet").body())
                .contains(counted)
                .doesNotContain(alone);
        assertThat(visitor.get("/notices?operation=another").body()).doesNotContain(counted, alone);
        assertThat(visitor.get("/notices/" + counted).body())
                .contains("Operation Night Quiet", "href=\"/street/operations/OP-");
        world.person("Reader", "council", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_NOTICE);
        var reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get("/notices/" + counted).body())
                .as("who reads no complaints learns of no operation")
                .contains("Under Example")
                .doesNotContain("Night Quiet");
        assertThat(reader.get("/notices?operation=night-quiet").body())
                .as("nor by guessing its short name")
                .doesNotContain(counted, alone);
    }

    @Test
    void who_issues_no_notices_is_offered_none() {
        world.person("Patroller", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        var visitor = new Visitor(port).signIn(world, "Patroller");
        assertThat(visitor.get("/field").body()).contains("/field/patrol").doesNotContain("/field/notice");
        assertThat(visitor.get("/field/notice").status()).isEqualTo(403);
        assertThat(visitor.get(CPW).status()).isEqualTo(403);
    }

    private static Visitor.Page step(Visitor visitor, String noun, Map<String, String> said) {
        String path = "/field/notice-step/" + noun;
        return visitor.submit(visitor.get(path), path, said);
    }

    private Map<String, String> today() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        return new HashMap<>(Map.of(
                "on-day", "" + today.getDayOfMonth(),
                "on-month", "" + today.getMonthValue(),
                "on-year", "" + today.getYear()));
    }

    private UUID person(String name, Permission... further) {
        var all = new ArrayList<>(List.of(READ_ORDER, READ_COMPLAINT, RECORD_COMPLAINT));
        all.addAll(List.of(further));
        return world.person(name, "council", "enforcement", Reach.WHOLE_REALM, all.toArray(Permission[]::new));
    }

    private Map<String, String> words(String name) {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        var words = new HashMap<>(Map.of(
                "issued-day",
                String.valueOf(today.getDayOfMonth()),
                "issued-month",
                String.valueOf(today.getMonthValue()),
                "issued-year",
                String.valueOf(today.getYear()),
                "recipient",
                "INDIVIDUAL",
                "name",
                name,
                "age",
                "30",
                "place",
                "2 Made-up Street"));
        words.putAll(Map.of(
                "area",
                world.code() + "-area",
                "conduct",
                "noise",
                "happened",
                "Loud music at two",
                "requires",
                "Stop it"));
        return words;
    }

    private Visitor.Page post(Visitor visitor, String name) {
        var all =
                new ArrayList<Map.Entry<String, String>>(words("Twice Example").entrySet());
        all.add(visitor.token());
        Matcher key = Pattern.compile("name=\"_once\" value=\"([^\"]*)\"")
                .matcher(visitor.get(CPW).body());
        assertThat(key.find()).isTrue();
        all.add(Map.entry("_once", key.group(1) + "." + name));
        return visitor.post(CPW, all);
    }

    private static Visitor.Page add(Visitor visitor, Map<String, String> words) throws Exception {
        var form = visitor.get(CPW);
        String body = form.body().replace("action=\"" + CPW, "action=\"/field/notice/pictures");
        return visitor.upload(
                new Visitor.Page(200, body, form.path(), form.headers()),
                "/field/notice/pictures",
                "photo",
                "shot.png",
                picture(),
                words);
    }

    private static byte[] picture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static String reference(Visitor.Page page) {
        Matcher sent = Pattern.compile("Sent: (N-[A-Z0-9]+)").matcher(page.body());
        assertThat(sent.find()).as(page.body()).isTrue();
        return sent.group(1);
    }

    private List<String> notices() {
        return world.as(
                manager,
                READ_NOTICE,
                actor -> client.sql("select state || ' ' || name from notice")
                        .query(String.class)
                        .list());
    }
}
