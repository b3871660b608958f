package uk.saferhub.privacy.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Phone;
import uk.saferhub.people.chronology.Appearance;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** PRV-03: what is put right without anybody's asking is carried to whoever was given it before, over HTTP. */
@SaferHubTest
class CorrectionTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    List<Appearance> appearances;

    @Autowired
    ReadLog log;

    @Autowired
    Timeline timeline;

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    CaseWorld at;
    UUID rights;
    PersonEntry her;
    OpenedCase theCase;
    LocalDate today;
    Visitor officer;

    @BeforeEach
    void aCaseWithHerInItAndPaperOfIt() {
        at = new CaseWorld(worlds, packs);
        rights = at.world.person(
                "Rights", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_PERSON, MANAGE_CASE, COLLATE_RECORDS);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        her = at.world.as(
                at.hub,
                MANAGE_CASE,
                List.of(READ_PERSON),
                actor -> people.add(
                        new Described(
                                List.of(new Name("Zora", "Appleyard")),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Phone("01904 555171", "mornings", false),
                                        new Phone("01904 555172", "mornings", false))),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor));
        theCase = at.as(at.hub, MANAGE_CASE, actor -> cases.open(withHer(), actor));
        paper(1, "2020-01-06");
        paper(2, "2090-01-06");
        officer = new Visitor(port).signIn(at.world, "Rights");
    }

    @Test
    void PRV_03_whoever_was_given_what_was_wrong_is_told_and_a_later_correction_is_told_anew() {
        String path = "/people/" + her.reference() + "/recipients";
        assertThat(officer.get(path).body()).contains("Nothing that is known of them was put right");
        takeBack("01904 555171");
        Visitor.Page facts = officer.get("/people/" + her.reference() + "/facts");
        assertThat(facts.body()).contains("href=\"" + path + "\"");
        assertThat(new Visitor(port)
                        .signIn(at.world, "Hub Coordinator")
                        .get("/people/" + her.reference() + "/facts")
                        .body())
                .contains("Take the entry back")
                .doesNotContain(path);
        Visitor.Page page = officer.get(path);
        assertThat(page.body())
                .contains("Takes part in " + theCase.reference(), "Paper copy 1 of " + theCase.reference(), "Not yet")
                .as("given since")
                .doesNotContain("Paper copy 2", "01904 555171");
        assertThat(officer.submit(page, path, Map.of()).status()).isEqualTo(400);
        Map<String, String> told = told(page, today.plusDays(1));
        assertThat(officer.submit(page, path, told).body()).contains("PRV-03-B");
        Visitor.Page done = officer.submit(page, path, told(page, today));
        assertThat(done.body()).contains("By telephone to their duty desk");
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, at.world, "Rights", width)) {
                window.look(path).picture("corrections");
            }
        takeBack("01904 555172");
        assertThat(officer.get(path).body()).contains("Paper copy 1").doesNotContain("By telephone to their duty desk");
    }

    @Test
    void PRV_03_nobody_sees_recipients_of_somebody_whom_they_may_not_know_and_the_list_is_one_statement() {
        takeBack("01904 555171");
        String path = "/people/" + her.reference() + "/recipients";
        at.world.person("Elsewhere", "Library", "hub", Reach.OWN_AGENCY, READ_HOME, COLLATE_RECORDS);
        Visitor elsewhere = new Visitor(port).signIn(at.world, "Elsewhere");
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.get(path).body())
                .isEqualTo(elsewhere.get("/people/P-0000000/recipients").body());
        at.world.as(rights, COLLATE_RECORDS, actor -> {
            var counted = new CountedStatements(database);
            var corrections = new Corrections(counted.client(), appearances, log, timeline);
            var person = corrections.of(her.reference(), actor);
            assertThat(corrections.recipients(person, actor)).hasSizeGreaterThan(1);
            assertThat(counted.count()).as("one for them, one for the list").isEqualTo(2);
            return true;
        });
    }

    private void takeBack(String phone) {
        String facts = "/people/" + her.reference() + "/facts";
        Matcher link = Pattern.compile("href=\"(" + facts + "/[0-9a-f-]{36})\">Put right<[^>]*>: " + phone)
                .matcher(officer.get(facts).body());
        assertThat(link.find()).as(phone).isTrue();
        officer.submit(
                officer.get(link.group(1)), link.group(1), Map.of("way", "TAKEN_BACK", "reason", "Another's number"));
    }

    private static Map<String, String> told(Visitor.Page page, LocalDate on) {
        Matcher paper = Pattern.compile("value=\"(P[0-9a-f-]{36})\"").matcher(page.body());
        assertThat(paper.find()).isTrue();
        var words = new HashMap<>(
                Map.of("whom", paper.group(1), "told", "yes", "words", "By telephone to their duty desk"));
        words.put("on-day", "" + on.getDayOfMonth());
        words.put("on-month", "" + on.getMonthValue());
        words.put("on-year", "" + on.getYear());
        return words;
    }

    private void paper(int number, String made) {
        TestDatabase.owner()
                .sql("""
                        insert into bundle_copy (id, realm_id, record_id, number, recipient_id, recipient, recipient_body_id,
                          organisation_id, made_by, made_at)
                        values (gen_random_uuid(), :realm, :record, :number, :housing, 'Ivy Reader', :body, :hub, :by, :made::date)
                        """)
                .param("realm", at.world.realm("hub"))
                .param("record", theCase.id())
                .param("number", number)
                .param("housing", at.housing)
                .param("body", at.organisation("Housing"))
                .param("hub", at.organisation("Hub"))
                .param("by", at.hub)
                .param("made", made)
                .update();
    }

    private NewCase withHer() {
        NewCase like = at.somethingAt("Knocking at night", today, today.plusDays(20));
        return new NewCase(
                like.realmId(),
                like.areaId(),
                CaseKind.PERSON,
                like.title(),
                like.aim(),
                like.concern(),
                like.hub(),
                like.leadOrganisationId(),
                null,
                like.agencies(),
                like.answerDueOn(),
                List.of(new NewCase.Party(her.id(), "affected")),
                null,
                null,
                like.openedOn(),
                like.nextReviewOn(),
                null,
                null);
    }
}
