package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.notices.IssueNotice;
import uk.saferhub.notices.NewNotice;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;

/** ANL-10: who and where come again across cases, complaints and notices, in one table, as far as each reader may know. */
@SaferHubTest
class RepeatsAcrossTest {

    private static final String PAGE = "/complaints/repeats/across";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Complaints complaints;

    @Autowired
    IssueNotice issue;

    @LocalServerPort
    int port;

    CaseWorld at;
    LocalDate today;
    UUID officer;

    @BeforeEach
    void hub() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        officer = at.world.person(
                "Spotter",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                READ_HARMED,
                READ_PERSON,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_REPORTER);
        at.world.alsoActs(
                officer, "Hub", "enforcement", Reach.WHOLE_REALM, READ_NOTICE, ISSUE_NOTICE, AUTHORISE_NOTICE);
    }

    @Test
    void ANL_10_victims_callers_names_and_places_stand_in_one_table_across_what_one_may_see() {
        PersonEntry ada = person("Ada", "Thornwick");
        PersonEntry ben = person("Ben", "Crakehall");
        OpenedCase first = opened(
                "Noise at the flats", new NewCase.Party(ada.id(), "affected"), new NewCase.Party(ben.id(), "causing_harm"));
        opened("Threats", new NewCase.Party(ben.id(), "causing_harm"));
        place(first, "14 Aldwark Court", "YO1 7BX");
        String reported = complained("Flat 14, Aldwark Ct, YO1 7BX", "07700900100");
        complained("Fish Street", "07700900222");
        complained("Elm Row", "07700 900 222");
        var spotter = new Visitor(port).signIn(at.world, "Spotter");
        String who = "/complaints/received/" + reported + "/reporter";
        spotter.submit(spotter.get(who), who, Map.of("person", ada.reference()));
        notice("Ben Crakehall", "14 ALDWARK COURT, YO1 7BX");
        notice("Nobody Known", "Station Road");
        notice("Nobody known", "Elsewhere Lane");

        String page = spotter.get(PAGE).body();
        assertThat(row(page, "14 ALDWARK COURT, YO1 7BX")).isEqualTo("Place – – 1 1 1 3");
        assertThat(row(page, "Ben Crakehall")).isEqualTo("Person 0 2 2 0 1 3");
        assertThat(row(page, "Ada Thornwick")).isEqualTo("Person 1 0 1 1 0 2");
        assertThat(row(page, "Nobody")).isEqualTo("Name on notices – – 0 0 2 2");
        assertThat(row(page, "07700")).isEqualTo("Caller – – 0 2 0 2");
        assertThat(page).contains("/people/" + ada.reference());
        assertThat(page.indexOf("ALDWARK COURT"))
                .as("what stands in most kinds of record comes first")
                .isLessThan(page.indexOf("Ben Crakehall"));
        assertThat(spotter.get(PAGE + "?kind=PLACE").body()).contains("ALDWARK COURT").doesNotContain("Crakehall");
        assertThat(spotter.get("/complaints/repeats").body()).contains("href=\"" + PAGE + "\"");

        // Who may neither read who is harmed nor who complained, and no notices.
        at.world.person(
                "Warden", "Wardens", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, READ_PERSON, READ_COMPLAINT);
        String less = new Visitor(port).signIn(at.world, "Warden").get(PAGE).body();
        assertThat(row(less, "Ben Crakehall")).isEqualTo("Person 0 2 2 0 0 2");
        assertThat(less)
                .contains("Your role reads no notices", "Place")
                .doesNotContain("Ada", "07700", "Nobody Known", ada.reference());
        // Who reads complaints alone learns of nobody.
        at.world.person("Walker", "Wardens", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT);
        assertThat(new Visitor(port).signIn(at.world, "Walker").get(PAGE).body())
                .contains("Your role reads no cases", "Nobody and no place")
                .doesNotContain("Ben", "Aldwark", "07700");
        try (Window phone = new Window(port, at.world, "Spotter", 320)) {
            phone.look(PAGE);
        }
        try (Window desk = new Window(port, at.world, "Spotter", 1280)) {
            desk.look(PAGE).picture("analysis/repeats-across");
        }
    }

    @Test
    void ANL_10_two_people_of_one_name_are_given_no_notice_and_what_is_long_past_does_not_count() {
        PersonEntry one = person("Sam", "Mirkwood");
        PersonEntry other = person("Sam", "Mirkwood");
        for (String title : List.of("First", "Second"))
            opened(title, new NewCase.Party(one.id(), "subject"), new NewCase.Party(other.id(), "subject"));
        notice("Sam Mirkwood", "Station Road");
        notice("Sam Mirkwood", "Harbour Road");
        var spotter = new Visitor(port).signIn(at.world, "Spotter");
        String page = spotter.get(PAGE + "?months=3").body();
        assertThat(page.split("Sam Mirkwood", -1)).as("two people and the name").hasSize(4);
        assertThat(rows(page, "Sam Mirkwood"))
                .containsExactlyInAnyOrder(
                        "Person 0 0 2 0 0 2", "Person 0 0 2 0 0 2", "Name on notices – – 0 0 2 2");
        complained("Old Bridge", "07700900333", today.minusMonths(3));
        complained("Old Bridge", "07700900444", today.minusDays(1));
        assertThat(spotter.get(PAGE + "?months=3").body()).doesNotContain("Old Bridge");
        assertThat(row(spotter.get(PAGE + "?months=6").body(), "Old Bridge")).isEqualTo("Place – – 0 2 0 2");
        assertThat(spotter.get(PAGE + "?months=7").body()).as("as by default").contains("Old Bridge");
    }

    /** What stands in the row after the name: its kind and the numbers. */
    private static String row(String page, String who) {
        assertThat(rows(page, who)).as(who).isNotEmpty();
        return rows(page, who).getFirst();
    }

    private static List<String> rows(String page, String who) {
        return Pattern.compile(Pattern.quote(who) + "(?:(?!</tr>).)*</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group().replaceAll("(?s)^.*?</th>", "").replaceAll("<[^>]*>", " "))
                .map(cells -> cells.replaceAll("\\s+", " ").strip().replaceAll(" \\d+ \\p{L}+ \\d{4}$", ""))
                .toList();
    }

    private PersonEntry person(String given, String family) {
        return at.as(
                at.hub,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name(given, family), List.of()),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor));
    }

    private OpenedCase opened(String title, NewCase.Party... parties) {
        NewCase like = at.somethingAt(title, today.minusDays(10), today);
        return at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(
                        new NewCase(
                                like.realmId(),
                                like.areaId(),
                                CaseKind.PERSON,
                                title,
                                like.aim(),
                                like.concern(),
                                like.hub(),
                                like.leadOrganisationId(),
                                null,
                                like.agencies(),
                                like.answerDueOn(),
                                List.of(parties),
                                like.score(),
                                like.band(),
                                like.openedOn(),
                                like.nextReviewOn(),
                                null,
                                null),
                        actor));
    }

    private void place(OpenedCase opened, String line, String postcode) {
        var hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        String path = "/cases/" + opened.reference();
        var words = new HashMap<>(Map.of("line", line, "postcode", postcode, "part", "Where they meet"));
        words.putAll(Map.of(
                "since-day",
                "" + today.getDayOfMonth(),
                "since-month",
                "" + today.getMonthValue(),
                "since-year",
                "" + today.getYear()));
        assertThat(hub.submit(hub.get(path + "/people"), path + "/places", words).body())
                .contains(line);
    }

    private String complained(String place, String contact) {
        return complained(place, contact, today.minusDays(2));
    }

    private String complained(String place, @Nullable String contact, LocalDate on) {
        return at.as(
                officer,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        at.world.realm("hub"),
                        new Complaint(
                                on,
                                Complaint.Source.RESIDENT,
                                "noise",
                                place,
                                null,
                                null,
                                null,
                                null,
                                null,
                                contact,
                                null,
                                null,
                                null)));
    }

    private void notice(String name, String place) {
        at.as(
                officer,
                ISSUE_NOTICE,
                actor -> issue.issue(
                        actor,
                        new NewNotice(
                                at.world.code(),
                                "CPW",
                                today.minusDays(1),
                                new NewNotice.Served(Recipient.INDIVIDUAL, name, 40),
                                new NewNotice.Where(place, at.world.code() + "-area"),
                                new NewNotice.Matter("noise", "Loud music at night", "Stop it", null, List.of()),
                                NewNotice.Counted.by("net"),
                                null,
                                null)));
    }
}
