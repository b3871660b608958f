package uk.saferhub.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.GIVE_PERCEPTION;
import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_ACTION;
import static uk.saferhub.access.Permission.READ_BRIEFING;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_CRIME;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.access.Permission.WORK_ACTION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Actions;
import uk.saferhub.complaints.Patrol;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A round from the press to a finished action, with wards, outlines and crime of the test's own. */
@SaferHubTest
class BriefingPagesTest {

    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

    @TempDir
    Path folder;

    @Autowired
    Worlds worlds;

    @Autowired
    CrimeData crime;

    @Autowired
    StreetWork street;

    @Autowired
    Actions actions;

    @Autowired
    BriefingJob job;

    @LocalServerPort
    int port;

    private World world;
    private String force;
    private YearMonth last;
    private final List<String> codes = new ArrayList<>();
    private Visitor manager;

    @BeforeEach
    void wardsWithCrime() throws IOException {
        world = worlds.make();
        force = "b" + Long.toString(System.nanoTime(), 36);
        last = YearMonth.from(LocalDate.now(worlds.clock())).minusMonths(1);
        for (String ward : List.of("Busy", "Quiet", "Unmapped")) ward(ward);
        imported();
        world.person(
                "Manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_BRIEFING,
                MAKE_BRIEFING,
                GIVE_PERCEPTION,
                READ_ACTION,
                WORK_ACTION,
                READ_CRIME);
        for (String name : List.of("Councillor Ash", "Councillor Elm"))
            world.person(name, "council", "governance", Reach.OWN_AGENCY, READ_HOME, READ_BRIEFING, GIVE_PERCEPTION);
        manager = new Visitor(port).signIn(world, "Manager");
    }

    @Test
    void ENG_03_a_round_is_made_at_one_press_issued_held_answered_and_followed_to_a_result() {
        String round = asked();
        Visitor ash = new Visitor(port).signIn(world, "Councillor Ash");
        assertThat(ash.get(round).status()).isEqualTo(404);
        Visitor.Page made = made(round);
        assertThat(made.body())
                .contains("3 briefings, 0 held, 0 perceptions, 0 actions, 0 finished")
                .contains("Busy", "Drawn", "fewer than 50", "does not have this ward");
        String busy = briefing(made, "Busy");
        assertThat(ash.get(busy).status()).isEqualTo(404);

        var seats = manager.get("/briefings/councillors");
        var entered = manager.submit(
                seats,
                "/briefings/councillors",
                Map.of(
                        "ward",
                        world.realm("governance") + "/" + codes.getFirst(),
                        "account",
                        option(seats, "Councillor Ash")));
        assertThat(entered.body()).contains("In office", "Councillor Ash");

        LocalDate today = LocalDate.now(worlds.clock());
        var issued = manager.submit(
                manager.get(round),
                round + "/issue",
                Map.of(
                        "planned-day",
                        "" + today.getDayOfMonth(),
                        "planned-month",
                        "" + today.getMonthValue(),
                        "planned-year",
                        "" + today.getYear()));
        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.body()).contains("Issued");

        assertThat(ash.get("/").body()).contains("Ward briefing, Busy");
        assertThat(ash.get("/briefings").body()).contains("Your wards", "Busy");
        var read = ash.get(busy);
        assertThat(read.body())
                .contains("<svg", "The same numbers as the map", "Say what residents say", "Shoplifting")
                .contains("How well does such a map foretell?", "prediction accuracy index (PAI)");
        assertThat(ash.get(briefing(issued, "Quiet")).body())
                .contains("There is no map.")
                .doesNotContain("Say what residents say");

        var said = ash.submit(
                ash.get(busy + "/perceptions/new"),
                busy + "/perceptions/new",
                Map.of("place", "The underpass", "says", "Young people gather there", "worry", "FAIRLY"));
        assertThat(said.body()).contains("The underpass", "fairly worried");
        Visitor elm = new Visitor(port).signIn(world, "Councillor Elm");
        assertThat(elm.get(busy).body()).doesNotContain("underpass", "Young people gather");
        assertThat(elm.get(busy + "/perceptions/new").status()).isEqualTo(409);
        ofAnotherWard(busy, round);
        assertThat(elm.get(busy + "/actions/new").status()).isEqualTo(403);

