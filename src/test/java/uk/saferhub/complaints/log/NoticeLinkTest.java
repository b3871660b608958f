package uk.saferhub.complaints.log;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.READ_REPORTER;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.notices.Enforcement;
import uk.saferhub.notices.IssueNotice;
import uk.saferhub.notices.RecordStep;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** ASB-01, ASB-14: what was done about a complaint by warning, notice or penalty is read on both, by those who may see both. */
@SaferHubTest
class NoticeLinkTest {

    private static final String LINKS = "/complaints/notice-links";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    IssueNotice issue;

    @Autowired
    RecordStep record;

    @Autowired
    Complaints complaints;

    @LocalServerPort
    int port;

    @Test
    void ASB_14_a_report_of_rubbish_is_linked_to_the_notice_that_answers_it_and_the_link_ends() {
        var team = new Enforcement(worlds, packs, issue, record);
        World world = team.world;
        UUID warden = world.person(
                "Warden",
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_NOTICE);
        world.person(
                "Walker", "council", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        world.person("Reader", "council", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_NOTICE);
        String notice = team.served(team.notice("CPW", LocalDate.of(2026, 3, 3), "Answer Example"));
        String complaint = world.as(
                warden,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("enforcement"),
                        Complaint.unnamed(
                                actor.today().minusDays(5),
                                Complaint.Source.RESIDENT,
                                "noise",
                                "The arches",
                                null,
                                null)));
        var visitor = new Visitor(port).signIn(world, "Warden");
        assertThat(visitor.get("/complaints/received/" + complaint).body()).contains("Link it to a notice");
        var form = visitor.get(LINKS + "/new?complaint=" + complaint);
        assertThat(form.body()).contains("value=\"" + complaint + "\"");
        var words = new HashMap<>(Map.of("complaint", complaint, "notice", "N-0000000", "why", "Same bins"));
        var wrong = visitor.submit(form, LINKS, words);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is no notice of this reference that you may see", "Same bins");
        // Whoever may not see the notice cannot tell it from one that is not there, nor learns of the link.
        words.put("notice", notice);
        var walker = new Visitor(port).signIn(world, "Walker");
        assertThat(walker.submit(walker.get(LINKS + "/new"), LINKS, words).body())
                .contains("There is no notice of this reference that you may see");
        assertThat(visitor.submit(wrong, LINKS, words).body())
                .contains("Community protection warning " + notice, "Same bins", "End this link");
        assertThat(visitor.get("/notices/" + notice).body())
                .contains("Complaints that it answers", complaint, "The arches", "Same bins");
        assertThat(walker.get("/complaints/received/" + complaint).body())
                .contains("The arches")
                .doesNotContain(notice, "Same bins", "Link it to a notice");
        var reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get("/notices/" + notice).body())
                .contains("Answer Example")
                .doesNotContain(complaint, "Complaints that it answers", "Link it to a complaint");
        assertThat(reader.get(LINKS + "/new").status()).isEqualTo(403);
        // The same once more is one link.
        words.put("side", "notice");
        var twice = visitor.submit(visitor.get(LINKS + "/new?side=notice&notice=" + notice), LINKS, words);
        assertThat(twice.path()).isEqualTo("/notices/" + notice);
        assertThat(twice.body().split(complaint, -1))
                .as("named by its link alone")
                .hasSize(3);
        try (Window phone = new Window(port, world, "Warden", 320)) {
            phone.look("/complaints/received/" + complaint);
            phone.look("/notices/" + notice);
        }
        String end = found(visitor.get("/complaints/received/" + complaint).body());
        assertThat(walker.get(end).status()).isEqualTo(404);
        assertThat(visitor.submit(visitor.get(end), end, Map.of("why", "")).status())
                .isEqualTo(400);
        assertThat(visitor.submit(visitor.get(end), end, Map.of("why", "Another street"))
                        .body())
                .contains("Until ", "Another street");
        assertThat(visitor.get("/notices/" + notice).body()).doesNotContain(complaint);
    }

    @Test
    void ASB_14_a_notice_begun_from_a_complaint_takes_its_place_and_is_linked_to_it() {
        var team = new Enforcement(worlds, packs, issue, record);
        World world = team.world;
        UUID ranger = person(world, "Ranger", READ_COMPLAINT, RECORD_COMPLAINT, READ_NOTICE, ISSUE_NOTICE);
        person(world, "Walker", READ_COMPLAINT, RECORD_COMPLAINT, READ_NOTICE);
        person(world, "Issuer", READ_COMPLAINT, READ_NOTICE, ISSUE_NOTICE);
        String complaint = world.as(
                ranger,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("enforcement"),
                        Complaint.unnamed(
                                actor.today().minusDays(5),
                                Complaint.Source.RESIDENT,
                                "noise",
                                "The arches",
                                null,
                                null)));
        String path = "/complaints/received/" + complaint;
        String begin = "/notices/new?complaint=" + complaint;
        String make = "/notices/new/CPW";
        var visitor = new Visitor(port).signIn(world, "Ranger");
        assertThat(visitor.get(path).body()).contains("Record a notice", begin);
        assertThat(visitor.get(begin).body()).contains(make + "?complaint=" + complaint);
        var form = visitor.get(make + "?complaint=" + complaint);
        assertThat(form.body()).contains("value=\"The arches\"", "It answers complaint " + complaint);
        var words = made(world);
        words.put("name", "");
        var wrong = visitor.submit(form, make, words);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Enter the name", "It answers complaint " + complaint);
        var check = visitor.submit(wrong, make, made(world));
        assertThat(check.body()).contains("Check before you issue", "The arches");
        var shown = visitor.submit(check, make, Map.of("step", "issue"));
        assertThat(shown.path()).startsWith("/notices/N-");
        assertThat(shown.body()).contains("Complaints that it answers", complaint, "begun from the complaint");
        String notice = shown.path().substring("/notices/".length());
        assertThat(visitor.get(path).body()).contains("Community protection warning " + notice, "End this link");
        var walker = new Visitor(port).signIn(world, "Walker");
        assertThat(walker.get(path).body()).contains("The arches").doesNotContain("Record a notice");
        assertThat(walker.get(begin).status()).isEqualTo(403);
        // Whoever issues notices and records no complaints reads this one, and begins nothing from it.
        var issuer = new Visitor(port).signIn(world, "Issuer");
        assertThat(issuer.get(path).body()).contains("The arches").doesNotContain("Record a notice");
        assertThat(issuer.get(make + "?complaint=" + complaint).status()).isEqualTo(404);
        var forged = made(world);
        forged.putAll(Map.of("complaint", complaint, "name", "Forged Example", "step", "issue"));
        assertThat(issuer.submit(issuer.get(make), make, forged).status()).isEqualTo(404);
        assertThat(issuer.get("/notices?page=1").body()).contains(notice).doesNotContain("Forged Example");
        assertThat(visitor.get(make + "?complaint=C-0000000").status()).isEqualTo(404);
        try (Window phone = new Window(port, world, "Ranger", 320)) {
            phone.look(path);
            phone.picture("complaint-record-a-notice");
            phone.look(make + "?complaint=" + complaint);
            phone.picture("notice-from-complaint");
        }
    }

    @Test
    void ASB_14_a_complaint_of_another_compartment_is_answered_by_whoever_records_in_both() {
        var team = new Enforcement(worlds, packs, issue, record);
        World world = team.world;
        UUID ranger = person(world, "Both", READ_COMPLAINT, RECORD_COMPLAINT, READ_NOTICE, ISSUE_NOTICE);
        world.alsoActs(ranger, "council", "hub", Reach.WHOLE_REALM, READ_COMPLAINT, RECORD_COMPLAINT);
        UUID half = person(world, "Half", READ_NOTICE, ISSUE_NOTICE);
        world.alsoActs(half, "council", "hub", Reach.WHOLE_REALM, READ_COMPLAINT, RECORD_COMPLAINT);
        String complaint = world.as(
                ranger,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("hub"),
                        Complaint.unnamed(
                                actor.today().minusDays(5),
                                Complaint.Source.RESIDENT,
                                "noise",
                                "The viaduct",
                                null,
                                null)));
        String make = "/notices/new/CPW";
        var visitor = new Visitor(port).signIn(world, "Both");
        assertThat(visitor.get("/complaints/received/" + complaint).body()).contains("Record a notice");
        var form = visitor.get(make + "?complaint=" + complaint);
        assertThat(form.body()).contains("value=\"The viaduct\"");
        var check = visitor.submit(form, make, made(world));
        assertThat(visitor.submit(check, make, Map.of("step", "issue")).body())
                .contains("Complaints that it answers", complaint, "The viaduct");
        // Whoever could not link the two by hand is not offered to begin one from the other.
        var other = new Visitor(port).signIn(world, "Half");
        assertThat(other.get("/complaints/received/" + complaint).body())
                .contains("The viaduct")
                .doesNotContain("Record a notice");
        assertThat(other.get(make + "?complaint=" + complaint).status()).isEqualTo(404);
    }

    private static UUID person(World world, String name, Permission... permissions) {
        var all = new ArrayList<>(List.of(permissions));
        all.add(READ_HOME);
        return world.person(name, "council", "enforcement", Reach.WHOLE_REALM, all.toArray(Permission[]::new));
    }

    /** A warning as its form sends it, but for what the complaint fills in. */
    private static HashMap<String, String> made(World world) {
        var words = new HashMap<>(Map.of(
                "issued-day", "3", "issued-month", "6", "issued-year", "2026", "recipient", "INDIVIDUAL", "age", "30"));
        words.putAll(Map.of(
                "name", "Page Example", "place", "The arches", "area", world.code() + "-area", "conduct", "noise"));
        words.putAll(Map.of("happened", "Loud music at two", "requires", "Stop it", "team", "net", "step", "check"));
        return words;
    }

    @Test
    void SHR_04_why_they_belong_together_does_not_tell_who_complained() {
        var team = new Enforcement(worlds, packs, issue, record);
        World world = team.world;
        String[] names = {"Clerk", "Constable"};
        UUID clerk = world.person(
                names[0],
                "council",
                "enforcement",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_REPORTER,
                READ_NOTICE);
        world.person(names[1], "police", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, READ_NOTICE);
        String notice = team.served(team.notice("CPW", LocalDate.of(2026, 3, 3), "Answer Example"));
        String complaint = world.as(
                clerk,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("enforcement"),
                        new Complaint(
                                actor.today().minusDays(5),
                                Complaint.Source.RESIDENT,
                                "noise",
                                "The arches",
                                null,
                                null,
                                null,
                                null,
                                "Peregrine Tallowby",
                                null,
                                null,
                                null,
                                null)));
        var visitor = new Visitor(port).signIn(world, names[0]);
        var form = visitor.get(LINKS + "/new?complaint=" + complaint);
        var words = Map.of("complaint", complaint, "notice", notice, "why", "Mr Tallowby saw the same bins");
        assertThat(visitor.submit(form, LINKS, words).body()).contains("Mr Tallowby saw the same bins");
        assertThat(visitor.get("/notices/" + notice).body()).contains("Mr Tallowby saw the same bins");
        var constable = new Visitor(port).signIn(world, names[1]);
        for (String page : List.of("/notices/" + notice, "/complaints/received/" + complaint))
            assertThat(constable.get(page).body())
                    .as(page)
                    .contains("Mr [held back] saw the same bins")
                    .doesNotContain("Tallowby", "Peregrine");
    }

    @Test
    void SHR_04_a_notice_begun_from_a_complaint_takes_its_place_without_who_complained() {
        var team = new Enforcement(worlds, packs, issue, record);
        World world = team.world;
        UUID taker = world.person(
                "Taker", "wardens", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        person(world, "Ranger", READ_COMPLAINT, RECORD_COMPLAINT, READ_NOTICE, ISSUE_NOTICE);
        String complaint = world.as(
                taker,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("enforcement"),
                        new Complaint(
                                actor.today().minusDays(5),
                                Complaint.Source.RESIDENT,
                                "noise",
                                "Outside Quaverley, Elm Row",
                                null,
                                null,
                                null,
                                null,
                                "Wilma Quaverley",
                                null,
                                null,
                                null,
                                null)));
        var visitor = new Visitor(port).signIn(world, "Ranger");
        assertThat(visitor.get("/complaints/received/" + complaint).body()).contains("Record a notice", "Elm Row");
        assertThat(visitor.get("/notices/new/CPW?complaint=" + complaint).body())
                .contains("Outside [held back], Elm Row")
                .doesNotContainIgnoringCase("quaverley");
    }

    private static String found(String page) {
        var link = java.util.regex.Pattern.compile(LINKS + "/[0-9a-f-]{36}/end").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
