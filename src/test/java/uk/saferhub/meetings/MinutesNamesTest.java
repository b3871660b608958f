package uk.saferhub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Walk;
import uk.saferhub.testing.Worlds;

/** SHR-04 in minutes, decisions and what a group agreed: whom a case holds back is not told by the words that name the case. */
@SaferHubTest
class MinutesNamesTest {

    private static final String TOLD = "Zenobia Quarrington";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Meetings meetings;

    @Autowired
    RaiseOnRecord raise;

    @Autowired
    HeldNames held;

    @LocalServerPort
    int port;

    private CaseWorld at;
    private UUID hub;
    private String reference;

    @BeforeEach
    void aCaseOfSomebodyHarmed() {
        at = new CaseWorld(worlds, packs);
        hub = at.hub;
        at.world.alsoActs(
                hub, "Hub", "governance", Reach.WHOLE_REALM, READ_MEETING, RECORD_MEETING, READ_ACTION, WORK_ACTION);
        UUID contact =
                at.world.person("Contact", "Housing", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, READ_ACTION);
        at.world.alsoActs(
                contact,
                "Housing",
                "governance",
                Reach.WHOLE_REALM,
                READ_MEETING,
                RECORD_MEETING,
                READ_ACTION,
                EXPORT_LIST);
        LocalDate today = at.as(hub, READ_CASE, actor -> actor.today());
        NewCase plain = at.somethingAt("Threats after a tenancy ended", today, today.plusDays(20));
        UUID harmed = at.as(
                hub,
                MANAGE_CASE,
                actor -> people.add(
                                Described.of(new Name("Zenobia", "Quarrington"), List.of()),
                                plain.realmId(),
                                plain.areaId(),
                                actor)
                        .id());
        reference = at.as(
                hub,
                MANAGE_CASE,
                actor -> cases.open(
                                new NewCase(
                                        plain.realmId(),
                                        plain.areaId(),
                                        CaseKind.PERSON,
                                        plain.title(),
                                        "",
                                        plain.concern(),
                                        plain.hub(),
                                        plain.leadOrganisationId(),
                                        null,
                                        plain.agencies(),
                                        null,
                                        List.of(new NewCase.Party(harmed, "affected")),
                                        null,
                                        null,
                                        today,
                                        today.plusDays(20),
                                        null,
                                        null),
                                actor)
                        .reference());
    }

    @Test
    void words_of_a_meeting_that_name_a_case_are_told_without_whom_it_holds_back() {
        UUID realm = at.world.realm("governance");
        String about = "Of " + reference + ": " + TOLD + " is to move.";
        at.as(hub, RECORD_MEETING, actor -> meetings.start(actor, realm, board()));
        String sitting = at.as(
                hub,
                RECORD_MEETING,
                actor -> meetings.hold(
                        actor,
                        realm,
                        new Sitting(
                                "board",
                                actor.today(),
                                MeetingMode.values()[0],
                                List.of("Hub"),
                                List.of(),
                                List.of(),
                                about)));
        String decision = at.as(
                hub,
                RECORD_MEETING,
                actor -> meetings.decide(
                        actor,
                        realm,
                        new MeetingDecision(MeetingDecision.Kind.OTHER, "moves", "board", actor.today(), null, about)));
        at.world.as(
                hub,
                WORK_ACTION,
                List.of(READ_MEETING),
                actor -> raise.raise(
                        decision,
                        at.organisation("Hub"),
                        null,
                        about,
                        null,
                        actor.today(),
                        actor.today().plusDays(9),
                        actor));
        for (String who : List.of("Hub Coordinator", "Contact")) {
            Visitor visitor = new Visitor(port).signIn(at.world, who);
            var shown = new java.util.TreeMap<String, String>();
            for (String page : List.of(
                    "/meetings/held/" + sitting,
                    "/meetings/decisions/" + decision,
                    "/meetings/decisions",
                    "/meetings/decisions?file=csv",
                    "/meetings/actions?group=board",
                    "/meetings/actions/paper?group=board",
                    "/actions?on=" + decision))
                shown.put(page, Walk.text(visitor.bytes(page)).replaceAll("\\s+", " "));
            boolean told = who.equals("Hub Coordinator");
            if (told) shown.remove("/meetings/decisions?file=csv");
            shown.forEach((page, words) -> {
                assertThat(words).as(who + " " + page).contains(reference, "is to move");
                if (told) assertThat(words).as(who + " " + page).contains(TOLD);
                else
                    assertThat(words)
                            .as(who + " " + page)
                            .contains("held back")
                            .doesNotContain("Zenobia", "Quarrington");
            });
        }
    }