        var raised = raise(busy, today);
        String action = found("/actions/(A-[0-9A-Z]+)", raised.body());
        var results = manager.submit(
                raised,
                found("action=\"(" + busy + "/actions/[^\"]+/result)\"", raised.body()),
                Map.of("told-" + action, "The hedge is cut and the light mended"));
        assertThat(results.status()).isEqualTo(200);
        world.as(manager(), WORK_ACTION, List.of(READ_BRIEFING), actor -> {
            actions.done(action, "Invoice 7, seen by the manager", actor.today(), actor);
            return true;
        });
        assertThat(ash.get(busy).body())
                .contains("Cut the hedge", "(The underpass)", "finished", "The hedge is cut and the light mended")
                .doesNotContain("Invoice 7");
        assertThat(elm.get(busy).body()).contains("Cut the hedge").doesNotContain("(The underpass)", "Invoice 7");

        var held = manager.submit(
                manager.get(busy + "/meeting"),
                busy + "/meeting/outcome",
                Map.of(
                        "outcome",
                        "held",
                        "held-day",
                        "" + today.getDayOfMonth(),
                        "held-month",
                        "" + today.getMonthValue(),
                        "held-year",
                        "" + today.getYear(),
                        "attended",
                        "Councillor Ash, Sergeant Rowe"));
        assertThat(held.body()).contains("Held on");
        assertThat(ash.get(round).body()).contains("3 briefings, 1 held, 1 perception, 1 action, 1 finished");
        assertThat(ash.get("/").body()).doesNotContain("Ward briefing, Busy");

