package uk.saferhub.people.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.cases.CaseHistory;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Consent, safe contact, factors and equality on a person's pages, and what of them shows on a case. */
@SaferHubTest
class ConsentTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    CaseHistory history;

    @LocalServerPort
    int port;

    World world;
    UUID hub;
    LocalDate today;
    PersonEntry joan;
    Visitor officer;

    @BeforeEach
    void aCaseWithSomebody() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        hub = world.person(
                "Hub officer",
                "Hub",
                "hub",
                WHOLE_REALM,
                READ_HOME,
                READ_PERSON,
                MAKE_REFERRAL,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_ACTION);
        world.person(
                "Other officer",
                "Hub",
                "hub",
                WHOLE_REALM,
                READ_HOME,
                READ_PERSON,
                MANAGE_CASE,
                READ_CASE,
                READ_ACTION);
        world.person("Constable", "police", "hub", OWN_AGENCY, READ_HOME, READ_PERSON);
        today = world.as(hub, READ_CASE, actor -> actor.today());
        joan = world.as(
                hub,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name("Joan", "Adeyemi"), List.of()), world.realm("hub"), world.area(), actor));
        officer = new Visitor(port).signIn(world, "Hub officer");
    }

    private String path(String tab) {
        return "/people/" + joan.reference() + tab;
    }

    private Visitor.Page say(Purpose purpose, Answer answer) {
        var words = new HashMap<>(day("on", today));
        words.putAll(Map.of("purpose", purpose.name(), "answer", answer.name(), "said", "On the phone"));
        return officer.submit(officer.get(path("/consent")), path("/consent"), words);
    }

    private String aCase() {
        var opening = new NewCase(
                world.realm("hub"),
                world.area(),
                CaseKind.PERSON,
                "Noise at night",
                "",
                null,
                "selby-hub",
                world.organisation("Hub"),
                null,
                List.of(),
                null,
                List.of(new NewCase.Party(joan.id(), "affected")),
                null,
                null,
                today,
                today.plusDays(14),
                null,
                null);
        return world.as(hub, MANAGE_CASE, actor -> cases.open(opening, actor)).reference();
    }

    @Test
    void IDX_13_A_what_rests_on_an_agreement_stops_with_it() {
        assertThat(ConsentRules.mayRelyOn(Optional.empty(), "it").isAllowed()).isTrue();
        assertThat(ConsentRules.mayRelyOn(Optional.of(Answer.GIVEN), "it").isAllowed())
                .isTrue();
        for (Answer no : List.of(Answer.REFUSED, Answer.WITHDRAWN))
            assertThat(((Decision.Refused) ConsentRules.mayRelyOn(Optional.of(no), "it")).rule())
                    .isEqualTo("IDX-13-A");

        String reference = aCase();
        told(reference);
        say(Purpose.CONTACT, Answer.REFUSED);
        assertThat(officer.get("/cases/" + reference).body()).contains("does not agree to being told");
        String refused = "nothing";
        try {
            told(reference);
        } catch (Refusal stopped) {
            refused = stopped.decision().rule();
        }
        assertThat(refused).isEqualTo("IDX-13-A");
        say(Purpose.CONTACT, Answer.GIVEN);
        told(reference);
    }

    @Test
    void IDX_13_C_support_and_feedback_go_on_after_a_no_on_another_recorded_basis_alone() {
        String path = "/cases/" + aCase();
        say(Purpose.SUPPORT, Answer.GIVEN);
        assertThat(support(path, "").status()).isEqualTo(200);
        say(Purpose.SUPPORT, Answer.WITHDRAWN);
        say(Purpose.FEEDBACK, Answer.REFUSED);
        assertThat(officer.get(path).body())
                .contains(
                        "Joan Adeyemi does not agree to being put in touch with support",
                        "Joan Adeyemi does not agree to being asked what they think");
        var refused = support(path, " ");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("IDX-13-C", "Joan Adeyemi");
        assertThat(support(path, "Care Act 2014 section 42: an enquiry").status())
                .isEqualTo(200);
        assertThat(officer.get(path + "/timeline").body())
                .contains("Support on another basis than agreement", "Care Act 2014 section 42");

        String person = officer.get(path + "/people").body();
        person = person.substring(person.indexOf(path + "/people/"));
        person = person.substring(0, person.indexOf('"'));
        assertThat(officer.get(person).body()).contains("They refused to be asked what they think");
        var words = new HashMap<>(day("told", today));
        words.putAll(Map.of("words", "The lock is new", "feedback", "It helped"));
        assertThat(officer.submit(officer.get(person), person + "/updates", words)
                        .body())
                .contains("IDX-13-C");
        words.put("feedback", "");
        assertThat(officer.submit(officer.get(person), person + "/updates", words)
                        .status())
                .isEqualTo(200);

        // At closing too: they are not asked, or on another basis that is kept.
        String other = "/cases/" + aCase();
        var outcome = new HashMap<>(day("happened", today));
        outcome.put("outcome", "support_engaged");
        officer.submit(officer.get(other + "/outcomes"), other + "/outcomes", outcome);
        var closing = new HashMap<>(day("closed", today));
        closing.putAll(Map.of("reason", "resolved", "told", "Everyone", "feedback", "Over", "resolved", "YES"));
        var asked = officer.get(other + "/closure");
        assertThat(asked.body()).contains("Refused to be asked what they think, or took it back: Joan Adeyemi");
        var stopped = officer.submit(asked, other + "/closure", closing);
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body()).contains("IDX-13-C");
        closing.put("resolved", "NOT_ASKED");
        assertThat(officer.submit(officer.get(other + "/closure"), other + "/closure", closing)
                        .status())
                .isEqualTo(200);
        assertThat(officer.get(other + "/closure").body()).contains("They were not asked");
    }

    private Visitor.Page support(String path, String basis) {
        var words = new HashMap<>(day("agreed", today));
        words.putAll(day("due", today.plusDays(7)));
        words.putAll(Map.of("what", "Offer a place", "approach", "SUPPORT", "basis", basis));
        words.put("owner", world.organisation("Hub").toString());
        return officer.submit(officer.get(path + "/plan"), path + "/plan", words);
    }

    private void told(String reference) {
        world.as(hub, MANAGE_CASE, actor -> {
            history.told(reference, joan.id(), actor.today(), "That the lock is new", "", actor);
            return true;
        });
    }

    @Test
    void IDX_13_B_only_an_agreement_that_stands_is_taken_back() {
        assertThat(say(Purpose.SUPPORT, Answer.WITHDRAWN).body()).contains("IDX-13-B");
        say(Purpose.SUPPORT, Answer.GIVEN);
        assertThat(say(Purpose.SUPPORT, Answer.WITHDRAWN).body()).contains("Took their agreement back", "Agreed");
        assertThat(say(Purpose.SUPPORT, Answer.WITHDRAWN).status()).isEqualTo(409);
    }

    @Test
    void IDX_13_how_somebody_is_reached_safely_stands_on_every_page_of_their_case() {
        String reference = aCase();
        var words = Map.of("how", "by text", "when", "in the morning", "nottold", "her brother");
        officer.submit(officer.get(path("/consent")), path("/contact"), words);
        for (String tab : List.of("", "/plan", "/people", "/timeline"))
            assertThat(officer.get("/cases/" + reference + tab).body())
                    .contains("Contact Joan Adeyemi: by text, in the morning. Do not tell: her brother");
        officer.submit(officer.get(path("/consent")), path("/contact"), Map.of("how", "by letter"));
        assertThat(officer.get("/cases/" + reference).body())
                .contains("Contact Joan Adeyemi: by letter")
                .doesNotContain("her brother");
    }

    @Test
    void IDX_08_factors_are_of_the_packs_list_counted_and_ended() {
        var words = new HashMap<>(day("from", today.minusDays(3)));
        words.putAll(Map.of("factor", "nonsense", "source", "She says so"));
        assertThat(officer.submit(officer.get(path("/factors")), path("/factors"), words)
                        .status())
                .isEqualTo(400);
        for (String factor : List.of("alcohol", "debt", "debt")) {
            words.put("factor", factor);
            officer.submit(officer.get(path("/factors")), path("/factors"), words);
        }
        Visitor.Page shown = officer.get(path("/factors"));
        assertThat(shown.body()).contains("<strong>2</strong> factors hold today", "In debt", "She says so");
        String end = shown.body().substring(shown.body().indexOf(path("/factors/")));
        Visitor.Page ended = officer.submit(shown, end.substring(0, end.indexOf('"')), Map.of());
        assertThat(ended.body()).contains("<strong>1</strong> factor holds today", ", until ");
    }

    @Test
    void IDX_09_answers_are_seen_by_who_recorded_them_and_by_others_in_numbers_with_the_unknown_as_a_row() {
        for (int i = 0; i < 7; i++) {
            int number = i;
            world.as(
                    hub,
                    MAKE_REFERRAL,
                    actor -> people.add(
                            Described.of(new Name("Somebody", "Number" + number), List.of()),
                            world.realm("hub"),
                            world.area(),
                            actor));
        }
        officer.submit(
                officer.get(path("/equality")),
                path("/equality"),
                Map.of("RELIGION", "SIKH", "SEX", "PREFER_NOT_TO_SAY"));
        assertThat(officer.get(path("/equality")).body()).contains("<option value=\"SIKH\" selected");
        Visitor other = new Visitor(port).signIn(world, "Other officer");
        assertThat(other.get(path("/equality")).body()).doesNotContain("selected>Sikh", "value=\"SIKH\" selected");
        assertThat(other.get(path("")).body()).doesNotContain("Sikh");
        // Nothing of this month shows, so that nobody asks before and after.
        assertThat(other.get("/people/equality").body()).doesNotContain("Held back");
        for (String table : List.of("person set entered_at", "person_equality set known_at"))
            TestDatabase.owner()
                    .sql("update " + table + " = :before where realm_id = :realm")
                    .param("before", Timestamp.valueOf("2020-01-01 12:00:00"))
                    .param("realm", world.realm("hub"))
                    .update();
        // One of eight is a Sikh: held back, and the seven not known with it, since they would tell.
        assertThat(other.get("/people/equality").body())
                .contains("Not known", "Held back")
                .containsPattern(">\\s*10\\s*<");
        assertThat(new Visitor(port)
                        .signIn(world, "Constable")
                        .get("/people/equality")
                        .body())
                .doesNotContain("Held back")
                .doesNotContainPattern(">\\s*10\\s*<");
        assertThat(officer.submit(officer.get(path("/equality")), path("/equality"), Map.of("SEX", "7"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_pages_are_accessible_and_fit_their_window() {
        say(Purpose.CASE_STUDY, Answer.GIVEN);
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Hub officer", width)) {
                for (String one :
                        List.of(path("/consent"), path("/factors"), path("/equality"), "/people/equality", path("")))
                    window.look(one);
            }
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear());
    }
}