    @Test
    void whoever_writes_minutes_is_asked_before_somebody_of_the_index_stands_in_them() {
        UUID realm = at.world.realm("governance");
        at.as(hub, RECORD_MEETING, actor -> meetings.start(actor, realm, board()));
        Visitor visitor = new Visitor(port).signIn(at.world, "Hub Coordinator");
        var words = new java.util.HashMap<>(Map.of(
                "kind",
                "OTHER",
                "subject",
                "moves",
                "groupCode",
                "board",
                "wording",
                "Agreed that " + TOLD + " moves"));
        LocalDate today = at.as(hub, READ_CASE, actor -> actor.today());
        words.putAll(Map.of(
                "decidedOn-day", "" + today.getDayOfMonth(),
                "decidedOn-month", "" + today.getMonthValue(),
                "decidedOn-year", "" + today.getYear()));
        Visitor.Page asked = visitor.submit(visitor.get("/meetings/decisions/new"), "/meetings/decisions/new", words);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body())
                .contains("Write it without “" + TOLD + "”", "Agreed that " + TOLD + " moves", "save it as it is");
        words.put("sure", "yes");
        assertThat(visitor.submit(asked, "/meetings/decisions/new", words).body())
                .contains("Agreed that " + TOLD);
    }

    @Test
    void WRK_05_minutes_and_decisions_are_found_by_words_but_not_by_a_name_that_is_held_back() {
        UUID realm = at.world.realm("governance");
        at.world.alsoActs(hub, "Hub", "hub", Reach.WHOLE_REALM, READ_HOME);
        String about = "Of " + reference + ": " + TOLD + " is to move to a glasshouse.";
        at.as(hub, RECORD_MEETING, actor -> meetings.start(actor, realm, board()));
        String sitting = at.as(
                hub,
                RECORD_MEETING,
                actor -> meetings.hold(
                        actor,
                        realm,
                        new Sitting(
                                "board",
                                actor.today(),
                                MeetingMode.values()[0],
                                List.of("Hub"),
                                List.of(),
                                List.of(),
                                about)));
        String decision = at.as(
                hub,
                RECORD_MEETING,
                actor -> meetings.decide(
                        actor,
                        realm,
                        new MeetingDecision(MeetingDecision.Kind.OTHER, "moves", "board", actor.today(), null, about)));
        Visitor coordinator = new Visitor(port).signIn(at.world, "Hub Coordinator");
        assertThat(search(coordinator, "quarrington glasshouse", ""))
                .contains("/meetings/held/" + sitting, "/meetings/decisions/" + decision, TOLD);
        assertThat(search(coordinator, "safer streets board glasshouse", "Meetings"))
                .contains("Meetings: 1", "/meetings/held/" + sitting)
                .doesNotContain("/meetings/decisions/" + decision);
        Visitor contact = new Visitor(port).signIn(at.world, "Contact");
        assertThat(search(contact, "glasshouse", ""))
                .contains("/meetings/held/" + sitting, "/meetings/decisions/" + decision)
                .doesNotContain("Zenobia", "Quarrington");
        assertThat(search(contact, "quarrington", "")).contains("Nothing that you may know of is like that");
        assertThat(search(contact, "glasshouse zenobia", "")).contains("Nothing that you may know of is like that");
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(search(housing, "glasshouse", "")).contains("Nothing that you may know of is like that");
    }

    private static String search(Visitor visitor, String typed, String kind) {
        return visitor.submit(visitor.get("/search"), "/search", Map.of("q", typed, "kind", kind))
                .body();
    }

    /** Whoever reads no case at all is told nothing by a mark either: the name is not saved beside the case. */
    @Test
    void SHR_04_a_name_is_not_saved_beside_the_case_that_holds_it_back_however_sure_its_writer_is() {
        UUID realm = at.world.realm("governance");
        at.as(hub, RECORD_MEETING, actor -> meetings.start(actor, realm, board()));
        Visitor visitor = new Visitor(port).signIn(at.world, "Hub Coordinator");
        Visitor.Page refused = visitor.submit(
                visitor.get("/meetings/decisions/new"),
                "/meetings/decisions/new",
                decided(reference, "Ms QUARRINGTON moves"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("holds back who is harmed", "Ms QUARRINGTON moves");
        assertThat(visitor.submit(refused, "/meetings/decisions/new", decided(reference, "She moves"))
                        .body())
                .contains("Decision DC-", "She moves");
        // Whoever is not told the name, or does not see the case, learns nothing by trying.
        at.world.person("Stranger", "Parish", "governance", Reach.WHOLE_REALM, READ_HOME, READ_MEETING, RECORD_MEETING);
        for (String who : List.of("Stranger", "Contact")) {
            Visitor trier = new Visitor(port).signIn(at.world, who);
            for (String name : List.of("Quarrington", "Quarringtan"))
                assertThat(trier.submit(
                                        trier.get("/meetings/decisions/new"),
                                        "/meetings/decisions/new",
                                        decided(reference, name + " moves"))
                                .status())
                        .as(who + " " + name)
                        .isEqualTo(200);
        }
        at.world.as(hub, READ_CASE, List.of(READ_MEETING), actor -> {
            assertThat(held.heldFromOthers("C-0000000: " + TOLD, actor).words()).isEmpty();
            return true;
        });
        String decision = at.as(
                hub,
                RECORD_MEETING,
                actor -> meetings.decide(
                        actor,
                        realm,
                        new MeetingDecision(
                                MeetingDecision.Kind.OTHER, "moves", "board", actor.today(), null, "She moves")));
        var action = new java.util.HashMap<>(Map.of(
                "on",
                decision,
                "what",
                "Ask Zenobia of " + reference,
                "owner",
                "" + at.organisation("Hub"),
                "approach",
                "SUPPORT"));
        action.putAll(day("agreed", 0));
        action.putAll(day("due", 9));
        Visitor.Page raised = visitor.submit(visitor.get("/actions/new?on=" + decision), "/actions/new", action);
        assertThat(raised.status()).isEqualTo(400);
        assertThat(raised.body()).contains("Write it without the name", "Ask Zenobia of " + reference);
    }

    private Map<String, String> decided(String about, String wording) {
        var words = new java.util.HashMap<>(Map.of(
                "kind", "OTHER", "subject", "Of " + about, "groupCode", "board", "wording", wording, "sure", "yes"));
        words.putAll(day("decidedOn", 0));
        return words;
    }

    private Map<String, String> day(String name, int later) {
        LocalDate day = at.as(hub, READ_CASE, actor -> actor.today()).plusDays(later);
        return Map.of(
                name + "-day",
                "" + day.getDayOfMonth(),
                name + "-month",
                "" + day.getMonthValue(),
                name + "-year",
                "" + day.getYear());
    }

    private static Series board() {
        return new Series(
                "board",
                "Safer Streets Board",
                null,
                Series.Standing.MEETING,
                Cadence.QUARTERLY,
                MeetingMode.values()[0],
                LocalDate.of(2020, 1, 1),
                null,
                null,
                List.of(),
                null);
    }
}