        assertThat(new String(ash.bytes(busy + "/briefing.pdf"), 0, 5)).isEqualTo("%PDF-");
        assertThat(new String(ash.bytes(round + "/briefings.pdf"), 0, 5)).isEqualTo("%PDF-");
        accessible(round, busy, briefing(issued, "Quiet"));
        withdrawn(round, busy, ash);
    }

    /** Of three patrols in one ward and nine in another neither is told: the total would give the three away. */
    @Test
    void PRV_05_small_numbers_of_the_partnerships_own_records_are_held_back() {
        patrols("Busy", 3);
        patrols("Quiet", 9);
        Visitor.Page made = made(asked());
        for (String ward : List.of("Busy", "Quiet"))
            assertThat(found(
                            "Patrols walked\\s*</th>\\s*<td[^>]*>\\s*([^<]*?)\\s*<",
                            manager.get(briefing(made, ward)).body()))
                    .isEqualTo("held back");
        assertThat(manager.get(briefing(made, "Quiet")).body()).contains("A record that names no ward is in none");
    }

    /** Who makes briefings of one ward reads what was issued of the others, and neither what is said there nor anything to press. */
    private void ofAnotherWard(String busy, String round) {
        UUID local = world.person(
                "Local analyst", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_BRIEFING, GIVE_PERCEPTION);
        world.alsoActsIn(
                world.areaCode("Quiet"),
                local,
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_BRIEFING,
                MAKE_BRIEFING);
        Visitor analyst = new Visitor(port).signIn(world, "Local analyst");
        assertThat(analyst.get(busy).body())
                .contains("Shoplifting")
                .doesNotContain("underpass", "Young people gather", "Say what residents say");
        assertThat(analyst.get(busy + "/meeting").status()).isEqualTo(404);
        assertThat(analyst.get(busy + "/actions/new").status()).isEqualTo(404);
        var read = analyst.get(round);
        assertThat(read.body()).doesNotContain("Withdraw this round");
        assertThat(analyst.submit(
                                analyst.get("/briefings/rounds/new"),
                                round + "/withdrawal",
                                Map.of("reason", "No reason"))
                        .status())
                .isEqualTo(404);
        // Barred from one briefing, they do not meet it, and the others keep the numbers that are theirs.
        TestDatabase.owner()
                .sql("""
                        insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                        select gen_random_uuid(), b.id, b.realm_id, :account, 'a relative', now(), :account
                        from ward_briefing b where b.reference = :reference""")
                .param("account", local)
                .param("reference", busy.replaceAll(".*/", ""))
                .update();
        assertThat(analyst.get(busy).status()).isEqualTo(404);
        assertThat(row(analyst.get(round), "Quiet")).isEqualTo(row(manager.get(round), "Quiet"));
        assertThat(analyst.get(round).body()).doesNotContain(busy);
    }

    private static String row(Visitor.Page page, String ward) {
        return found(ward + "</a>(.*?)</tr>", page.body().replaceAll("\\s+", " "));
    }

    private void accessible(String round, String busy, String quiet) {
        try (var window = new Window(port, world, "Manager", 320)) {
            for (String path : List.of(
                    "/briefings",
                    "/briefings/rounds/new",
                    "/briefings/councillors",
                    round,
                    busy,
                    quiet,
                    busy + "/meeting",
                    busy + "/actions/new",
                    busy + "/perceptions/new")) window.look(path);
        }
    }

    private void withdrawn(String round, String busy, Visitor ash) {
        assertThat(manager.submit(manager.get(round), round + "/withdrawal", Map.of("reason", ""))
                        .status())
                .isEqualTo(400);
        assertThat(manager.submit(manager.get(round), round + "/withdrawal", Map.of("reason", "A month came again"))
                        .body())
                .contains("Withdrawn", "A month came again");
        assertThat(ash.get(busy).status()).isEqualTo(404);
        assertThat(ash.get(round).status()).isEqualTo(404);
        // It was read: what it held back must not come out by a round of other months, and the same months tell the
        // same again.
        var other = ask(last.minusMonths(1));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("ENG-03-C");
        patrols("Busy", 7);
        String again = briefing(made(ask(last.minusMonths(2)).path()), "Busy");
        assertThat(manager.get(again).body())
                .contains("None of the partnership")
                .doesNotContain("Patrols walked");
    }

    private Visitor.Page raise(String busy, LocalDate today) {
        String form = found(
                "href=\"(" + busy + "/actions/new\\?perception=[^\"]+)\"",
                manager.get(busy).body());
        var page = manager.get(form);
        LocalDate due = today.plusDays(20);
        return manager.submit(
                page,
                busy + "/actions/new",
                Map.of(
                        "what",
                        "Cut the hedge at the underpass",
                        "owner",
                        found("<option value=\"([0-9a-f-]{36})\"", page.body()),
                        "due-day",
                        "" + due.getDayOfMonth(),
                        "due-month",
                        "" + due.getMonthValue(),
                        "due-year",
                        "" + due.getYear()));
    }

    private Visitor.Page ask(YearMonth from) {
        return manager.submit(
                manager.get("/briefings/rounds/new"),
                "/briefings/rounds/new",
                Map.of("from", from.toString(), "to", last.toString(), "force", force, "fewest", "50"));
    }

    private String asked() {
        Visitor.Page asked = ask(last.minusMonths(2));
        assertThat(asked.path()).startsWith("/briefings/rounds/BR-");
        var again = ask(last.minusMonths(1));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("ENG-03-C");
        return asked.path();
    }

    /** Until the job has made it: the test does not wait for its next turn. */
    private Visitor.Page made(String round) {
        for (int i = 0; i < 200 && manager.get(round).body().contains("See how far it is now"); i++) job.run();
        Visitor.Page made = manager.get(round);
        assertThat(made.body()).contains("Made, not issued");
        return made;
    }

    private void ward(String name) {
        String code = "E05" + (100_000 + (System.nanoTime() / 100 + codes.size()) % 800_000);
        codes.add(code);
        world.area(name);
        TestDatabase.owner()
                .sql("update area set gss_code = :gss where code = :code")
                .param("gss", code)
                .param("code", world.areaCode(name))
                .update();
    }

    /** Look-up and outlines of 2012, which no other test has; the third ward is in neither. */
    private void imported() throws IOException {
        String lsoa = "E019" + codes.getFirst().substring(4, 8);
        List<String> lookup = new ArrayList<>(List.of("LSOA11CD,LSOA11NM,WD12CD,WD12NM,LAD12CD,LAD12NM"));
        StringBuilder outlines = new StringBuilder();
        for (int ward = 0; ward < 2; ward++) {
            lookup.add("%s%d,Made up,%s,Ward %d,E06000999,Made up".formatted(lsoa, ward, codes.get(ward), ward));
            double west = -1.10 + ward * 0.02;
            outlines.append(ward == 0 ? "" : ",").append("""
                    {"type":"Feature","properties":{"WD12CD":"%s","WD12NM":"Ward %d"},"geometry":{"type":"Polygon","coordinates":[[[%3$s,53.95],[%4$s,53.95],[%4$s,53.965],[%3$s,53.965],[%3$s,53.95]]]}}""".formatted(codes.get(ward), ward, west, west + 0.02));
        }
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (YearMonth month : List.of(
                last.minusMonths(14),
                last.minusMonths(13),
                last.minusMonths(12),
                last.minusMonths(2),
                last.minusMonths(1),
                last)) {
            for (int i = 0; i < 40; i++) rows.add(row(month, i, lsoa + "0", -1.099 + i % 20 * 0.0008));
            for (int i = 0; i < 5; i++) rows.add(row(month, i, lsoa + "1", -1.075));
        }
        crime.importFrom(
                List.of(
                        Files.write(folder.resolve("wards.csv"), lookup),
                        Files.writeString(
                                folder.resolve("wards.geojson"),
                                "{\"type\":\"FeatureCollection\",\"features\":[" + outlines + "]}"),
                        Files.write(folder.resolve("crime.csv"), rows)),
                "a test",
                Progress.SILENT);
    }

    private String row(YearMonth month, int i, String lsoa, double longitude) {
        return "id-%s-%s-%d,%s,%s,%s,%s,53.9%d,On or near Made Up Lane,%s,,%s,Under investigation,"
                .formatted(
                        lsoa,
                        month,
                        i,
                        month,
                        force,
                        force,
                        longitude,
                        52 + i % 10,
                        lsoa,
                        i % 3 == 0 ? "Shoplifting" : "Drugs");
    }

    private void patrols(String ward, int many) {
        UUID officer = world.person("Officer " + ward, "council", "hub", Reach.WHOLE_REALM, READ_HOME);
        world.alsoActsIn(
                world.areaCode(ward), officer, "council", "hub", Reach.WHOLE_REALM, READ_COMPLAINT, RECORD_COMPLAINT);
        UUID walker = world.person(
                "Walker " + ward, "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        for (int i = 0; i < many; i++) {
            // Who works in the whole area names the ward; who works in the ward alone need not.
            boolean named = i % 2 == 1;
            var patrol = new Patrol(
                    last.atDay(3),
                    null,
                    "Rangers",
                    2,
                    Patrol.Cause.PROACTIVE,
                    "High Street",
                    named ? world.areaCode(ward) : null,
                    null,
                    null);
            world.as(
                    named ? walker : officer,
                    RECORD_COMPLAINT,
                    actor -> street.patrol(actor, world.realm("hub"), patrol));
        }
    }

    private UUID manager() {
        return TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", world.email("Manager"))
                .query(UUID.class)
                .single();
    }

    private static String briefing(Visitor.Page round, String ward) {
        return found("href=\"(/briefings/WB-[0-9A-Z]+)\">" + ward + "<", round.body());
    }

    private static String option(Visitor.Page page, String label) {
        return found("<option value=\"([^\"]+)\">" + label + "<", page.body());
    }

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
